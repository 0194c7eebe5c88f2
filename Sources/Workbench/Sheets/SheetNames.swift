import JSONText
import JourneyModel

/// The names of the records that figures come from.
///
/// Whatever shows figures keeps them, in as many copies as there are views: what edits changed lies beside them, so that following
/// an edit never copies the names of all.
struct SheetNames: Sendable {
  /// Of the journey as it was when they were read.
  private final class All: Sendable {
    let names: [String: String]

    init(_ names: [String: String]) { self.names = names }
  }

  private let all: All
  /// Names since; nil for records that are gone.
  private var changed: [String: String?] = [:]
  /// From so many changed names on reading all again is worth it.
  private static let mostChanged = 500

  /// Of the lists of the journey and of its steps. O(size of the lists).
  init(_ journey: Journey) {
    var names: [String: String] = [:]
    func read(_ object: JSONObject) {
      guard let id = object[.id]?.text else { return }
      names[id] = InspectorFields.shortName(of: object)
    }
    for list in Journey.record.identifiedLists where list.path.keys.count == 1 {
      for item in journey.object[list.path.keys[0]]?.array ?? [] { if let object = item.object { read(object) } }
    }
    for stage in journey.stages { for step in stage.steps { read(step.object) } }
    for key in Self.namedByPlace {
      for item in journey.object[key]?.array ?? [] {
        guard let object = item.object, let id = object[.id]?.text else { continue }
        if let name = Self.nameByPlace(object, { names[$0] ?? $0 }) { names[id] = name }
      }
    }
    all = All(names)
  }

  /// Counts and answers have no name: they are known by what they count, and where. Nil where they say neither.
  private static func nameByPlace(_ object: JSONObject, _ name: (String) -> String) -> String? {
    let kind = [object["driver"]?.text, object["series"]?.text].compactMap(\.self)
    let places = Self.places.compactMap { object[$0]?.text }.map(name)
    return (kind + places).isEmpty ? nil : (kind + places).joined(separator: " · ")
  }

  /// Whether the name of such a record may change with a field.
  static func reads(_ key: FieldPath, of type: RecordType?) -> Bool {
    guard let first = key.keys.first, let type else { return true }
    return type.name == "volume" || type.name == "measure" || InspectorFields.nameKeys.contains(first)
  }

  /// Whether names of other records hold that of such a record.
  static func isPartOfNames(_ type: RecordType?) -> Bool { type.map { places.contains(JSONKey($0.name)) } ?? false }

  /// Reads the names of a few records anew, and where places of others are among them those of all that are known by theirs;
  /// false where everything should be read again.
  mutating func follow(_ touched: Set<String>, to document: JourneyDocument, renamesPlaces: Bool) -> Bool {
    guard document.isRegular, changed.count + touched.count <= Self.mostChanged else { return false }
    var renamesPlaces = renamesPlaces
    for id in touched where !id.isEmpty {
      guard let place = document.place(of: id), let object = document.object(id) else {
        changed[id] = .some(nil)
        continue
      }
      let isPlace = Self.isPartOfNames(place.type)
      // A new stage brings steps.
      if place.type === Stage.record, known(id) == nil { return false }
      renamesPlaces = renamesPlaces || isPlace
      guard isPlace || place.parent.isEmpty && place.list.keys.count == 1 else { continue }
      changed[id] = name(of: object, in: place.list.keys.first)
    }
    guard renamesPlaces else { return true }
    for key in Self.namedByPlace {
      for item in document.journey.object[key]?.array ?? [] {
        guard let object = item.object, let id = object[.id]?.text else { continue }
        let name = name(of: object, in: key)
        if known(id).map({ !$0.utf8.elementsEqual(name.utf8) }) ?? true { changed[id] = name }
      }
    }
    return true
  }

  private func name(of object: JSONObject, in list: JSONKey?) -> String {
    let own = list.map { Self.namedByPlace.contains($0) } == true ? Self.nameByPlace(object) { self[$0] } : nil
    return own ?? InspectorFields.shortName(of: object)
  }

  private static let namedByPlace: [JSONKey] = ["volumes", "measures"]

  private static let places: [JSONKey] = ["step", "stage", "agency", "channel", "segment"]

  /// The id where there is no such record.
  subscript(id: String) -> String { known(id) ?? id }

  private func known(_ id: String) -> String? {
    if !changed.isEmpty, let name = changed[id] { return name }
    return all.names[id]
  }

  /// A publication; the file may name one that it does not describe.
  func source(_ id: String, _ label: String) -> SheetFacts.Source { SheetFacts.Source(id, label, self[id]) }

  func has(_ id: String) -> Bool { known(id) != nil }
}
