import JourneyAnalysis
import JourneyModel
public import TerminalCells

/// What can be asked of the drop-off view.
public enum DropOffAction: Sendable {
  case nextBreakdown
  case nextSeries
}

extension CommandTable {
  static let dropOffCommands: [Command] = [
    Command(
      "dropOff.breakdown", "Break down",
      "Breaks stages down by channel, device, agency, segment, period, or not at all.",
      group: "Drop-off", keys: ["b"], in: [.dropOff], hint: 1, .dropOff(.nextBreakdown)),
    Command(
      "dropOff.series", "Next series", "Shows the next series of counts; series are never added.", group: "Drop-off",
      keys: ["n"], in: [.dropOff], hint: 2,
      unless: { ($0.open?.dropOffTable?.series.count ?? 0) < 2 ? "there is no other series" : nil },
      .dropOff(.nextSeries)),
  ]
}

extension WorkbenchState {
  mutating func updateDropOff(_ action: DropOffAction) {
    guard var open else { return }
    switch action {
    case .nextBreakdown:
      let all: [DropOffQuery.Breakdown?] = [nil, .channel, .device, .agency, .segment, .period]
      let place = all.firstIndex(of: open.filteredDropOff.query.by) ?? 0
      open.dropOff.query.by = all[(place + 1) % all.count]
      open.dropOff.group = nil
    case .nextSeries:
      guard let table = open.dropOff.table else { return }
      // A series without a name cannot be asked for: it is only shown where it is the one that covers most.
      let names = table.series.compactMap(\.self)
      guard !names.isEmpty else { return }
      let now = names.firstIndex { $0.utf8.elementsEqual((table.result.series ?? "").utf8) }
      open.dropOff.query.series = names[((now ?? -1) + 1) % names.count]
    }
    self.open = open
  }

  mutating func moveDropOff(_ motion: Motion) {
    guard var open, let table = open.dropOff.table, !table.items.isEmpty else { return }
    let area = layout.view.size
    if open.dropOff.isStageOpen {
      let page = DropOffDetailLayout(area: area).height
      open.dropOff.detailRow = open.dropOff.detailRow.moved(motion, in: open.dropOffLines.count, page: page)
      open.dropOff.detailScroll += motion.pages * page
    } else {
      let page = open.dropOffLayout(area)?.places.count ?? 1
      var place = table.place(stage: open.dropOff.stage, group: open.dropOff.group) ?? 0
      let stage = table.items[place].stage
      switch motion {
      case .stageBack, .left:
        let target = table.items[place].group == nil ? stage - 1 : stage
        place = table.items.firstIndex { $0.stage == target } ?? place
      case .stageForward, .right: place = table.items.firstIndex { $0.stage == stage + 1 } ?? place
      default: place = place.moved(motion, in: table.items.count, page: page)
      }
      let item = table.items[place]
      open.dropOff.stage = table.result.stages[item.stage].stage
      open.dropOff.group = table.group(item)?.id
    }
    open.inspector.row = 0
    open.inspector.scroll = 0
    self.open = open
  }

  /// The selected stage; in its detail, the selected pain point.
  func dropOffSelection(_ open: OpenJourney) -> String? {
    if open.dropOff.isStageOpen {
      let lines = open.dropOffLines
      if lines.indices.contains(open.dropOff.detailRow), let pain = lines[open.dropOff.detailRow].pain { return pain }
    }
    return open.dropOff.stage
  }

  /// Opens the stage; in its detail, what the line stands for.
  mutating func openDropOff() {
    guard let open, open.dropOffItem != nil else { return }
    if open.dropOff.isStageOpen {
      self.open?.inspector.isFocused = true
    } else {
      self.open?.dropOff.isStageOpen = true
      self.open?.dropOff.detailRow = 0
      self.open?.dropOff.detailScroll = 0
    }
  }
}

extension OpenJourney {
  /// Nil until the view was on the screen.
  public func dropOffLayout(_ area: Size) -> DropOffLayout? {
    dropOff.table.map { DropOffLayout(area: area, table: $0, scroll: dropOff.scroll) }
  }

  /// Works the figures out where they are not of this journey and these settings, and brings the selected item into view.
  mutating func settleDropOff(_ area: Size) {
    settleIndex()
    if !pains.filter.isEmpty { settlePainTable() }
    let (query, group) = filteredDropOff
    let isFresh =
      dropOff.table?.revision == revision && dropOff.table?.query == query && dropOff.table?.onlyGroup == group
    if !isFresh, let index = pains.index {
      dropOff.table = DropOffTable(index, query, onlyGroup: group, revision: revision)
    }
    guard let table = dropOff.table, !table.items.isEmpty else { return }
    if table.place(stage: dropOff.stage, group: nil) == nil {
      // One starts where most people are lost.
      dropOff.stage = table.result.largestLeak?.stages.first ?? table.result.stages.first?.stage
      dropOff.group = nil
      dropOff.isStageOpen = false
    }
    let place = table.place(stage: dropOff.stage, group: dropOff.group) ?? 0
    if table.group(table.items[place]) == nil { dropOff.group = nil }
    dropOff.scroll = max(0, min(dropOff.scroll, place))
    while dropOff.scroll < place, dropOffLayout(area)?.place(of: place) == nil { dropOff.scroll += 1 }
    // No empty rows at the end while items wait above.
    while dropOff.scroll > 0 {
      let earlier = DropOffLayout(area: area, table: table, scroll: dropOff.scroll - 1)
      guard earlier.places.last?.item == table.items.count - 1 else { break }
      dropOff.scroll -= 1
    }
    settleDropOffDetail(area)
  }

  private mutating func settleDropOffDetail(_ area: Size) {
    guard dropOff.isStageOpen else { return }
    let count = dropOffLines.count
    let height = DropOffDetailLayout(area: area).height
    dropOff.detailRow = max(0, min(count - 1, dropOff.detailRow))
    dropOff.detailScroll = (dropOff.detailScroll..<dropOff.detailScroll + height).scrolled(
      toShow: dropOff.detailRow, of: count)
  }
}

/// Where the lines of a stage's detail stand.
public struct DropOffDetailLayout: Sendable {
  /// The first row of the lines; the stage and its figures stand above.
  public let top = 3
  public let height: Int

  public init(area: Size) {
    height = max(1, area.height - top)
  }
}
