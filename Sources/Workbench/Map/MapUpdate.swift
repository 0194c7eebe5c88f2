import JourneyModel
import TerminalCells

extension WorkbenchState {
  mutating func moveMap(_ motion: Motion) {
    guard var open, !open.columns.columns.isEmpty else { return }
    let count = open.columns.columns.count
    let layout = MapLayout(area: self.layout.view.size, laneScroll: open.laneScroll, lanes: open.lanes)
    let position = open.columns.position(of: open.mapCursor.column) ?? 0
    switch motion {
    case .left: open.selectColumn(open.mapCursor.lane.isOfStage ? open.stageStart(before: position) : position - 1)
    case .right: open.selectColumn(open.mapCursor.lane.isOfStage ? open.stageStart(after: position) : position + 1)
    case .pageUp: open.selectColumn(position - layout.columnCount)
    case .pageDown: open.selectColumn(position + layout.columnCount)
    case .lineStart: open.selectColumn(0)
    case .lineEnd: open.selectColumn(count - 1)
    case .first:
      open.mapCursor.lane = .stage
      open.selectColumn(0)
    case .last:
      open.mapCursor.lane = .step
      open.selectColumn(count - 1)
    case .stageBack: open.selectColumn(open.stageStart(before: position))
    case .stageForward: open.selectColumn(open.stageStart(after: position))
    case .up: open.moveLane(-1)
    case .down: open.moveLane(1)
    }
    open.inspector.row = 0
    open.inspector.scroll = 0
    self.open = open
  }

  /// The id of what is selected on the map: a stage, a step, a pain point, a bright spot or an action.
  static func mapSelection(_ open: OpenJourney) -> String? {
    guard let column = open.selectedColumn else { return nil }
    let cursor = open.mapCursor
    switch cursor.lane {
    case .stage, .owner, .volumes: return column.stage.id
    case .pains:
      let pains = open.columns.pains(at: cursor.column)
      return pains.indices.contains(cursor.item) ? pains[cursor.item].id : column.id
    case .brightSpots:
      let spots = open.columns.brightSpots(at: cursor.column)
      return spots.indices.contains(cursor.item) ? spots[cursor.item].id : column.id
    case .opportunities:
      let actions = open.columns.actions(at: cursor.column)
      return actions.indices.contains(cursor.item) ? actions[cursor.item].id : column.id
    default: return column.id
    }
  }
}

extension OpenJourney {
  mutating func selectColumn(_ position: Int) {
    let place = max(0, min(columns.columns.count - 1, position))
    guard columns.columns.indices.contains(place) else { return }
    mapCursor.column = columns.columns[place].id
    mapCursor.item = 0
  }

  /// The first column of the stage before; of this stage, where the cursor is not on its first.
  func stageStart(before position: Int) -> Int {
    let number = columns.columns[position].stageNumber
    let own = columns.position(ofStage: columns.columns[position].stage.id) ?? position
    if own < position, !mapCursor.lane.isOfStage { return own }
    return number == 0 ? own : columns.position(ofStage: columns.stages[number - 1].id) ?? own
  }

  func stageStart(after position: Int) -> Int {
    let number = columns.columns[position].stageNumber
    guard number + 1 < columns.stages.count else { return position }
    return columns.position(ofStage: columns.stages[number + 1].id) ?? position
  }

  /// One thing up or down: within a cell that holds several, then to the next lane.
  mutating func moveLane(_ by: Int) {
    let item = mapCursor.item + by
    if (0..<itemCount(mapCursor)).contains(item) {
      mapCursor.item = item
      return
    }
    let lanes = lanes.shown
    guard let place = lanes.firstIndex(of: mapCursor.lane), lanes.indices.contains(place + by) else { return }
    mapCursor.lane = lanes[place + by]
    mapCursor.item = by > 0 ? 0 : max(0, itemCount(mapCursor) - 1)
  }

  /// Puts the cursor on a record, where the map shows it. Returns whether it does.
  @discardableResult
  mutating func selectOnMap(_ id: String) -> Bool {
    guard let place = document.place(of: id) else { return false }
    switch place.type.name {
    case "stage":
      guard let position = columns.position(ofStage: id) else { return false }
      mapCursor = MapCursor(column: columns.columns[position].id, lane: .stage)
    case "step":
      guard columns.position(of: id) != nil else { return false }
      mapCursor = MapCursor(column: id, lane: mapCursor.lane.isOfStage ? .step : mapCursor.lane)
    case "painPoint":
      guard let column = columns.column(ofItem: id) else { return false }
      let item = columns.pains(at: column).firstIndex { $0.id == id } ?? 0
      mapCursor = MapCursor(column: column, lane: .pains, item: item)
    case "brightSpot":
      guard let column = columns.column(ofItem: id) else { return false }
      let item = columns.brightSpots(at: column).firstIndex { $0.id == id } ?? 0
      mapCursor = MapCursor(column: column, lane: .brightSpots, item: item)
    default: return false
    }
    return true
  }
}
