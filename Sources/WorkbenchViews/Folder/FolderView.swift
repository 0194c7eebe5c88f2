import PlainText
import TerminalCells
import Workbench

/// The list of a folder's journeys: what each is about, how far it is, and where it hurts most.
enum FolderView {
  static func draw(_ context: ViewContext, _ canvas: Canvas) {
    guard let folder = context.state.folder else {
      return empty("No journey is open.", "sojourn new FILE makes a map; sojourn FILE opens one.", context, canvas)
    }
    guard let entries = folder.entries else {
      return empty("Reading \(folder.path) …", "", context, canvas)
    }
    guard !entries.isEmpty else {
      return empty("There is no journey in \(folder.path).", "sojourn new FILE makes one.", context, canvas)
    }
    let layout = FolderLayout(height: canvas.height)
    let columns = FolderColumns(width: canvas.width - 1).columns
    if layout.headRow > 0 { drawTitle(context, entries, canvas) }
    for column in columns {
      canvas.write(
        fitted(column.kind.heading, column), column: column.left, row: layout.headRow,
        style: context.theme.quiet.adding(.underline))
    }
    let start = layout.scroll(cursor: folder.cursor, count: entries.count)
    for (place, entry) in entries.dropFirst(start).prefix(layout.height).enumerated() {
      draw(entry, columns, context, isSelected: start + place == folder.cursor, layout.firstRow + place, canvas)
      canvas.addRegion(
        Rect(column: 0, row: layout.firstRow + place, width: canvas.width, height: 1),
        tag: MouseTarget.journey(start + place).tag)
    }
    if let row = layout.detailRow, let entry = folder.selected {
      canvas.details(row..<row + 3) { drawDetail(entry, context, row, canvas) }
    }
  }

  private static func empty(_ title: String, _ text: String, _ context: ViewContext, _ canvas: Canvas) {
    canvas.write(title, column: 2, row: 1, style: context.theme.heading, maxWidth: canvas.width - 4)
    canvas.write(text, column: 2, row: 3, style: context.theme.quiet, maxWidth: canvas.width - 4)
    canvas.placeCursor(column: 2, row: 1)
  }

  private static func drawTitle(_ context: ViewContext, _ entries: [FolderEntry], _ canvas: Canvas) {
    let theme = context.theme
    let count = entries.count == 1 ? "1 journey" : "\(entries.count) journeys"
    let used = canvas.write(count, column: FolderColumns.margin, row: 0, style: theme.heading)
    let isAnyOpen = !context.state.shelf.isEmpty
    let words = isAnyOpen ? "Enter opens · Esc goes back · • open ● unsaved" : "Enter opens"
    canvas.write(
      words, column: FolderColumns.margin + used + 3, row: 0, style: theme.quiet,
      maxWidth: canvas.width - used - FolderColumns.margin - 4)
  }

  private static func draw(
    _ entry: FolderEntry, _ columns: [FolderColumns.Column], _ context: ViewContext, isSelected: Bool, _ row: Int,
    _ canvas: Canvas
  ) {
    let theme = context.theme
    defer {
      if isSelected {
        let name = Rect(
          column: FolderColumns.margin, row: row, width: columns.first?.width ?? canvas.width, height: 1)
        context.select(Rect(column: 0, row: row, width: canvas.width, height: 1), name: name, canvas)
        canvas.placeCursor(column: FolderColumns.margin, row: row)
      }
    }
    if let open = context.state.shelf.first(where: { $0.path?.utf8.elementsEqual(entry.path.utf8) ?? false }) {
      canvas.write(open.history.isUnsaved ? "●" : "•", column: 2, row: row, style: theme.accent)
    }
    guard let figures = entry.figures else {
      let isProblem = entry.problem != nil
      let used = canvas.write(
        entry.name, column: FolderColumns.margin, row: row, style: isProblem ? theme.failure : theme.quiet,
        maxWidth: columns.first?.width)
      let left = columns.count > 1 ? columns[1].left : FolderColumns.margin + used + 2
      canvas.write(
        entry.problem ?? "being read …", column: left, row: row, style: theme.quiet,
        maxWidth: canvas.width - left - 1)
      return
    }
    for column in columns {
      switch column.kind {
      case .hottest: draw(figures.hottest, column, isHeat: true, context, row, canvas)
      case .worstStage: draw(figures.worstStage, column, isHeat: false, context, row, canvas)
      default:
        canvas.write(
          fitted(text(column.kind, entry, figures, column.width), column), column: column.left, row: row,
          style: column.kind == .title ? theme.text : theme.quiet)
      }
    }
  }

  /// The heat, then what has it: the numbers stand under one another.
  private static func draw(
    _ hot: FolderFigures.Hot?, _ column: FolderColumns.Column, isHeat: Bool, _ context: ViewContext, _ row: Int,
    _ canvas: Canvas
  ) {
    let theme = context.theme
    let width = isHeat ? 2 : 3
    let number = PlainText.padded(hot.map { "\($0.heat)" } ?? "–", to: width, alignment: .trailing)
    canvas.write(
      number, column: column.left, row: row,
      style: isHeat ? hot.map { theme.heat($0.heat) } ?? theme.quiet : theme.quiet)
    canvas.write(
      hot?.title ?? "", column: column.left + width + 1, row: row, style: theme.quiet,
      maxWidth: column.width - width - 1)
  }

  private static func text(_ kind: FolderColumns.Kind, _ entry: FolderEntry, _ figures: FolderFigures, _ width: Int)
    -> String
  {
    switch kind {
    case .title: figures.title ?? entry.name
    case .state: figures.state ?? "–"
    case .asOf: figures.asOf ?? "–"
    case .stages: "\(figures.stages)"
    case .pains: "\(figures.pains)"
    case .lastSaved: entry.lastSaved.map { width < $0.utf8.count ? String($0.prefix(10)) : $0 } ?? "–"
    case .worstStage, .hottest: ""
    }
  }

  private static func fitted(_ text: String, _ column: FolderColumns.Column) -> String {
    PlainText.fitted(text, to: column.width, alignment: column.kind.isNumber ? .trailing : .leading)
  }

  /// Everything about the selected journey, in full.
  private static func drawDetail(_ entry: FolderEntry, _ context: ViewContext, _ row: Int, _ canvas: Canvas) {
    let theme = context.theme
    let area = Rect(
      column: FolderColumns.margin, row: row + 1, width: canvas.width - FolderColumns.margin - 1, height: 2)
    guard let figures = entry.figures else {
      canvas.write(entry.name, column: area.column, row: row, style: theme.heading, maxWidth: area.width)
      canvas.paragraph(entry.problem ?? "being read …", in: area, style: theme.quiet)
      return
    }
    canvas.write(figures.title ?? entry.name, column: area.column, row: row, style: theme.heading, maxWidth: area.width)
    var facts = [
      entry.name, "\(figures.stages) stages", "\(figures.steps) steps", "\(figures.agencies) agencies",
      "\(figures.pains) pain points",
    ]
    if let worst = figures.worstStage { facts.append("most heat in one stage: \(worst.heat) in \(worst.title)") }
    if let hottest = figures.hottest { facts.append("hottest: \(hottest.heat) \(hottest.title)") }
    canvas.paragraph(facts.joined(separator: " · "), in: area, style: theme.quiet)
  }
}
