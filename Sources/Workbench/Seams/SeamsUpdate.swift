public import JourneyAnalysis
import JourneyModel
public import TerminalCells

/// What can be asked of the view of the seams.
public enum SeamsAction: Sendable {
  case toggleMatrix
  case toggleAll
}

extension CommandTable {
  static let seamsCommands: [Command] = [
    Command(
      "seams.matrix", "List or matrix", "Shows the transitions one by one, or counted from agency to agency.",
      group: "Seams", keys: ["v"], in: [.seams], hint: 1, .seams(.toggleMatrix)),
    Command(
      "seams.all", "All or seams", "Lists all transitions, or only those where agency or channel changes.",
      group: "Seams", keys: ["o"], in: [.seams], hint: 2, .seams(.toggleAll)),
  ]
}

extension WorkbenchState {
  mutating func updateSeams(_ action: SeamsAction) {
    switch action {
    case .toggleMatrix:
      open?.seams.isMatrix.toggle()
      open?.seams.isCellOpen = false
    case .toggleAll:
      open?.seams.showsAll.toggle()
      open?.seams.isMatrix = false
      open?.seams.isCellOpen = false
    }
  }

  mutating func moveSeams(_ motion: Motion) {
    guard var open, let table = open.seams.table else { return }
    let area = layout.view.size
    if open.seams.isMatrix {
      guard let room = open.seamMatrix(area), let place = open.seamCell else { return }
      let count = table.agencies.count
      let moved = place.moved(motion, rows: count, columns: count, page: room.rows.count)
      open.seams.from = table.agencies[moved.row].id
      open.seams.to = table.agencies[moved.column].id
    } else {
      guard !open.seams.list.isEmpty else { return }
      let page = SeamsLayout(area: area).height
      let place = (open.seamPlace ?? 0).moved(motion, in: open.seams.list.count, page: page)
      open.seams.step = table.result.transitions[open.seams.list[place]].to
      open.seams.scroll += motion.pages * page
    }
    open.inspector.row = 0
    open.inspector.scroll = 0
    self.open = open
  }

  /// The arriving step of the selected transition; in the matrix, of the first hand-off of the cell.
  func seamsSelection(_ open: OpenJourney) -> String? {
    guard let table = open.seams.table else { return nil }
    guard open.seams.isMatrix else { return open.selectedSeam?.to }
    return open.seamCell.flatMap { table.cell(from: $0.row, to: $0.column).transitions.first }
      .map { table.result.transitions[$0].to }
  }

  /// Puts the inspector on the arriving step; a cell of the matrix opens as a list first.
  mutating func openSeams() {
    guard let open, let table = open.seams.table else { return }
    guard open.seams.isMatrix else {
      if open.selectedSeam != nil { self.open?.inspector.isFocused = true }
      return
    }
    guard let place = open.seamCell else { return }
    guard let first = table.cell(from: place.row, to: place.column).transitions.first else {
      notice = Notice(.news, "nothing is handed over from the one to the other")
      return
    }
    self.open?.seams.isMatrix = false
    self.open?.seams.isCellOpen = true
    self.open?.seams.step = table.result.transitions[first].to
  }

  /// From the list of a cell back to the matrix, from the matrix to the list.
  mutating func leaveSeams() {
    guard let seams = open?.seams else { return }
    open?.seams.isMatrix = seams.isCellOpen
    open?.seams.isCellOpen = false
  }
}

extension OpenJourney {
  /// Nil until the view was on the screen.
  public var seamTable: SeamTable? { seams.table }

  /// The transitions in view, by their place.
  public var seamList: [Int] { seams.list }

  /// The selected transition's place among those in view.
  var seamPlace: Int? { seams.table?.place(arrivingAt: seams.step).flatMap { seams.list.firstIndex(of: $0) } }

  public var selectedSeam: SeamTransition? {
    guard let table = seams.table, let place = seamPlace else { return nil }
    return table.result.transitions[seams.list[place]]
  }

  /// The selected cell of the matrix; nil where nothing is handed over.
  public var seamCell: MatrixPlace? {
    guard let table = seams.table, let row = table.line(seams.from), let column = table.line(seams.to) else {
      return nil
    }
    return MatrixPlace(row: row, column: column)
  }

  /// Nil where the matrix is not shown.
  public func seamMatrix(_ area: Size) -> MatrixLayout? {
    guard seams.isMatrix, let table = seams.table else { return nil }
    return SeamsLayout.matrix(area, table, rowScroll: seams.rowScroll, columnScroll: seams.columnScroll)
  }

  /// Works the seams out where they are not of this journey, and brings the selected one into view.
  mutating func settleSeams(_ area: Size) {
    settleIndex()
    settleScope()
    if seams.table?.revision != revision || seams.table?.filter != pains.filter, let index = pains.index {
      seams.table = SeamTable(journey, index, revision: revision, names: settleNames(), scope: scope)
    }
    guard let table = seams.table else { return }
    settleSeamMatrix(table, area)
    let now = SeamsState.Listed(
      revision: revision, filter: pains.filter, showsAll: seams.showsAll, isCellOpen: seams.isCellOpen,
      from: seams.from, to: seams.to)
    if seams.listed != now {
      seams.list = listedSeams(table)
      seams.listed = now
    }
    if seams.list.isEmpty, seams.isCellOpen { leaveSeamCell(table) }
    guard !seams.list.isEmpty else { return }
    let place = seamPlace ?? max(0, min(seams.scroll, seams.list.count - 1))
    seams.step = table.result.transitions[seams.list[place]].to
    let height = SeamsLayout(area: area).height
    seams.scroll = (seams.scroll..<seams.scroll + height).scrolled(toShow: place, of: seams.list.count)
  }

  private func listedSeams(_ table: SeamTable) -> [Int] {
    if seams.isCellOpen, let cell = seamCell { return table.cell(from: cell.row, to: cell.column).transitions }
    let all = table.result.transitions
    return all.indices.filter { (seams.showsAll || all[$0].isSeam) && table.shows($0) }
  }

  /// The hand-offs of the opened cell are gone.
  private mutating func leaveSeamCell(_ table: SeamTable) {
    seams.isCellOpen = false
    seams.isMatrix = true
    seams.list = listedSeams(table)
    seams.listed = nil
  }

  private mutating func settleSeamMatrix(_ table: SeamTable, _ area: Size) {
    guard !table.agencies.isEmpty else { return }
    if table.line(seams.from) == nil || table.line(seams.to) == nil {
      // One starts where it hurts most.
      let count = table.agencies.count
      let worst = (0..<count * count).max { left, right in
        let (a, b) = (
          table.cell(from: left / count, to: left % count), table.cell(from: right / count, to: right % count)
        )
        return (a.heat ?? 0, a.transitions.count, right) < (b.heat ?? 0, b.transitions.count, left)
      }
      seams.from = table.agencies[(worst ?? 0) / count].id
      seams.to = table.agencies[(worst ?? 0) % count].id
    }
    guard let room = seamMatrix(area), let cell = seamCell else { return }
    seams.rowScroll = room.rowScroll(toShow: cell.row)
    seams.columnScroll = room.columnScroll(toShow: cell.column)
  }
}

extension OpenJourney {
  /// Selects the transition that arrives at a step. Returns whether it is in the list.
  mutating func selectSeam(arrivingAt step: String) -> Bool {
    guard !seams.isMatrix, let place = seams.table?.place(arrivingAt: step), seams.list.contains(place) else {
      return false
    }
    seams.step = step
    return true
  }
}
