public import JSONText
private import Synchronization

/// The one description of a kind of object in a journey file.
public final class RecordType: Sendable {
  /// How references name it: "painPoint".
  public let name: String
  /// How people name one: "pain point".
  public let title: String
  /// What it is, in a sentence.
  public let summary: String
  public let fields: [FieldInfo]
  /// The fields by which elements of a list are the same thing in two versions of a file: `id`, or others where the
  /// record has none; empty where a list of them is one value.
  public let mergeKeys: [JSONKey]
  private let lists = Mutex<[(path: FieldPath, type: RecordType)]?>(nil)

  public init(_ name: String, _ title: String, _ summary: String, mergeKeys: [JSONKey] = [], _ fields: [FieldInfo]) {
    self.name = name
    self.title = title
    self.summary = summary
    self.fields = fields
    let isIdentified = fields.contains { if case .identifier = $0.kind { true } else { false } }
    self.mergeKeys = isIdentified ? [.id] : mergeKeys
  }

  /// Whether its objects have an id of their own.
  public var isIdentified: Bool { mergeKeys == [.id] }

  /// Linear in the number of fields.
  public func field(_ key: JSONKey) -> FieldInfo? {
    fields.first { $0.key == key }
  }

  /// The field at the end of a way through value objects (`workshop.agenda`); nil where there is none.
  public func field(at path: FieldPath) -> FieldInfo? {
    guard let key = path.keys.first, let field = field(key) else { return nil }
    let rest = path.keys.dropFirst()
    guard !rest.isEmpty else { return field }
    return field.kind.recordType?.field(at: FieldPath(Array(rest)))
  }

  /// The lists of identified records that stand in this record, also within its value objects
  /// (`workshop.agenda`), with the way to each. Worked out once.
  public var identifiedLists: [(path: FieldPath, type: RecordType)] {
    if let known = lists.withLock({ $0 }) { return known }
    let found = fields.flatMap { field -> [(FieldPath, RecordType)] in
      switch field.kind {
      case .list(.record(let type)) where type().isIdentified: [(FieldPath(field.key), type())]
      case .record(let type) where !type().isIdentified && type() !== self:
        type().identifiedLists.map { (FieldPath([field.key] + $0.path.keys), $0.type) }
      default: []
      }
    }
    lists.withLock { $0 = found }
    return found
  }
}
