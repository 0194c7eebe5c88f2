import PlainText
public import TerminalCells

/// Where the columns and cards of the board stand.
public struct BoardLayout: Sendable {
  /// A card on the screen.
  public struct Card: Sendable {
    public let place: BoardPlace
    public let rect: Rect
    /// Its title, in as many lines as it takes.
    public let lines: [String]
  }

  /// The columns shown, from 0.
  public let columns: Range<Int>
  /// Width of a column, the gap to its right included.
  public let columnWidth: Int
  /// The row of the column headings.
  public let headRow = 2
  public let cards: [Card]
  /// How many cards of each column shown are left out below.
  public let hidden: [Int]
  /// The rows at the bottom that say everything of the selected action; empty on a low screen.
  public let detail: Range<Int>

  static let top = 3
  private static let mostTitleLines = 3

  /// O(cards on the screen).
  public init(area: Size, table: BoardTable, columnScroll: Int, selected: BoardPlace?, scroll: Int) {
    let count = table.columns.count
    let shown = Self.shown(area, count)
    let left = max(0, min(columnScroll, count - shown))
    columns = left..<left + shown
    columnWidth = max(1, (area.width - 1) / shown)
    let below = area.height >= 16 ? 4 : area.height >= 12 ? 3 : 0
    detail = area.height - below..<max(area.height, area.height - below)
    let end = area.height - below
    var cards: [Card] = []
    var hidden: [Int] = []
    for column in columns {
      let all = table.columns[column].cards
      let first = column == selected?.column ? scroll : 0
      var row = Self.top
      var place = first
      while place < all.count {
        let lines = Self.titleLines(all[place].title, columnWidth)
        let height = lines.count + 1 + (all[place].isOverdue ? 1 : 0)
        // A card that does not fit whole is left for scrolling, unless it is the first.
        guard row + height <= end || place == first, row < end else { break }
        let rect = Rect(
          column: 1 + (column - left) * columnWidth, row: row, width: columnWidth - 2, height: min(height, end - row))
        cards.append(Card(place: BoardPlace(column: column, card: place), rect: rect, lines: lines))
        row += height + 1
        place += 1
      }
      hidden.append(all.count - place)
    }
    self.cards = cards
    self.hidden = hidden
  }

  /// How many columns of a readable width fit.
  static func shown(_ area: Size, _ count: Int) -> Int { max(1, min(count, (area.width - 1) / 18)) }

  private static func titleLines(_ title: String, _ width: Int) -> [String] {
    let room = max(4, width - 2)
    let lines = PlainText.wrapped(PlainText.truncated(title, to: room * mostTitleLines), to: room)
    guard lines.count > mostTitleLines else { return lines.isEmpty ? [""] : lines }
    return Array(lines.prefix(mostTitleLines - 1))
      + [PlainText.truncated(lines[(mostTitleLines - 1)...].joined(separator: " "), to: room)]
  }
}
