import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// The import of an event log: its activities with their stages, and the funnel that comes of them.
enum LogImportView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let state = open.logImport else {
      return EmptyView.draw(
        context, "No event log is being imported.", "g f asks for one: .csv, .tsv or .xes, each also .gz.", canvas)
    }
    switch state.phase {
    case .reading(let progress): drawReading(context, state, progress, canvas)
    case .failed(let sentence):
      EmptyView.draw(context, "The log could not be read.", "\(sentence). g f asks for another; Esc leaves.", canvas)
    case .matching:
      guard let log = state.log else { return }
      drawHead(context, state, log, canvas)
      guard !log.activities.isEmpty else {
        canvas.write("The log has no events that count.", column: 1, row: 2, style: context.theme.text)
        return canvas.placeCursor(column: 1, row: 2)
      }
      let layout = LogImportLayout(area: canvas.size, stages: open.columns.stages.count)
      drawActivities(context, open, state, log, layout, canvas)
      drawPreview(context, open, state, log, layout, canvas)
    }
  }

  private static func drawReading(
    _ context: ViewContext, _ state: LogImportState, _ progress: LogProgress, _ canvas: Canvas
  ) {
    let theme = context.theme
    canvas.write("Reading \(state.path)", column: 2, row: 1, style: theme.heading, maxWidth: canvas.width - 4)
    canvas.placeCursor(column: 2, row: 1)
    let width = max(1, min(60, canvas.width - 4))
    if let total = progress.total, total > 0 {
      let done = min(width, Int(Double(width) * Double(progress.read) / Double(total)))
      canvas.write(String(repeating: "█", count: done), column: 2, row: 3, style: theme.accent)
      canvas.write(String(repeating: "·", count: width - done), column: 2 + done, row: 3, style: theme.quiet)
    }
    canvas.write(progress.words, column: 2, row: 4, style: theme.text, maxWidth: canvas.width - 4)
    canvas.paragraph(
      "Everything else goes on meanwhile: a digit shows another view, g f comes back here, Esc stops the reading.",
      in: Rect(column: 2, row: 6, width: width, height: max(0, canvas.height - 7)), style: theme.quiet)
  }

  private static func drawHead(
    _ context: ViewContext, _ state: LogImportState, _ log: LogSummary, _ canvas: Canvas
  ) {
    let used = canvas.write(
      log.source, column: 1, row: 0, style: context.theme.heading, maxWidth: canvas.width / 2)
    var facts = [
      "\(DropOffText.grouped(log.cases)) cases", "\(DropOffText.grouped(log.events)) events",
      "\(DropOffText.grouped(log.activities.count + log.further)) activities",
    ]
    if log.unreadable > 0 { facts.append("\(DropOffText.grouped(log.unreadable)) rows unreadable") }
    if log.leftOut > 0 { facts.append("\(DropOffText.grouped(log.leftOut)) rows left out: not complete") }
    if !log.remarks.isEmpty { facts.append("r shows which") }
    if log.further > 0 { facts.append("the most frequent \(log.activities.count) are shown") }
    canvas.write(
      facts.joined(separator: " · "), column: used + 3, row: 0, style: context.theme.quiet,
      maxWidth: canvas.width - used - 4)
  }

  private static func drawActivities(
    _ context: ViewContext, _ open: OpenJourney, _ state: LogImportState, _ log: LogSummary, _ layout: LogImportLayout,
    _ canvas: Canvas
  ) {
    let theme = context.theme
    let columns = Columns(canvas.width)
    let head = theme.quiet.adding(.underline)
    canvas.write(PlainText.fitted("Activity", to: columns.name), column: 3, row: layout.headRow, style: head)
    for (title, column) in [("Cases", columns.cases), ("Events", columns.events)] {
      canvas.write(
        PlainText.fitted(title, to: Columns.number, alignment: .trailing), column: column, row: layout.headRow,
        style: head)
    }
    canvas.write(
      PlainText.fitted("Stage", to: columns.stageWidth), column: columns.stage, row: layout.headRow, style: head)
    for (place, activity) in log.activities.enumerated().dropFirst(state.scroll).prefix(layout.height) {
      let row = layout.firstRow + place - state.scroll
      let isSelected = place == state.selected
      let style = context.style(theme.text, isSelected: isSelected)
      if isSelected {
        let line = Rect(column: 0, row: row, width: canvas.width, height: 1)
        if !context.isHeard { canvas.fill(line, style: context.selection) }
        context.speak(line, context.selection, canvas)
        canvas.write("▸", column: 1, row: row, style: style)
        canvas.placeCursor(column: 3, row: row)
      }
      let name = activity.name.isEmpty ? "(no name)" : activity.name
      canvas.write(PlainText.fitted(name, to: columns.name), column: 3, row: row, style: style)
      for (count, column) in [(activity.cases, columns.cases), (activity.events, columns.events)] {
        canvas.write(
          PlainText.fitted(DropOffText.grouped(count), to: Columns.number, alignment: .trailing), column: column,
          row: row, style: isSelected ? style : theme.quiet)
      }
      let stage = state.stages[place].flatMap { id in
        open.columns.stages.first { $0.id.utf8.elementsEqual(id.utf8) }.map { $0.name ?? $0.id }
      }
      canvas.write(
        stage.map { "→ \($0)" } ?? "·", column: columns.stage, row: row,
        style: isSelected ? style : stage == nil ? theme.quiet : theme.accent, maxWidth: columns.stageWidth)
      canvas.addRegion(
        Rect(column: 0, row: row, width: canvas.width, height: 1), tag: MouseTarget.line(place).tag)
    }
  }

  /// Name, two counts, stage; at every width.
  private struct Columns {
    static let number = 9
    let name: Int
    let cases: Int
    let events: Int
    let stage: Int
    let stageWidth: Int

    init(_ width: Int) {
      let room = max(8, width - 3 - 2 * (Self.number + 1) - 3)
      name = max(4, room * 3 / 5)
      cases = 3 + name + 1
      events = cases + Self.number + 1
      stage = events + Self.number + 2
      stageWidth = max(1, width - stage - 1)
    }
  }

  // MARK: What comes of it

  private static func drawPreview(
    _ context: ViewContext, _ open: OpenJourney, _ state: LogImportState, _ log: LogSummary, _ layout: LogImportLayout,
    _ canvas: Canvas
  ) {
    let theme = context.theme
    let top = layout.previewRow
    let note =
      state.isCounting
      ? "counting …"
      : state.preview == nil
        ? "no activity is assigned yet: Enter, > or < gives one a stage"
        : "measured, from \(log.source), n = \(DropOffText.grouped(log.cases)) · w saves it"
    let used = canvas.write("Funnel", column: 1, row: top, style: theme.heading)
    canvas.write(note, column: used + 3, row: top, style: theme.quiet, maxWidth: canvas.width - used - 4)
    let stages = open.columns.stages
    // With more stages than rows, those around the selected activity's stage are shown.
    let selected = state.stages[state.selected].flatMap { id in
      stages.firstIndex { $0.id.utf8.elementsEqual(id.utf8) }
    }
    let first = max(0, min((selected ?? 0) - layout.previewHeight / 2, stages.count - layout.previewHeight))
    let most = state.preview?.stages.map(\.reached).max() ?? 0
    for (place, stage) in stages.enumerated().dropFirst(first).prefix(layout.previewHeight) {
      let row = top + 1 + place - first
      canvas.addRegion(
        Rect(column: 0, row: row, width: canvas.width, height: 1), tag: MouseTarget.item(part: 1, place: place).tag)
      let isSelected = place == selected
      canvas.write(
        PlainText.fitted(stage.name ?? stage.id, to: 24), column: 3, row: row,
        style: isSelected ? theme.accent : theme.text)
      guard let counted = state.preview?.stages.first(where: { $0.id.utf8.elementsEqual(stage.id.utf8) }) else {
        canvas.write("not visible to the log", column: 28, row: row, style: theme.quiet)
        continue
      }
      drawBar(context, counted, most, row, canvas)
    }
  }

  private static func drawBar(
    _ context: ViewContext, _ stage: LogPreview.Stage, _ most: Int, _ row: Int, _ canvas: Canvas
  ) {
    let theme = context.theme
    var words = "\(DropOffText.grouped(stage.reached)) reached"
    if let continued = stage.continued { words += ", \(DropOffText.grouped(continued)) went on" }
    if let missed = stage.missed { words += ", \(DropOffText.grouped(missed)) missed" }
    let width = canvas.width - 28 - 46
    var column = 28
    if width >= 10, most > 0 {
      let length = stage.reached * width / most
      let lost = min(length, (stage.missed ?? 0) * width / most)
      canvas.write(String(repeating: "█", count: length - lost), column: column, row: row, style: theme.accent)
      canvas.write(String(repeating: "░", count: lost), column: column + length - lost, row: row, style: theme.warning)
      column += width + 2
    }
    canvas.write(words, column: column, row: row, style: theme.text, maxWidth: canvas.width - column - 1)
  }
}
