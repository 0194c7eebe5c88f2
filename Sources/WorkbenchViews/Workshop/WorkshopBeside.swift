import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// Beside the list that is shown, where there is room: the agenda, who is here, what was captured last, what is parked.
enum WorkshopBeside {
  private struct Block {
    let title: String
    let lines: [(text: String, style: Style)]
  }

  static func draw(
    _ context: ViewContext, _ open: OpenJourney, _ reading: AgendaReading, _ area: Rect, _ canvas: Canvas
  ) {
    let blocks = blocks(context, open, reading, area.width)
    guard !blocks.isEmpty else { return }
    canvas.fill(
      Rect(column: area.column - 2, row: area.row, width: 1, height: area.height), style: context.theme.rule,
      scalar: context.isHeard ? " " : "│")
    var row = area.row
    for (place, block) in blocks.enumerated() {
      // What one leaves is the others', those before it and those behind it; a block ends with an empty row.
      let rest = area.endRow - row
      let wanted = blocks[(place + 1)...].reduce(0) { $0 + $1.lines.count + 2 }
      let room = max((rest - (blocks.count - place - 1)) / (blocks.count - place), rest - wanted)
      guard room >= 2 else { return }
      canvas.write(block.title, column: area.column, row: row, style: context.theme.quiet, maxWidth: area.width)
      let most = room - 2
      let shown = block.lines.count <= most ? block.lines.count : max(0, most - 1)
      for (line, piece) in block.lines.prefix(shown).enumerated() {
        canvas.write(
          PlainText.truncated(piece.text, to: area.width), column: area.column, row: row + 1 + line, style: piece.style)
      }
      row += 1 + shown
      if shown < block.lines.count {
        canvas.write(
          "and \(block.lines.count - shown) more", column: area.column, row: row, style: context.theme.quiet,
          maxWidth: area.width)
        row += 1
      }
      row += 1
    }
  }

  private static func blocks(
    _ context: ViewContext, _ open: OpenJourney, _ reading: AgendaReading, _ width: Int
  ) -> [Block] {
    let (part, theme) = (open.workshop.part, context.theme)
    var blocks: [Block] = []
    if part != .agenda, !reading.items.isEmpty { blocks.append(agenda(reading, width, theme)) }
    if part != .people, open.journey.workshop?.participants.isEmpty ?? true {
      blocks.append(Block(title: "Nobody is listed yet: v goes to People", lines: []))
    } else if part != .people {
      let warnings = RoomWarnings.sentences(open.journey)
      let lines = warnings.flatMap { warning in
        PlainText.wrapped("! \(warning)", to: width, most: 3).map { (text: $0, style: theme.warning) }
      }
      blocks.append(Block(title: "Here: \(RoomWarnings.count(open.journey))", lines: lines))
    }
    if part != .captured, part != .wrapUp {
      // The latest first, as many as a screen can hold.
      let captured = open.workshop.entries.reversed().lazy.filter { $0.what == .captured }.prefix(60)
      let lines = captured.map { entry in
        (text: "\(entry.time) \(WorkshopText.what(entry)) · \(WorkshopText.sentence(entry))", style: theme.text)
      }
      let count = open.workshop.entries.count { $0.what == .captured }
      let title = count == 0 ? "Nothing was captured yet: ! and ; open the line" : "Captured last, of \(count) today"
      blocks.append(Block(title: title, lines: Array(lines)))
    }
    if part != .parking, let parked = open.journey.workshop?.parkingLot, !parked.isEmpty {
      let lines = parked.reversed().prefix(60).map { (text: $0.text ?? $0.id, style: theme.text) }
      blocks.append(Block(title: "Parked: \(parked.count)", lines: lines))
    }
    return blocks
  }

  /// From the present item on; those before it only where there is room for all.
  private static func agenda(_ reading: AgendaReading, _ width: Int, _ theme: Theme) -> Block {
    let items = reading.items.enumerated().map { place, item in
      let isHere = reading.hasBegun && place == reading.place
      let sign = isHere ? "▶ " : item.spent > 0 ? "✓ " : "  "
      let length = item.planned.map { WorkshopText.length($0) } ?? "?"
      let room = max(8, width - 4 - PlainText.width(of: length))
      return (
        text: "\(sign)\(PlainText.fitted(item.title, to: room))  \(length)", style: isHere ? theme.accent : theme.text
      )
    }
    let first = items.count > 10 ? reading.place : 0
    return Block(title: "Agenda: \(WorkshopText.whole(reading))", lines: Array(items.dropFirst(first)))
  }
}
