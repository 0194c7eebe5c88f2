/// A dictionary by id that is cheap to change while a copy of it is kept: only the part that holds the id is copied.
public struct IDMap<Value: Sendable>: Sendable {
  private var parts: [[String: Value]]

  private static var count: Int { 64 }

  public init() {
    parts = Array(repeating: [:], count: Self.count)
  }

  public subscript(id: String) -> Value? {
    get { parts[Self.part(of: id)][id] }
    set { parts[Self.part(of: id)][id] = newValue }
  }

  public subscript(id: String, default value: @autoclosure () -> Value) -> Value {
    get { parts[Self.part(of: id)][id] ?? value() }
    _modify { yield &parts[Self.part(of: id)][id, default: value()] }
  }

  /// In no order.
  public var ids: some Collection<String> & Sendable { parts.flatMap(\.keys) }

  mutating func removeAll() {
    for part in parts.indices { parts[part].removeAll(keepingCapacity: true) }
  }

  private static func part(of id: String) -> Int { id.hashValue & (count - 1) }
}
