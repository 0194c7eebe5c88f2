import JourneyModel
import TerminalCells
import Workbench

/// What is voted on, with the dots that may be seen.
enum VotingView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.voting.table else { return }
    let theme = context.theme
    let voting = open.voting
    guard !table.ids.isEmpty else {
      return EmptyView.draw(
        context, "There are no \(voting.subject.title.lowercased()) to vote on yet.",
        "The capture line makes them: ! a pain point, > an action, * a bright spot. v goes to what else can be voted on.",
        canvas)
    }
    let layout = VotingLayout(area: canvas.size)
    let width = canvas.width - 2
    canvas.write(
      VotingText.heading(open), column: 1, row: 0, style: theme.heading, maxWidth: width)
    if layout.above >= 3 {
      canvas.paragraph(
        VotingText.tally(voting, ids: table.ids), in: Rect(column: 1, row: 1, width: width, height: 2),
        style: voting.hasDots ? theme.text : theme.quiet)
    }
    ListingView.draw(
      context, table.list, voting.place,
      in: Rect(column: 0, row: layout.above, width: canvas.width, height: layout.height + 1), canvas,
      text: { row, column in
        switch VotingTable.Column(rawValue: column) {
        case .place: VotingText.place(table.ids[row], table, voting.round)
        case .dots: VotingText.dots(table.ids[row], voting.round)
        case nil: nil
        }
      },
      style: { row, column in
        column == VotingTable.Column.dots.rawValue && row != voting.place.row ? theme.accent : nil
      })
    guard !layout.detail.isEmpty, let id = voting.selected else { return }
    let top = layout.detail.lowerBound
    canvas.write(
      open.document.object(id).map(InspectorFields.name(of:)) ?? id, column: 1, row: top, style: theme.heading,
      maxWidth: width)
    canvas.paragraph(
      VotingText.poll(of: id, open), in: Rect(column: 1, row: top + 1, width: width, height: 2), style: theme.quiet)
  }
}
