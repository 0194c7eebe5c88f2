/// Everything a terminal shows at one moment.
public struct Frame: Hashable, Sendable {
  public let cells: CellBuffer
  /// Where the hardware cursor stands; nil hides it, which leaves screen readers without a place.
  public let cursor: Point?
  /// Later regions lie over earlier ones.
  public let regions: [HitRegion]

  public init(cells: CellBuffer, cursor: Point? = nil, regions: [HitRegion] = []) {
    self.cells = cells
    self.cursor = cursor
    self.regions = regions
  }

  public var size: Size { cells.size }

  /// The topmost region at a place.
  public func region(at point: Point) -> HitRegion? {
    regions.last { $0.rect.contains(point) }
  }
}
