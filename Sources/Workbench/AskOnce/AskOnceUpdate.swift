import JourneyAnalysis
import JourneyModel
public import TerminalCells

/// What can be asked of the view of repeated questions.
public enum AskOnceAction: Sendable {
  case toggleOrder
}

extension CommandTable {
  static let askOnceCommands: [Command] = [
    Command(
      "askOnce.order", "Order", "Items most asked first, or in the order of the file.", group: "Ask once", keys: ["o"],
      in: [.askOnce], hint: 1, .askOnce(.toggleOrder))
  ]
}

extension WorkbenchState {
  mutating func updateAskOnce(_ action: AskOnceAction) {
    switch action {
    case .toggleOrder: open?.askOnce.isFileOrder.toggle()
    }
  }

  mutating func moveAskOnce(_ motion: Motion) {
    guard var open, let table = open.askOnce.table, let place = open.askCell else { return }
    let area = layout.view.size
    if open.askOnce.isCellOpen {
      let page = AskListLayout(area: area).height
      open.askOnce.ask = open.askOnce.ask.moved(motion, in: open.askList.count, page: page)
      open.askOnce.askScroll += motion.pages * page
    } else {
      let page = open.askMatrix(area)?.rows.count ?? 1
      let moved = place.moved(motion, rows: table.items.count, columns: table.columnCount, page: page)
      open.askOnce.item = table.items[moved.row].id
      open.askOnce.asker = table.columnID(moved.column)
    }
    open.inspector.row = 0
    open.inspector.scroll = 0
    self.open = open
  }

  /// The selected item; in an opened cell, the step that asks.
  func askOnceSelection(_ open: OpenJourney) -> String? {
    guard let table = open.askOnce.table, let place = open.askCell else { return nil }
    if open.askOnce.isCellOpen {
      let list = open.askList
      return list.indices.contains(open.askOnce.ask) ? list[open.askOnce.ask].step : nil
    }
    let item = table.items[place.row].id
    return open.document.place(of: item) == nil ? nil : item
  }

  /// Lists the asks of the cell; in the list, puts the inspector on the step that asks.
  mutating func openAskOnce() {
    guard let open, open.askCell != nil else { return }
    if open.askOnce.isCellOpen {
      self.open?.inspector.isFocused = true
    } else if open.askList.isEmpty {
      notice = Notice(.news, "nobody asks for it here")
    } else {
      self.open?.askOnce.isCellOpen = true
      self.open?.askOnce.ask = 0
      self.open?.askOnce.askScroll = 0
    }
  }
}

extension OpenJourney {
  /// Nil until the view was on the screen.
  public var askTable: AskTable? { askOnce.table }

  /// The selected cell; nil where nothing is asked for.
  public var askCell: MatrixPlace? {
    guard let table = askOnce.table, let row = table.row(askOnce.item), let column = table.column(askOnce.asker) else {
      return nil
    }
    return MatrixPlace(row: row, column: column)
  }

  /// The asks of the selected cell.
  public var askList: [AskTable.Entry] {
    guard let table = askOnce.table, let cell = askCell else { return [] }
    return table.asks(cell.row, cell.column)
  }

  /// Nil until the view was on the screen.
  public func askMatrix(_ area: Size) -> MatrixLayout? {
    guard let table = askOnce.table else { return nil }
    let content = MatrixLayout.Content(
      rows: table.items.count, columns: table.columnCount, held: 1, longestLabel: table.longestLabel + 2, cellWidth: 8,
      above: area.height < 12 ? 1 : area.width < 100 ? 3 : 2, below: area.height >= 12 ? area.width < 100 ? 4 : 3 : 1)
    return MatrixLayout(
      area: area, content, rowScroll: askOnce.rowScroll, columnScroll: askOnce.columnScroll)
  }

  /// Works the table out where it is not of this journey, and brings the selected cell into view.
  mutating func settleAskOnce(_ area: Size) {
    settleIndex()
    settleScope()
    let old = askOnce.table
    if old?.revision != revision || old?.isFileOrder != askOnce.isFileOrder || old?.filter != pains.filter,
      let index = pains.index
    {
      askOnce.table = AskTable(journey, index, revision: revision, isFileOrder: askOnce.isFileOrder, scope: scope)
    }
    guard let table = askOnce.table, let first = table.items.first else { return }
    if table.row(askOnce.item) == nil || table.column(askOnce.asker) == nil {
      if table.row(askOnce.item) == nil { askOnce.item = first.id }
      if table.column(askOnce.asker) == nil { askOnce.asker = AskTable.all }
      askOnce.isCellOpen = false
    }
    if let cell = askCell, let room = askMatrix(area) {
      askOnce.rowScroll = room.rowScroll(toShow: cell.row)
      askOnce.columnScroll = room.columnScroll(toShow: cell.column)
    }
    guard askOnce.isCellOpen else { return }
    let count = askList.count
    guard count > 0 else {
      askOnce.isCellOpen = false
      return
    }
    askOnce.ask = max(0, min(count - 1, askOnce.ask))
    let height = AskListLayout(area: area).height
    askOnce.askScroll = (askOnce.askScroll..<askOnce.askScroll + height).scrolled(toShow: askOnce.ask, of: count)
  }
}

/// Where the asks of an opened cell stand.
public struct AskListLayout: Sendable {
  /// The row of the headings; the asks stand below it.
  public let headRow = 2
  public let firstRow = 3
  public let height: Int

  public init(area: Size) {
    height = max(1, area.height - firstRow)
  }
}

extension OpenJourney {
  /// Selects an item that somebody asks for. Returns whether somebody does.
  mutating func selectAsked(_ item: String) -> Bool {
    guard askOnce.table?.row(item) != nil else { return false }
    askOnce.item = item
    askOnce.isCellOpen = false
    return true
  }
}
