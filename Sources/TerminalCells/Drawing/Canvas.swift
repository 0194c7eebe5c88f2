import PlainText

/// A part of a frame with its own origin, on which to draw. Copies and sub-canvases draw on the same frame.
///
/// What lies outside the part is dropped, and a wide character that its edge cuts becomes a blank. Text goes through
/// its display form, so that nothing drawn can command the terminal.
public struct Canvas {
  private let surface: Surface
  private let origin: Point
  /// In cells of the frame.
  private let clip: Rect
  /// The extent that was asked for, though the parent may show less of it.
  public let size: Size

  /// A canvas that is a whole new frame, blank in `style`. `ellipsis` stands for what is cut off; it has one column.
  ///
  /// - Parameters:
  ///   - held: the frame before, if details wait for the keys to pause: see ``details(_:draw:)``.
  ///   - blanksDetails: whether those are blank meanwhile, rather than what they were.
  public init(
    size: Size, style: Style = .plain, ellipsis: Unicode.Scalar = "…", holding held: Frame? = nil,
    blanksDetails: Bool = false
  ) {
    surface = Surface(size: size, style: style, ellipsis: ellipsis)
    surface.held = held?.size == size ? held : nil
    surface.blanksDetails = blanksDetails
    origin = Point(column: 0, row: 0)
    clip = Rect(size: size)
    self.size = size
  }

  private init(surface: Surface, origin: Point, clip: Rect, size: Size) {
    self.surface = surface
    self.origin = origin
    self.clip = clip
    self.size = size
  }

  public var width: Int { size.width }
  public var height: Int { size.height }
  /// The whole canvas, at its own origin.
  public var bounds: Rect { Rect(size: size) }
  /// What has been drawn so far, on all canvases of the frame.
  public var buffer: CellBuffer { surface.buffer }
  /// The frame as drawn so far.
  public var frame: Frame {
    Frame(
      cells: surface.buffer, cursor: surface.cursor, regions: surface.regions, spoken: surface.spoken,
      details: surface.details, isUnsettled: surface.isUnsettled)
  }

  /// The part `rect` of this canvas as a canvas. What of it lies outside is never drawn.
  public func sub(_ rect: Rect) -> Canvas {
    let absolute = rect.moved(columns: origin.column, rows: origin.row)
    return Canvas(
      surface: surface, origin: Point(column: absolute.column, row: absolute.row), clip: clip.intersection(absolute),
      size: rect.size)
  }

  /// Puts the hardware cursor on a cell, unless that cell is outside.
  public func placeCursor(column: Int, row: Int) {
    let point = Point(column: column + origin.column, row: row + origin.row)
    if clip.contains(point) { surface.cursor = point }
  }

  /// Says that this place has words of the selected thing: see ``Frame/spoken``.
  public func speak(_ place: Rect) {
    let area = clipped(place)
    if !area.isEmpty { surface.spoken.append(area) }
  }

  /// Draws a part that says more of the selected thing than its place in the view does, such as a pane with all that is
  /// known of it.
  ///
  /// Such a part need not follow every move: on a frame that holds the one before (``init(size:style:ellipsis:holding:blanksDetails:)``)
  /// it is not drawn but keeps what it had there, or is blank, and the frame is ``Frame/isUnsettled``. A part that the
  /// frame before did not have at the same place is drawn at once.
  public func details(_ rect: Rect, draw: () -> Void) {
    let area = clipped(rect)
    if area.isEmpty { return }
    surface.details.append(area)
    guard let held = surface.held, held.details.contains(area) else { return draw() }
    surface.isUnsettled = true
    if !surface.blanksDetails { surface.buffer.copy(area, from: held.cells) }
  }

  /// Whether nothing is written in `rect`, as far as it is inside.
  public func isBlank(_ rect: Rect) -> Bool {
    let area = clipped(rect)
    return (area.row..<area.endRow).allSatisfy { row in
      surface.buffer.row(row, columns: area.column..<area.endColumn).allSatisfy { $0.scalar == " " && $0.width == 1 }
    }
  }

  /// Lets the mouse hit what of `rect` is inside.
  public func addRegion(_ rect: Rect, tag: String) {
    let visible = clipped(rect)
    if !visible.isEmpty { surface.regions.append(HitRegion(rect: visible, tag: tag)) }
  }

  /// Writes `text` in one row, from `column` on, and returns how many columns it takes.
  ///
  /// It is cut at `maxWidth` columns, or at the right end of the canvas if that comes first, and ends in an ellipsis
  /// then, if `ellipsis` is set. Newlines show as `⏎`. Columns that the clip hides are counted.
  @discardableResult
  public func write(
    _ text: String, column: Int, row: Int, style: Style, maxWidth: Int? = nil, ellipsis: Bool = true
  ) -> Int {
    let room = min(maxWidth ?? .max, size.width - column)
    if room <= 0 { return 0 }
    var pen = Pen(column: column + origin.column, row: row + origin.row, clip: clip, style: style)
    // A long text is looked at only as far as it can show.
    if PlainText.isPrintableASCII(text, first: room + 1) {
      let count = text.utf8.count
      let isCut = count > room && ellipsis
      pen.write(ascii: text.utf8Span.span, count: isCut ? room - 1 : min(count, room), on: surface)
      if isCut { pen.write(ellipsis: surface.ellipsis, on: surface) }
      return min(count, room)
    }
    let isCut = ellipsis && !PlainText.fits(text, in: room)
    let end = pen.column + room - (isCut ? 1 : 0)
    let start = pen.column
    for cluster in PlainText.Clusters(text) {
      if pen.column + cluster.width > end {
        if !isCut, pen.column < end { pen.writeHalf(on: surface) }
        break
      }
      pen.write(cluster, on: surface)
    }
    if isCut { pen.write(ellipsis: surface.ellipsis, on: surface) }
    return pen.column - start
  }

  /// Fills `rect`, or everything, with a character of one column; any other gives blanks.
  public func fill(_ rect: Rect? = nil, style: Style, scalar: Unicode.Scalar = " ") {
    let area = clipped(rect ?? bounds)
    let cell = Self.narrowCell(scalar, style: style)
    for row in area.row..<area.endRow {
      surface.buffer.put(cell, in: area.column..<area.endColumn, row: row)
    }
  }

  /// Gives the cells of `rect` another style; what they show stays.
  public func restyle(_ rect: Rect, style: Style) {
    restyle(rect) { $0 = style }
  }

  /// Changes the style of each cell of `rect`, as to lay a highlight under text of several colours.
  public func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = clipped(rect)
    let columns = surface.buffer.size.width
    for row in area.row..<area.endRow {
      for index in row * columns + area.column..<row * columns + area.endColumn {
        var style = surface.buffer.cells[index].style
        change(&style)
        surface.buffer.cells[index].style = style
      }
    }
  }

  /// A line of `length` columns to the right of and including the given cell.
  public func horizontalLine(column: Int, row: Int, length: Int, style: Style, scalar: Unicode.Scalar = "─") {
    fill(Rect(column: column, row: row, width: length, height: 1), style: style, scalar: scalar)
  }

  /// A line of `length` rows downwards from and including the given cell.
  public func verticalLine(column: Int, row: Int, length: Int, style: Style, scalar: Unicode.Scalar = "│") {
    fill(Rect(column: column, row: row, width: 1, height: length), style: style, scalar: scalar)
  }

  private func clipped(_ rect: Rect) -> Rect {
    clip.intersection(rect.moved(columns: origin.column, rows: origin.row))
  }

  /// The cell of a scalar, or a blank if that is not harmless and one column wide.
  private static func narrowCell(_ scalar: Unicode.Scalar, style: Style) -> Cell {
    PlainText.isNarrow(scalar) ? Cell(scalar: scalar.value, width: 1, style: style) : .blank(style)
  }
}
