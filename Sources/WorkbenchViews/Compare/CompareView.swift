import JourneyAnalysis
import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// Two open journeys side by side: what differs, their figures, and each stage before and after.
enum CompareView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    let theme = context.theme
    guard context.state.hasComparedJourney else {
      return EmptyView.draw(
        context, "There is no journey to compare with.",
        "Open the other version beside this one (g l goes to the list); or : Duplicate as future state makes one from this. c chooses among the open journeys.",
        canvas)
    }
    guard let table = open.compare.table, let list = open.compare.list else {
      canvas.write("Comparing …", column: 2, row: 1, style: theme.accent)
      return canvas.placeCursor(column: 2, row: 1)
    }
    let layout = CompareLayout(area: canvas.size)
    drawAbove(context, open, table, layout, canvas)
    guard !list.rows.isEmpty else {
      canvas.paragraph(
        empty(open.compare.part),
        in: Rect(column: 2, row: layout.above + 1, width: max(1, min(76, canvas.width - 4)), height: 4),
        style: theme.quiet)
      return canvas.placeCursor(column: 2, row: layout.above + 1)
    }
    ListingView.draw(
      context, list, open.compare.place,
      in: Rect(column: 0, row: layout.above, width: canvas.width, height: layout.height + 1), canvas)
    canvas.details(layout.detail) { drawDetail(context, open, layout, canvas) }
  }

  private static func empty(_ part: CompareState.Part) -> String {
    switch part {
    case .changes: "Nothing differs: record by record the two say the same. Edit one of them, and it shows here."
    case .figures: "No figure differs. o lists all of them."
    case .stages: "Neither of the two has stages yet."
    }
  }

  private static func drawAbove(
    _ context: ViewContext, _ open: OpenJourney, _ table: ComparisonTable, _ layout: CompareLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    let computing = context.state.isComparisonFresh ? "" : "computing …"
    canvas.write(computing, column: max(1, canvas.width - 12), row: 0, style: theme.accent)
    canvas.write(
      CompareText.heading(table), column: 1, row: 0, style: theme.heading,
      maxWidth: canvas.width - 2 - (computing.isEmpty ? 0 : 13))
    guard layout.above >= 3 else { return }
    canvas.write(CompareText.sides(table), column: 1, row: 1, style: theme.quiet, maxWidth: canvas.width - 2)
    if layout.above >= 5 {
      canvas.paragraph(
        CompareText.figures(table), in: Rect(column: 1, row: 2, width: canvas.width - 2, height: 2), style: theme.text)
    }
    PartBar.draw(
      context, CompareState.Part.allCases.map(\.title), selected: open.compare.part.rawValue, row: layout.above - 1,
      canvas)
  }

  private static func drawDetail(
    _ context: ViewContext, _ open: OpenJourney, _ layout: CompareLayout, _ canvas: Canvas
  ) {
    guard !layout.detail.isEmpty, let list = open.compare.list, let row = list.rows.element(at: open.compare.place.row)
    else { return }
    let theme = context.theme
    let text: String
    let title: String
    if let change = open.compare.selectedChange {
      title = "\(change.type) '\(change.name)' \(change.kind.rawValue)"
      text = change.kind == .changed ? "\(row[3]): \(row[4]) to \(row[5])" : "Enter goes there"
    } else {
      title = row[0]
      text = zip(list.columns, row).dropFirst().filter { !$0.1.isEmpty }.map { "\($0.0.heading) \($0.1)" }
        .joined(separator: " · ")
    }
    guard layout.detail.count >= 3 else {
      canvas.write(text, column: 1, row: layout.detail.lowerBound, style: theme.quiet, maxWidth: canvas.width - 2)
      return
    }
    let top = layout.detail.lowerBound
    canvas.write(title, column: 1, row: top, style: theme.heading, maxWidth: canvas.width - 2)
    canvas.paragraph(
      text, in: Rect(column: 1, row: top + 1, width: canvas.width - 2, height: 2), style: theme.quiet)
  }
}

extension Array {
  /// The element, or nil where there is none at this place.
  func element(at place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
