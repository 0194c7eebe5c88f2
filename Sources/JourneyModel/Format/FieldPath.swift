public import JSONText

/// The way from a record to one of its fields: one key, or several through value objects (`workshop.agenda`).
public struct FieldPath: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let keys: [JSONKey]

  public init(_ keys: [JSONKey]) {
    self.keys = keys
  }

  public init(_ key: JSONKey) {
    keys = [key]
  }

  /// Keys joined by dots.
  public init(stringLiteral value: String) {
    self.init(dotted: value)
  }

  public init(dotted: String) {
    keys = dotted.split(separator: ".", omittingEmptySubsequences: false).map { JSONKey(String($0)) }
  }

  public var description: String { keys.map(\.text).joined(separator: ".") }
}
