public import TerminalCells
public import Workbench

/// The whole screen as a function of the state.
public enum Screen {
  /// One frame. Changes nothing; O(cells of the screen), plus what the views on it show.
  ///
  /// - Parameter held: the frame before, if details of what is selected wait for the keys to pause: see
  ///   ``Canvas/details(_:draw:)``. Where frames are heard they are blank meanwhile, so that all of them is sent then
  ///   and not only the letters that differ.
  public static func frame(_ state: WorkbenchState, holding held: Frame? = nil) -> Frame {
    let frame = draw(state, held)
    guard state.isASCII else { return frame }
    return frame.inASCII(keepingLetters: state.manners.hasLetters)
  }

  private static func draw(_ state: WorkbenchState, _ held: Frame?) -> Frame {
    let theme = Theme.named(state.theme, hasColor: state.manners.hasColor)
    let canvas = Canvas(size: state.size, style: theme.text, holding: held, blanksDetails: state.isASCII)
    guard state.size.width >= FrameLayout.least.width, state.size.height >= FrameLayout.least.height else {
      tooSmall(state, theme, canvas)
      return canvas.frame
    }
    let layout = state.layout
    let context = ViewContext(
      state: state, theme: theme, isFocused: state.overlay == nil && !(state.open?.inspector.isFocused ?? false))
    TitleBar.draw(context, canvas.sub(layout.title))
    if let open = state.open {
      // The chips have the right end of the row, half of it at most.
      let chips = min(StatusChips.width(context, open), layout.tabs.width / 2)
      let (tabs, right) = layout.tabs.splitRight(chips)
      TabBar.draw(context, open, canvas.sub(tabs))
      StatusChips.draw(context, open, canvas.sub(right))
      if !layout.view.isEmpty { draw(open, context, canvas.sub(layout.view)) }
      if !layout.inspector.isEmpty { InspectorView.draw(context, open, canvas.sub(layout.inspector)) }
      FreshMarks.draw(context, open, layout.view, canvas)
      FoundMarks.draw(context, open.search, layout.view, canvas)
      FoundMarks.draw(context, open.search, layout.inspector, canvas)
      if !layout.tour.isEmpty { TourLine.draw(context, canvas.sub(layout.tour)) }
    } else if state.portfolio.isOverList {
      canvas.write("Portfolio", column: 1, row: layout.tabs.row, style: theme.accent.adding(.underline))
      PortfolioView.draw(context, canvas.sub(layout.view))
    } else {
      FolderView.draw(
        context,
        canvas.sub(
          Rect(
            column: 0, row: layout.tabs.row, width: state.size.width, height: layout.hints.row - layout.tabs.row)))
    }
    HintLine.draw(context, canvas.sub(layout.hints))
    OverlayView.draw(context, canvas)
    return canvas.frame
  }

  private static func draw(_ open: OpenJourney, _ context: ViewContext, _ canvas: Canvas) {
    switch open.view {
    case .map: MapView.draw(context, open, canvas)
    case .heat: HeatView.draw(context, open, canvas)
    case .dropOff: DropOffView.draw(context, open, canvas)
    case .seams: SeamsView.draw(context, open, canvas)
    case .askOnce: AskOnceView.draw(context, open, canvas)
    case .pains: PainsView.draw(context, open, canvas)
    case .causes: CausesView.draw(context, open, canvas)
    case .actions: BoardView.draw(context, open, canvas)
    case .summary: SummaryView.draw(context, open, canvas)
    case .register: RegisterView.draw(context, open, canvas)
    case .voting: VotingView.draw(context, open, canvas)
    case .whatIf: WhatIfView.draw(context, open, canvas)
    case .compare: CompareView.draw(context, open, canvas)
    case .portfolio: PortfolioView.draw(context, canvas)
    case .burden, .missing, .measures, .evidence, .emotion: SheetView.draw(context, open, canvas)
    case .logImport: LogImportView.draw(context, open, canvas)
    }
  }

  private static func tooSmall(_ state: WorkbenchState, _ theme: Theme, _ canvas: Canvas) {
    let least = FrameLayout.least
    canvas.write(
      "too small: needs \(least.width)×\(least.height); C-s saves, q quits", column: 0, row: 0, style: theme.text)
    if let notice = state.notice { canvas.write(notice.text, column: 0, row: 1, style: theme.warning) }
    canvas.placeCursor(column: 0, row: 0)
  }
}
