/// Which row of a list is selected, and which is the first on the screen.
public struct ListPlace: Sendable, Equatable {
  /// From 0.
  public internal(set) var row = 0
  public internal(set) var scroll = 0

  public init() {}

  mutating func move(_ motion: Motion, in count: Int, page: Int) {
    guard count > 0 else { return }
    row = row.moved(motion, in: count, page: page)
    scroll += motion.pages * page
  }

  /// The selected row is one of the list, and on the screen.
  mutating func settle(in count: Int, height: Int) {
    row = max(0, min(count - 1, row))
    scroll = (scroll..<scroll + max(1, height)).scrolled(toShow: row, of: count)
  }
}
