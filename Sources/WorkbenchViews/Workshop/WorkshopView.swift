import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// The workshop: purpose, the clock of the agenda, and one of its lists.
enum WorkshopView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.workshop.table else { return }
    let reading = open.agendaReading(now: context.state.environment.now)
    if open.workshop.isBig { return BigClockView.draw(context, open, reading, canvas) }
    let theme = context.theme
    let layout = WorkshopLayout(area: canvas.size, open, isHeard: context.isHeard)
    let purpose = open.journey.workshop?.purpose ?? ""
    canvas.paragraph(
      purpose.isEmpty ? "No purpose yet: p writes what the room is to leave with" : purpose,
      in: Rect(column: 1, row: 0, width: canvas.width - 2, height: layout.purpose.count),
      style: purpose.isEmpty ? theme.quiet : theme.heading)
    if !layout.clock.isEmpty { drawClock(context, open, reading, layout, canvas) }
    PartBar.draw(
      context, WorkshopState.Part.allCases.map { title($0, open) }, selected: open.workshop.part.rawValue,
      row: layout.parts, canvas)
    let list = canvas.sub(Rect(column: 0, row: 0, width: layout.width, height: canvas.height))
    drawSaid(context, open, table, layout, list)
    drawList(context, open, reading, table, layout, list)
    if let beside = layout.beside { WorkshopBeside.draw(context, open, reading, beside, canvas) }
    if let foot = layout.foot {
      canvas.write(
        "! and ; capture \(WorkshopText.target(open)) · [ ] another stage · ^stage in the line, for one",
        column: 1, row: foot, style: theme.quiet, maxWidth: canvas.width - 2)
    }
  }

  /// The name of a list, with how many things it holds.
  private static func title(_ part: WorkshopState.Part, _ open: OpenJourney) -> String {
    let workshop = open.journey.workshop
    switch part {
    case .agenda: return part.title
    case .people: return "\(part.title) \(workshop?.participants.count ?? 0)"
    case .parking: return "\(part.title) \(workshop?.parkingLot.count ?? 0)"
    case .captured: return "\(part.title) \(open.workshop.entries.count { $0.what == .captured })"
    case .barriers, .wrapUp: return part.title
    }
  }

  // MARK: The clock

  private static func drawClock(
    _ context: ViewContext, _ open: OpenJourney, _ reading: AgendaReading, _ layout: WorkshopLayout, _ canvas: Canvas
  ) {
    guard let present = reading.present else { return }
    let theme = context.theme
    let style = ClockStyle.face(present, reading, theme)
    let face = context.isHeard ? WorkshopText.spokenFace(present) : WorkshopText.face(present)
    let top = layout.clock.lowerBound
    var column = 1
    var scale = layout.scale
    // An hour and more, or a plus, has more characters: it gets smaller digits rather than no room.
    while let size = scale, (BigText.width(of: face, size.point) ?? 0) + 4 > max(layout.words, canvas.width - 36) {
      scale = WorkshopLayout.Scale(rawValue: size.rawValue - 1)
    }
    if let scale {
      BigText.draw(face, column: 1, row: top, scale.point, style: style, canvas)
      column = max(layout.words, (BigText.width(of: face, scale.point) ?? 0) + 4)
    }
    let state = WorkshopText.state(reading, withKeys: context.state.watch == nil)
    var lines: [(String, Style)] = [
      (WorkshopText.heading(reading), theme.heading),
      (WorkshopText.plan(present), theme.text),
      (state, present.isUp ? theme.warning : reading.isRunning ? theme.good : theme.accent),
      (WorkshopText.next(reading), theme.quiet),
      (WorkshopText.whole(reading), theme.quiet),
    ]
    if scale == nil {
      lines[1].0 = face + " · " + (context.isHeard ? WorkshopText.spokenPlan(present) : WorkshopText.plan(present))
      if layout.clock.count < 3 { lines = [(lines[0].0 + " · " + face + " · " + state, style)] }
    }
    for (place, line) in lines.prefix(layout.clock.count).enumerated() {
      canvas.write(
        line.0, column: column, row: top + place, style: line.1, maxWidth: max(0, canvas.width - column - 1))
    }
  }

  // MARK: The lists

  private static func drawSaid(
    _ context: ViewContext, _ open: OpenJourney, _ table: WorkshopTable, _ layout: WorkshopLayout, _ canvas: Canvas
  ) {
    guard !layout.above.isEmpty else { return }
    let theme = context.theme
    var row = layout.above.lowerBound
    if !table.count.isEmpty {
      canvas.write(table.count, column: 1, row: row, style: theme.text, maxWidth: canvas.width - 2)
      row += 1
    }
    for warning in table.warnings.prefix(max(0, layout.above.upperBound - row)) {
      canvas.write("! \(warning)", column: 1, row: row, style: theme.warning, maxWidth: canvas.width - 2)
      row += 1
    }
  }

  private static func drawList(
    _ context: ViewContext, _ open: OpenJourney, _ reading: AgendaReading, _ table: WorkshopTable,
    _ layout: WorkshopLayout, _ canvas: Canvas
  ) {
    let top = layout.above.upperBound
    guard !table.ids.isEmpty else {
      canvas.paragraph(
        empty(open.workshop.part), in: Rect(column: 1, row: top, width: canvas.width - 2, height: layout.height),
        style: context.theme.quiet)
      canvas.placeCursor(column: 1, row: top)
      return
    }
    let isAgenda = open.workshop.part == .agenda
    ListingView.draw(
      context, table.list, open.workshop.place,
      in: Rect(column: 0, row: top, width: canvas.width, height: layout.height + 1), canvas,
      text: { row, column in
        guard isAgenda, reading.items.indices.contains(row) else { return nil }
        return agendaText(reading.items[row], row, column, reading, isHeard: context.isHeard)
      },
      style: { row, column in
        guard row != open.workshop.place.row else { return nil }
        if open.workshop.part == .wrapUp { return table.lines[row].isHeading ? context.theme.heading : nil }
        if isAgenda { return reading.hasBegun && row == reading.place ? context.theme.accent : nil }
        return table.list.rows[row][column].hasPrefix("? ") && column == 1 ? context.theme.quiet : nil
      })
  }

  private static func agendaText(
    _ item: AgendaReading.Item, _ row: Int, _ column: Int, _ reading: AgendaReading, isHeard: Bool
  ) -> String? {
    switch WorkshopTable.AgendaColumn(rawValue: column) {
    case .mark: reading.hasBegun && row == reading.place ? "▶" : item.spent > 0 ? "✓" : ""
    case .start: WorkshopText.offset(item.start)
    case .title: item.title
    case .planned: item.planned.map { WorkshopText.length($0) } ?? "?"
    case .spent:
      item.spent == 0 ? "" : isHeard ? WorkshopText.length(item.spent) : WorkshopText.clock(item.spent)
    case nil: nil
    }
  }

  private static func empty(_ part: WorkshopState.Part) -> String {
    switch part {
    case .agenda: "No agenda yet. T takes a ready one; a adds an item: What hurts most? 20"
    case .people: "Nobody is listed yet: a adds who comes."
    case .parking: "Nothing is parked. a, or // in the capture line, sets something aside."
    case .barriers: "The four barriers are asked about here."
    case .captured: "Nothing was captured today: ! and ; open the line, which stays open until Esc."
    case .wrapUp: "Nothing to leave with yet."
    }
  }
}

/// How the clock looks by what it says; words say the same.
enum ClockStyle {
  static func face(_ present: AgendaReading.Item, _ reading: AgendaReading, _ theme: Theme) -> Style {
    if present.isUp { return theme.warning.adding(.bold) }
    return reading.isRunning ? theme.heading : theme.quiet
  }
}
