import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// What is known of one stage: reasons, valid ends, pain points.
enum DropOffDetailView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ table: DropOffTable, _ canvas: Canvas) {
    let theme = context.theme
    guard let item = open.dropOffItem else { return }
    let stage = table.result.stages[item.stage].label
    let name = table.group(item).map { "\(stage) · \($0.label)" } ?? stage
    canvas.write(name, column: 1, row: 0, style: theme.heading, maxWidth: canvas.width - 2)
    canvas.paragraph(
      DropOffText.facts(table, item), in: Rect(column: 1, row: 1, width: canvas.width - 2, height: 2),
      style: theme.quiet)
    let room = DropOffDetailLayout(area: canvas.size)
    let lines = open.dropOffLines
    for (place, line) in lines.dropFirst(open.dropOff.detailScroll).prefix(room.height).enumerated() {
      let row = room.top + place
      let isSelected = open.dropOff.detailScroll + place == open.dropOff.detailRow
      draw(context, line, row: row, canvas)
      canvas.addRegion(
        Rect(column: 0, row: row, width: canvas.width, height: 1),
        tag: MouseTarget.dropOff(open.dropOff.detailScroll + place).tag)
      guard isSelected else { continue }
      canvas.write("▸", column: 0, row: row, style: theme.accent)
      if context.isHeard {
        // The bar of a count says nothing that its figure does not.
        let width =
          if case .count = line.kind { countLabelLeft + countLabelWidth(canvas) - 1 } else { canvas.width - 1 }
        context.speak(Rect(column: 1, row: row, width: width, height: 1), context.selection, canvas)
      } else if line.pain != nil {
        let width = min(canvas.width - 9, ViewContext.barWidth)
        canvas.restyle(Rect(column: 8, row: row, width: width, height: 1), style: context.selection)
      }
      canvas.placeCursor(column: 1, row: row)
    }
  }

  private static let countLabelLeft = 11
  private static func countLabelWidth(_ canvas: Canvas) -> Int { min(32, canvas.width / 2 - 6) }

  private static func draw(_ context: ViewContext, _ line: DropOffLine, row: Int, _ canvas: Canvas) {
    let theme = context.theme
    switch line.kind {
    case .blank: break
    case .heading: canvas.write(line.text, column: 1, row: row, style: theme.heading, maxWidth: canvas.width - 2)
    case .text: canvas.write(line.text, column: 2, row: row, style: theme.quiet, maxWidth: canvas.width - 3)
    case .pain(_, let level):
      canvas.write(
        PlainText.padded(line.figure, to: 4, alignment: .trailing), column: 2, row: row,
        style: HeatShade.style(theme, level))
      canvas.write(line.text, column: 8, row: row, style: theme.text, maxWidth: canvas.width - 9)
    case .count(let share):
      canvas.write(
        PlainText.fitted(line.figure, to: 8, alignment: .trailing), column: 1, row: row, style: theme.text)
      let width = countLabelWidth(canvas)
      canvas.write(line.text, column: countLabelLeft, row: row, style: theme.text, maxWidth: width)
      let left = countLabelLeft + width + 1
      let room = min(60, canvas.width - left - 1)
      let cells = share > 0 ? max(1, Int((share * Double(room)).rounded())) : 0
      canvas.horizontalLine(column: left, row: row, length: min(cells, room), style: theme.quiet, scalar: "▬")
    }
  }
}
