import PlainText
import TerminalCells
import Workbench

/// The list of a folder's journeys: what each is about and where it hurts most.
enum FolderView {
  static func draw(_ context: ViewContext, _ canvas: Canvas) {
    let theme = context.theme
    guard let folder = context.state.folder else {
      canvas.write("No journey is open.", column: 2, row: 1, style: theme.heading)
      canvas.write("sojourn new FILE makes a map; sojourn FILE opens one.", column: 2, row: 3, style: theme.quiet)
      canvas.placeCursor(column: 2, row: 1)
      return
    }
    guard let entries = folder.entries else {
      canvas.write("Reading \(folder.path) …", column: 2, row: 1, style: theme.quiet)
      canvas.placeCursor(column: 2, row: 1)
      return
    }
    guard !entries.isEmpty else {
      canvas.write("There is no journey in \(folder.path).", column: 2, row: 1, style: theme.heading)
      canvas.write("sojourn new FILE makes one.", column: 2, row: 3, style: theme.quiet)
      canvas.placeCursor(column: 2, row: 1)
      return
    }
    canvas.write("Journeys", column: 2, row: 1, style: theme.heading)
    canvas.write("Enter opens", column: 12, row: 1, style: theme.quiet)
    let list = canvas.sub(Rect(column: 0, row: 3, width: canvas.width, height: canvas.height - 3))
    let room = max(1, list.height / 3)
    let start = max(0, min(folder.cursor - room + 1, entries.count - room))
    for (place, entry) in entries.dropFirst(start).prefix(room).enumerated() {
      draw(entry, context, isSelected: start + place == folder.cursor, place * 3, list)
      list.addRegion(
        Rect(column: 0, row: place * 3, width: list.width, height: 2), tag: MouseTarget.journey(start + place).tag)
    }
  }

  private static func draw(
    _ entry: FolderEntry, _ context: ViewContext, isSelected: Bool, _ row: Int, _ canvas: Canvas
  ) {
    let theme = context.theme
    canvas.write(
      entry.title ?? entry.name, column: 4, row: row, style: entry.problem == nil ? theme.heading : theme.failure,
      maxWidth: canvas.width - 8)
    if isSelected {
      canvas.write("▸", column: 2, row: row, style: theme.accent)
      canvas.restyle(Rect(column: 3, row: row, width: canvas.width - 6, height: 1), style: context.selection)
      canvas.placeCursor(column: 4, row: row)
    }
    if let problem = entry.problem {
      canvas.write(problem, column: 4, row: row + 1, style: theme.quiet, maxWidth: canvas.width - 8)
      return
    }
    var parts = [
      "\(entry.stages) stages", "\(entry.steps) steps", "\(entry.agencies) agencies", "\(entry.pains) pain points",
    ]
    if let state = entry.state { parts.insert([state, entry.asOf].compactMap(\.self).joined(separator: " "), at: 0) }
    var column = 4
    column +=
      canvas.write(
        parts.joined(separator: " · "), column: column, row: row + 1, style: theme.quiet, maxWidth: canvas.width - 8)
      + 3
    if let worst = entry.worst, column < canvas.width - 30 {
      column += canvas.write("hottest", column: column, row: row + 1, style: theme.quiet) + 1
      column += canvas.write("\(worst.heat)", column: column, row: row + 1, style: theme.heat(worst.heat)) + 1
      canvas.write(worst.title, column: column, row: row + 1, style: theme.quiet, maxWidth: canvas.width - column - 4)
    }
  }
}
