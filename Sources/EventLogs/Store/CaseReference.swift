import CByteScan

/// A case without its name, which can be kept for many.
struct CaseReference: Hashable, Comparable {
  let partition: Int
  /// Of the case within its partition.
  let number: UInt32

  static func < (left: Self, right: Self) -> Bool { (left.partition, left.number) < (right.partition, right.number) }
}

extension EventLog {
  /// The id of a case, in bytes as the log has it. O(cases) for ids that are no numbers.
  func id(of reference: CaseReference) -> [UInt8] {
    if reference.partition >= Int(SOJOURN_GROUP) {
      var length: UInt32 = 0
      guard let bytes = sojourn_cases_find(register.cases, UInt32(reference.partition), reference.number, &length)
      else {
        return []
      }
      return Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
    guard let numbering = recorders.lazy.compactMap(\.numbering).first else { return [] }
    let low = (UInt32(reference.partition) ^ reference.number ^ reference.number >> 8) & 255
    let digits = Array("\(reference.number << 8 | low)".utf8)
    let zeros = Array(repeating: UInt8(ascii: "0"), count: max(0, Int(numbering.width) - digits.count))
    return (0..<numbering.length).map { UInt8(truncatingIfNeeded: numbering.head >> UInt64(8 * $0)) } + zeros + digits
  }
}
