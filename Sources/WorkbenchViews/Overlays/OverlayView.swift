import PlainText
import TerminalCells
import Workbench

/// Prompts, lists and questions over the view.
enum OverlayView {
  static func draw(_ context: ViewContext, _ canvas: Canvas) {
    switch context.state.overlay {
    case .prompt(let prompt): draw(prompt, context, canvas)
    case .chooser(let chooser): draw(chooser, context, canvas)
    case .confirmation(let confirmation): draw(confirmation, context, canvas)
    case nil: break
    }
  }

  /// A prompt takes the lowest rows, so that what it is about stays in sight.
  private static func draw(_ prompt: Prompt, _ context: ViewContext, _ canvas: Canvas) {
    let theme = context.theme
    // The line that tells what was just done lies under this one.
    let news = prompt.staysOpen && prompt.isUntouched ? context.state.notice : nil
    let notes =
      news.map { [$0.text] } ?? prompt.problem.map { [$0] } ?? (prompt.preview.isEmpty ? [prompt.help] : prompt.preview)
    let lines = PlainText.wrapped(notes.joined(separator: " · "), to: max(1, canvas.width - 4)).prefix(3)
    let like = prompt.problem == nil ? prompt.like : nil
    let height = 2 + max(1, lines.count) + (like == nil ? 0 : 1)
    let area = canvas.sub(
      Rect(column: 0, row: max(0, canvas.height - height), width: canvas.width, height: height))
    area.fill(style: theme.text)
    area.horizontalLine(column: 0, row: 0, length: area.width, style: theme.accent)
    area.write(" \(prompt.title) ", column: 2, row: 0, style: theme.accent, maxWidth: area.width - 4)
    let right = Self.keys(of: prompt)
    if area.width > 60 {
      area.write(right, column: area.width - PlainText.width(of: right) - 2, row: 0, style: theme.quiet)
    }
    draw(prompt.shown, column: 1, row: 1, width: area.width - 2, prefix: "▸ ", theme, area)
    if let like { area.write(like.words, column: 3, row: height - 1, style: theme.accent, maxWidth: area.width - 4) }
    for (place, line) in lines.enumerated() {
      area.write(
        line, column: 3, row: 2 + place,
        style: news.map { $0.kind == .news ? theme.good : theme.warning }
          ?? (prompt.problem == nil ? theme.quiet : theme.warning),
        maxWidth: area.width - 4)
    }
  }

  /// What can be done with the line.
  private static func keys(of prompt: Prompt) -> String {
    guard prompt.staysOpen else { return " Enter keeps · Esc leaves " }
    return (prompt.kept > 0 ? " \(prompt.kept) kept · C-x takes the last back" : " Enter keeps, and goes on")
      + " · Esc ends "
  }

  /// A line being typed; long ones scroll so that the cursor is in sight.
  private static func draw(
    _ editor: LineEditor, column: Int, row: Int, width: Int, prefix: String, _ theme: Theme, _ canvas: Canvas
  ) {
    let start = column + canvas.write(prefix, column: column, row: row, style: theme.accent)
    let room = max(1, width - PlainText.width(of: prefix) - 1)
    var first = 0
    var before = PlainText.width(of: editor.beforeCursor)
    while before > room, first < editor.cursor {
      before -= PlainText.width(of: String(editor.characters[first]))
      first += 1
    }
    canvas.write(
      String(editor.characters[first...].prefix(room + 1)), column: start, row: row, style: theme.text, maxWidth: room)
    canvas.placeCursor(column: start + before, row: row)
  }

  private static func draw(_ chooser: Chooser, _ context: ViewContext, _ canvas: Canvas) {
    let theme = context.theme
    let width = min(canvas.width - 4, isLong(chooser) ? 140 : isWide(chooser) ? 96 : 64)
    let height = min(canvas.height - 2, max(6, chooser.items.count + 3))
    let area = band(canvas, chooser.title, width: width, height: height, theme)
    let count = "\(chooser.shown.count) of \(chooser.items.count)"
    area.write(" \(count) ", column: area.width - count.utf8.count - 4, row: 0, style: theme.quiet)
    let room = height - 3
    let start = max(0, min(chooser.cursor - room / 2, chooser.shown.count - room))
    var selectedRow = 2
    for (place, item) in chooser.shown.dropFirst(start).prefix(room).enumerated() {
      let isSelected = start + place == chooser.cursor
      if isSelected { selectedRow = 2 + place }
      draw(item, chooser, isSelected, 2 + place, context, area)
      area.addRegion(
        Rect(column: 0, row: 2 + place, width: area.width, height: 1), tag: MouseTarget.choice(start + place).tag)
    }
    let hint = chooser.allowsSeveral ? " Space marks · Enter keeps · Esc leaves " : " Enter chooses · Esc leaves "
    area.write(hint, column: 2, row: height - 1, style: theme.quiet, maxWidth: width - 4)
    if chooser.shown.isEmpty {
      area.write("nothing of that name", column: 3, row: 2, style: theme.quiet)
    }
    draw(chooser.filter, column: 2, row: 1, width: width - 4, prefix: "/ ", theme, area)
    // The list's own line is what a screen reader is to speak; the filter is typed blind anyway.
    if !chooser.shown.isEmpty, chooser.filter.text.isEmpty { area.placeCursor(column: 2, row: selectedRow) }
  }

  /// Whether its lines hold whole values.
  private static func isLong(_ chooser: Chooser) -> Bool {
    switch chooser.purpose {
    case .conflicts, .news, .people, .importPlan, .help: true
    default: false
    }
  }

  private static func isWide(_ chooser: Chooser) -> Bool {
    switch chooser.purpose {
    case .command, .jump, .source, .history, .register: true
    default: false
    }
  }

  private static func draw(
    _ item: Chooser.Item, _ chooser: Chooser, _ isSelected: Bool, _ row: Int, _ context: ViewContext, _ area: Canvas
  ) {
    let theme = context.theme
    let mark = chooser.marked.contains(item.value) ? "✓ " : "  "
    let style = item.blocked == nil ? theme.text : theme.quiet
    var column = 2
    column += area.write(mark, column: column, row: row, style: theme.accent)
    switch chooser.purpose {
    case .help:
      area.write(item.title, column: column, row: row, style: theme.accent, maxWidth: 16)
      area.write(item.detail, column: column + 17, row: row, style: style, maxWidth: area.width - column - 33)
      area.write(item.group, column: area.width - 14, row: row, style: theme.quiet, maxWidth: 12)
    case .command:
      area.write(item.title, column: column, row: row, style: style, maxWidth: area.width / 3)
      area.write(
        item.blocked ?? item.group, column: column + area.width / 3 + 1, row: row, style: theme.quiet,
        maxWidth: area.width - column - area.width / 3 - 12)
      area.write(item.detail, column: area.width - 10, row: row, style: theme.accent, maxWidth: 8)
    default:
      let used = area.write(item.title, column: column, row: row, style: style, maxWidth: area.width - column - 3)
      if item.detail != item.title {
        area.write(
          item.detail, column: column + used + 2, row: row, style: theme.quiet, maxWidth: area.width - column - used - 5
        )
      }
    }
    if isSelected {
      context.highlight(Rect(column: 1, row: row, width: area.width - 2, height: 1), theme.selected, area)
    }
  }

  private static func draw(_ confirmation: Confirmation, _ context: ViewContext, _ canvas: Canvas) {
    let theme = context.theme
    let width = min(canvas.width - 4, 72)
    let question = PlainText.wrapped(confirmation.question, to: max(1, width - 6))
    let height = question.count + confirmation.answers.count + 3
    let area = band(canvas, "", width: width, height: height, theme)
    for (place, line) in question.enumerated() { area.write(line, column: 3, row: 1 + place, style: theme.heading) }
    for (place, answer) in confirmation.answers.enumerated() {
      let row = question.count + 2 + place
      area.write(String(answer.key), column: 3, row: row, style: theme.accent)
      area.addRegion(
        Rect(column: 0, row: row, width: area.width, height: 1), tag: MouseTarget.answer(answer.key).tag)
      area.write(answer.title, column: 6, row: row, style: theme.text, maxWidth: width - 8)
    }
    area.placeCursor(column: 3, row: 1)
  }

  /// A band over the whole width with a rule above and below, and what belongs into it in the middle. No sides: a
  /// screen reader speaks whole lines, and nothing but the band's own words are to stand on them.
  private static func band(
    _ canvas: Canvas, _ title: String, width: Int, height: Int, _ theme: Theme
  ) -> Canvas {
    let row = max(0, (canvas.height - height) / 2)
    canvas.fill(Rect(column: 0, row: row, width: canvas.width, height: height), style: theme.text)
    canvas.horizontalLine(column: 0, row: row, length: canvas.width, style: theme.accent)
    canvas.horizontalLine(column: 0, row: row + height - 1, length: canvas.width, style: theme.accent)
    let area = canvas.sub(Rect(column: (canvas.width - width) / 2, row: row, width: width, height: height))
    if !title.isEmpty { area.write(" \(title) ", column: 1, row: 0, style: theme.accent, maxWidth: area.width - 18) }
    return area
  }
}
