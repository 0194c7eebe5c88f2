import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// The map: steps as columns under their stages, lanes as rows.
enum MapView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard !open.columns.columns.isEmpty else { return drawEmpty(context, canvas) }
    let layout = MapLayout(area: canvas.size, laneScroll: open.laneScroll, lanes: open.lanes)
    let first = open.mapScroll
    let last = min(open.columns.columns.count, first + layout.columnCount)
    drawLaneNames(context, open, layout, canvas)
    for position in first..<max(first, last) {
      let column = layout.laneWidth + (position - first) * layout.columnWidth
      drawSeam(context, open, position, isFirst: position == first, column, layout, canvas)
      MapCell.draw(context, open, position, column, layout, canvas)
    }
    drawStages(context, open, first..<max(first, last), layout, canvas)
    if let lane = layout.row(of: .emotion) {
      EmotionLane.draw(context, open, first..<max(first, last), lane, layout, canvas)
    }
    MapDimming.draw(context, open, first..<max(first, last), layout, canvas)
    drawSelection(context, open, first..<max(first, last), layout, canvas)
    addRegions(open, first..<max(first, last), layout, canvas)
  }

  /// What the mouse can hit: every cell, and every thing in the cells that hold several.
  private static func addRegions(_ open: OpenJourney, _ shown: Range<Int>, _ layout: MapLayout, _ canvas: Canvas) {
    for position in shown {
      let column = layout.laneWidth + (position - shown.lowerBound) * layout.columnWidth
      for lane in layout.lanes {
        let cell = Rect(column: column, row: lane.row, width: layout.columnWidth, height: lane.height)
        canvas.addRegion(cell, tag: MouseTarget.map(column: position, lane: lane.lane, item: 0).tag)
        let cursor = MapCursor(column: open.columns.columns[position].id, lane: lane.lane)
        let count = open.itemCount(cursor)
        guard count > 1 else { continue }
        let each = MapCell.itemHeight(count: count, height: lane.height)
        let isHere = open.mapCursor.lane == lane.lane && open.mapCursor.column == cursor.column
        let first = isHere ? MapCell.itemScroll(open.mapCursor.item, count: count, height: lane.height) : 0
        for (place, item) in (first..<count).prefix(lane.height / each).enumerated() {
          canvas.addRegion(
            Rect(column: column, row: lane.row + place * each, width: layout.columnWidth, height: each),
            tag: MouseTarget.map(column: position, lane: lane.lane, item: item).tag)
        }
      }
    }
  }

  private static func drawEmpty(_ context: ViewContext, _ canvas: Canvas) {
    canvas.write("This map has no stages yet.", column: 2, row: 1, style: context.theme.heading)
    canvas.paragraph(
      "a adds the first stage: a phase as the customer sees it, such as 'Find out what help exists'. ; opens the capture line: what you type there is put under a stage named Unsorted.",
      in: Rect(column: 2, row: 3, width: max(1, canvas.width - 4), height: 6), style: context.theme.quiet)
    canvas.placeCursor(column: 2, row: 1)
  }

  private static func drawLaneNames(
    _ context: ViewContext, _ open: OpenJourney, _ layout: MapLayout, _ canvas: Canvas
  ) {
    for row in layout.lanes where row.lane != .stage {
      let isHere = row.lane == open.mapCursor.lane && !context.isHeard
      if let column = open.columns.position(of: open.mapCursor.column) {
        canvas.addRegion(
          Rect(column: 0, row: row.row, width: layout.laneWidth, height: row.height),
          tag: MouseTarget.map(column: column, lane: row.lane, item: 0).tag)
      }
      canvas.write(
        layout.laneWidth < 14 ? row.lane.shortTitle : row.lane.title, column: 1, row: row.row,
        style: isHere ? context.theme.accent : context.theme.quiet,
        maxWidth: layout.laneWidth - 2)
    }
    if let row = layout.visibilityRow {
      canvas.horizontalLine(column: 0, row: row, length: canvas.width, style: context.theme.rule, scalar: "┄")
      let used = canvas.write(" line of visibility ", column: layout.laneWidth, row: row, style: context.theme.quiet)
      if context.state.isASCII {
        // Where arrows cannot be drawn, the signs in their place are explained.
        let left = layout.laneWidth + used + 2
        canvas.write(Crossing.legend, column: left, row: row, style: context.theme.quiet, maxWidth: canvas.width - left)
      }
    }
  }

  /// The line between two columns: solid where a stage begins; marks where the agency or the channel changes.
  private static func drawSeam(
    _ context: ViewContext, _ open: OpenJourney, _ position: Int, isFirst: Bool, _ column: Int, _ layout: MapLayout,
    _ canvas: Canvas
  ) {
    let here = open.columns.columns[position]
    let scalar: Unicode.Scalar = here.opensStage ? "│" : "┊"
    // ASCII is chosen by those who listen, too: lines between the columns would be spelled with every row.
    for row in layout.lanes where row.lane != .stage && row.lane != .emotion && !context.state.isASCII {
      canvas.verticalLine(
        column: column, row: row.row, length: row.height, style: context.theme.rule, scalar: scalar)
    }
    guard let crossing = Crossing(open.columns, at: position) else { return }
    if let mark = crossing.handoffMark, let lane = layout.row(of: .agency) {
      canvas.write(
        mark, column: column, row: lane.row, style: crossing.isLossy ? context.theme.failure : context.theme.accent)
    }
    if crossing.switchesChannel, let lane = layout.row(of: .channel) {
      canvas.write("↷", column: column, row: lane.row, style: context.theme.accent)
    }
  }

  /// The heads of the stages, each over its columns.
  private static func drawStages(
    _ context: ViewContext, _ open: OpenJourney, _ shown: Range<Int>, _ layout: MapLayout, _ canvas: Canvas
  ) {
    guard let row = layout.row(of: .stage) else { return }
    canvas.fill(Rect(column: 0, row: row.row, width: canvas.width, height: 1), style: context.theme.titleBar)
    var position = shown.lowerBound
    while position < shown.upperBound {
      let stage = open.columns.columns[position].stage
      var end = position
      while end < shown.upperBound, open.columns.columns[end].stage.id == stage.id { end += 1 }
      let column = layout.laneWidth + (position - shown.lowerBound) * layout.columnWidth
      let width = (end - position) * layout.columnWidth
      let number = open.columns.columns[position].stageNumber + 1
      let isSelected = open.mapCursor.lane == .stage && open.selectedColumn?.stage.id == stage.id
      let style = context.style(context.theme.titleBar.adding(.bold), isSelected: isSelected)
      canvas.fill(Rect(column: column + 1, row: row.row, width: width - 1, height: 1), style: style)
      var seam = context.theme.titleBar
      seam.foreground = context.theme.rule.foreground
      if !context.state.isASCII { canvas.write("│", column: column, row: row.row, style: seam) }
      let role = stage.role ?? "gate"
      let name = "\(number) \(stage.name ?? stage.id)"
      let used = canvas.write(name, column: column + 1, row: row.row, style: style, maxWidth: width - 2)
      canvas.write(
        "· \(role)", column: column + used + 2, row: row.row,
        style: context.style(context.theme.titleBar, isSelected: isSelected),
        maxWidth: width - used - 3, ellipsis: false)
      if isSelected {
        canvas.placeCursor(column: column + 1, row: row.row)
        context.speak(Rect(column: column + 1, row: row.row, width: width - 1, height: 1), context.selection, canvas)
      }
      position = end
    }
  }

  /// The row of the hardware cursor, below the heads of the stages.
  private static func selectedRow(_ open: OpenJourney, _ layout: MapLayout) -> Int? {
    let cursor = open.mapCursor
    guard cursor.lane != .stage, let lane = layout.row(of: cursor.lane) else { return nil }
    let count = open.itemCount(cursor)
    guard count > 0 else { return lane.row }
    let scroll = MapCell.itemScroll(cursor.item, count: count, height: lane.height)
    return lane.row + (cursor.item - scroll) * MapCell.itemHeight(count: count, height: lane.height)
  }

  private static func drawSelection(
    _ context: ViewContext, _ open: OpenJourney, _ shown: Range<Int>, _ layout: MapLayout, _ canvas: Canvas
  ) {
    let cursor = open.mapCursor
    guard cursor.lane != .stage, let lane = layout.row(of: cursor.lane),
      let position = open.columns.position(of: cursor.column), shown.contains(position)
    else { return }
    let column = layout.laneWidth + (position - shown.lowerBound) * layout.columnWidth + 1
    let count = open.itemCount(cursor)
    let isItem = count > 0
    let each = MapCell.itemHeight(count: count, height: lane.height)
    let row = selectedRow(open, layout) ?? lane.row
    let line = Rect(column: column, row: row, width: layout.columnWidth - 1, height: 1)
    context.highlight(line, context.selection, canvas)
    context.speak(Rect(column: 0, row: row, width: layout.laneWidth, height: 1), context.selection, canvas)
    canvas.placeCursor(column: column + 1, row: row)
    // The other rows of its text get a bar: to repaint them whole, where a cell is left and where one is reached, would
    // be most of what a move sends.
    let end = isItem ? row + each : lane.row + lane.height
    for row in row + 1..<max(row + 1, end) where !context.isHeard {
      guard !canvas.isBlank(Rect(column: column, row: row, width: line.width, height: 1)) else { break }
      canvas.restyle(Rect(column: column, row: row, width: 1, height: 1), style: context.selection)
    }
  }
}
