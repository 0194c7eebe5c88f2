import TerminalCells
import Workbench

/// Marks what is looked for wherever it is shown. Works on the frame as drawn, so that every view has it alike.
enum FoundMarks {
  /// O(cells of the area).
  static func draw(_ context: ViewContext, _ search: SearchState, _ area: Rect, _ canvas: Canvas) {
    guard search.isActive, !search.word.isEmpty else { return }
    for place in places(of: search.word, in: canvas.buffer, area) {
      canvas.restyle(place) { style in
        // A ground of its own means something: heat, or what is selected.
        if context.theme.hasColor, style.background == context.theme.text.background {
          style = context.theme.warning.adding([.bold, .underline])
        } else {
          style = style.adding([.bold, .underline])
        }
      }
    }
  }

  private static func places(of word: [UInt8], in buffer: CellBuffer, _ area: Rect) -> [Rect] {
    var places: [Rect] = []
    let rows = max(0, area.row)..<min(buffer.size.height, area.endRow)
    let columns = max(0, area.column)..<min(buffer.size.width, area.endColumn)
    guard !rows.isEmpty, !columns.isEmpty else { return [] }
    var bytes: [UInt8] = []
    /// The column that each byte stands for.
    var origin: [Int] = []
    for row in rows {
      bytes.removeAll(keepingCapacity: true)
      origin.removeAll(keepingCapacity: true)
      for column in columns {
        let cell = buffer[column, row]
        guard cell.width > 0 else { continue }
        TextFolding.append(cell.scalar, to: &bytes)
        while origin.count < bytes.count { origin.append(column) }
      }
      var from = 0
      while let place = TextFolding.place(of: word, in: bytes, from: from) {
        let first = origin[place]
        let last = origin[place + word.count - 1]
        places.append(Rect(column: first, row: row, width: last - first + 1, height: 1))
        from = place + word.count
      }
    }
    return places
  }
}
