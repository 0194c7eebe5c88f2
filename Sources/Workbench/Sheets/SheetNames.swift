import JSONText
import JourneyModel

/// The names of the records that figures come from.
struct SheetNames: Sendable {
  private let names: [String: String]

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
    // Counts and answers have no name: they are known by what they count, and where.
    for key in ["volumes", "measures"] as [JSONKey] {
      for item in journey.object[key]?.array ?? [] {
        guard let object = item.object, let id = object[.id]?.text else { continue }
        let kind = [object["driver"]?.text, object["series"]?.text].compactMap(\.self)
        let places = Self.places.compactMap { object[$0]?.text }.map { names[$0] ?? $0 }
        if !(kind + places).isEmpty { names[id] = (kind + places).joined(separator: " · ") }
      }
    }
    self.names = names
  }

  private static let places: [JSONKey] = ["step", "stage", "agency", "channel", "segment"]

  /// The id where there is no such record.
  subscript(id: String) -> String { names[id] ?? id }

  /// A publication; the file may name one that it does not describe.
  func source(_ id: String, _ label: String) -> SheetFacts.Source { SheetFacts.Source(id, label, self[id]) }

  func has(_ id: String) -> Bool { names[id] != nil }
}
