import JSONText
import JourneyModel

/// Splitting a stage in two, and making one of two.
enum StageEdits {
  /// The edit that gives a step and those after it a stage of their own, after the one they were in. What is said of
  /// one of those steps and of the old stage is said of the new stage then. Nil for the first step of a stage.
  /// Linear in the size of the journey.
  static func split(before step: String, id: String, name: String, in document: JourneyDocument) -> MapEdit? {
    guard let stage = document.place(of: step)?.parent, let record: Stage = document.record(stage),
      let place = record.steps.firstIndex(where: { $0.id.utf8.elementsEqual(step.utf8) }), place > 0
    else { return nil }
    let moved = record.steps[place...].map(\.id)
    var edits: [MapEdit] = [
      .insert(into: "", key: "stages", after: stage, value: ["id": .text(id), "name": .text(name)])
    ]
    var last: String?
    for step in moved {
      edits.append(.move(id: step, to: id, key: "steps", after: last))
      last = step
    }
    let steps = Set(moved)
    for (own, object, type) in records(document) where type.field("stage") != nil {
      guard object["stage"]?.text == stage, let step = object["step"]?.text, steps.contains(step) else { continue }
      edits.append(.set(id: own, key: "stage", value: .text(id)))
    }
    return .group(title: "", edits)
  }

  /// The edits that put the steps of a stage at the end of the one before it and make every mention of it one of that
  /// stage, and what could not be kept, in words: fields of the stage that goes, and volumes of the two stages in one
  /// series, because neither says how many reach and leave the two together.
  /// Linear in the size of the journey.
  static func merge(
    _ next: Stage, into stage: Stage, in document: JourneyDocument
  ) throws(EditError) -> (edits: [MapEdit], lost: [String]) {
    var document = document
    var edits: [MapEdit] = []
    func apply(_ edit: MapEdit, _ document: inout JourneyDocument, _ edits: inout [MapEdit]) throws(EditError) {
      _ = try document.apply(edit)
      edits.append(edit)
    }
    let volumes = document.journey.volumes.filter { $0.step == nil }
    let first = volumes.filter { $0.stage == stage.id }
    let second = volumes.filter { $0.stage == next.id }
    let both = Set(first.map(\.series)).intersection(second.map(\.series))
    let unclear = (first + second).filter { both.contains($0.series) }.map(\.id)
    if !unclear.isEmpty { try apply(Removal.edit(of: unclear, in: document), &document, &edits) }
    var last = stage.steps.last?.id
    for step in next.steps {
      try apply(.move(id: step.id, to: stage.id, key: "steps", after: last), &document, &edits)
      last = step.id
    }
    for (id, object, type) in records(document) {
      for field in type.fields {
        guard let value = object[field.key] else { continue }
        let new = pointed(value, field.kind, from: next.id, to: stage.id)
        if new != value { try apply(.set(id: id, key: FieldPath(field.key), value: new), &document, &edits) }
      }
    }
    try apply(.remove(id: next.id), &document, &edits)
    let fields = Stage.record.fields.filter {
      ![.id, "name", "steps"].contains($0.key) && next.object[$0.key] != nil
    }
    // The volumes first: they are what one would miss.
    let volumesLost = unclear.isEmpty ? [] : ["\(unclear.count) volumes of one stage alone"]
    return (edits, volumesLost + fields.map { $0.label.lowercased() })
  }

  /// Every record with an id, the journey left out; lists of records within are records of their own.
  private static func records(_ document: JourneyDocument) -> [(id: String, object: JSONObject, type: RecordType)] {
    var result: [(String, JSONObject, RecordType)] = []
    func walk(_ object: JSONObject, _ type: RecordType) {
      for list in type.identifiedLists {
        for item in JSONValue.object(object).value(at: list.path.keys.map { PathStep.key($0) }[...])?.array ?? [] {
          guard let record = item.object, let id = record[.id]?.text else { continue }
          result.append((id, record, list.type))
          walk(record, list.type)
        }
      }
    }
    walk(document.journey.object, Journey.record)
    return result
  }

  /// The value with references to one record made to another; what a list names already is not named twice.
  private static func pointed(_ value: JSONValue, _ kind: FieldKind, from: String, to: String) -> JSONValue {
    switch (kind, value) {
    case (.reference, .text(let id)): return id.utf8.elementsEqual(from.utf8) ? .text(to) : value
    case (.list(.record(let type)), _) where type().isIdentified: return value
    case (.list(.reference), .array(let items)):
      guard items.contains(.text(from)) else { return value }
      return items.contains(.text(to))
        ? .array(items.filter { $0 != .text(from) })
        : .array(items.map { $0 == .text(from) ? .text(to) : $0 })
    case (.list(let element), .array(let items)):
      return .array(items.map { pointed($0, element, from: from, to: to) })
    case (.record(let type), .object(var object)):
      for field in type().fields {
        if let inner = object[field.key] { object[field.key] = pointed(inner, field.kind, from: from, to: to) }
      }
      return .object(object)
    default: return value
    }
  }
}
