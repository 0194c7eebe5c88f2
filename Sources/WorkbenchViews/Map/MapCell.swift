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
      case .pains: drawPains(context, open, here, rect, canvas)
      case .brightSpots:
        let spots = open.columns.brightSpots(at: here.id).map { "☼ \($0.title ?? $0.id)" }
        drawItems(spots, context.theme.good, context, open, .brightSpots, here, rect, canvas)
      case .opportunities:
        let actions = open.columns.actions(at: here.id).map { "» \($0.title ?? $0.id)" }
        drawItems(actions, context.theme.text, context, open, .opportunities, here, rect, canvas)
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
    case .volumes: return here.opensStage ? VolumeText.text(stage.id, open).map { ($0, theme.text) } : nil
    default: break
    }
    guard let step = here.step else {
      return lane == .step ? ("(no steps yet: a adds one)", theme.quiet) : nil
    }
    switch lane {
    case .step: return ((step.moment == nil ? "" : "★ ") + (step.name ?? step.id), theme.heading)
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

  /// The first item shown, so that the selected one is.
  static func itemScroll(_ item: Int, count: Int, height: Int) -> Int {
    max(0, min(item - height + 1, count - height))
  }

  private static func scroll(
    _ lane: Lane, _ here: MapColumns.Column, _ open: OpenJourney, count: Int, height: Int
  ) -> Int {
    guard open.mapCursor.lane == lane, open.mapCursor.column == here.id else { return 0 }
    return itemScroll(open.mapCursor.item, count: count, height: height)
  }

  /// Each pain point with its heat in front: the number carries it, the shade repeats it.
  private static func drawPains(
    _ context: ViewContext, _ open: OpenJourney, _ here: MapColumns.Column, _ rect: Rect, _ canvas: Canvas
  ) {
    let pains = open.columns.pains(at: here.id)
    let start = scroll(.pains, here, open, count: pains.count, height: rect.height)
    let shown = pains.dropFirst(start).prefix(rect.height)
    for (place, pain) in shown.enumerated() {
      let row = rect.row + place
      let hidden = pains.count - start - rect.height
      if hidden > 0, place == rect.height - 1, !isSelected(.pains, start + place, here, open) {
        canvas.write("+\(hidden + 1) more", column: rect.column, row: row, style: context.theme.quiet)
        break
      }
      let heat = pain.severity.flatMap { severity in pain.frequency.map { severity * $0 } }
      let number = heat.map { $0 < 10 ? " \($0)" : "\($0)" } ?? " ?"
      canvas.write(number, column: rect.column, row: row, style: heat.map(context.theme.heat) ?? context.theme.quiet)
      let mark = pain.between == nil ? "" : "⇢ "
      canvas.write(
        mark + (pain.title ?? pain.id), column: rect.column + 3, row: row, style: context.theme.text,
        maxWidth: rect.width - 3)
    }
  }

  private static func drawItems(
    _ items: [String], _ style: Style, _ context: ViewContext, _ open: OpenJourney, _ lane: Lane,
    _ here: MapColumns.Column, _ rect: Rect, _ canvas: Canvas
  ) {
    let start = scroll(lane, here, open, count: items.count, height: rect.height)
    for (place, item) in items.dropFirst(start).prefix(rect.height).enumerated() {
      let row = rect.row + place
      let hidden = items.count - start - rect.height
      if hidden > 0, place == rect.height - 1, !isSelected(lane, start + place, here, open) {
        canvas.write("+\(hidden + 1) more", column: rect.column, row: row, style: context.theme.quiet)
        break
      }
      canvas.write(item, column: rect.column, row: row, style: style, maxWidth: rect.width)
    }
  }

  private static func isSelected(
    _ lane: Lane, _ item: Int, _ here: MapColumns.Column, _ open: OpenJourney
  ) -> Bool {
    open.mapCursor.lane == lane && open.mapCursor.column == here.id && open.mapCursor.item == item
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
    return parts.joined(separator: ", ") + " (\(BasisText.short(weakestOf: figures.map(\.basis))))"
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9
      ? String(Int(value)) : String(Double(Int((value * 10).rounded())) / 10)
  }
}

/// What numbers rest on, in a word that fits beside them.
enum BasisText {
  private static let order = ["public", "measured", "computed", "estimated", "illustrative"]

  static func short(weakestOf bases: [String?]) -> String {
    let ranks = bases.map { basis in basis.flatMap { order.firstIndex(of: $0) } ?? order.count }
    switch ranks.max() ?? order.count {
    case 0: return "public"
    case 1: return "measured"
    case 2: return "computed"
    case 3: return "est."
    case 4: return "illus."
    default: return "no basis"
    }
  }
}

/// How many reached a stage and missed its outcome.
enum VolumeText {
  static func text(_ stage: String, _ open: OpenJourney) -> String? {
    nil
  }
}
