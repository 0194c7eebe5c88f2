import JSONText
import JourneyModel

/// What a copied record refers to, so that it says the same in another journey.
enum Carrying {
  /// Kinds of records that journeys share: who, by which way, for whom, what is asked. What belongs to one journey
  /// alone, such as its steps and its evidence, stays there.
  private static let kinds = ["agency", "channel", "segment", "informationItem"]

  /// The records of those kinds that the records refer to, and those that they refer to. Linear in their size.
  static func companions(of records: [CopiedRecord], in document: JourneyDocument) -> [CopiedRecord] {
    var result: [CopiedRecord] = []
    var seen = Set(records.flatMap(\.ownIDs))
    var waiting = records.flatMap { record in references(.object(record.object), .record({ record.type })) }
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted, let place = document.place(of: id), kinds.contains(place.type.name),
        let object = document.object(id)
      else { continue }
      result.append(CopiedRecord(type: place.type, object: object))
      waiting += references(.object(object), .record({ place.type }))
    }
    return result
  }

  /// The edits that bring in what the records refer to and the journey lacks, and the records' objects without
  /// references to what is in neither.
  static func settle(
    _ records: [CopiedRecord], _ companions: [CopiedRecord], in document: JourneyDocument
  ) -> (edits: [MapEdit], names: [String], objects: [JSONObject]) {
    let missing = companions.filter { $0.object[.id]?.text.map { document.place(of: $0) == nil } ?? false }
    let there = Set(records.flatMap(\.ownIDs) + missing.flatMap(\.ownIDs))
    func isThere(_ id: String) -> Bool { there.contains(id) || document.place(of: id) != nil }
    func stripped(_ object: JSONObject, _ type: RecordType) -> JSONObject {
      let gone = Set(references(.object(object), .record({ type })).filter { !isThere($0) })
      return gone.isEmpty
        ? object : Removal.without(gone, .object(object), .record({ type }))?.object ?? object
    }
    var edits: [MapEdit] = []
    var last: [FieldPath: String] = [:]
    for record in missing {
      guard let list = Journey.record.identifiedLists.first(where: { $0.type === record.type })?.path else { continue }
      edits.append(
        .insert(
          into: "", key: list, after: last[list] ?? Shifting.last(list, in: document),
          value: stripped(record.object, record.type)))
      last[list] = record.object[.id]?.text
    }
    return (
      edits, missing.map { InspectorFields.shortName(of: $0.object) }, records.map { stripped($0.object, $0.type) }
    )
  }

  /// Every id in a field that refers, also in the records within.
  private static func references(_ value: JSONValue, _ kind: FieldKind) -> [String] {
    switch (kind, value) {
    case (.reference, .text(let id)): [id]
    case (.list(let element), .array(let items)): items.flatMap { references($0, element) }
    case (.record(let type), .object(let object)):
      type().fields.flatMap { field in object[field.key].map { references($0, field.kind) } ?? [] }
    default: []
    }
  }
}
