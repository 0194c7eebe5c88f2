import JourneyAnalysis
import JourneyModel
import TerminalCells

/// What can be asked of the sheets of figures.
public enum SheetAction: Sendable {
  /// Goes to what the selected figure comes from.
  case sources
  /// What an hour of a customer's time is worth.
  case hourValue
}

extension CommandTable {
  static let sheetContexts: [Command.Context] = [.burden, .missing, .measures, .evidence, .emotion]

  static let sheetCommands: [Command] = [
    Command(
      "sheet.sources", "What it comes from", "Goes to the records that the selected figure comes from.",
      group: "Figures", keys: ["Enter"], in: sheetContexts, hint: 1, .sheet(.sources)),
    Command(
      "sheet.previous", "Section before", "Moves to the section of figures before.", group: "Figures", keys: ["["],
      in: sheetContexts, .move(.stageBack)),
    Command(
      "sheet.next", "Next section", "Moves to the next section of figures.", group: "Figures", keys: ["]"],
      in: sheetContexts, hint: 2, .move(.stageForward)),
    Command(
      "burden.hour", "Value of an hour",
      "States what an hour of a customer's time is worth, and where that can be read; there is no default.",
      group: "Figures", keys: ["v"], in: [.burden], hint: 3, .sheet(.hourValue)),
  ]
}

extension WorkbenchState {
  mutating func updateSheet(_ action: SheetAction) {
    switch action {
    case .sources: openSheet()
    case .hourValue:
      let text = open?.hourValue.map { "\(SheetWords.hundredths($0.amount)) \($0.source)" } ?? ""
      overlay = .prompt(
        Prompt(
          .hourValue, title: "An hour is worth", help: "Dollars and where that can be read: 35.63 BLS, May 2024.",
          text: text))
    }
  }

  /// Takes "35.63 BLS, May 2024"; an empty line states none. Says what is missing else.
  mutating func takeHourValue(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    if parts.isEmpty {
      open?.hourValue = nil
      overlay = nil
      return
    }
    let digits = parts[0].utf8.first == 0x24 ? String(parts[0].dropFirst()) : parts[0]  // "$"
    guard let amount = Double(digits), parts.count == 2, let value = HourValue(amount, source: parts[1]) else {
      notice = Notice(.warning, "dollars of an hour and then a source: 35.63 BLS, May 2024")
      return
    }
    open?.hourValue = value
    overlay = nil
  }

  /// Whether the selected row is explained below the list, for want of the inspector.
  public var sheetHasDetail: Bool { layout.view.isEmpty || !showsInspector }

  mutating func moveSheet(_ motion: Motion) {
    guard let open, let state = open.sheetState, let sheet = state.sheet, let place = state.place else { return }
    let layout = SheetLayout(area: layout.view.size, sheet: sheet, hasDetail: sheetHasDetail)
    let page = max(1, layout.height - 2)
    let new: SheetPlace?
    switch motion {
    case .left, .stageBack: new = layout.place(from: place, sectionsOn: -1)
    case .right, .stageForward: new = layout.place(from: place, sectionsOn: 1)
    default: new = layout.place(ofRow: layout.number(of: place).moved(motion, in: layout.rowCount, page: page))
    }
    guard let new else { return }
    self.open?.sheets[open.view]?.selected = sheet.key(at: new)
    self.open?.sheets[open.view]?.place = new
    self.open?.sheets[open.view]?.facts = nil
    self.open?.sheets[open.view]?.scroll += motion.pages * page
    self.open?.inspector.row = 0
    self.open?.inspector.scroll = 0
  }

  /// The record that the selected row is.
  func sheetSelection(_ open: OpenJourney) -> String? { open.sheetState?.facts?.record }

  /// Puts the cursor on a line of the list, where it is a row.
  mutating func selectSheetLine(_ number: Int) {
    guard let open, let sheet = open.sheet else { return }
    let layout = SheetLayout(area: layout.view.size, sheet: sheet, hasDetail: sheetHasDetail)
    guard case .row(let place) = layout.line(number) else { return }
    self.open?.sheets[open.view]?.selected = sheet.key(at: place)
    self.open?.sheets[open.view]?.place = place
    self.open?.sheets[open.view]?.facts = nil
  }

  // MARK: What a figure comes from

  /// Goes to the one record, or asks to which of several.
  mutating func openSheet() {
    guard let open, let sheet = open.sheet, let place = open.sheetState?.place else { return }
    let facts = sheet.facts(place, limit: .max)
    guard let first = facts.sources.first else {
      notice = Notice(.news, "nothing in the file stands behind this")
      return
    }
    guard facts.sources.count > 1 else { return drill(to: first.id) }
    overlay = .chooser(
      Chooser(
        .source, title: "\(facts.title) comes from",
        items: facts.sources.map { Chooser.Item(value: $0.id, title: $0.title, detail: $0.label) }))
  }

  /// Goes to a record where it is at home: on the map, in the view of its kind, else in the register of its list.
  mutating func drill(to id: String) {
    guard let before = open?.spot, let type = open?.document.place(of: id)?.type else {
      notice = Notice(.warning, "'\(id)' is not in this file")
      return
    }
    switch type.name {
    case "stage", "step", "painPoint", "brightSpot":
      show(.map)
      _ = open?.revealOnMap(id)
    case "evidence":
      show(.evidence)
      open?.sheets[.evidence, default: SheetState()].selected = SheetKey(section: EvidenceSheet.register, row: id)
      open?.sheets[.evidence]?.place = nil
    default:
      let lists = Journey.record.identifiedLists
      guard let list = lists.first(where: { $0.type.name == type.name && $0.path.keys.count == 1 }) else {
        return reveal(id)
      }
      showRegister(list.path.description)
      open?.register.selected = id
    }
    settleScroll()
    if open?.spot != before { open?.trail.visit(before) }
  }

  // MARK: Settling

  /// Makes the sheet anew where journey, filter or setting have changed, and brings its selected row into view.
  mutating func settleSheet(_ area: Size) {
    guard var open else { return }
    let view = open.view
    var state = open.sheets[view] ?? SheetState()
    let hour = open.hourValue.map { "\($0.amount) \($0.source)" } ?? ""
    let setting = "\(environment.today) \(view == .burden ? hour : "")"
    let made = SheetState.Made(revision: open.revision, filter: open.pains.filter, setting: setting)
    let before = state.place
    if view == .emotion, let old = state.made, old.filter == made.filter, old.setting == made.setting,
      open.figures.touches.members.hold(EmotionSheet.members, since: old.revision)
    {
      state.made = made
    }
    if state.made != made || state.sheet == nil {
      state.sheet = Self.sheet(view, &open, today: environment.today)
      state.made = made
      state.place = nil
      state.facts = nil
    }
    guard let sheet = state.sheet else { return }
    let layout = SheetLayout(area: area, sheet: sheet, hasDetail: sheetHasDetail)
    if layout.rowCount == 0 || sheet.emptiness != nil {
      state.place = nil
      state.facts = nil
    } else {
      if let selected = state.selected, state.place.map({ sheet.key(at: $0) != selected }) ?? true {
        state.place = sheet.place(of: selected)
        state.facts = nil
      }
      // What is gone gives way to what stands in its place.
      if state.place == nil {
        let number = before.map { min($0.row, max(0, layout.number(of: $0))) } ?? 0
        let near = before.flatMap { old -> SheetPlace? in
          guard sheet.sections.indices.contains(old.section), sheet.sections[old.section].count > 0 else { return nil }
          return SheetPlace(section: old.section, row: min(old.row, sheet.sections[old.section].count - 1))
        }
        state.place = near ?? layout.place(ofRow: number)
        state.facts = nil
      }
      if let place = state.place {
        state.selected = sheet.key(at: place)
        if state.facts == nil { state.facts = sheet.facts(place, limit: SheetState.sourcesShown) }
        state.scroll = layout.scroll(state.scroll, toShow: place)
      }
    }
    open.sheets[view] = state
    self.open = open
  }

  private static func sheet(_ view: ViewName, _ open: inout OpenJourney, today: String) -> (any FigureSheet)? {
    let filter = open.pains.filter
    let names = open.settleNames()
    func shown(_ dimensions: Set<FilterDimension>) -> SheetFilter { SheetFilter(filter, by: dimensions) }
    guard view != .emotion else {
      return EmotionSheet(open.journey, filter: shown(EmotionSheet.dimensions), names: names)
    }
    open.settleIndex()
    guard let index = open.pains.index else { return nil }
    switch view {
    case .burden:
      let told = open.settleTold()
      return BurdenSheet(
        told.journey, told.index, filter: shown(BurdenSheet.dimensions), hourValue: open.hourValue, hides: told.hides,
        names: names)
    case .missing: return MissingSheet(open.journey, index, filter: shown(MissingSheet.dimensions), names: names)
    case .measures: return MeasuresSheet(open.journey, index, filter: shown(MeasuresSheet.dimensions), names: names)
    case .evidence:
      return EvidenceSheet(
        open.journey, index, today: JourneyDate(today), filter: shown(EvidenceSheet.dimensions), names: names)
    default: return nil
    }
  }
}

extension ViewName {
  /// By what the filter tells the rows of a sheet apart; nil for views that are none.
  public var sheetDimensions: Set<FilterDimension>? {
    switch self {
    case .burden: BurdenSheet.dimensions
    case .missing: MissingSheet.dimensions
    case .measures: MeasuresSheet.dimensions
    case .evidence: EvidenceSheet.dimensions
    case .emotion: EmotionSheet.dimensions
    default: nil
    }
  }
}
