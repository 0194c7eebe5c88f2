/// What a trace or event says of each role, and how good the name was under which it said so.
struct XESAttributes {
  private var ranks: SIMD8<UInt8> = SIMD8(repeating: .max)
  private var values: SIMD8<Int64> = .zero
  /// One bit for each role that was said.
  private var known: UInt8 = 0

  func rank(_ role: LogColumnNames.Role) -> UInt8 { ranks[role.rawValue] }
  func has(_ role: LogColumnNames.Role) -> Bool { ranks[role.rawValue] != .max }
  func value(_ role: LogColumnNames.Role) -> Int64 { values[role.rawValue] }

  mutating func set(_ role: LogColumnNames.Role, _ rank: UInt8, _ value: Int64) {
    ranks[role.rawValue] = rank
    values[role.rawValue] = value
    known |= 1 << UInt8(role.rawValue)
  }

  /// With what the trace says under a better name.
  func filled(from trace: XESAttributes) -> XESAttributes {
    var filled = self
    var left = trace.known
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left &- 1
      if trace.ranks[place] < ranks[place] {
        filled.ranks[place] = trace.ranks[place]
        filled.values[place] = trace.values[place]
        filled.known |= 1 << UInt8(place)
      }
    }
    return filled
  }
}
