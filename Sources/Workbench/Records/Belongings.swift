import JSONText
import JourneyModel

/// What belongs to copied steps and stages and stands outside them in the file.
struct Belongings: Sendable {
  /// A field that named what was cut: as it was, and as the cut left it.
  struct Mention: Sendable {
    let id: String
    let key: FieldPath
    let before: JSONValue
    let after: JSONValue?
  }

  /// Pain points and bright spots; of what is cut also its counts, measures and metrics, which a copy must not double.
  var records: [CopiedRecord] = []
  /// What else named what was cut, to name it again where it is put back.
  var mentions: [Mention] = []
  /// The id of the journey that it was cut from.
  var journey = ""

  init() {}

  /// What belongs to the records `ids`. Of a copy, what stands between a copied step and another stays with the other.
  /// Linear in the size of the journey.
  init(of ids: [String], isCut: Bool, in document: JourneyDocument) {
    let plan = Removal.plan(ids, in: document)
    journey = document.journey.id
    if isCut { mentions = plan.mends.compactMap { Mention($0, in: document) } }
    let inside = Set(
      ids.flatMap { id -> [String] in
        guard let place = document.place(of: id), let object = document.object(id) else { return [] }
        return CopiedRecord(type: place.type, object: object).ownIDs
      })
    for id in Self.inOrder(plan.gone.subtracting(inside), in: document) {
      guard let place = document.place(of: id), place.parent.isEmpty, let object = document.object(id) else { continue }
      if !isCut {
        guard place.type === PainPoint.record || place.type === BrightSpot.record else { continue }
        let between = object["between"]?.object
        let ends = [object["step"], object["stage"], between?["from"], between?["to"]].compactMap { $0?.text }
        guard ends.allSatisfy(inside.contains) else { continue }
      }
      records.append(CopiedRecord(type: place.type, object: object))
    }
  }

  /// In the order of the file.
  private static func inOrder(_ ids: Set<String>, in document: JourneyDocument) -> [String] {
    guard !ids.isEmpty else { return [] }
    return Journey.record.identifiedLists.flatMap { list in
      let items =
        JSONValue.object(document.journey.object).value(at: list.path.keys.map { PathStep.key($0) }[...])?.array ?? []
      return items.compactMap { $0.object?[.id]?.text }.filter(ids.contains)
    }
  }

  /// "2 pain points, 1 bright spot": records by kind, the kinds in the order in which the chain runs.
  static func words(_ ids: Set<String>, in document: JourneyDocument) -> [String] {
    words(ids.compactMap { document.place(of: $0)?.type })
  }

  static func words(_ types: [RecordType]) -> [String] {
    let order = ["stage", "step", "painPoint", "brightSpot", "why", "volume", "measure", "metric"]
    let kinds = Dictionary(grouping: types, by: \.name)
    return kinds.sorted {
      (order.firstIndex(of: $0.key) ?? order.count, $0.key) < (order.firstIndex(of: $1.key) ?? order.count, $1.key)
    }.compactMap { _, types in
      types.first.map { "\(types.count) \(types.count == 1 ? $0.title : $0.severalTitle)" }
    }
  }
}

extension Belongings.Mention {
  fileprivate init?(_ edit: MapEdit, in document: JourneyDocument) {
    guard case .set(let id, let key, let after) = edit,
      let before = document.object(id).flatMap({
        JSONValue.object($0).value(at: key.keys.map { PathStep.key($0) }[...])
      })
    else { return nil }
    self.init(id: id, key: key, before: before, after: after)
  }

  /// The edit that makes the field name again what was cut; nil where the record is gone or says something else by now.
  func edit(in document: JourneyDocument, isThere: (String) -> Bool) -> MapEdit? {
    guard let object = id.isEmpty ? document.journey.object : document.object(id), let key = key.keys.first,
      let field = (document.place(of: id)?.type ?? Journey.record).field(key)
    else { return nil }
    let now = object[key]
    let missing = Set(Carrying.references(before, field.kind).filter { !isThere($0) })
    guard let old = missing.isEmpty ? before : Removal.without(missing, before, field.kind) else { return nil }
    if now == after { return .set(id: id, key: self.key, value: old) }
    // It was changed since: what was cut comes after what stands there now.
    guard case .list(.reference) = field.kind, let items = now?.array else { return nil }
    let cut = (old.array ?? []).filter { !(after?.array ?? []).contains($0) && !items.contains($0) }
    return cut.isEmpty ? nil : .set(id: id, key: self.key, value: .array(items + cut))
  }
}
