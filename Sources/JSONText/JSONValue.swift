/// A JSON value that keeps what Foundation's readers lose: the exact text of numbers and every unknown member.
public enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(JSONNumber)
  case text(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  public var number: JSONNumber? { if case .number(let number) = self { number } else { nil } }
  public var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// What the value is, in a user's words.
  public var kindName: String {
    switch self {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  public static func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

  /// A finite number, else null: there is no JSON for NaN.
  public static func number(_ value: Double) -> JSONValue {
    JSONNumber(value).map(JSONValue.number) ?? .null
  }

  public static func number(_ value: Double?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }

  public static func number(_ value: Int?) -> JSONValue {
    value.map { .number($0) } ?? .null
  }

  public static func text(_ value: String?) -> JSONValue {
    value.map { .text($0) } ?? .null
  }

  public static func texts(_ values: some Sequence<String>) -> JSONValue {
    .array(values.map { .text($0) })
  }
}

extension JSONValue: Equatable {
  /// Equal to the byte: texts by UTF-8, numbers by their text (1 and 1.0 differ), objects whatever the order of keys.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.flag(let a), .flag(let b)): a == b
    case (.number(let a), .number(let b)): a.text.hasSameBytes(as: b.text)
    case (.text(let a), .text(let b)): a.hasSameBytes(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}
