import JSONText
import JourneyModel

/// Deleting a record so that nothing refers to what is gone.
enum Removal {
  /// Removes the records, and every mention of them and of what is in them. Pain points, bright spots and volumes that
  /// stand nowhere else go with their step or stage.
  /// Linear in the size of the journey.
  static func edit(of ids: [String], in document: JourneyDocument) -> MapEdit {
    var gone: Set<String> = []
    for id in ids { collect(id, in: document, into: &gone) }
    var grew = true
    while grew { grew = addHomeless(to: &gone, in: document) }
    var edits: [MapEdit] = []
    mend(document.journey.object, Journey.record, "", gone, &edits)
    let roots = gone.filter { id in !gone.contains(document.place(of: id)?.parent ?? "") }
    edits += roots.sorted().map { .remove(id: $0) }
    return edits.count == 1 ? edits[0] : .group(title: "", edits)
  }

  private static func collect(_ id: String, in document: JourneyDocument, into gone: inout Set<String>) {
    guard let place = document.place(of: id), let object = document.object(id) else { return }
    gone.insert(id)
    for list in place.type.identifiedLists {
      for item in JSONValue.object(object).value(at: list.path.keys.map { PathStep.key($0) }[...])?.array ?? [] {
        if let inner = item.object?[.id]?.text { collect(inner, in: document, into: &gone) }
      }
    }
  }

  /// A pain point of a deleted step has no place any more.
  private static func addHomeless(to gone: inout Set<String>, in document: JourneyDocument) -> Bool {
    let before = gone.count
    let journey = document.journey
    for pain in journey.painPoints where isHomeless(pain.step, pain.stage, pain.between, gone) { gone.insert(pain.id) }
    for spot in journey.brightSpots where isHomeless(spot.step, spot.stage, spot.between, gone) { gone.insert(spot.id) }
    for volume in journey.volumes where volume.stage.map({ gone.contains($0) }) ?? false { gone.insert(volume.id) }
    return gone.count > before
  }

  private static func isHomeless(_ step: String?, _ stage: String?, _ between: Between?, _ gone: Set<String>) -> Bool {
    [step, stage, between?.from, between?.to].contains { $0.map(gone.contains) ?? false }
  }

  /// Takes the ids that are gone out of every field that names them.
  private static func mend(
    _ object: JSONObject, _ type: RecordType, _ id: String, _ gone: Set<String>, _ edits: inout [MapEdit]
  ) {
    for field in type.fields {
      guard let value = object[field.key] else { continue }
      if case .list(.record(let inner)) = field.kind, inner().isIdentified {
        for item in value.array ?? [] {
          guard let record = item.object, let own = record[.id]?.text, !gone.contains(own) else { continue }
          mend(record, inner(), own, gone, &edits)
        }
      } else {
        let new = without(gone, value, field.kind)
        if new != value { edits.append(.set(id: id, key: FieldPath(field.key), value: new)) }
      }
    }
  }

  /// The value without references to what is gone; nil where nothing is left.
  static func without(_ gone: Set<String>, _ value: JSONValue, _ kind: FieldKind) -> JSONValue? {
    switch (kind, value) {
    case (.reference, .text(let id)): return gone.contains(id) ? nil : value
    case (.list(let element), .array(let items)):
      return .array(items.compactMap { without(gone, $0, element) })
    case (.record(let type), .object(let object)):
      var object = object
      for field in type().fields {
        guard let inner = object[field.key] else { continue }
        let new = without(gone, inner, field.kind)
        // A thing that lost what it is about is nothing any more.
        if new == nil, field.isRequired { return nil }
        object[field.key] = new
      }
      return .object(object)
    default: return value
    }
  }
}
