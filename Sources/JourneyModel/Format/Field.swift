public import JSONText

/// A field with the Swift type of its value: the typed door to a record.
public struct Field<Value: FieldValue>: Sendable {
  public let info: FieldInfo

  public init(_ key: JSONKey, _ kind: FieldKind, required: Bool = false, _ label: String, _ help: String) {
    info = FieldInfo(key, kind, required: required, label, help)
  }

  /// The edit that gives this field of the record `id` another value; nil takes it away.
  public func set(_ id: String, _ value: Value?) -> MapEdit {
    .set(id: id, key: FieldPath(info.key), value: value?.json)
  }
}

/// What a field's value can be read from and written to.
public protocol FieldValue: Sendable {
  /// Nil where the file holds something of another type; the file's value is kept all the same.
  static func value(from json: JSONValue) -> Self?
  var json: JSONValue { get }
}

extension String: FieldValue {
  public static func value(from json: JSONValue) -> String? { json.text }
  public var json: JSONValue { .text(self) }
}

extension Bool: FieldValue {
  public static func value(from json: JSONValue) -> Bool? { json.flag }
  public var json: JSONValue { .flag(self) }
}

extension Int: FieldValue {
  public static func value(from json: JSONValue) -> Int? { json.number?.int }
  public var json: JSONValue { .number(JSONNumber(self)) }
}

extension Double: FieldValue {
  public static func value(from json: JSONValue) -> Double? { json.number?.double }
  public var json: JSONValue { .number(self) }
}

extension JSONValue: FieldValue {
  public static func value(from json: JSONValue) -> JSONValue? { json }
  public var json: JSONValue { self }
}

extension Array: FieldValue where Element: FieldValue {
  /// Elements of another type are left out (not lost: the file's list stays as it is).
  public static func value(from json: JSONValue) -> [Element]? {
    json.array?.compactMap(Element.value(from:))
  }

  public var json: JSONValue { .array(map(\.json)) }
}
