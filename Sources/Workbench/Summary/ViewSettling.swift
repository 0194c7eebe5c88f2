import TerminalCells

extension WorkbenchState {
  /// Leaves the opened cell or stage.
  mutating func leaveDetail() {
    switch open?.view {
    case .heat: open?.heat.isCellOpen = false
    case .dropOff: open?.dropOff.isStageOpen = false
    case .seams: leaveSeams()
    case .askOnce: open?.askOnce.isCellOpen = false
    case .causes: leaveCauses()
    case .portfolio: _ = leavePortfolio()
    case .workshop: open?.workshop.isBig = false
    default: break
    }
  }

  /// After anything: the view on the screen shows what is worked out from the journey as it is now, and its selected
  /// thing. Other views are left for when they are shown.
  mutating func settleViews(_ layout: FrameLayout) {
    open?.figures.hands = environment.hands
    if isShowingOld { open?.followIndex() }
    // They stay until what replaces them is worked out.
    if showsOldFigures { return }
    defer { open?.noteFigures() }
    // While the inspector has the whole of a narrow screen, the view keeps the place that it will have again.
    let area =
      layout.view.isEmpty
      ? FrameLayout(size: size, hasInspector: false, hasTour: showsTour).view.size : layout.view.size
    switch open?.view {
    case .map: open?.settleScope()
    case nil: if portfolio.isOverList { settlePortfolio(area) }
    case .heat:
      open?.settlePainTable()
      open?.settleHeat(area)
    case .dropOff: open?.settleDropOff(area)
    case .seams: open?.settleSeams(area)
    case .askOnce: open?.settleAskOnce(area)
    case .pains: open?.settlePains(area)
    case .causes: open?.settleCauses(area, today: environment.today)
    case .actions: open?.settleBoard(area, today: environment.today)
    case .summary: settleSummary(area)
    case .register: open?.settleRegister(area)
    case .whatIf: open?.settleWhatIf(area)
    case .compare: open?.settleCompare(area)
    case .portfolio: settlePortfolio(area)
    case .burden, .missing, .measures, .evidence, .emotion: settleSheet(area)
    case .logImport: open?.settleLogImport(area)
    case .voting: open?.settleVoting(area)
    case .inbox:
      let place = capturePlace
      open?.settleInbox(area, at: place)
    case .workshop:
      let (isHeard, today) = (isASCII, environment.today)
      open?.settleWorkshop(area, isHeard: isHeard, today: today)
    }
  }
}
