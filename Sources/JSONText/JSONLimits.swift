/// What the reader refuses, so that no file can exhaust the machine or be opened and then not saved.
public struct JSONLimits: Sendable {
  /// Of a file, in bytes.
  public var bytes: Int
  /// Of objects and lists within one another.
  public var depth: Int

  public init(bytes: Int = 64 << 20, depth: Int = 64) {
    self.bytes = bytes
    self.depth = depth
  }

  public static let standard = JSONLimits()
}
