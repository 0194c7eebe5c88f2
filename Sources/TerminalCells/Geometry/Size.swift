/// An extent in cells; never negative.
public struct Size: Hashable, Sendable {
  public let width: Int
  public let height: Int

  /// Negative extents become zero.
  public init(width: Int, height: Int) {
    self.width = max(width, 0)
    self.height = max(height, 0)
  }
}
