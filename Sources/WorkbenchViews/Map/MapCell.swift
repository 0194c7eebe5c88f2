import JourneyAnalysis
import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// One column of the map, lane by lane.
enum MapCell {
  static func draw(
    _ context: ViewContext, _ open: OpenJourney, _ position: Int, _ column: Int, _ layout: MapLayout, _ canvas: Canvas
  ) {
    let here = open.columns.columns[position]
    for lane in layout.lanes {
      let rect = Rect(column: column + 2, row: lane.row, width: layout.columnWidth - 3, height: lane.height)
      switch lane.lane {
      case .stage, .emotion: break  // drawn across columns
      case .pains:
        drawItems(open.columns.pains(at: here.id), context, open, lane.lane, here, rect, canvas) { pain, rect in
          draw(pain, rect, context, canvas)
        }
      case .brightSpots:
        drawItems(open.columns.brightSpots(at: here.id), context, open, lane.lane, here, rect, canvas) { spot, rect in
          canvas.paragraph("☼ \(spot.title ?? spot.id)", in: rect, style: context.theme.good)
        }
      case .opportunities:
        drawItems(open.columns.actions(at: here.id), context, open, lane.lane, here, rect, canvas) { action, rect in
          canvas.paragraph("» \(action.title ?? action.id)", in: rect, style: context.theme.text)
        }
      default:
        if let (text, style) = text(lane.lane, here, open, context.theme) {
          canvas.paragraph(text, in: rect, style: style)
        }
      }
    }
  }

  private static func text(
    _ lane: Lane, _ here: MapColumns.Column, _ open: OpenJourney, _ theme: Theme
  ) -> (String, Style)? {
    let stage = here.stage
    switch lane {
    case .owner:
      guard here.opensStage else { return nil }
      guard let owner = stage.owner?.name ?? stage.owner?.agency.map({ name(of: $0, open) }) else {
        return ("(no owner)", theme.warning)
      }
      return (owner, theme.text)
    case .volumes: return here.opensStage ? open.volumes.lines[stage.id].map { ($0, theme.text) } : nil
    default: break
    }
    guard let step = here.step else {
      return lane == .step ? ("(no steps yet: a adds one)", theme.quiet) : nil
    }
    switch lane {
    case .step:
      let mark = open.marks.contains(step.id) ? "✓ " : ""
      return (mark + (step.moment == nil ? "" : "★ ") + (step.name ?? step.id), theme.heading)
    case .action: return step.action.map { ($0, theme.text) }
    case .thought: return step.thought.map { ("“\($0)”", theme.quiet) }
    case .agency: return agency(step, open, theme)
    case .channel:
      let names = step.channels.map { name(of: $0, open) }
      return names.isEmpty ? nil : (names.joined(separator: ", "), theme.text)
    case .asks:
      let items = step.asks.map { $0.item.map { name(of: $0, open) } ?? "?" }
      return items.isEmpty ? nil : (items.joined(separator: ", "), theme.text)
    case .effort: return EffortText.text(step).map { ($0, theme.text) }
    case .frontStage: return step.frontStage.map { ($0, theme.text) }
    case .backstage: return step.backstage.map { ($0, theme.text) }
    case .support: return step.support.map { ($0, theme.text) }
    default: return nil
    }
  }

  private static func agency(_ step: Step, _ open: OpenJourney, _ theme: Theme) -> (String, Style)? {
    if step.unowned == true { return ("(nobody owns it)", theme.warning) }
    guard let lead = step.agency else { return ("(not known)", theme.quiet) }
    let others = step.supporting.count
    return (name(of: lead, open) + (others > 0 ? " +\(others)" : ""), theme.text)
  }

  private static func name(of id: String, _ open: OpenJourney) -> String {
    open.document.object(id).map(InspectorFields.shortName(of:)) ?? id
  }

  /// Rows for each of several things in a cell: one, and more where there is room to wrap.
  static func itemHeight(count: Int, height: Int) -> Int {
    count == 0 ? 1 : max(1, min(3, height / count))
  }

  /// The first item shown, so that the selected one is.
  static func itemScroll(_ item: Int, count: Int, height: Int) -> Int {
    max(0, min(item - height + 1, count - height))
  }

  /// Draws the things of a cell one under the other, from the first that is to be seen; the last row says how many
  /// more there are.
  private static func drawItems<Item>(
    _ items: [Item], _ context: ViewContext, _ open: OpenJourney, _ lane: Lane, _ here: MapColumns.Column,
    _ rect: Rect, _ canvas: Canvas, _ draw: (Item, Rect) -> Void
  ) {
    let each = itemHeight(count: items.count, height: rect.height)
    let isHere = open.mapCursor.lane == lane && open.mapCursor.column == here.id
    let start = isHere ? itemScroll(open.mapCursor.item, count: items.count, height: rect.height) : 0
    let hidden = items.count - start - rect.height
    for (place, item) in items.dropFirst(start).prefix(rect.height).enumerated() {
      let row = rect.row + place * each
      if hidden > 0, place == rect.height - 1, !(isHere && open.mapCursor.item == start + place) {
        canvas.write("+\(hidden + 1) more", column: rect.column, row: row, style: context.theme.quiet)
        return
      }
      draw(item, Rect(column: rect.column, row: row, width: rect.width, height: each))
    }
  }

  /// A pain point with its heat in front: the number carries it, the shade repeats it.
  private static func draw(_ pain: PainPoint, _ rect: Rect, _ context: ViewContext, _ canvas: Canvas) {
    let heat = pain.severity.flatMap { severity in pain.frequency.map { severity * $0 } }
    let isInView = context.state.open?.isInView(pain: pain.id) ?? true
    let number = heat.map { $0 < 10 ? " \($0)" : "\($0)" } ?? " ?"
    canvas.write(
      number, column: rect.column, row: rect.row,
      style: isInView ? heat.map(context.theme.heat) ?? context.theme.quiet : MapDimming.style(context.theme))
    canvas.paragraph(
      (pain.between == nil ? "" : "⇢ ") + (pain.title ?? pain.id),
      in: Rect(column: rect.column + 3, row: rect.row, width: rect.width - 3, height: rect.height),
      style: isInView ? context.theme.text : MapDimming.style(context.theme))
  }
}

/// Minutes and waits of a step in one line, with what they rest on.
enum EffortText {
  static func text(_ step: Step) -> String? {
    var parts: [String] = []
    var figures: [Figure] = []
    if let minutes = step.minutes, let value = minutes.value {
      parts.append("\(short(value)) min")
      figures.append(minutes)
    }
    if let wait = step.waitDays, let value = wait.value {
      parts.append("wait \(short(value)) d")
      figures.append(wait)
    }
    guard !parts.isEmpty else { return nil }
    // The basis comes first, so that no narrow column cuts it off.
    let basis = Basis.weakest(figures.map { Basis($0.basis) })?.shortLabel ?? ""
    return "\(basis) " + parts.joined(separator: ", ")
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9
      ? String(Int(value)) : String(Double(Int((value * 10).rounded())) / 10)
  }
}
