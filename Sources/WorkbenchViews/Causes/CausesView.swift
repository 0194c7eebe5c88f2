import JourneyAnalysis
import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// Root causes by their reach, the tree of whys of the selected one, and the questions worth asking here.
enum CausesView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let result = open.causesResult else { return }
    let pane = open.causes.pane
    let layout = CausesLayout(area: canvas.size, pane: pane)
    if open.causeList.isEmpty, pane != .questions {
      if !open.pains.filter.isEmpty, !result.causes.isEmpty {
        return EmptyView.draw(
          context, "None of the \(result.causes.count) root causes is in view.",
          "No pain point of \(open.pains.filter.text) names one. F shows everything.", canvas)
      }
      let questions = open.offeredQuestions.count
      let bank = questions > 0 ? " b shows \(questions) questions that this map gives reason to ask." : ""
      return EmptyView.draw(
        context, "There are no root causes yet.",
        "a adds a problem statement; its whys hang under it. From a pain point, the capture line does both: ? why is it so.\(bank)",
        canvas)
    }
    canvas.write(
      CauseText.heading(result, shown: open.pains.filter.isEmpty ? nil : open.causeList.count), column: 1, row: 0,
      style: context.theme.heading, maxWidth: canvas.width - 2)
    if !layout.list.isEmpty { drawList(context, open, layout, canvas) }
    if !layout.tree.isEmpty {
      if pane == .whys { CauseTreeView.draw(context, open, layout, canvas) }
      // What is said of the selected cause.
      let part = Rect(
        column: layout.tree.column, row: CausesLayout.headRow, width: layout.tree.width,
        height: layout.tree.endRow - CausesLayout.headRow)
      if pane != .whys { canvas.details(part) { CauseTreeView.draw(context, open, layout, canvas) } }
    }
    if !layout.bank.isEmpty { drawBank(context, open, layout, canvas) }
    // Rules set the parts apart.
    for rect in [layout.tree, layout.bank] where !rect.isEmpty && rect.column > 1 {
      canvas.verticalLine(
        column: rect.column - 2, row: CausesLayout.headRow, length: canvas.height - CausesLayout.headRow,
        style: context.theme.rule)
    }
  }

  private static func drawList(
    _ context: ViewContext, _ open: OpenJourney, _ layout: CausesLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    let columns = CauseColumns(width: layout.list.width).columns
    for column in columns {
      canvas.write(
        PlainText.fitted(
          column.kind.heading, to: column.width, alignment: column.kind.isNumber ? .trailing : .leading),
        column: column.left, row: CausesLayout.headRow, style: theme.quiet.adding(.underline))
    }
    let list = open.causeList
    let hasKeys = open.causes.pane == .causes
    for (place, reach) in list.dropFirst(open.causes.scroll).prefix(layout.list.height).enumerated() {
      let row = layout.list.row + place
      canvas.addRegion(
        Rect(column: 0, row: row, width: layout.list.width, height: 1),
        tag: MouseTarget.line(open.causes.scroll + place).tag)
      let isSelected = open.causes.scroll + place == open.causePlace
      canvas.addRegion(
        Rect(column: 0, row: row, width: layout.list.width, height: 1),
        tag: MouseTarget.item(part: CausesState.Pane.causes.rawValue, place: open.causes.scroll + place).tag)
      for column in columns {
        let text =
          switch column.kind {
          case .heat: CauseText.heat(reach)
          case .pains: "\(reach.painPoints.count)"
          case .stages: "\(reach.stages.count)"
          case .agencies: "\(reach.agencies.count)"
          case .problem: reach.problem
          }
        let plain = column.kind == .problem ? theme.text : theme.quiet
        let heat = column.kind == .heat ? reach.heat.max.map { theme.heat($0) } : nil
        canvas.write(
          PlainText.fitted(text, to: column.width, alignment: column.kind.isNumber ? .trailing : .leading),
          column: column.left, row: row, style: heat ?? plain)
      }
      guard isSelected, let name = columns.last else { continue }
      context.select(
        Rect(column: 0, row: row, width: layout.list.width, height: 1),
        name: Rect(column: name.left, row: row, width: name.width, height: 1),
        hasKeys ? context.selection : theme.selectedElsewhere, canvas)
      if hasKeys { canvas.placeCursor(column: name.left, row: row) }
    }
  }

  private static func drawBank(
    _ context: ViewContext, _ open: OpenJourney, _ layout: CausesLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    let hasKeys = open.causes.pane == .questions
    canvas.write(
      "Worth asking here: \(open.offeredQuestions.count) of 16\(open.pains.filter.isEmpty ? "" : ", of the whole map")",
      column: layout.bank.column,
      row: CausesLayout.headRow, style: hasKeys ? theme.accent : theme.quiet, maxWidth: layout.bank.width)
    if open.offeredQuestions.isEmpty {
      canvas.paragraph(
        "Nothing in this map calls for one of the sample questions.", in: layout.bank, style: theme.quiet)
    }
    BlockView.draw(
      context, open.questionLines, selected: hasKeys ? open.causes.question : nil,
      scroll: open.causes.questionScroll, in: layout.bank,
      pane: .questions, canvas)
  }
}

/// Lines of things that take several lines each, the selected one marked.
enum BlockView {
  /// `selected` is nil while the keys are elsewhere.
  static func draw(
    _ context: ViewContext, _ lines: [BlockLine], selected: Int?, scroll: Int, in rect: Rect,
    pane: CausesState.Pane, _ canvas: Canvas
  ) {
    let theme = context.theme
    var heard = 0
    for (place, line) in lines.dropFirst(scroll).prefix(rect.height).enumerated() {
      let row = rect.row + place
      let isSelected = selected != nil && line.item == selected
      if let item = line.item {
        canvas.addRegion(
          Rect(column: rect.column, row: row, width: rect.width, height: 1),
          tag: MouseTarget.item(part: pane.rawValue, place: item).tag)
      }
      let style: Style =
        switch line.kind {
        case .heading: theme.heading
        case .text, .blank: theme.text
        case .root: theme.accent
        case .quiet: theme.quiet
        }
      var column = rect.column
      column += canvas.write(line.prefix, column: column, row: row, style: theme.rule, maxWidth: rect.width)
      let room = rect.endColumn - column
      if isSelected, room > 0 {
        let texts = Rect(column: column, row: row, width: room, height: 1)
        if line.isFirst || place == 0 {
          canvas.placeCursor(column: column, row: row)
          heard = 0
        }
        // Of what it says two lines are heard.
        if heard < 2 { context.speak(texts, context.selection, canvas) }
        heard += 1
      }
      canvas.write(line.text, column: column, row: row, style: style, maxWidth: room)
      // Its first line, and a bar at the others.
      guard isSelected, room > 0, !context.isHeard, !line.text.isEmpty else { continue }
      let width = line.isFirst || place == 0 ? min(room, ViewContext.barWidth) : 1
      canvas.restyle(Rect(column: column, row: row, width: width, height: 1), style: context.selection)
    }
  }
}
