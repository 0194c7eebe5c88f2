/// One event of a case: when, and of what kind. The layout is that of `sojourn_event`.
struct EventRecord {
  /// In microseconds since 1970.
  var moment: Int64
  /// The place of its kind among those of the log.
  var kindNumber: UInt32
  /// The number of its case within the partition.
  var caseNumber: UInt32

  static let kindLimit = 1 << 24

  @inline(__always) var kind: Int { Int(kindNumber) }
}
