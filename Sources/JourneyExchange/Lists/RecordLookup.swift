import JSONText
import JourneyModel

/// Finds records of a journey by what people call them: id, name, abbreviation or title, whatever the case of their letters.
struct RecordLookup {
  /// By list and folded name.
  private var ids: [String: [String: String]] = [:]
  private var taken: Set<String> = []

  /// O(size of the journey).
  init(_ journey: JSONObject) {
    add(journey, Journey.record)
  }

  private mutating func add(_ object: JSONObject, _ type: RecordType) {
    for list in type.identifiedLists {
      for record in (JourneyDocument.items(list.path, in: object) ?? []).lazy.compactMap(\.object) {
        guard let id = record[.id]?.text else { continue }
        taken.insert(id)
        for key in [.id, "name", "abbreviation", "title"] as [JSONKey] {
          guard let name = record[key]?.text, !name.isEmpty else { continue }
          let folded = Self.folded(name)
          let list = list.path.description
          if ids[list, default: [:]][folded] == nil { ids[list, default: [:]][folded] = id }
        }
        add(record, list.type)
      }
    }
  }

  /// The record of this list that is called so; nil where there is none.
  func id(of name: String, in list: String) -> String? { ids[list]?[Self.folded(name)] }

  /// A new id for a record of this name, which is found from now on: the words of its name, and a number where that is taken.
  mutating func make(_ name: String, in list: String) -> String {
    let slug = IdentifierMaker.slug(name)
    var id = slug
    var number = 1
    while taken.contains(id) {
      number += 1
      id = "\(slug)-\(number)"
    }
    taken.insert(id)
    ids[list, default: [:]][Self.folded(name)] = id
    return id
  }

  /// Keeps an id from being made.
  mutating func reserve(_ id: String) { taken.insert(id) }

  /// Small letters, and a blank for whatever parts words.
  static func folded(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: " ")
  }
}
