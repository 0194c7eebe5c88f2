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
    case .wheelUp: return wheel(.up, at: event.point)
    case .wheelDown: return wheel(.down, at: event.point)
    case .press:
      guard event.button == .left, let target else { return [] }
      return overlay == nil ? press(target, isDouble: isDouble) : pressInOverlay(target, isDouble: isDouble)
    case .drag:
      sayWhatIsDragged()
      return []
    case .release: return open?.view == .logImport ? dropActivity(on: target) : drop(on: target)
    }
  }

  /// Moves what lies under the pointer; the keys stay where they are.
  private mutating func wheel(_ motion: Motion, at point: Point) -> [Effect] {
    if overlay != nil { return handleInOverlay(KeyPress(motion == .up ? .up : .down)) }
    let room = layout
    if room.inspector.contains(point) {
      wheelInspector(motion)
    } else if open?.view == .causes, let pane = causesPane(at: point) {
      moveCauses(motion, in: pane)
    } else {
      moveInView(motion)
    }
    settleScroll()
    return []
  }

  private mutating func wheelInspector(_ motion: Motion) {
    guard let open, !open.inspector.isFocused else { return moveInspector(motion) }
    let most = max(0, inspectorRows.count - 1)
    let scroll = max(0, min(most, open.inspector.scroll + (motion == .up ? -1 : 1)))
    self.open?.inspector.scroll = scroll
    self.open?.inspector.row = scroll
  }

  private func causesPane(at point: Point) -> CausesState.Pane? {
    guard let open else { return nil }
    let room = layout.view
    let inside = Point(column: point.column - room.column, row: point.row - room.row)
    let parts = CausesLayout(area: room.size, pane: open.causes.pane)
    if parts.tree.contains(inside) { return .whys }
    return parts.bank.contains(inside) ? .questions : .causes
  }

  private mutating func press(_ target: MouseTarget, isDouble: Bool) -> [Effect] {
    pending = []
    switch target {
    case .view(let view): return run(command: "view.\(view.rawValue)")
    case .command(let id): return run(command: id)
    case .field(let row):
      focusInspector(on: row)
      settleScroll()
      return isDouble ? run(command: "edit.inPlace") : []
    case .inspector:
      focusInspector(on: nil)
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

  /// Gives the inspector the keys, on the line that was hit: with the keys it also lists the empty fields, so that the
  /// line has another place.
  private mutating func focusInspector(on row: Int?) {
    guard open?.inspector.isFocused == false else {
      if let row { open?.inspector.row = row }
      return
    }
    let rows = inspectorRows
    open?.inspector.isFocused = true
    open?.inspector.scroll = 0
    open?.inspector.row = 0
    guard let row, rows.indices.contains(row) else { return }
    let place = inspectorRows.firstIndex { $0.isSameLine(as: rows[row]) }
    open?.inspector.row = place ?? 0
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
    if open == nil || open?.view == .portfolio { return selectPortfolio(MatrixPlace(row: row, column: column)) }
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
    if open == nil || open?.view == .portfolio {
      portfolio.place.row = place
      return
    }
    guard let open else { return }
    switch open.view {
    case .pains:
      guard let table = open.painTable, table.rows.indices.contains(place) else { return }
      selectPain(table.rows[place].id)
    case .register:
      guard let rows = open.register.table?.rows, rows.indices.contains(place) else { return }
      self.open?.register.selected = rows[place].id
    case .whatIf: selectWhatIf(place)
    case .voting: selectVoting(place)
    case .inbox: selectInbox(place)
    case .workshop: selectWorkshopLine(place)
    case .compare: self.open?.compare.place.row = place
    case .burden, .missing, .measures, .evidence, .emotion: selectSheetLine(place)
    case .logImport:
      guard let count = open.logImport?.log?.activities.count, place < count else { return }
      self.open?.logImport?.selected = place
      self.open?.logImport?.dragged = place
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
