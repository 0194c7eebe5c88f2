/// What a trace or event says of each role, and how good the name was under which it said so.
struct XESAttributes {
  private var ranks: SIMD8<UInt8> = SIMD8(repeating: .max)
  private var values: SIMD8<Int64> = .zero

  func rank(_ role: LogColumnNames.Role) -> UInt8 { ranks[role.rawValue] }
  func has(_ role: LogColumnNames.Role) -> Bool { ranks[role.rawValue] != .max }
  func value(_ role: LogColumnNames.Role) -> Int64 { values[role.rawValue] }

  mutating func set(_ role: LogColumnNames.Role, _ rank: UInt8, _ value: Int64) {
    ranks[role.rawValue] = rank
    values[role.rawValue] = value
  }

  /// With what the trace says under a better name.
  func filled(from trace: XESAttributes) -> XESAttributes {
    var filled = self
    let isBetter = trace.ranks .< ranks
    filled.values.replace(with: trace.values, where: SIMDMask<SIMD8<Int64>>(isBetter))
    filled.ranks.replace(with: trace.ranks, where: isBetter)
    return filled
  }
}

extension SIMDMask<SIMD8<Int64>> {
  fileprivate init(_ mask: SIMDMask<SIMD8<Int8>>) {
    self.init(repeating: false)
    for place in 0..<8 { self[place] = mask[place] }
  }
}
