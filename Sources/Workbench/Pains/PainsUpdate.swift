import JourneyAnalysis
import JourneyModel
import TerminalCells

/// What can be asked of the table of pain points.
public enum PainsAction: Sendable {
  case nextOrder
  case reverse
  case chooseFilter
  case clearFilter
}

extension CommandTable {
  static let painsCommands: [Command] = [
    Command(
      "pains.order", "Sort", "Sorts by heat, severity, stage, votes or title.", group: "Pains", keys: ["s"],
      in: [.pains], hint: 3, .pains(.nextOrder)),
    Command(
      "pains.reverse", "Reverse", "Turns the order of the table round.", group: "Pains", keys: ["o"], in: [.pains],
      hint: 6, .pains(.reverse)),
    Command(
      "filter", "Filter", "Keeps in view what is of one agency, channel, segment, burden or basis, in all views.",
      group: "Filter", keys: ["f"], in: [.journey], hint: 4, .pains(.chooseFilter)),
    Command(
      "filter.clear", "Show everything", "Takes the filter away.", group: "Filter", keys: ["F"], in: [.journey],
      unless: { $0.open?.pains.filter.isEmpty ?? true ? "nothing is filtered" : nil }, .pains(.clearFilter)),
  ]
}

extension WorkbenchState {
  mutating func updatePains(_ action: PainsAction) {
    switch action {
    case .nextOrder:
      guard let order = open?.pains.order else { return }
      open?.pains.order = Self.after(order)
    case .reverse: open?.pains.isReversed.toggle()
    case .clearFilter: clearFilter()
    case .chooseFilter: if let open { overlay = .chooser(open.pains.filter.chooser(open.journey)) }
    }
  }

  mutating func movePains(_ motion: Motion) {
    guard let table = open?.pains.table, !table.rows.isEmpty else { return }
    let page = PainsLayout(area: layout.view.size).height
    let place = (table.place(of: open?.pains.selected) ?? 0).moved(motion, in: table.rows.count, page: page)
    open?.pains.selected = table.rows[place].id
    open?.pains.scroll += motion.pages * page
    open?.inspector.row = 0
    open?.inspector.scroll = 0
  }

  /// The selected pain point, unless the filter leaves it out.
  func painsSelection(_ open: OpenJourney) -> String? {
    guard let table = open.pains.table else { return open.pains.selected }
    return table.place(of: open.pains.selected).map { table.rows[$0].id }
  }

  /// Selects a pain point wherever pain points are listed.
  mutating func selectPain(_ id: String) {
    guard open?.document.place(of: id)?.type.name == "painPoint" else { return }
    open?.pains.selected = id
    open?.heat.pain = id
  }

  /// What was chosen from a list of this view or the heat view's.
  mutating func choose(_ item: Chooser.Item, for purpose: Chooser.Purpose) -> [Effect] {
    overlay = nil
    switch purpose {
    case .heatRows: chooseHeatDimension(item.value, forRows: true)
    case .heatColumns: chooseHeatDimension(item.value, forRows: false)
    case .filter: chooseFilter(item)
    default: break
    }
    settleScroll()
    return []
  }
}

extension OpenJourney {
  /// The pain points as they are listed; nil until a view that lists them was on the screen.
  public var painTable: PainTable? { pains.table }

  /// The journey read for analyses, once for each state of it.
  mutating func settleIndex() {
    guard pains.index == nil || pains.indexRevision != revision else { return }
    if followIndex() { return }
    keep(MapIndex(journey, by: figures.hands))
  }

  /// Sorts and filters anew where journey or settings have changed.
  mutating func settlePainTable() {
    settleIndex()
    guard let index = pains.index else { return }
    guard
      pains.table?.revision != revision || pains.table?.order != pains.order
        || pains.table?.isReversed != pains.isReversed || pains.table?.filter != pains.filter
    else { return }
    let changed = figures.touches.pains.changedPains
    figures.touches.pains = IndexTouches()
    // One owner of its rows, which change in place.
    var old = pains.table
    pains.table = nil
    if let changed, old?.order == pains.order, old?.isReversed == pains.isReversed, pains.filter.isEmpty,
      old?.follow(changed, to: document, index, revision: revision) == true
    {
      pains.table = old
    } else {
      pains.table = PainTable(
        journey, columns, index, revision: revision, order: pains.order, isReversed: pains.isReversed,
        filter: pains.filter)
    }
  }

  /// Brings the selected row into view; one that is gone gives way to what stands in its place.
  mutating func settlePains(_ area: Size) {
    let before = pains.table?.place(of: pains.selected)
    settlePainTable()
    guard let table = pains.table, !table.rows.isEmpty else { return }
    if table.place(of: pains.selected) == nil {
      pains.selected = table.rows[min(before ?? 0, table.rows.count - 1)].id
    }
    let height = PainsLayout(area: area).height
    let place = table.place(of: pains.selected) ?? 0
    pains.scroll = (pains.scroll..<pains.scroll + height).scrolled(toShow: place, of: table.rows.count)
  }
}
