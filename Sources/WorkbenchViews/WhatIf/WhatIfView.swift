import JourneyAnalysis
import TerminalCells
import Workbench

/// The actions with what each would change, those picked together, and where one fewer is worth most.
enum WhatIfView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.whatIf.table else {
      canvas.write("Working out what actions would change …", column: 2, row: 1, style: context.theme.accent)
      return canvas.placeCursor(column: 2, row: 1)
    }
    guard !table.actions.isEmpty || open.whatIf.part == .bottlenecks else {
      return EmptyView.draw(
        context, "There is no action to try yet.",
        "An action states its effects: which share of those missed at a stage it would keep (low, likely, high). > captures an action in a line; its effects are in the inspector (Tab). v shows where one missed person fewer is worth most.",
        canvas)
    }
    let layout = WhatIfLayout(area: canvas.size)
    drawAbove(context, open, table, layout, canvas)
    let area = Rect(column: 0, row: layout.above, width: canvas.width, height: layout.height + 1)
    switch open.whatIf.part {
    case .actions:
      ListingView.draw(
        context, table.actionList, open.whatIf.actionPlace, in: area, canvas,
        isQuiet: { table.actions[$0].outcomes.isEmpty },
        text: { row, column in
          guard column == 0 else { return nil }
          let id = table.actions[row].id
          return open.whatIf.picked.contains { $0.utf8.elementsEqual(id.utf8) } ? "[x]" : "[ ]"
        })
      if let action = open.selectedTrial {
        canvas.details(layout.detail) {
          drawDetail(context, action.title, WhatIfText.detail(action, table), layout, canvas)
        }
      }
    case .bottlenecks:
      guard !table.alone.bottlenecks.isEmpty else {
        canvas.paragraph(
          "Nobody is counted at the stages of this map, so no loss is known to be mended. Volumes are in g k.",
          in: Rect(column: 2, row: layout.above + 1, width: max(1, min(76, canvas.width - 4)), height: 4),
          style: context.theme.quiet)
        return canvas.placeCursor(column: 2, row: layout.above + 1)
      }
      ListingView.draw(
        context, table.stageList, open.whatIf.stagePlace, in: area, canvas,
        style: { row, column in
          table.alone.bottlenecks[row].isLargest && row != open.whatIf.stagePlace.row && column > 0
            ? context.theme.accent : nil
        })
      if let stage = open.selectedBottleneck {
        let title = table.stageList.rows[open.whatIf.stagePlace.row][0]
        canvas.details(layout.detail) {
          drawDetail(context, title, WhatIfText.detail(stage, table), layout, canvas)
        }
      }
    }
  }

  private static func drawAbove(
    _ context: ViewContext, _ open: OpenJourney, _ table: WhatIfTable, _ layout: WhatIfLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    let computing = open.isWhatIfFresh ? "" : "computing …"
    canvas.write(computing, column: max(1, canvas.width - 12), row: 0, style: theme.accent)
    canvas.write(
      WhatIfText.heading(table), column: 1, row: 0, style: theme.heading,
      maxWidth: canvas.width - 2 - (computing.isEmpty ? 0 : 13))
    guard layout.above >= 3 else { return }
    let rows = layout.above >= 5 ? 2 : 1
    canvas.paragraph(
      WhatIfText.together(table), in: Rect(column: 1, row: 1, width: canvas.width - 2, height: rows),
      style: table.together == nil ? theme.quiet : theme.text)
    canvas.write(
      WhatIfText.bottleneck(table), column: 1, row: 1 + rows, style: theme.text, maxWidth: canvas.width - 2)
    guard layout.above >= 5 else { return }
    canvas.write(WhatIfText.caveat(table), column: 1, row: 4, style: theme.quiet, maxWidth: canvas.width - 2)
  }

  private static func drawDetail(
    _ context: ViewContext, _ title: String, _ text: String, _ layout: WhatIfLayout, _ canvas: Canvas
  ) {
    guard !layout.detail.isEmpty else { return }
    let theme = context.theme
    let top = layout.detail.lowerBound
    guard layout.detail.count >= 3 else {
      canvas.write(text, column: 1, row: top, style: theme.quiet, maxWidth: canvas.width - 2)
      return
    }
    canvas.write(title, column: 1, row: top, style: theme.heading, maxWidth: canvas.width - 2)
    canvas.paragraph(
      text, in: Rect(column: 1, row: top + 1, width: canvas.width - 2, height: 2), style: theme.quiet)
  }
}
