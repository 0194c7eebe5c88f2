extension EventLog {
  /// The id of a case, in bytes as the log has it.
  func id(of reference: CaseReference) -> [UInt8] {
    let key = CaseKey.unmixed(UInt64(reference.partition) << 50 | reference.key)
    let payload = key & ((1 << 56) - 1)
    switch key >> 56 {
    case 0:
      let digits = Array(String(payload & ((1 << 50) - 1)).utf8)
      let count = Int(payload >> 50)
      return (prefix?.beginning ?? []) + Array(repeating: UInt8(ascii: "0"), count: max(0, count - digits.count))
        + digits
    case 1: return (0..<7).map { UInt8(truncatingIfNeeded: payload >> (8 * $0)) }.filter { $0 != 0 }
    default: return register.id(payload)
    }
  }
}

extension CaseKey {
  /// What `mixed` was made from.
  static func unmixed(_ mixed: UInt64) -> UInt64 {
    var key = mixed
    key = unshifted(key, 29)
    key = (key &* inverse(of: 0x94D0_49BB_1331_11EB)) & mask
    key = unshifted(key, 31)
    key = (key &* inverse(of: 0xBF58_476D_1CE4_E5B9)) & mask
    return unshifted(key, 29)
  }

  private static func unshifted(_ value: UInt64, _ shift: UInt64) -> UInt64 {
    // 58 bits: twice the shift reaches beyond them.
    value ^ (value >> shift) ^ (2 * shift < 58 ? value >> (2 * shift) : 0)
  }

  /// Newton's iteration: each step doubles the bits that are right.
  private static func inverse(of factor: UInt64) -> UInt64 {
    var inverse = factor
    for _ in 0..<6 { inverse = inverse &* (2 &- factor &* inverse) }
    return inverse
  }
}
