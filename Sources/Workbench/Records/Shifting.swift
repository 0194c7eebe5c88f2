import JSONText
import JourneyModel

/// Where a record goes when it is moved by one, or pasted.
enum Shifting {
  /// Nil where it cannot go further. A step at the edge of its stage goes into the next one.
  static func edit(moving id: String, back: Bool, in open: OpenJourney) -> MapEdit? {
    guard let place = open.document.place(of: id) else { return nil }
    let siblings = self.siblings(place, in: open.document)
    guard let position = open.document.position(of: id), siblings.indices.contains(position) else { return nil }
    // What has no id is passed over: nothing can be put after it.
    func ids(_ items: some Sequence<JSONValue>) -> some Sequence<String> {
      items.lazy.compactMap { $0.object?[.id]?.text }
    }
    if back {
      let before = Array(ids(siblings[..<position].reversed()).prefix(2))
      if !before.isEmpty {
        return .move(id: id, to: place.parent, key: place.list, after: before.count > 1 ? before[1] : nil)
      }
    } else if let after = ids(siblings[(position + 1)...]).first(where: { _ in true }) {
      return .move(id: id, to: place.parent, key: place.list, after: after)
    }
    guard place.type === Step.record else { return nil }
    let stages = open.columns.stages
    guard let number = stages.firstIndex(where: { $0.id == place.parent }) else { return nil }
    if back {
      guard number > 0 else { return nil }
      let target = stages[number - 1]
      return .move(id: id, to: target.id, key: "steps", after: target.steps.last?.id)
    }
    guard number + 1 < stages.count else { return nil }
    return .move(id: id, to: stages[number + 1].id, key: "steps", after: nil)
  }

  static func paste(_ type: RecordType, _ object: JSONObject, in open: OpenJourney, at selected: String?) -> MapEdit? {
    let document = open.document
    switch type.name {
    case "step":
      guard let column = open.selectedColumn else { return nil }
      return .insert(into: column.stage.id, key: "steps", after: column.step?.id, value: object)
    case "stage":
      return .insert(into: "", key: "stages", after: open.selectedColumn?.stage.id, value: object)
    case "painPoint", "brightSpot":
      // What was copied comes to hurt where the cursor is.
      var object = object
      for key: JSONKey in ["step", "stage", "between"] { object[key] = nil }
      guard let column = open.selectedColumn else { return nil }
      object[column.step == nil ? "stage" : "step"] = .text(column.id)
      let list: FieldPath = type.name == "painPoint" ? "painPoints" : "brightSpots"
      return .insert(into: "", key: list, after: last(list, in: document), value: object)
    default:
      guard let list = Journey.record.identifiedLists.first(where: { $0.type === type }) else { return nil }
      return .insert(into: "", key: list.path, after: last(list.path, in: document), value: object)
    }
  }

  /// The last record of a list of the journey.
  static func last(_ list: FieldPath, in document: JourneyDocument) -> String? {
    JSONValue.object(document.journey.object).value(at: list.keys.map { PathStep.key($0) }[...])?
      .array?.last?.object?[.id]?.text
  }

  private static func siblings(_ place: RecordPlace, in document: JourneyDocument) -> [JSONValue] {
    guard let parent = document.object(place.parent) else { return [] }
    return JSONValue.object(parent).value(at: place.list.keys.map { PathStep.key($0) }[...])?
      .array ?? []
  }
}

extension CopiedRecord {
  /// Its own id and those of the records in it.
  var ownIDs: [String] { Self.ids(object, type) }

  private static func ids(_ object: JSONObject, _ type: RecordType) -> [String] {
    var result = object[.id]?.text.map { [$0] } ?? []
    for list in type.identifiedLists {
      for item in JSONValue.object(object).value(at: list.path.keys.map { PathStep.key($0) }[...])?.array ?? [] {
        if let record = item.object { result += ids(record, list.type) }
      }
    }
    return result
  }

  /// The record with other ids, also where its parts refer to one another.
  func renamed(_ names: [String: String]) -> JSONObject {
    Self.renamed(.object(object), names).object ?? object
  }

  private static func renamed(_ value: JSONValue, _ names: [String: String]) -> JSONValue {
    switch value {
    case .text(let text): return names[text].map(JSONValue.text) ?? value
    case .array(let items): return .array(items.map { renamed($0, names) })
    case .object(let object):
      return .object(JSONObject(object.members.map { ($0.key, renamed($0.value, names)) }))
    default: return value
    }
  }
}

extension String {
  /// The words of an id, without the four random letters or digits that were put behind them.
  var withoutRandomEnd: String {
    guard let dash = lastIndex(of: "-"), distance(from: dash, to: endIndex) == 5 else { return self }
    return String(self[..<dash])
  }
}
