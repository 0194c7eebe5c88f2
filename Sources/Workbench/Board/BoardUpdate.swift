import JSONText
import JourneyAnalysis
import JourneyModel
public import TerminalCells

/// What can be asked of the board of actions.
public enum BoardAction: Sendable {
  case advance
  case retreat
  case chooseState
  case toggleDeclined
}

extension CommandTable {
  static let boardCommands: [Command] = [
    board("board.advance", "Next state", "Moves the action on to the next state, as of today.", ">", hint: 1, .advance),
    board("board.retreat", "State before", "Moves the action back to the state before.", "<", hint: 3, .retreat),
    board("board.state", "State", "Chooses the action's state: declined, too.", "s", hint: 4, .chooseState),
    Command(
      "board.declined", "Declined", "Unfolds the declined actions, or folds them away.", group: "Actions", keys: ["o"],
      in: [.actions], hint: 6, .board(.toggleDeclined)),
  ]

  private static func board(
    _ id: String, _ title: String, _ sentence: String, _ key: String, hint: Int, _ action: BoardAction
  ) -> Command {
    Command(
      id, title, sentence, group: "Actions", keys: [key], in: [.actions], hint: hint,
      unless: { $0.obstacleToEditing ?? ($0.open?.selectedCard == nil ? "there is no action yet" : nil) },
      .board(action))
  }
}

extension WorkbenchState {
  mutating func updateBoard(_ action: BoardAction) -> [Effect] {
    switch action {
    case .advance: return stepAction(by: 1)
    case .retreat: return stepAction(by: -1)
    case .chooseState: chooseActionState()
    case .toggleDeclined: open?.board.showsDeclined.toggle()
    }
    return []
  }

  mutating func moveBoard(_ motion: Motion) {
    guard let table = open?.board.table, var place = open?.boardPlace else { return }
    let filled = table.columns.indices.filter { !table.columns[$0].cards.isEmpty }
    switch motion {
    case .left, .stageBack: place.column = filled.last { $0 < place.column } ?? place.column
    case .right, .stageForward: place.column = filled.first { $0 > place.column } ?? place.column
    case .lineStart: place.column = filled.first ?? place.column
    case .lineEnd: place.column = filled.last ?? place.column
    case .first: place = BoardPlace(column: filled.first ?? 0, card: 0)
    case .last: place = BoardPlace(column: filled.last ?? 0, card: .max)
    case .up: place.card -= 1
    case .down: place.card += 1
    case .pageUp: place.card -= max(1, layout.view.height / 6)
    case .pageDown: place.card += max(1, layout.view.height / 6)
    }
    place.card = max(0, min(table.columns[place.column].cards.count - 1, place.card))
    open?.board.selected = table.card(place).id
    open?.inspector.row = 0
    open?.inspector.scroll = 0
  }

  /// The selected action.
  func boardSelection(_ open: OpenJourney) -> String? { open.selectedCard?.id }

  mutating func openBoard() {
    if open?.selectedCard != nil { open?.inspector.isFocused = true }
  }

  // MARK: Moving through the loop

  private mutating func stepAction(by step: Int) -> [Effect] {
    guard let open, let id = open.board.selected, let action: JourneyModel.Action = open.document.record(id) else {
      return []
    }
    let loop = BoardTable.loop
    guard let now = action.state.flatMap({ state in loop.firstIndex { $0.utf8.elementsEqual(state.utf8) } }) else {
      // What stands outside the loop enters it at its beginning.
      if step > 0 { return setActionState(loop[0], of: id) }
      notice = Notice(.warning, "it stands outside the loop; s chooses a state")
      return []
    }
    guard loop.indices.contains(now + step) else {
      notice = Notice(.warning, step > 0 ? "it is verified: the last state" : "it is captured: the first state")
      return []
    }
    return setActionState(loop[now + step], of: id)
  }

  private mutating func chooseActionState() {
    guard let open, let id = open.board.selected, let action: JourneyModel.Action = open.document.record(id) else {
      return
    }
    let items = Choice.actionState.words.map { Chooser.Item(value: $0.value, title: $0.label) }
    overlay = .chooser(
      Chooser(.actionState(id: id), title: "State", items: items, marked: action.state.map { [$0] } ?? []))
  }

  /// Sets the state as one edit that also adds to the history. Customers count as told on the day on which that state
  /// is entered; going straight back takes back what the same day's step said.
  mutating func setActionState(_ state: String, of id: String) -> [Effect] {
    guard let document = open?.document, let action: JourneyModel.Action = document.record(id),
      action.state != state
    else { return [] }
    let today = environment.today
    var edits: [MapEdit] = [.set(id: id, key: FieldPath(JourneyModel.Action.state.info.key), value: .text(state))]
    let told = FieldPath(JourneyModel.Action.customerInformed.info.key)
    if !today.isEmpty {
      let key = JourneyModel.Action.history.info.key
      let entry: JSONObject = ["at": .text(today), "state": .text(state)]
      let history = action.object[key]?.array ?? []
      edits.append(.set(id: id, key: FieldPath(key), value: .array(history + [.object(entry)])))
      if state == "customer-informed", action.customerInformed == nil {
        edits.append(.set(id: id, key: told, value: .text(today)))
      }
    }
    let isStepBack = action.state == "customer-informed" && state != "verified"
    if isStepBack, action.customerInformed == today, action.history.last?.state == "customer-informed",
      action.history.last?.at == today
    {
      edits.append(.set(id: id, key: told, value: nil))
    }
    let title = "move action '\(action.title ?? action.id)' to \(Choice.actionState.label(of: state))"
    let effects = perform(title, .group(title: title, edits))
    if !effects.isEmpty {
      open?.board.selected = id
      if state == "declined" { open?.board.showsDeclined = true }
      notice = Notice(.news, "\(Choice.actionState.label(of: state)); u takes it back")
    }
    return effects
  }
}

extension OpenJourney {
  /// Nil until the view was on the screen.
  public var boardTable: BoardTable? { board.table }

  /// Where the selected action stands.
  public var boardPlace: BoardPlace? { board.table?.place(of: board.selected) }

  public var selectedCard: BoardTable.Card? {
    guard let table = board.table, let place = table.place(of: board.selected) else { return nil }
    return table.card(place)
  }

  /// Nil until the view was on the screen.
  public func boardLayout(_ area: Size) -> BoardLayout? {
    board.table.map {
      BoardLayout(
        area: area, table: $0, columnScroll: board.columnScroll, selected: boardPlace, scroll: board.scroll)
    }
  }

  /// Works the board out where it is not of this journey and day, and brings the selected action into view.
  mutating func settleBoard(_ area: Size, today: String) {
    settleScope()
    let old = board.table
    if old?.revision != revision || old?.today != today || old?.showsDeclined != board.showsDeclined
      || old?.filter != pains.filter
    {
      board.table = BoardTable(
        journey, promises: OpenPromise.all(of: journey, today: JourneyDate(today)), revision: revision, today: today,
        showsDeclined: board.showsDeclined, scope: scope)
    }
    guard let table = board.table else { return }
    if table.place(of: board.selected) == nil {
      // What takes the place of one that is gone, else the first.
      let before = old?.place(of: board.selected)
      let cards =
        before.flatMap { table.columns.indices.contains($0.column) ? table.columns[$0.column].cards : nil } ?? []
      if let before, !cards.isEmpty {
        board.selected = cards[min(before.card, cards.count - 1)].id
      } else {
        board.selected = table.first.map { table.card($0).id }
      }
    }
    guard let place = boardPlace else { return }
    let shown = BoardLayout.shown(area, table.columns.count)
    board.columnScroll = (board.columnScroll..<board.columnScroll + shown).scrolled(
      toShow: place.column, of: table.columns.count)
    // No more cards than a third of the rows fit, so that few layouts have to be tried.
    board.scroll = max(0, min(max(board.scroll, place.card - area.height / 3), place.card))
    while board.scroll < place.card, boardLayout(area).map({ !$0.cards.contains { $0.place == place } }) ?? false {
      board.scroll += 1
    }
  }
}

extension OpenJourney {
  /// Selects an action; a declined one unfolds its column. Returns whether there is one of this id.
  mutating func selectCard(_ id: String) -> Bool {
    guard let action: JourneyModel.Action = document.record(id) else { return false }
    if action.state == "declined" { board.showsDeclined = true }
    board.selected = id
    return true
  }
}
