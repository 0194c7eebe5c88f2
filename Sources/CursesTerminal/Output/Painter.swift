import CNcurses
import TerminalCells

/// Brings frames to ncurses, row by row, and leaves out what it has already of each.
struct Painter {
  private var pairs: ColorPairs
  /// What ncurses shows; nil when that is unknown.
  private var shown: CellBuffer?
  private var cursor: Point?
  private var isCursorShown = true
  /// Whether the terminal itself may show something else than ncurses believes.
  private var needsClear = false
  /// One blank for every style that was needed, with its colour pair.
  private var blanks: [Style: cchar_t] = [:]
  private var row: [cchar_t] = []
  /// What is written for characters that the C library does not know.
  private let replacement: UInt32

  init(depth: ColorDepth) {
    pairs = ColorPairs(depth: depth)
    replacement = cn_wcwidth(0xFFFD) == 1 ? 0xFFFD : 0x3F
  }

  /// Lets the next frame be sent as a whole.
  mutating func forget() {
    shown = nil
    needsClear = true
  }

  mutating func paint(_ frame: Frame, size: Size) {
    let cells = frame.cells
    let place = frame.cursor.flatMap { Rect(size: size).contains($0) ? $0 : nil }
    var isChanged = place != cursor || needsClear
    if shown?.size != cells.size {
      // What the frame does not cover stays blank.
      werase(cn_stdscr())
      isChanged = true
    }
    if let shown, shown.size == cells.size {
      let (rows, isCursorRowLast) = frame.rowsToSend(after: shown)
      for (number, changed) in rows.enumerated() where changed.row < size.height {
        if isCursorRowLast, number == rows.count - 1 {
          // What is left is on the terminal before what is selected now.
          wnoutrefresh(cn_stdscr())
          doupdate()
        }
        for columns in changed.runs { write(cells, columns, row: changed.row, width: size.width) }
        isChanged = true
      }
    } else {
      for row in 0..<min(cells.size.height, size.height) {
        write(cells, 0..<cells.size.width, row: row, width: size.width)
        isChanged = true
      }
    }
    shown = cells
    // Nothing to say: not even the cursor is sent.
    if !isChanged { return }
    show(place)
    if needsClear { clearok(cn_stdscr(), true) }
    needsClear = false
    wnoutrefresh(cn_stdscr())
    doupdate()
  }

  private mutating func show(_ place: Point?) {
    cursor = place
    if let place { wmove(cn_stdscr(), Int32(place.row), Int32(place.column)) }
    if isCursorShown != (place != nil) {
      isCursorShown = place != nil
      curs_set(isCursorShown ? 1 : 0)
    }
  }

  /// Hands a part of a row to ncurses, which compares it with the screen once more, cell by cell.
  private mutating func write(_ cells: CellBuffer, _ columns: Range<Int>, row number: Int, width: Int) {
    row.removeAll(keepingCapacity: true)
    var column = columns.lowerBound
    var style = Style.plain
    var blank = blankCell(style)
    for cell in cells.row(number, columns: columns) where cell.width > 0 {
      column += cell.width
      if column > width { break }
      if cell.style != style {
        style = cell.style
        blank = blankCell(style)
      }
      append(cell, blank)
    }
    if row.isEmpty { return }
    mvwadd_wchnstr(cn_stdscr(), Int32(number), Int32(columns.lowerBound), row, Int32(row.count))
  }

  /// Adds a cell, if ncurses will give it as many columns as we do; otherwise a sign that something is there, and a
  /// blank for the second column, so that what follows keeps its place.
  private mutating func append(_ cell: Cell, _ blank: cchar_t) {
    var character = blank
    let scalar = cell.scalar.value
    if scalar >= 0x80, cn_wcwidth(scalar) != Int32(cell.width) {
      character.chars.0 = wchar_t(bitPattern: replacement)
      row.append(character)
      if cell.width == 2 { row.append(blank) }
      return
    }
    character.chars.0 = wchar_t(bitPattern: scalar)
    if cell.hasMarks { add(cell.marks, to: &character) }
    row.append(character)
  }

  /// Adds the marks that the C library knows as such; any other would end the cell.
  private func add(_ marks: SIMD4<UInt32>, to character: inout cchar_t) {
    var known: [wchar_t] = []
    for index in 0..<4 where marks[index] != 0 && cn_wcwidth(marks[index]) == 0 {
      known.append(wchar_t(bitPattern: marks[index]))
    }
    known += Array(repeating: 0, count: 4 - known.count)
    (character.chars.1, character.chars.2, character.chars.3, character.chars.4) = (
      known[0], known[1], known[2], known[3]
    )
  }

  private mutating func blankCell(_ style: Style) -> cchar_t {
    if let known = blanks[style] { return known }
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= cn_bold }
    if style.attributes.contains(.dim) { attributes |= cn_dim }
    if style.attributes.contains(.italic) { attributes |= cn_italic }
    if style.attributes.contains(.underline) { attributes |= cn_underline }
    if style.attributes.contains(.reverse) { attributes |= cn_reverse }
    let blank = cn_blank(attributes, pairs.number(style))
    blanks[style] = blank
    return blank
  }
}
