public import TerminalCells

/// Which columns and lanes of the map are on the screen, and where.
public struct MapLayout: Sendable {
  public struct LaneRow: Sendable {
    public let lane: Lane
    /// From the top of the view.
    public let row: Int
    public let height: Int
  }

  /// Width of the lane names on the left.
  public let laneWidth: Int
  /// Width of a step's column, its seam included.
  public let columnWidth: Int
  /// Columns that fit.
  public let columnCount: Int
  public let lanes: [LaneRow]
  /// The row of the line of visibility; nil where it is scrolled away.
  public let visibilityRow: Int?

  /// - Parameters:
  ///   - area: the view's size.
  ///   - laneScroll: lanes above the first one shown; the stage and the step always stay on top.
  ///   - lanes: those that are shown, in their order.
  public init(area: Size, laneScroll: Int, lanes: MapLanes) {
    laneWidth = area.width < 70 ? 10 : 14
    let room = max(1, area.width - laneWidth)
    let wanted = area.width < 70 ? 18 : 21
    columnCount = max(1, room / wanted)
    columnWidth = max(8, room / columnCount)

    let held = MapLanes.held
    let shown = Array(lanes.scrolled.dropFirst(laneScroll))
    let needsLine = shown.first.map { !$0.isBackstage } ?? false
    var free = area.height - held.reduce(0) { $0 + $1.heights.least }
    if needsLine { free -= 1 }
    var chosen: [(lane: Lane, height: Int)] = []
    for lane in shown {
      let least = lanes.heights(of: lane).least
      guard free >= least else { break }
      chosen.append((lane, least))
      free -= least
    }
    // What is left makes lanes taller, the ones people read most first.
    for lane in [Lane.pains, .action, .thought, .asks, .brightSpots, .frontStage, .backstage, .support, .opportunities]
    {
      guard free > 0, let place = chosen.firstIndex(where: { $0.lane == lane }) else { continue }
      let (least, best) = lanes.heights(of: lane)
      let more = min(free, best - least)
      chosen[place].height += more
      free -= more
    }
    // On a tall screen the rest goes round, a row each, so that no text is cut while rows stand empty.
    let hungry = [Lane.pains, .action, .thought, .backstage, .frontStage, .support, .opportunities, .asks]
      .filter { !lanes.folded.contains($0) }
    var most = 12
    while free > 0, most > 0 {
      for lane in hungry where free > 0 {
        guard let place = chosen.firstIndex(where: { $0.lane == lane }), chosen[place].height < 9 else { continue }
        chosen[place].height += 1
        free -= 1
      }
      most -= 1
    }
    var rows: [LaneRow] = []
    var row = 0
    for lane in held where row + lane.heights.least <= area.height {
      rows.append(LaneRow(lane: lane, row: row, height: lane.heights.least))
      row += lane.heights.least
    }
    var line: Int?
    for (lane, height) in chosen {
      if lane.isBackstage, line == nil, needsLine {
        line = row
        row += 1
      }
      rows.append(LaneRow(lane: lane, row: row, height: height))
      row += height
    }
    self.lanes = rows
    visibilityRow = line
  }

  public func row(of lane: Lane) -> LaneRow? { lanes.first { $0.lane == lane } }
}

extension OpenJourney {
  /// Brings the selected column and lane onto the screen.
  mutating func scrollMap(to area: Size) {
    if let position = columns.position(of: mapCursor.column) {
      lastPosition = position
      let layout = MapLayout(area: area, laneScroll: laneScroll, lanes: lanes)
      if position < mapScroll { mapScroll = position }
      if position >= mapScroll + layout.columnCount { mapScroll = position - layout.columnCount + 1 }
      mapScroll = max(0, min(mapScroll, columns.columns.count - layout.columnCount))
    } else {
      mapScroll = 0
    }
    // What the cursor is brought to is shown, whatever was hidden.
    lanes.show(mapCursor.lane)
    let scrolled = lanes.scrolled
    guard let place = scrolled.firstIndex(of: mapCursor.lane) else {
      laneScroll = 0
      return
    }
    if place < laneScroll { laneScroll = place }
    while laneScroll < place, MapLayout(area: area, laneScroll: laneScroll, lanes: lanes).row(of: mapCursor.lane) == nil
    {
      laneScroll += 1
    }
    // No empty rows at the bottom while lanes wait above.
    while laneScroll > 0 {
      let earlier = MapLayout(area: area, laneScroll: laneScroll - 1, lanes: lanes)
      guard earlier.lanes.last?.lane == scrolled.last, earlier.row(of: mapCursor.lane) != nil else { break }
      laneScroll -= 1
    }
  }
}
