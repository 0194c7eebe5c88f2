public import JourneyModel
import JourneyReports
import TerminalCells
import Workbench

/// What the export says, live: the same words, laid out for reading.
public enum SummaryView {
  /// Makes the summary: what the workbench's environment is given.
  public static let summarize: @Sendable (_ journey: Journey, _ today: String) -> [String] = { journey, today in
    guard let today = JourneyDate(today) else { return [] }
    return SummaryReport(journey, today: today).lines
  }

  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let page = open.summaryPage else { return }
    guard !page.lines.isEmpty else {
      return EmptyView.draw(
        context, "There is no summary.", "It is made from the map; go to the map (1) and come back.", canvas)
    }
    let left = SummaryPage.margin
    for (place, line) in page.lines.dropFirst(open.summary.scroll).prefix(canvas.height).enumerated() {
      let isHere = open.summary.scroll + place == open.summary.row
      canvas.write(line.text, column: left, row: place, style: style(line.kind, context.theme))
      guard isHere else { continue }
      canvas.write("▸", column: 0, row: place, style: context.theme.accent)
      canvas.placeCursor(column: left, row: place)
    }
  }

  private static func style(_ kind: SummaryLine.Kind, _ theme: Theme) -> Style {
    switch kind {
    case .title: theme.accent
    case .heading: theme.heading.adding(.underline)
    case .subheading, .strong: theme.heading
    case .text, .tableRow, .blank: theme.text
    case .quote: theme.quiet
    case .tableHead: theme.quiet.adding(.underline)
    }
  }
}
