import JSONText
import JourneyModel

/// What a copied record refers to, so that it says the same in another journey.
enum Carrying {
  /// Kinds of records that journeys share: who, by which way, for whom, what is asked, and why it hurts. What belongs to
  /// one journey alone, such as its steps and its evidence, stays there.
  private static let kinds = ["agency", "channel", "segment", "informationItem", "rootCause"]

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

  /// Whether a journey lacks it. A cause of the same id that states another problem is another cause.
  static func isMissing(_ companion: CopiedRecord, in document: JourneyDocument) -> Bool {
    guard let id = companion.object[.id]?.text else { return false }
    guard let there = document.object(id), document.place(of: id) != nil else { return true }
    return companion.type === RootCause.record && there["problem"] != companion.object["problem"]
  }

  /// What it takes to put records into a journey.
  struct Settled {
    /// Brings in what the records refer to and the journey lacks.
    var edits: [MapEdit] = []
    /// Brings in what belongs to the records; to be made after they are there.
    var belongings: [MapEdit] = []
    /// The names of what the first edits bring.
    var names: [String] = []
    /// The records without references to what is in neither.
    var objects: [JSONObject] = []
    /// How many things were referred to that are in neither.
    var left = 0
  }

  /// `companions` are those that the journey lacks. Linear in the size of the records.
  static func settle(
    _ records: [CopiedRecord], belongings: [CopiedRecord], companions: [CopiedRecord], in document: JourneyDocument
  ) -> Settled {
    let own = Set(records.flatMap(\.ownIDs))
    let there = own.union((belongings + companions).flatMap(\.ownIDs))
    func isThere(_ id: String) -> Bool { there.contains(id) || document.place(of: id) != nil }
    var left: Set<String> = []
    func stripped(_ object: JSONObject, _ type: RecordType) -> JSONObject {
      let gone = Set(references(.object(object), .record({ type })).filter { !isThere($0) })
      left.formUnion(gone)
      return gone.isEmpty
        ? object : Removal.without(gone, .object(object), .record({ type }))?.object ?? object
    }
    var last: [FieldPath: String] = [:]
    func insert(_ record: CopiedRecord) -> MapEdit? {
      guard let list = Journey.record.identifiedLists.first(where: { $0.type === record.type })?.path else {
        return nil
      }
      defer { last[list] = record.object[.id]?.text }
      return .insert(
        into: "", key: list, after: last[list] ?? Shifting.last(list, in: document),
        value: stripped(anchored(record.object, isThere), record.type))
    }
    var settled = Settled()
    settled.edits = companions.compactMap(insert)
    settled.names = companions.map { InspectorFields.shortName(of: $0.object) }
    settled.objects = records.map { stripped($0.object, $0.type) }
    settled.belongings = belongings.compactMap(insert)
    settled.left = left.count
    return settled
  }

  /// What stood between two steps of which only one is here stands at that one.
  private static func anchored(_ object: JSONObject, _ isThere: (String) -> Bool) -> JSONObject {
    guard let between = object["between"]?.object else { return object }
    let ends = [between["to"]?.text, between["from"]?.text].compactMap { $0 }.filter(isThere)
    guard ends.count == 1 else { return object }
    var object = object
    object["between"] = nil
    object["step"] = .text(ends[0])
    return object
  }

  /// Every id in a field that refers, also in the records within.
  static func references(_ value: JSONValue, _ kind: FieldKind) -> [String] {
    switch (kind, value) {
    case (.reference, .text(let id)): [id]
    case (.list(let element), .array(let items)): items.flatMap { references($0, element) }
    case (.record(let type), .object(let object)):
      type().fields.flatMap { field in object[field.key].map { references($0, field.kind) } ?? [] }
    default: []
    }
  }
}
