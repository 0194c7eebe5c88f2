import JSONText
import JourneyModel

/// The names of the records that figures come from.
struct SheetNames: Sendable {
  private var names: [String: String]

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
    self.names = names
    for key in ["volumes", "measures"] as [JSONKey] {
      for item in journey.object[key]?.array ?? [] { if let object = item.object { nameByPlace(object) } }
    }
  }

  /// Counts and answers have no name: they are known by what they count, and where.
  private mutating func nameByPlace(_ object: JSONObject) {
    guard let id = object[.id]?.text else { return }
    let kind = [object["driver"]?.text, object["series"]?.text].compactMap(\.self)
    let places = Self.places.compactMap { object[$0]?.text }.map { names[$0] ?? $0 }
    if !(kind + places).isEmpty { names[id] = (kind + places).joined(separator: " · ") }
  }

  /// Whether the name of such a record may change with a field.
  static func reads(_ key: FieldPath, of type: RecordType?) -> Bool {
    guard let first = key.keys.first, let type else { return true }
    return type.name == "volume" || type.name == "measure" || InspectorFields.nameKeys.contains(first)
  }

  /// Whether names of other records hold that of such a record.
  static func isPartOfNames(_ type: RecordType?) -> Bool { type.map { places.contains(JSONKey($0.name)) } ?? false }

  /// Reads the names of a few records anew; false where others hold theirs.
  mutating func follow(_ changed: Set<String>, to document: JourneyDocument) -> Bool {
    guard document.isRegular else { return false }
    for id in changed where !id.isEmpty {
      guard let place = document.place(of: id), let object = document.object(id) else {
        names[id] = nil
        continue
      }
      if Self.isPartOfNames(place.type) { return false }
      guard place.parent.isEmpty, place.list.keys.count == 1 else { continue }
      names[id] = InspectorFields.shortName(of: object)
      if ["volumes", "measures"].contains(place.list.keys[0].text) { nameByPlace(object) }
    }
    return true
  }

  private static let places: [JSONKey] = ["step", "stage", "agency", "channel", "segment"]

  /// The id where there is no such record.
  subscript(id: String) -> String { names[id] ?? id }

  /// A publication; the file may name one that it does not describe.
  func source(_ id: String, _ label: String) -> SheetFacts.Source { SheetFacts.Source(id, label, self[id]) }

  func has(_ id: String) -> Bool { names[id] != nil }
}
