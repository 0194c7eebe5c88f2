import TerminalCells

extension WorkbenchState {
  mutating func moveSummary(_ motion: Motion) {
    guard let lines = open?.summary.page?.lines, let row = open?.summary.row else { return }
    let page = max(1, layout.view.height)
    let next = row.moved(motion, in: lines.count, page: page)
    // Blank lines are passed over: the cursor stands on words.
    let isWord = { (place: Int) in lines[place].kind != .blank }
    let ahead = lines.indices.suffix(from: min(next, lines.count)).first(where: isWord)
    let behind = lines.indices.prefix(next + 1).last(where: isWord)
    open?.summary.row = (next > row ? ahead ?? behind : behind ?? ahead) ?? next
    open?.summary.scroll += motion.pages * page
  }

  /// Makes the summary anew where the journey has changed, lays it out for the width, and brings its line into view.
  mutating func settleSummary(_ area: Size) {
    guard var open else { return }
    if open.summary.revision != open.revision {
      open.summary.markdown = environment.summarize(open.journey, environment.today)
      open.summary.revision = open.revision
    }
    let width = area.width - SummaryPage.margin * 2
    if open.summary.page?.revision != open.revision || open.summary.page?.width != width {
      open.summary.page = SummaryPage(open.summary.markdown, width: width, revision: open.revision)
    }
    let count = open.summary.page?.lines.count ?? 0
    open.summary.row = max(0, min(count - 1, open.summary.row))
    let height = max(1, area.height)
    open.summary.scroll = (open.summary.scroll..<open.summary.scroll + height).scrolled(
      toShow: open.summary.row, of: count)
    self.open = open
  }
}

extension SummaryPage {
  /// Blank columns at either side.
  public static let margin = 2
}

extension OpenJourney {
  /// The summary as it is shown; nil until the view was on the screen.
  public var summaryPage: SummaryPage? { summary.page }
}
