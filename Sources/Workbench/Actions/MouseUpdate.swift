import JourneyAnalysis
import JourneyModel
public import TerminalCells

extension WorkbenchState {
  /// What a mouse did, and what it hit: `regions` are those of the frame that the person sees, `isDouble` says whether
  /// the press follows another at the same place.
  public mutating func handle(_ event: MouseEvent, regions: [HitRegion], isDouble: Bool = false) -> [Effect] {
    guard isMouseOn else { return [] }
    let target = regions.last { $0.rect.contains(event.point) }.flatMap { MouseTarget(tag: $0.tag) }
    switch event.kind {
    case .wheelUp: return wheel(.up)
    case .wheelDown: return wheel(.down)
    case .press:
      guard event.button == .left, let target else { return [] }
      return overlay == nil ? press(target, isDouble: isDouble) : pressInOverlay(target, isDouble: isDouble)
    case .drag:
      sayWhatIsDragged()
      return []
    case .release: return drop(on: target)
    }
  }

  private mutating func wheel(_ motion: Motion) -> [Effect] {
    if overlay != nil { return handleInOverlay(KeyPress(motion == .up ? .up : .down)) }
    let effects = update(.move(motion))
    settleScroll()
    return effects
  }

  private mutating func press(_ target: MouseTarget, isDouble: Bool) -> [Effect] {
    pending = []
    switch target {
    case .view(let view): return run(command: "view.\(view.rawValue)")
    case .command(let id): return run(command: id)
    case .field(let row):
      open?.inspector.isFocused = true
      open?.inspector.row = row
      settleScroll()
      return isDouble ? run(command: "edit.inPlace") : []
    case .inspector:
      open?.inspector.isFocused = true
      settleScroll()
      return []
    case .choice, .answer: return []
    default: break
    }
    notice = nil
    open?.inspector.isFocused = false
    select(target)
    settleScroll()
    guard isDouble else { return [] }
    dragged = nil
    if case .map = target { return run(command: "edit.inPlace") }
    return run(command: open?.view == .pains ? "edit.inPlace" : "open")
  }

  /// Puts the cursor on what was hit; what is no longer there is passed over.
  mutating func select(_ target: MouseTarget) {
    switch target {
    case .map(let column, let lane, let item):
      guard let open, open.columns.columns.indices.contains(column) else { return }
      self.open?.selectColumn(column)
      self.open?.mapCursor.lane = lane
      let count = open.itemCount(MapCursor(column: open.columns.columns[column].id, lane: lane))
      self.open?.mapCursor.item = max(0, min(item, count - 1))
      self.open?.inspector.row = 0
      self.open?.inspector.scroll = 0
      dragged = lane == .step ? open.columns.columns[column].step?.id : nil
    case .cell(let row, let column): selectCell(row: row, column: column)
    case .dropOff(let place):
      guard let open else { return }
      if open.dropOff.isStageOpen {
        self.open?.dropOff.detailRow = place
      } else if let table = open.dropOffTable, table.items.indices.contains(place) {
        self.open?.dropOff.stage = table.result.stages[table.items[place].stage].stage
        self.open?.dropOff.group = table.group(table.items[place])?.id
      }
    case .item(let part, let place): selectItem(part: part, place: place)
    case .line(let place): selectLine(place)
    case .journey(let row):
      guard let count = folder?.entries?.count, row < count else { return }
      folder?.cursor = row
    default: break
    }
  }

  private mutating func selectCell(row: Int, column: Int) {
    guard let open else { return }
    switch open.view {
    case .heat:
      guard let table = open.heatTable, row < table.rowCount, column < table.columnCount else { return }
      self.open?.heat.row = table.rowID(row)
      self.open?.heat.column = table.columnID(column)
    case .seams:
      guard let agencies = open.seamTable?.agencies, row < agencies.count, column < agencies.count else { return }
      self.open?.seams.from = agencies[row].id
      self.open?.seams.to = agencies[column].id
    case .askOnce:
      guard let table = open.askTable, row < table.items.count, column < table.columnCount else { return }
      self.open?.askOnce.item = table.items[row].id
      self.open?.askOnce.asker = table.columnID(column)
    case .actions:
      guard let table = open.boardTable, table.columns.indices.contains(column),
        table.columns[column].cards.indices.contains(row)
      else { return }
      self.open?.board.selected = table.columns[column].cards[row].id
    default: break
    }
  }

  private mutating func selectLine(_ place: Int) {
    guard let open else { return }
    switch open.view {
    case .pains:
      guard let table = open.painTable, table.rows.indices.contains(place) else { return }
      selectPain(table.rows[place].id)
    case .register:
      guard let rows = open.register.table?.rows, rows.indices.contains(place) else { return }
      self.open?.register.selected = rows[place].id
    case .heat:
      let list = open.heatList
      if list.indices.contains(place) { self.open?.heat.pain = list[place] }
    case .seams:
      guard let table = open.seamTable, open.seamList.indices.contains(place) else { return }
      self.open?.seams.step = table.result.transitions[open.seamList[place]].to
    case .causes:
      guard open.causeList.indices.contains(place) else { return }
      self.open?.causes.pane = .causes
      if open.causePlace != place { self.open?.causes.why = nil }
      self.open?.causes.cause = open.causeList[place].id
    default: break
    }
  }

  // MARK: Dragging

  private mutating func sayWhatIsDragged() {
    guard let dragged, let name = open?.document.object(dragged).map(InspectorFields.name(of:)) else { return }
    notice = Notice(.news, "let go over another step to move '\(name)' there")
  }

  /// A step that was picked up goes where the one it is dropped on stands, as `<` and `>` would bring it there.
  private mutating func drop(on target: MouseTarget?) -> [Effect] {
    defer { dragged = nil }
    guard let id = dragged, case .map(let column, _, _) = target, let open,
      let from = open.columns.position(of: id), from != column,
      let edit = Shifting.edit(moving: id, from: from, to: column, in: open)
    else { return [] }
    if let obstacle = obstacleToEditing {
      notice = Notice(.warning, "Move: \(obstacle)")
      return []
    }
    let name = open.document.object(id).map(InspectorFields.name(of:)) ?? id
    let effects = perform("move step '\(name)'", edit)
    if !effects.isEmpty { notice = Notice(.news, "moved step '\(name)'; u takes it back") }
    self.open?.selectOnMap(id)
    settleScroll()
    return effects
  }

  // MARK: Over the view

  private mutating func pressInOverlay(_ target: MouseTarget, isDouble: Bool) -> [Effect] {
    switch (target, overlay) {
    case (.choice(let place), .chooser(var chooser)):
      guard chooser.shown.indices.contains(place) else { return [] }
      chooser.cursor = place
      if chooser.allowsSeveral, !isDouble { chooser.toggle() }
      overlay = .chooser(chooser)
      return isDouble ? handleInOverlay(KeyPress(.enter)) : []
    case (.answer(let key), .confirmation): return handleInOverlay(KeyPress(.character(key)))
    default: return []
    }
  }
}

extension Shifting {
  /// The edit that brings a step from one column of the map to the place of another; nil where nothing would move.
  static func edit(moving id: String, from: Int, to: Int, in open: OpenJourney) -> MapEdit? {
    guard open.columns.columns.indices.contains(to) else { return nil }
    let target = open.columns.columns[to]
    guard let step = target.step else { return .move(id: id, to: target.stage.id, key: "steps", after: nil) }
    // To the right it comes after the step it is dropped on, to the left before it.
    if from < to { return .move(id: id, to: target.stage.id, key: "steps", after: step.id) }
    let siblings = target.stage.steps.map(\.id)
    let place = siblings.firstIndex { $0.utf8.elementsEqual(step.id.utf8) } ?? 0
    return .move(id: id, to: target.stage.id, key: "steps", after: place > 0 ? siblings[place - 1] : nil)
  }
}
