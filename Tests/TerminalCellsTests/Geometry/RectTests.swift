import TerminalCells
import Testing

@Suite("Rectangles")
struct RectTests {
  let rect = Rect(column: 2, row: 3, width: 10, height: 4)

  @Test("Splits share nothing and lose nothing", arguments: [-1, 0, 1, 3, 4, 10, 99])
  func splits(count: Int) {
    let (top, below) = rect.splitTop(count)
    #expect(top.height == min(max(count, 0), 4) && top.height + below.height == 4 && top.endRow == below.row)
    let (above, bottom) = rect.splitBottom(count)
    #expect(bottom.height == min(max(count, 0), 4) && above.endRow == bottom.row && bottom.endRow == rect.endRow)
    let (left, beside) = rect.splitLeft(count)
    #expect(left.width == min(max(count, 0), 10) && left.endColumn == beside.column && beside.endColumn == 12)
    let (rest, right) = rect.splitRight(count)
    #expect(right.width == min(max(count, 0), 10) && rest.endColumn == right.column && right.endColumn == 12)
  }

  @Test("Intersections are what both contain")
  func intersections() {
    #expect(
      rect.intersection(Rect(column: 0, row: 5, width: 5, height: 9)) == Rect(column: 2, row: 5, width: 3, height: 2))
    #expect(rect.intersection(Rect(column: 12, row: 3, width: 1, height: 1)).isEmpty)
    #expect(rect.intersection(Rect(column: -9, row: -9, width: 2, height: 2)).isEmpty)
    #expect(rect.contains(Point(column: 11, row: 6)) && !rect.contains(Point(column: 12, row: 6)))
  }

  @Test("Insets stop at nothing")
  func insets() {
    #expect(rect.inset(columns: 1, rows: 1) == Rect(column: 3, row: 4, width: 8, height: 2))
    #expect(rect.inset(columns: 99, rows: 99).isEmpty)
    #expect(Rect(column: 0, row: 0, width: -5, height: 3).width == 0)
  }
}
