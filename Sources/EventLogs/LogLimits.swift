/// How much of a log is taken before it is refused, so that no file can exhaust the machine.
public struct LogLimits: Sendable {
  /// The longest row or XML tag, in bytes.
  public var row: Int
  /// The most that a compressed log may unpack to, in bytes.
  public var unpacked: Int
  /// The most that a compressed log may unpack to as a multiple of its size, where that is more than `modest`: logs come to some
  /// tens, what is made to exhaust a machine to a thousand.
  public var ratio: Int
  /// What a compressed log may unpack to in any case, in bytes.
  public var modest: Int
  /// How deep XML elements may lie in each other.
  public var depth: Int

  public init(
    row: Int = 16 << 20, unpacked: Int = 256 << 30, ratio: Int = 200, modest: Int = 256 << 20, depth: Int = 64
  ) {
    self.row = row
    self.unpacked = unpacked
    self.ratio = ratio
    self.modest = modest
    self.depth = depth
  }
}
