/// A part of the screen that a mouse can hit, and what it stands for.
public struct HitRegion: Hashable, Sendable {
  public let rect: Rect
  public let tag: String

  public init(rect: Rect, tag: String) {
    self.rect = rect
    self.tag = tag
  }
}
