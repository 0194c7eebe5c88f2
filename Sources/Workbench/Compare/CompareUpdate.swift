import JSONText
public import JourneyAnalysis
public import JourneyModel
import TerminalCells

/// What can be asked about journeys that depart from one another.
public enum CompareAction: Sendable {
  case duplicateAsFuture
  case compare
  case chooseOther
  case nextPart
  case previousPart
  case toggleAll
  case openInOther
}

extension CommandTable {
  static let compareCommands: [Command] = [
    Command(
      "file.future", "Duplicate as future state",
      "Opens a copy of this journey, to be changed into what it should be; it departs from this one.", group: "File",
      keys: [], in: [.journey], unless: { $0.obstacleToEditing }, .compare(.duplicateAsFuture)),
    Command(
      "compare", "Compare",
      "Shows what differs from the journey that this one departs from, or from another open one, with the figures of both.",
      group: "Views", keys: ["g c"], in: [.journey], unless: { $0.obstacleToComparing }, .compare(.compare)),
    inCompare("compare.next", "Next part", "Goes on: differences, figures, stages.", ["v", "]"], hint: 1, .nextPart),
    inCompare("compare.previous", "Part before", "Goes back: stages, figures, differences.", ["["], .previousPart),
    inCompare(
      "compare.other", "In the other file", "Goes to the selected thing in the other journey.", ["b"], hint: 2,
      .openInOther),
    inCompare(
      "compare.all", "All figures", "Lists all figures, or only those that differ.", ["o"], hint: 4, .toggleAll),
    inCompare("compare.with", "Compare with…", "Chooses which open journey to compare with.", ["c"], .chooseOther),
  ]

  private static func inCompare(
    _ id: String, _ title: String, _ sentence: String, _ keys: [String], hint: Int? = nil, _ action: CompareAction
  ) -> Command {
    Command(id, title, sentence, group: "Compare", keys: keys, in: [.compare], hint: hint, .compare(action))
  }
}

extension OpenJourney {
  /// What tells it from the other open journeys: its file, or its id where it has none yet.
  var name: String { path ?? "#\(journey.id)" }
}

extension WorkbenchState {
  /// The open journey that the present one is to be compared with: the one chosen; else the one that it departs from, or
  /// that departs from it; else the only other one. Nil where there is none, or where one must be chosen.
  var comparedJourney: OpenJourney? {
    guard let open else { return nil }
    if let name = open.compare.other, let chosen = shelf.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      return chosen
    }
    let related = shelf.first { open.journey.departs(from: $0.journey) || $0.journey.departs(from: open.journey) }
    return related ?? (shelf.count == 1 ? shelf.first : nil)
  }

  var obstacleToComparing: String? {
    guard shelf.isEmpty else { return nil }
    if let base = open?.journey.basedOn { return "open '\(base)' beside it, from which it departs" }
    return "open the other version beside it; no other journey is open"
  }

  mutating func updateCompare(_ action: CompareAction) -> [Effect] {
    let count = CompareState.Part.allCases.count
    switch action {
    case .duplicateAsFuture: return duplicateAsFuture()
    case .compare:
      show(.compare)
      let other = comparedJourney?.name
      open?.compare.other = other
      if other == nil { chooseCompared() }
    case .chooseOther: chooseCompared()
    case .nextPart: turnPart(by: 1)
    case .previousPart: turnPart(by: count - 1)
    case .toggleAll:
      open?.compare.showsAll.toggle()
      open?.compare.part = .figures
    case .openInOther: openCompared(inOther: true)
    }
    return []
  }

  private mutating func turnPart(by steps: Int) {
    guard let part = open?.compare.part else { return }
    let count = CompareState.Part.allCases.count
    open?.compare.part = CompareState.Part(rawValue: (part.rawValue + steps) % count) ?? .changes
  }

  private mutating func chooseCompared() {
    let items = shelf.map { other in
      Chooser.Item(
        value: other.name, title: other.journey.title ?? other.journey.id,
        detail: Choice.journeyState.label(of: other.journey.state ?? "current") + " · " + (other.path ?? "no file yet"))
    }
    guard !items.isEmpty else { return }
    overlay = .chooser(Chooser(.compareWith, title: "Compare with", items: items))
  }

  mutating func compare(with name: String) {
    open?.compare = CompareState()
    open?.compare.other = name
    show(.compare)
  }

  private mutating func duplicateAsFuture() -> [Effect] {
    guard let present = open?.journey else { return [] }
    let id = newID("\(present.id.withoutRandomEnd) future")
    opened(OpenJourney(present, path: nil))
    // An edit, so that leaving it asks, and undo shows what it was made from.
    let effects = perform(
      "duplicate as future state",
      .group(
        title: "",
        [
          .set(id: "", key: "state", value: "future".json), .set(id: "", key: "basedOn", value: present.id.json),
          .set(id: "", key: "id", value: id.json),
        ]))
    notice = Notice(.news, "this copy is the future state, with no file yet; g c compares it with the present")
    return effects
  }

  // MARK: Moving and opening

  mutating func moveCompare(_ motion: Motion) {
    guard let count = open?.compare.list?.rows.count else { return }
    let page = CompareLayout(area: layout.view.size).height
    open?.compare.place.move(motion, in: count, page: page)
    open?.inspector.row = 0
    open?.inspector.scroll = 0
  }

  /// The record that the selected line is about, where it is in the open file.
  func compareSelection(_ open: OpenJourney) -> String? {
    open.compare.selectedID.flatMap { open.document.place(of: $0) == nil ? nil : $0 }
  }

  /// Goes to what the selected line is about: in this file, or in the other one where it is gone from here.
  mutating func openCompare() { openCompared(inOther: false) }

  private mutating func openCompared(inOther: Bool) {
    guard let open, open.compare.table != nil else { return }
    guard let id = open.compare.selectedID else {
      guard let view = open.compare.selectedFigure?.kind.view else { return }
      if inOther, !goToCompared() { return }
      return show(view)
    }
    let isHere = id.isEmpty || open.document.place(of: id) != nil
    let isThere = id.isEmpty || comparedJourney?.document.place(of: id) != nil
    guard inOther ? isThere : isHere || isThere else {
      let other = comparedJourney?.journey.title ?? "the other journey"
      notice = Notice(.news, isHere ? "it is not in '\(other)'" : "it is in neither of the two any more")
      return
    }
    let (part, view) = (open.compare.part, open.compare.selectedFigure?.kind.view ?? .dropOff)
    if inOther || !isHere {
      guard goToCompared() else { return }
      if !inOther {
        notice = Notice(.news, "removed here: this is '\(self.open?.journey.title ?? "")', the other file")
      }
    }
    if part == .changes {
      show(.map)
      reveal(id)
    } else {
      show(view)
      self.open?.dropOff.stage = id
      self.open?.dropOff.group = nil
      self.open?.dropOff.isStageOpen = false
    }
  }

  /// Goes to the tab of the other journey. Returns whether there is one.
  private mutating func goToCompared() -> Bool {
    guard let name = comparedJourney?.name, let here = open?.name,
      let tab = allOpen.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) })
    else { return false }
    show(tab: tab)
    if let spot = open?.spot { open?.trail.visit(spot) }
    open?.compare.other = here
    return true
  }

  // MARK: Work

  mutating func beginComparison() -> [Effect] {
    guard let open, open.compare.work == nil, let other = comparedJourney, !isComparisonFresh else { return [] }
    let number = nextWorkNumber()
    self.open?.compare.work = number
    let here = ComparisonWork.Side(name: open.name, revision: open.revision, journey: open.journey)
    let there = ComparisonWork.Side(name: other.name, revision: other.revision, journey: other.journey)
    let isAfter = open.journey.comes(after: other.journey)
    let work = ComparisonWork(
      before: isAfter ? there : here, after: isAfter ? here : there, isHereAfter: isAfter)
    return [.work(.comparison(work), number: number)]
  }

  /// Whether what is shown is of both journeys as they are.
  public var isComparisonFresh: Bool {
    guard let open, let other = comparedJourney, let table = open.compare.table else { return false }
    let (before, after) = table.isHereAfter ? (other, open) : (open, other)
    return table.revisions == (before.revision, after.revision)
      && table.beforeName.utf8.elementsEqual(before.name.utf8) && table.afterName.utf8.elementsEqual(after.name.utf8)
  }

  /// Whether there is a journey to compare with.
  public var hasComparedJourney: Bool { comparedJourney != nil }
}

extension CompareState {
  /// The list of the part that is shown; nil until something was worked out.
  public var list: Listing? {
    switch part {
    case .changes: table?.changeList
    case .figures: showsAll ? table?.figureList : table?.differingList
    case .stages: table?.stageList
    }
  }

  public var selectedChange: JourneyChange? { part == .changes ? table?.changes.element(at: place.row) : nil }

  public var selectedFigure: FigureChange? {
    guard part == .figures, let table else { return nil }
    return showsAll
      ? table.figures.element(at: place.row) : table.differing.element(at: place.row).map { table.figures[$0] }
  }

  public var selectedStage: ComparisonTable.Stage? {
    part == .stages ? table?.stages.element(at: place.row) : nil
  }

  /// The id of the record or stage that the selected line is about; nil where it is about the whole.
  var selectedID: String? {
    switch part {
    case .changes: selectedChange?.id
    case .figures: selectedFigure?.place.first
    case .stages: selectedStage?.id
    }
  }
}

extension OpenJourney {
  mutating func take(_ table: ComparisonTable) {
    compare.work = nil
    compare.table = table
  }

  mutating func settleCompare(_ area: Size) {
    guard let count = compare.list?.rows.count else { return }
    compare.place.settle(in: count, height: CompareLayout(area: area).height)
  }
}

extension Journey {
  /// Whether it was made from the other as what that should become, or was.
  fileprivate func departs(from other: Journey) -> Bool {
    basedOn.map { $0.utf8.elementsEqual(other.id.utf8) } ?? false
  }

  /// Whether it is the later of two: what departs from the other, unless it is a former state; else by their states.
  fileprivate func comes(after other: Journey) -> Bool {
    func rank(_ journey: Journey) -> Int {
      switch journey.state {
      case "former": 0
      case "future": 2
      default: 1
      }
    }
    if rank(self) != rank(other) { return rank(self) > rank(other) }
    return !other.departs(from: self)
  }
}

extension FigureChange.Kind {
  /// The view that shows what the figure is worked out from.
  var view: ViewName {
    switch self {
    case .painPoints, .critical: .pains
    case .heat: .heat
    case .evidenceCoverage: .evidence
    case .closureRate: .actions
    case .handoffs: .seams
    case .excessAsks, .redundancy: .askOnce
    case .dropOffRate: .dropOff
    case .representation: .missing
    case .minutes, .criticalPath, .cost, .severeSteps, .structuralFailures: .burden
    }
  }
}
