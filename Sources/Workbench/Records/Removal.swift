import JSONText
import JourneyModel

/// Deleting a record so that nothing refers to what is gone.
enum Removal {
  /// What goes when records are removed.
  struct Plan {
    /// Everything that goes: the records, what is in them, and what has no place without them.
    let gone: Set<String>
    /// The edits that take every mention of it out of what stays.
    let mends: [MapEdit]
    /// All of it as one edit.
    let edit: MapEdit
  }

  /// Removes the records, and every mention of them and of what is in them. Pain points, bright spots, counts, measures
  /// and metrics that stand nowhere else go with their step or stage: without it they would speak of all the journey. A
  /// why takes the whys under it along: they answer it, and say nothing about what it answered.
  /// Linear in the size of the journey.
  static func plan(_ ids: [String], in document: JourneyDocument) -> Plan {
    let gone = gone(with: ids, in: document)
    var edits: [MapEdit] = []
    mend(document.journey.object, Journey.record, "", gone, &edits)
    let mends = edits
    let roots = gone.filter { id in !gone.contains(document.place(of: id)?.parent ?? "") }
    edits += roots.sorted().map { .remove(id: $0) }
    return Plan(gone: gone, mends: mends, edit: edits.count == 1 ? edits[0] : .group(title: "", edits))
  }

  static func edit(of ids: [String], in document: JourneyDocument) -> MapEdit { plan(ids, in: document).edit }

  /// The records, what is in them, and what has no place without them.
  static func gone(with ids: [String], in document: JourneyDocument) -> Set<String> {
    var gone: Set<String> = []
    for id in ids { collect(id, in: document, into: &gone) }
    while addHomeless(to: &gone, in: document) || addAnswers(to: &gone, in: document) {}
    return gone
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
    for volume in journey.volumes where isHomeless(volume.step, volume.stage, nil, gone) { gone.insert(volume.id) }
    for measure in journey.measures where isHomeless(measure.step, measure.stage, nil, gone) { gone.insert(measure.id) }
    for metric in journey.metrics where isHomeless(nil, metric.stage, nil, gone) { gone.insert(metric.id) }
    return gone.count > before
  }

  /// The whys that answer a why that goes.
  private static func addAnswers(to gone: inout Set<String>, in document: JourneyDocument) -> Bool {
    guard gone.contains(where: { document.place(of: $0)?.type === Why.record }) else { return false }
    let before = gone.count
    for why in document.journey.rootCauses.lazy.flatMap(\.whys) where why.parent.map(gone.contains) ?? false {
      gone.insert(why.id)
    }
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
