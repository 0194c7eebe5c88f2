/// Brings frames to a terminal: makes the bytes that lead from what it shows to the next frame.
///
/// Only cells that look otherwise are sent, each row's from left to right, the row of the cursor last
/// (``Frame/rowsToSend(after:)``). A frame that looks like the one before is no byte.
public struct Painter {
  let abilities: TerminalAbilities
  /// What the terminal shows; nil when that is not known.
  private var shown: CellBuffer?
  /// Where the last frame left its cursor.
  private var restingPlace: Point?
  /// Where its cursor is; nil when that is not known.
  private var cursor: Point?
  private var isCursorShown: Bool?
  private var inks: Inks
  /// The number of the style that is set.
  private var pen = Inks.plain
  /// The ground of that style, and whether a blank in it is its ground alone.
  private var ground = Color.standard
  private var isNeutral = true
  private var bytes: [UInt8] = []
  private var size = Size(width: 0, height: 0)

  public init(_ abilities: TerminalAbilities) {
    self.abilities = abilities
    inks = Inks(abilities)
  }

  /// Lets the next frame be sent as a whole, to a screen that is cleared first.
  public mutating func forget() {
    shown = nil
  }

  /// The bytes that let a terminal of `size` show a frame. What the frame does not cover stays blank.
  public mutating func paint(_ frame: Frame, size: Size) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    self.size = size
    let cells = frame.cells
    var old = shown.flatMap { $0.size == cells.size ? $0 : nil } ?? cleared(cells.size)
    let isKnown = shown?.size == cells.size
    shown = nil
    let place = frame.cursor.flatMap { Rect(size: size).contains($0) ? $0 : nil }
    if isKnown, place != restingPlace, place != nil { forget(frame.spoken, of: &old) }
    var rows = frame.rowsToSend(after: old)
    if isKnown, rows.count > 5, abilities.scroll != nil,
      let scroll = Scroll(from: old, to: cells, rows: rows.map(\.row)), apply(scroll, to: &old)
    {
      rows = frame.rowsToSend(after: old)
    }
    for (row, runs) in rows where row < size.height {
      write(cells, over: old, row, runs[0].lowerBound..<runs[runs.count - 1].upperBound)
    }
    shown = cells
    setPen(Inks.plain, .plain)
    if let place { move(to: place) }
    restingPlace = place
    if isCursorShown != (place != nil) {
      isCursorShown = place != nil
      bytes += place == nil ? abilities.hideCursor : abilities.showCursor
    }
    return bytes
  }

  /// Lets what is said of the selected thing look as if it were not shown yet, from its first word to its last.
  private func forget(_ spoken: [Rect], of old: inout CellBuffer) {
    for place in spoken {
      let place = place.intersection(Rect(size: old.size))
      for row in place.row..<place.endRow {
        for column in place.column..<place.endColumn { old.cells[row * old.size.width + column].words.x = .max }
      }
    }
  }

  /// The bytes before somebody else gets the screen: the cursor, shown, on the last row.
  public mutating func leave(_ size: Size) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    cursor = nil
    move(to: Point(column: 0, row: max(size.height - 1, 0)))
    forget()
    return abilities.plain + bytes + abilities.showCursor
  }

  /// Clears the screen, whatever it shows.
  private mutating func cleared(_ size: Size) -> CellBuffer {
    bytes += abilities.plain
    bytes += abilities.clear
    (pen, ground, isNeutral) = (Inks.plain, .standard, true)
    cursor = Point(column: 0, row: 0)
    isCursorShown = nil
    return CellBuffer(size: size)
  }

  private mutating func apply(_ scroll: Scroll, to old: inout CellBuffer) -> Bool {
    guard old.size == size, let make = abilities.scroll else { return false }
    bytes += make(scroll.rows, scroll.count, size.height)
    cursor = nil
    old = scroll.applied(to: old)
    return true
  }

  // MARK: Rows

  /// Sends what looks otherwise in some columns of a row.
  private mutating func write(_ cells: CellBuffer, over old: CellBuffer, _ row: Int, _ columns: Range<Int>) {
    let start = row * cells.size.width
    let width = min(cells.size.width, size.width)
    let (new, old) = (cells.cells.span, old.cells.span)
    let end = min(columns.upperBound, width)
    var column = columns.lowerBound
    while column < end {
      if new[start + column].looksLike(old[start + column]) {
        column += 1
        continue
      }
      if new[start + column].width == 0, column > 0 { column -= 1 }
      let cell = new[start + column]
      if column + cell.width > width { return }
      if cell.isGround {
        let erased = erase(from: column, row, new, old, start, width)
        if erased > 0 {
          column += erased
          continue
        }
      }
      move(to: Point(column: column, row: row), over: new, start)
      if row < size.height - 1 || column + cell.width < size.width || abilities.keepsCorner { put(cell) }
      column += max(cell.width, 1)
    }
  }

  /// Erases the blanks of one ground that begin at a column, if that is shorter than to send them. Gives how many
  /// columns that settled.
  private mutating func erase(
    from column: Int, _ row: Int, _ new: Span<Cell>, _ old: Span<Cell>, _ start: Int, _ width: Int
  ) -> Int {
    let blank = new[start + column].style
    guard blank.background == .standard || abilities.erasesInColor else { return 0 }
    var (next, settled) = (column, column)
    while next < width, new[start + next].isGround, new[start + next].style.background == blank.background {
      if !new[start + next].looksLike(old[start + next]) { settled = next + 1 }
      next += 1
    }
    let count = settled - column
    let isToEnd = next == size.width && !abilities.eraseLine.isEmpty && count > abilities.eraseLine.count
    guard isToEnd || abilities.erasesCells && count > 9 else { return 0 }
    move(to: Point(column: column, row: row), over: new, start)
    setGround(of: blank)
    if isToEnd {
      bytes += abilities.eraseLine
    } else {
      control(count, UInt8(ascii: "X"))
    }
    return count
  }

  private mutating func put(_ cell: Cell) {
    if cell.isGround { setGround(of: cell.style) } else { setPen(inks.number(of: cell.style), cell.style) }
    let scalar = cell.words.x
    if scalar < 0x80 {
      bytes.append(scalar >= 0x20 && scalar < 0x7F ? UInt8(truncatingIfNeeded: scalar) : UInt8(ascii: "?"))
      if cell.hasMarks { append(marks: cell.marks) }
    } else if scalar >= 0xA0, abilities.columns(scalar) == cell.width {
      append(scalar)
      if cell.hasMarks { append(marks: cell.marks) }
    } else {
      // Where the C library would give the character other columns than we do, so may the terminal: a sign that
      // something is there, and a blank for its second column, so that what follows keeps its place.
      append(abilities.columns(0xFFFD) == 1 ? 0xFFFD : 0x3F)
      if cell.width == 2 { bytes.append(0x20) }
    }
    if let place = cursor {
      // In the last column terminals differ about where the cursor is.
      cursor = place.column + cell.width < size.width ? Point(column: place.column + cell.width, row: place.row) : nil
    }
  }

  /// Adds the marks that the C library knows as such; any other would take a place of its own.
  private mutating func append(marks: SIMD4<UInt32>) {
    for index in 0..<4 where marks[index] != 0 && abilities.columns(marks[index]) == 0 { append(marks[index]) }
  }

  private mutating func append(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar), let encoded = Unicode.UTF8.encode(scalar) else { return }
    bytes += encoded
  }

  // MARK: Pen

  private mutating func setPen(_ number: Int, _ style: Style) {
    if number == pen { return }
    bytes += inks.change(from: pen, to: number)
    pen = number
    ground = style.background
    isNeutral = style.isNeutral
  }

  /// Sets a style unless a blank looks the same in the one that is set.
  private mutating func setGround(of style: Style) {
    if isNeutral, ground == style.background { return }
    setPen(inks.number(of: style), style)
  }

  // MARK: Cursor

  /// Moves the cursor; over a few cells of the row that could be sent in the style that is set, by sending them.
  private mutating func move(to place: Point, over cells: Span<Cell>, _ start: Int) {
    guard let cursor, cursor.row == place.row, cursor.column < place.column, place.column - cursor.column <= 4 else {
      return move(to: place)
    }
    for column in cursor.column..<place.column {
      let cell = cells[start + column]
      guard cell.width == 1, cell.words.x >= 0x20, cell.words.x < 0x7F, !cell.hasMarks,
        cell.isGround && isNeutral && ground == cell.style.background || inks.number(of: cell.style) == pen
      else { return move(to: place) }
    }
    for column in cursor.column..<place.column {
      bytes.append(UInt8(truncatingIfNeeded: cells[start + column].words.x))
    }
    self.cursor = place
  }

  private mutating func move(to place: Point) {
    if place == cursor { return }
    if let cursor, cursor.row == place.row, place.column == 0 {
      bytes.append(0x0D)
    } else if let cursor, abilities.movesByControls, cursor.row + 1 == place.row, place.row < size.height,
      (0...2).contains(cursor.column - place.column)
    {
      bytes += repeatElement(0x08, count: cursor.column - place.column)
      bytes.append(0x0A)
    } else if let cursor, cursor.row == place.row, abilities.placesColumn {
      control(place.column + 1, UInt8(ascii: "G"))
    } else if let make = abilities.place {
      bytes += make(place)
    } else {
      bytes += [0x1B, UInt8(ascii: "[")]
      append(number: place.row + 1)
      if place.column > 0 {
        bytes.append(UInt8(ascii: ";"))
        append(number: place.column + 1)
      }
      bytes.append(UInt8(ascii: "H"))
    }
    cursor = place
  }

  private mutating func control(_ number: Int, _ final: UInt8) {
    bytes += [0x1B, UInt8(ascii: "[")]
    append(number: number)
    bytes.append(final)
  }

  private mutating func append(number: Int) {
    if number >= 10 { append(number: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension Style {
  /// Whether a blank in this style is its ground alone.
  var isNeutral: Bool { attributes.isDisjoint(with: [.underline, .reverse]) }
}

extension Cell {
  /// Whether nothing is to be seen of a cell but its ground: a blank without marks, underline and reverse.
  var isGround: Bool { words.x == 0x20 && words.y & 0xFFFF_0018 == 0 }

  /// Whether two cells cannot be told apart on the screen.
  func looksLike(_ other: Cell) -> Bool {
    words == other.words || words.w == other.words.w && isGround && other.isGround
  }
}
