import JourneyAnalysis
import JourneyModel
public import TerminalCells

extension WorkbenchState {
  mutating func updateHeat(_ action: HeatAction) {
    guard let query = open?.heat.query else { return }
    switch action {
    case .chooseRows: overlay = .chooser(Self.dimensions(.heatRows, "Rows", query.rows))
    case .chooseColumns: overlay = .chooser(Self.dimensions(.heatColumns, "Columns", query.columns))
    case .transpose:
      let (row, column) = (open?.heat.row ?? "", open?.heat.column ?? "")
      open?.heat.query.rows = query.columns
      open?.heat.query.columns = query.rows
      open?.heat.row = column
      open?.heat.column = row
    case .nextMeasure: open?.heat.query.cell = Self.after(query.cell)
    case .toggleShare: open?.heat.query.share = Self.after(query.share)
    case .toggleOrder: open?.heat.query.sort = Self.after(query.sort)
    case .toggleUnlooked: open?.heat.showsUnlooked.toggle()
    }
  }

  /// What was chosen for the rows or the columns. The same for both would say nothing: they change places then.
  mutating func chooseHeatDimension(_ word: String, forRows: Bool) {
    guard let dimension = HeatDimension(rawValue: word), let query = open?.heat.query else { return }
    let other = forRows ? query.columns : query.rows
    if dimension == other { return updateHeat(.transpose) }
    if forRows { open?.heat.query.rows = dimension } else { open?.heat.query.columns = dimension }
    open?.heat.isCellOpen = false
  }

  private static func dimensions(_ purpose: Chooser.Purpose, _ title: String, _ now: HeatDimension) -> Chooser {
    let items = HeatDimension.allCases.map { Chooser.Item(value: $0.rawValue, title: $0.label) }
    return Chooser(purpose, title: title, items: items, marked: [now.rawValue])
  }

  static func after<Choice: CaseIterable & Equatable>(_ value: Choice) -> Choice {
    let all = Array(Choice.allCases)
    let place = all.firstIndex(of: value) ?? 0
    return all[(place + 1) % all.count]
  }

  mutating func moveHeat(_ motion: Motion) {
    guard var open, let table = open.heat.table, !table.isEmpty else { return }
    let area = layout.view.size
    if open.heat.isCellOpen {
      let list = open.heatList
      let page = HeatList(area: area).height
      let place = list.firstPlace(of: open.heat.pain).moved(motion, in: list.count, page: page)
      open.heat.pain = list.indices.contains(place) ? list[place] : nil
      open.heat.listScroll += motion.pages * page
    } else {
      let room = open.heatLayout(area)
      var row = table.row(open.heat.row) ?? 0
      var column = table.column(open.heat.column) ?? 0
      switch motion {
      case .up: row -= 1
      case .down: row += 1
      case .left, .stageBack: column -= 1
      case .right, .stageForward: column += 1
      case .pageUp: row -= max(1, room.map(\.rows.count) ?? 1)
      case .pageDown: row += max(1, room.map(\.rows.count) ?? 1)
      case .lineStart: column = 0
      case .lineEnd: column = table.columnCount - 1
      case .first: (row, column) = (0, 0)
      case .last: (row, column) = (table.rowCount - 1, table.columnCount - 1)
      }
      open.heat.row = table.rowID(max(0, min(table.rowCount - 1, row)))
      open.heat.column = table.columnID(max(0, min(table.columnCount - 1, column)))
    }
    open.inspector.row = 0
    open.inspector.scroll = 0
    self.open = open
  }

  /// The selected pain point of the opened cell, or the worst one of the selected cell.
  func heatSelection(_ open: OpenJourney) -> String? {
    open.heat.isCellOpen ? open.heat.pain : open.heatList.first
  }

  /// Opens the cell; in an opened cell, the pain point.
  mutating func openHeat() {
    guard let open else { return }
    if open.heat.isCellOpen {
      self.open?.inspector.isFocused = open.heat.pain != nil
    } else if open.heatList.isEmpty {
      notice = Notice(.news, "no pain point stands in this cell")
    } else {
      self.open?.heat.isCellOpen = true
      self.open?.heat.pain = open.heatList.first
      self.open?.heat.listScroll = 0
    }
  }
}

extension OpenJourney {
  /// The heatmap as it is shown; nil until the view was on the screen.
  public var heatTable: HeatTable? { heat.table }

  /// The pain points of the selected cell, worst first.
  public var heatList: [String] { heat.list }

  /// Lists the pain points of the selected cell anew where it is another.
  private mutating func settleHeatCell(_ table: HeatTable) {
    let now = HeatState.Listed(revision: revision, query: table.heatmap.query, row: heat.row, column: heat.column)
    guard heat.listed != now, let row = table.row(heat.row), let column = table.column(heat.column) else { return }
    let ids = table.painPoints(row, column)
    let isTotal = table.isTotal(row: row) || table.isTotal(column: column)
    heat.list = isTotal ? pains.table?.ranked(ids) ?? ids : ids
    heat.listed = now
  }

  /// Nil until the view was on the screen.
  public func heatLayout(_ area: Size) -> HeatLayout? {
    heat.table.map {
      HeatLayout(area: area, table: $0, rowScroll: heat.rowScroll, columnScroll: heat.columnScroll)
    }
  }

  /// Works the heatmap out where it is not of this journey and these settings, and brings the selected cell into view.
  mutating func settleHeat(_ area: Size) {
    heat.query.filter = pains.filter.map
    if heat.table?.revision != revision || heat.table?.heatmap.query != heat.query
      || heat.tableShowsUnlooked != heat.showsUnlooked
    {
      heat.tableShowsUnlooked = heat.showsUnlooked
      heat.table = HeatTable(
        pains.index ?? MapIndex(journey), heat.query, showsUnlooked: heat.showsUnlooked, revision: revision)
    }
    guard let table = heat.table else { return }
    if table.row(heat.row) == nil || table.column(heat.column) == nil {
      // One starts where it hurts most.
      let worst = table.heatmap.worst.first
      if table.row(heat.row) == nil { heat.row = worst.map { table.heatmap.rows[$0.row].id } ?? table.rowID(0) }
      if table.column(heat.column) == nil { heat.column = table.columnID(worst?.column ?? 0) }
      heat.isCellOpen = false
    }
    scrollHeat(table, area)
    settleHeatCell(table)
    settleHeatList(area)
  }

  private mutating func scrollHeat(_ table: HeatTable, _ area: Size) {
    guard let room = heatLayout(area) else { return }
    if let row = table.row(heat.row), !table.isTotal(row: row) {
      heat.rowScroll = room.rows.scrolled(toShow: row)
    } else {
      heat.rowScroll = room.rows.lowerBound
    }
    if let column = table.column(heat.column), !table.isTotal(column: column) {
      heat.columnScroll = room.columns.scrolled(toShow: column)
    } else {
      heat.columnScroll = room.columns.lowerBound
    }
  }

  private mutating func settleHeatList(_ area: Size) {
    guard heat.isCellOpen else { return }
    let list = heatList
    if list.isEmpty {
      heat.isCellOpen = false
      return
    }
    let place = list.firstPlace(of: heat.pain)
    heat.pain = list[place]
    let height = HeatList(area: area).height
    heat.listScroll = (heat.listScroll..<heat.listScroll + height).scrolled(toShow: place, of: list.count)
  }
}

/// Where the pain points of an opened cell stand.
public struct HeatList: Sendable {
  /// The first row of the list.
  public let top = 3
  /// Rows for pain points; the title of the selected one stands below in full.
  public let height: Int

  public init(area: Size) {
    height = max(1, area.height - top - 3)
  }
}
