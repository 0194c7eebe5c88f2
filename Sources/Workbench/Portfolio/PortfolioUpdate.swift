import JourneyAnalysis
import JourneyModel
import TerminalCells

/// What can be asked of the portfolio.
public enum PortfolioAction: Sendable {
  case show
  case nextPart
  case previousPart
  case switchScope
  case readAnew
}

extension CommandTable {
  static let portfolioCommands: [Command] = [
    Command(
      "portfolio.show", "Portfolio",
      "Holds the journeys of the folder, or those that are open, side by side: heat, what comes back, open promises.",
      group: "Views", keys: ["g p"], in: [.journey, .folder], .portfolio(.show)),
    portfolio(
      "portfolio.next", "Next part", "Goes on: heat, causes, pain points, items asked, drop-off, promises, journeys.",
      ["v", "]"], hint: 1, .nextPart),
    portfolio("portfolio.previous", "Part before", "Goes back through the parts.", ["["], .previousPart),
    portfolio(
      "portfolio.scope", "Folder or open ones", "Goes between the journeys of the folder and those that are open.",
      ["o"], hint: 3, .switchScope),
    portfolio("portfolio.read", "Read anew", "Reads all files again.", ["r"], hint: 4, .readAnew),
  ]

  private static func portfolio(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String], hint: Int? = nil, _ action: PortfolioAction
  ) -> Command {
    Command(
      id, title, sentence, group: "Portfolio", keys: keys, in: [.portfolio], hint: hint, .portfolio(action))
  }
}

extension WorkbenchState {
  mutating func updatePortfolio(_ action: PortfolioAction) {
    let count = PortfolioState.Part.allCases.count
    switch action {
    case .show:
      if open == nil { portfolio.isOverList = true } else { show(.portfolio) }
    case .nextPart: turnPortfolio(by: 1, of: count)
    case .previousPart: turnPortfolio(by: count - 1, of: count)
    case .switchScope:
      let now = portfolioScope
      portfolio.chosenScope = now == .folder ? .openOnes : .folder
      if portfolioScope == now {
        notice = Notice(.news, now == .folder ? "no journey is open" : "no folder was opened: sojourn FOLDER opens one")
      }
    case .readAnew:
      portfolio.table = nil
      portfolio.stopped = nil
    }
  }

  private mutating func turnPortfolio(by steps: Int, of count: Int) {
    portfolio.part = PortfolioState.Part(rawValue: (portfolio.part.rawValue + steps) % count) ?? .heat
  }

  /// Which journeys are meant: those of the folder where there is one, unless the open ones were chosen.
  public var portfolioScope: PortfolioState.Scope {
    let hasFolder = !(folder?.entries?.isEmpty ?? true)
    switch portfolio.chosenScope {
    case .openOnes? where openCount > 0: return .openOnes
    default: return hasFolder || openCount == 0 ? .folder : .openOnes
    }
  }

  mutating func movePortfolio(_ motion: Motion) {
    guard let table = portfolio.table else { return }
    let area = layout.view.size
    if portfolio.part == .heat {
      let room = PortfolioLayout.matrix(area, table, portfolio)
      portfolio.cell = portfolio.cell.moved(
        motion, rows: table.heatRows.count, columns: table.result.columns.count, page: room.rows.count)
    } else if let count = portfolio.list?.rows.count {
      portfolio.place.move(motion, in: count, page: PortfolioLayout(area: area).height)
    }
    open?.inspector.row = 0
    open?.inspector.scroll = 0
  }

  mutating func settlePortfolio(_ area: Size) {
    guard let table = portfolio.table else { return }
    if portfolio.part == .heat {
      guard !table.heatRows.isEmpty, !table.result.columns.isEmpty else { return }
      portfolio.cell.row = max(0, min(table.heatRows.count - 1, portfolio.cell.row))
      portfolio.cell.column = max(0, min(table.result.columns.count - 1, portfolio.cell.column))
      let room = PortfolioLayout.matrix(area, table, portfolio)
      portfolio.rowScroll = room.rowScroll(toShow: portfolio.cell.row)
      portfolio.columnScroll = room.columnScroll(toShow: portfolio.cell.column)
    } else if let count = portfolio.list?.rows.count {
      portfolio.place.settle(in: count, height: PortfolioLayout(area: area).height)
    }
  }

  // MARK: Going into a journey

  /// Opens the journey at the place that the selected thing is about; asks where it is about several.
  mutating func openPortfolio() -> [Effect] {
    guard let table = portfolio.table else { return [] }
    let targets =
      portfolio.part == .heat
      ? table.targets(portfolio.cell) : table.targets(portfolio.part, row: portfolio.place.row)
    guard let first = targets.first else {
      if portfolio.part == .heat { notice = Notice(.news, "no pain point stands here") }
      return []
    }
    if targets.count == 1 { return go(to: first) }
    let items = targets.enumerated().map { Chooser.Item(value: "\($0.offset)", title: $0.element.title) }
    overlay = .chooser(Chooser(.portfolio(targets), title: "Go where?", items: items))
    return []
  }

  mutating func go(to target: PortfolioTarget) -> [Effect] {
    guard let tab = allOpen.firstIndex(where: { $0.name.utf8.elementsEqual(target.name.utf8) }) else {
      portfolio.arrival = target
      return [.open(target.name)]
    }
    show(tab: tab)
    arrive(at: target)
    return []
  }

  /// A journey was opened: goes to the place for which it was, if it was.
  mutating func arrive() {
    guard let target = portfolio.arrival else { return }
    portfolio.arrival = nil
    guard let open, open.name.utf8.elementsEqual(target.name.utf8) else { return }
    arrive(at: target)
  }

  private mutating func arrive(at target: PortfolioTarget) {
    portfolio.isOverList = false
    // The way back leads to the portfolio.
    show(.portfolio)
    if let spot = open?.spot { open?.trail.visit(spot) }
    show(target.view)
    settleScroll()
    if !target.id.isEmpty { reveal(target.id) }
    settleScroll()
  }

  // MARK: Work

  mutating func beginPortfolio() -> [Effect] {
    if let progress = portfolio.progress {
      guard progress.isUnwanted, !progress.isStopAsked else { return [] }
      portfolio.progress?.isStopAsked = true
      return [.stopWork(number: progress.number)]
    }
    let work = portfolioWork
    guard portfolio.table?.stamp != work.stamp, portfolio.stopped != work.stamp, !work.sources.isEmpty else {
      return []
    }
    portfolio.stopped = nil
    let number = nextWorkNumber()
    portfolio.progress = PortfolioState.Progress(number: number, stamp: work.stamp, total: work.sources.count)
    return [.work(.portfolio(work), number: number)]
  }

  private var portfolioWork: PortfolioWork {
    let scope = portfolioScope
    let all = allOpen
    var stamps: [String] = []
    let sources: [PortfolioWork.Source]
    if scope == .openOnes {
      sources = all.map { open in
        stamps.append("\(open.name) \(open.revision)")
        return PortfolioWork.Source(name: open.name, journey: open.journey)
      }
    } else {
      let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      sources = (folder?.entries ?? []).map { entry in
        // What is open counts as it is now, saved or not.
        let open = byName[entry.path]
        stamps.append("\(entry.path) \(open.map { "\($0.revision)" } ?? "")")
        return PortfolioWork.Source(name: entry.path, journey: open?.journey)
      }
    }
    return PortfolioWork(
      sources: sources, today: environment.today, stamp: PortfolioStamp(scope: scope, sources: stamps))
  }

  mutating func takePortfolio(_ number: Int, _ answer: WorkAnswer) {
    guard let progress = portfolio.progress, progress.number == number else { return }
    switch answer {
    case .portfolio(let table):
      portfolio.table = table
      portfolio.progress = nil
    case .progress(let done, let total):
      portfolio.progress?.done = done
      portfolio.progress?.total = total
    case .stopped:
      portfolio.stopped = progress.stamp
      portfolio.progress = nil
    case .whatIf, .comparison, .figures, .fileImport: break
    }
  }

  /// Ends the work that is under way, else leaves the portfolio over the list. Returns whether there was either.
  mutating func leavePortfolio() -> Bool {
    if portfolio.progress != nil {
      portfolio.progress?.isUnwanted = true
      notice = Notice(.news, "stopped; r reads them again")
      return true
    }
    guard portfolio.isOverList else { return false }
    portfolio.isOverList = false
    return true
  }

  /// Whether what is shown is of the journeys as they are.
  public var isPortfolioFresh: Bool { portfolio.table?.stamp == portfolioWork.stamp }
}

extension WorkbenchState {
  /// Selects a cell of the heat by its place.
  mutating func selectPortfolio(_ place: MatrixPlace) { portfolio.cell = place }
}
