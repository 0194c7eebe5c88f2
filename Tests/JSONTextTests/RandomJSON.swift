import JSONText
import TestSupport

/// Any JSON value, with keys and texts that break things.
enum RandomJSON {
  static func value(_ depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: .null
    case 1: .flag(Bool.random(using: &generator))
    case 2: .number(Int.random(in: -1000...1000, using: &generator))
    case 3: .number(Double(bitPattern: generator.next()))
    case 4: .text(HostileText.random(Int.random(in: 0..<6, using: &generator), using: &generator))
    case 5, 6:
      .object(
        JSONObject(
          (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
            (
              key: JSONKey(HostileText.random(Int.random(in: 0..<3, using: &generator), using: &generator)),
              value: value(depth - 1, using: &generator)
            )
          }))
    default: .array((0..<Int.random(in: 0..<5, using: &generator)).map { _ in value(depth - 1, using: &generator) })
    }
  }
}
