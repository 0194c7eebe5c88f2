/// How much of a log is taken before it is refused, so that no file can exhaust the machine.
public struct LogLimits: Sendable {
  /// The longest row or XML tag, in bytes.
  public var row: Int
  /// The most that a compressed log may unpack to, in bytes.
  public var unpacked: Int
  /// How deep XML elements may lie in each other.
  public var depth: Int

  public init(row: Int = 16 << 20, unpacked: Int = 256 << 30, depth: Int = 64) {
    self.row = row
    self.unpacked = unpacked
    self.depth = depth
  }
}
