public import JSONText

/// A typed view of one object of the file.
///
/// The object itself is the truth: a view keeps every unknown member, and every value of a wrong type, exactly as the
/// file has them; what cannot be read as its type is absent from the view and reported by `check`.
public protocol Record: FieldValue {
  /// The description from which everything about this kind of object derives.
  static var record: RecordType { get }
  var object: JSONObject { get }
  init(_ object: JSONObject)
}

extension Record {
  public static func value(from json: JSONValue) -> Self? { json.object.map(Self.init) }
  public var json: JSONValue { .object(object) }

  /// A field's value; nil where it is absent or of another type.
  public subscript<Value>(field: Field<Value>) -> Value? {
    object[field.info.key].flatMap(Value.value(from:))
  }

  /// A list's elements; empty where it is absent.
  public subscript<Element>(field: Field<[Element]>) -> [Element] {
    object[field.info.key].flatMap([Element].value(from:)) ?? []
  }
}

/// A record that has an identifier, unique in its file.
public protocol IdentifiedRecord: Record, Identifiable {
}

extension IdentifiedRecord {
  /// The identifier; empty where the file has none (`check` reports it).
  public var id: String { object[.id]?.text ?? "" }
}

extension JSONKey {
  public static let id = JSONKey("id")
}
