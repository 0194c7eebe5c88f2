import PlainText
import TerminalCells
import Workbench
import WorkbenchViews

/// Reads any view off its screen: what a mouse could select is a thing, every other line is said as it stands.
enum SpokenScreen {
  /// As many rows as are drawn at once; what does not fit is reached by choosing and going on.
  private static let size = Size(width: 180, height: 1000)

  /// O(cells of the screen).
  static func read(_ state: WorkbenchState) -> SpokenView {
    var tall = state
    _ = tall.handle(.resize(size))
    let frame = Screen.frame(tall)
    let area = tall.layout.view
    var view = SpokenView()
    var regions: [Int: [(rect: Rect, target: MouseTarget)]] = [:]
    for region in frame.regions {
      guard let target = MouseTarget(tag: region.tag),
        area.contains(Point(column: region.rect.column, row: region.rect.row))
      else { continue }
      // Of several at the same place the last one counts, as for a click.
      regions[region.rect.row, default: []].removeAll { $0.rect == region.rect }
      regions[region.rect.row, default: []].append((region.rect, target))
    }
    var covered: Set<Int> = []
    var pending: [String] = []
    for row in area.row..<area.endRow {
      let found = (regions[row] ?? []).sorted { $0.rect.column < $1.rect.column }
      guard let first = found.first else {
        guard !covered.contains(row) else { continue }
        let text = words(frame, Rect(column: area.column, row: row, width: area.width, height: 1))
        if !text.isEmpty { pending.append(text) }
        continue
      }
      // A label before the cells of a row names them all.
      let label = words(
        frame, Rect(column: area.column, row: row, width: max(0, first.rect.column - area.column), height: 1))
      for (rect, target) in found {
        let text = words(frame, rect)
        guard !text.isEmpty else { continue }
        // The lines of one thing belong together.
        if let last = view.items.last, last.target == target {
          view.items[view.items.count - 1] = SpokenView.Item(
            heading: last.heading, text: last.text + ", " + text, target: target)
          continue
        }
        view.items.append(
          SpokenView.Item(
            heading: pending.isEmpty || view.items.isEmpty ? nil : pending.joined(separator: "; "),
            text: label.isEmpty ? text : "\(label): \(text)", target: target))
        if view.items.count == 1 { view.lines = pending }
        pending = []
        covered.formUnion(rect.row..<rect.endRow)
      }
    }
    if view.items.isEmpty { view.lines = pending } else { view.notes = pending }
    return view
  }

  /// The words of a part of the screen, without what is only drawn.
  private static func words(_ frame: Frame, _ rect: Rect) -> String {
    var parts: [String] = []
    for row in max(0, rect.row)..<min(rect.endRow, frame.size.height) {
      let cells = frame.cells.row(row).dropFirst(max(0, rect.column)).prefix(rect.width)
      var text = String.UnicodeScalarView()
      for cell in cells where cell.width > 0 {
        text.append(isDrawn(cell.scalar) ? " " : cell.scalar)
        for mark in 0..<4 where cell.marks[mark] != 0 {
          if let scalar = Unicode.Scalar(cell.marks[mark]) { text.append(scalar) }
        }
      }
      parts += columns(String(text))
    }
    return parts.joined(separator: ", ")
  }

  /// What stands between gaps of two blanks or more.
  private static func columns(_ text: String) -> [String] {
    var parts: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        parts.append("")
      } else if let last = parts.last, !last.isEmpty {
        parts[parts.count - 1] = last + " " + word
      } else {
        parts.append(String(word))
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Lines, blocks, braille and marks: nothing that is to be spoken. Arrows are words elsewhere.
  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    (0x2500...0x27BF).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value) || scalar == "│"
  }
}
