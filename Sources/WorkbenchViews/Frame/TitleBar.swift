import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// The top line: where one is, as of when, and whether something is unsaved.
enum TitleBar {
  static func draw(_ context: ViewContext, _ canvas: Canvas) {
    let theme = context.theme
    canvas.fill(style: theme.titleBar)
    let bold = theme.titleBar.adding(.bold)
    var column = 1
    column += canvas.write("Sojourn", column: column, row: 0, style: bold) + 2
    guard let open = context.state.open else {
      canvas.write(context.state.folder?.path ?? "", column: column, row: 0, style: theme.titleBar)
      return
    }
    let right = status(open, context.state, width: canvas.width)
    let width = PlainText.width(of: right) + 1
    let room = max(0, canvas.width - width - column - 2)
    let count = context.state.openCount
    let number = count > 1 ? "\(context.state.tab + 1)/\(count) " : ""
    let crumbs = [number + (open.journey.title ?? "(no title)")] + Breadcrumb.parts(open)
    canvas.write(
      crumbs.joined(separator: " ▸ "), column: column, row: 0, style: theme.titleBar, maxWidth: room)
    canvas.write(right, column: max(column, canvas.width - width), row: 0, style: theme.titleBar)
  }

  private static func status(_ open: OpenJourney, _ state: WorkbenchState, width: Int) -> String {
    let isWide = width >= FrameLayout.widthForInspector
    let people = PeopleWords.parts(open, state, isWide: isWide)
    var urgent = open.trouble.map { [$0.words] } ?? []
    if !open.conflicts.isEmpty { urgent.append("\(open.conflicts.count) changed by both") }
    if state.watch == nil, let waiting = InboxText.chip(open) { urgent.append(waiting) }
    if state.watch == nil || open.history.isUnsaved {
      urgent.append(open.path == nil ? "● no file yet" : open.history.isUnsaved ? "● unsaved" : "saved")
    }
    var parts: [String] = state.showsOldFigures ? ["figures before the edit, computing …"] : []
    if let kind = open.journey.state { parts.append(Choice.journeyState.label(of: kind)) }
    if let asOf = open.journey.asOf { parts.append(asOf) }
    if state.watch == nil, state.isReadOnly || open.readOnlyReason != nil { parts.append("read-only") }
    guard !people.isEmpty || urgent.count > 1 else { return (parts + urgent).joined(separator: " · ") }
    // The more there is to say of others, the less of what is always the same: the map's own name keeps its room.
    for candidate in [people + parts + urgent, people + urgent, people.suffix(1) + urgent] {
      let words = candidate.joined(separator: " · ")
      if PlainText.width(of: words) <= width - 36 { return words }
    }
    return urgent.joined(separator: " · ")
  }
}

/// Where the cursor is, in words.
enum Breadcrumb {
  static func parts(_ open: OpenJourney) -> [String] {
    if ViewName.sheets.contains(open.view) { return [open.view.title] }
    guard open.view == .map, let column = open.selectedColumn else { return [] }
    var parts = open.emotionSegmentName.map { ["emotion of \($0)"] } ?? []
    parts.append(column.stage.name ?? column.stage.id)
    if let step = column.step, !open.mapCursor.lane.isOfStage { parts.append(step.name ?? step.id) }
    return parts
  }
}
