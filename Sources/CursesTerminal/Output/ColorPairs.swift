import CNcurses
import TerminalCells

/// The pairs of colours that ncurses has been told, by the colours they stand for.
struct ColorPairs {
  let depth: ColorDepth
  private var pairs: [Colors: Int32] = [:]
  private let limit: Int32

  private struct Colors: Hashable {
    let foreground: Color
    let background: Color
  }

  init(depth: ColorDepth) {
    self.depth = depth
    limit = cn_color_pairs()
  }

  /// The number of a pair of colours. When the terminal can hold no more pairs, 0: its standard colours.
  ///
  /// ncurses' own allocator would then take a pair away from cells that still show it.
  mutating func number(_ style: Style) -> Int32 {
    let colors = Colors(
      foreground: style.foreground.lowered(to: depth), background: style.background.lowered(to: depth))
    if colors.foreground == .standard && colors.background == .standard { return 0 }
    if let known = pairs[colors] { return known }
    let next = Int32(pairs.count) + 1
    guard next < limit, init_extended_pair(next, index(colors.foreground), index(colors.background)) == OK else {
      return 0
    }
    pairs[colors] = next
    return next
  }

  /// ncurses' number of a colour that has been lowered.
  private func index(_ color: Color) -> Int32 {
    switch color.kind {
    case .standard: -1
    case .ansi(let index), .palette(let index): Int32(index)
    case .rgb(let red, let green, let blue):
      // On direct terminals 0 to 7 are the ansi colours, so the seven darkest blues give way to the next.
      max(Int32(red) << 16 | Int32(green) << 8 | Int32(blue), 8)
    }
  }
}
