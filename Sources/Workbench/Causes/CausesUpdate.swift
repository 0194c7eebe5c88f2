import JSONText
public import JourneyAnalysis
public import JourneyModel
import TerminalCells

/// What can be asked of the view of the causes.
public enum CausesAction: Sendable {
  case chooseTest
  case toggleRoot
  case showQuestions
}

extension CommandTable {
  static let causesCommands: [Command] = [
    Command(
      "causes.test", "Counterfactual test", "Says whether mending it would have prevented the problem.",
      group: "Causes", keys: ["t"], in: [.causes], hint: 3,
      unless: { $0.obstacleToEditing ?? ($0.testedCause == nil ? "select a cause or a why first" : nil) },
      .causes(.chooseTest)),
    Command(
      "causes.root", "Root or not", "Marks a why as a root, where the asking stops, or takes the mark away.",
      group: "Causes", keys: ["r"], in: [.causes], hint: 4,
      unless: { $0.obstacleToEditing ?? ($0.selectedWhy == nil ? "select a why first" : nil) }, .causes(.toggleRoot)),
    Command(
      "causes.questions", "Questions", "Goes to the questions that this map gives reason to ask, and back.",
      group: "Causes", keys: ["b"], in: [.causes], hint: 5, .causes(.showQuestions)),
  ]
}

extension WorkbenchState {
  mutating func updateCauses(_ action: CausesAction) -> [Effect] {
    switch action {
    case .chooseTest: chooseTest()
    case .toggleRoot: return toggleRoot()
    case .showQuestions:
      let isThere = open?.causes.pane == .questions
      open?.causes.pane = isThere ? .causes : .questions
    }
    return []
  }

  mutating func moveCauses(_ motion: Motion) {
    switch motion {
    case .left: open?.causes.goLeft()
    case .right: open?.causes.goRight()
    default: moveCauses(motion, in: open?.causes.pane ?? .causes)
    }
  }

  /// Moves the selection of a part of the view, whichever of them has the keys.
  mutating func moveCauses(_ motion: Motion, in pane: CausesState.Pane) {
    guard var open else { return }
    let room = CausesLayout(area: layout.view.size, pane: open.causes.pane)
    switch pane {
    case .causes: open.causes.moveCause(motion, page: room.list.height)
    case .whys: open.causes.moveWhy(motion, page: max(1, room.tree.height / 3))
    case .questions:
      open.causes.question = open.causes.question.moved(
        motion, in: open.causes.questions.count, page: max(1, room.bank.height / 5))
    }
    open.inspector.row = 0
    open.inspector.scroll = 0
    self.open = open
  }

  /// The selected cause, why, or the first thing of the map that a question rests on.
  func causesSelection(_ open: OpenJourney) -> String? {
    switch open.causes.pane {
    case .causes: return open.causes.cause
    case .whys: return open.selectedWhy?.id ?? open.causes.cause
    case .questions:
      guard open.causes.questions.indices.contains(open.causes.question) else { return nil }
      let ids = open.causes.questions[open.causes.question].findings.flatMap(\.ids)
      return ids.first { open.document.place(of: $0) != nil }
    }
  }

  /// From a cause into its tree, from a why to its fields, from a question to a new problem that starts with it.
  mutating func openCauses() {
    guard let open else { return }
    switch open.causes.pane {
    case .causes: if open.causes.cause != nil { self.open?.causes.pane = .whys }
    case .whys: if open.selectedWhy != nil { self.open?.inspector.isFocused = true }
    case .questions:
      guard open.causes.questions.indices.contains(open.causes.question) else { return }
      if let obstacle = obstacleToEditing {
        notice = Notice(.warning, obstacle)
        return
      }
      askForProblem(open.causes.questions[open.causes.question].question.text)
    }
  }

  mutating func leaveCauses() { open?.causes.pane = .causes }
}

extension CausesState {
  fileprivate mutating func goLeft() { pane = Pane(rawValue: pane.rawValue - 1) ?? pane }

  fileprivate mutating func goRight() { pane = Pane(rawValue: pane.rawValue + 1) ?? pane }

  fileprivate mutating func moveCause(_ motion: Motion, page: Int) {
    guard !causes.isEmpty else { return }
    let place = (cause.flatMap { places[$0] } ?? 0).moved(motion, in: causes.count, page: page)
    if cause != causes[place].id { why = nil }
    cause = causes[place].id
    scroll += motion.pages * page
  }

  fileprivate mutating func moveWhy(_ motion: Motion, page: Int) {
    guard !tree.nodes.isEmpty else { return }
    why = tree.nodes[(tree.place(of: why) ?? 0).moved(motion, in: tree.nodes.count, page: page)].why.id
  }
}

extension OpenJourney {
  /// The causes, widest reach first; empty until the view was on the screen.
  public var causeList: [CauseReach] { causes.causes }
  public var causesResult: CausesReach? { causes.result }
  /// The questions that the map gives reason to ask.
  public var offeredQuestions: [ProposedQuestion] { causes.questions }
  /// What is said of the selected cause above its tree.
  public var causeLines: [BlockLine] { causes.headLines }
  public var whyLines: [BlockLine] { causes.treeLines }
  public var questionLines: [BlockLine] { causes.questionLines }

  /// The selected cause's place in the list.
  public var causePlace: Int? { causes.cause.flatMap { causes.places[$0] } }

  /// The whys of the selected cause.
  public var whyTree: WhyTree { causes.tree }

  /// The selected why's place in the tree.
  public var whyPlace: Int? { causes.tree.place(of: causes.why) }

  public var selectedCause: RootCause? { causes.cause.flatMap { document.record($0, as: RootCause.self) } }

  public var selectedWhy: Why? { whyPlace.map { causes.tree.nodes[$0].why } }

  /// Works causes and questions out, once for each state of the journey and each day.
  mutating func settleCausesResult(today: String) {
    settleIndex()
    settleScope()
    let now = CausesState.Worked(revision: revision, today: today, filter: pains.filter)
    guard causes.worked != now, let index = pains.index else { return }
    let result = Causes.reach(journey, index)
    causes.result = result
    causes.causes = result.byReach.filter { scope?.causes.contains($0.id) ?? true }
    causes.places = Dictionary(causes.causes.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    causes.worked = now
    causes.questionWidth = 0
  }

  /// Brings the selected cause, why and question into view.
  mutating func settleCauses(_ area: Size, today: String) {
    settleCausesResult(today: today)
    let room = CausesLayout(area: area, pane: causes.pane)
    settleQuestions(room, today)
    settleCauseList(room)
    settleTree(room)
    // An empty part has nothing to select.
    if causes.pane == .questions, causes.questions.isEmpty { causes.pane = .causes }
  }

  private mutating func settleCauseList(_ room: CausesLayout) {
    guard !causes.causes.isEmpty else {
      causes.cause = nil
      if causes.pane == .whys { causes.pane = .causes }
      return
    }
    if causePlace == nil {
      causes.cause = causes.causes[Swift.max(0, Swift.min(causes.scroll, causes.causes.count - 1))].id
      causes.why = nil
    }
    let height = Swift.max(1, room.list.height)
    causes.scroll = (causes.scroll..<causes.scroll + height).scrolled(
      toShow: causePlace ?? 0, of: causes.causes.count)
  }

  private mutating func settleTree(_ room: CausesLayout) {
    let now = CausesState.TreeOf(
      revision: revision, cause: causes.cause ?? "", width: room.tree.width,
      linesForEach: room.linesForEach)
    if causes.treeOf != now {
      let before = whyPlace
      if causes.treeOf?.revision != now.revision || causes.treeOf?.cause != now.cause {
        causes.tree = WhyTree(selectedCause?.whys ?? [])
      }
      causes.treeLines = room.tree.width > 0 ? causes.tree.lines(width: room.tree.width) : []
      causes.headLines = headLines(room)
      causes.treeOf = now
      if whyPlace == nil {
        let last = causes.tree.nodes.count - 1
        causes.why = last < 0 ? nil : causes.tree.nodes[Swift.max(0, Swift.min(before ?? 0, last))].why.id
      }
    }
    causes.whyScroll = causes.treeLines.scroll(
      causes.whyScroll, toShow: whyPlace ?? 0, height: Swift.max(1, room.tree.height - causes.headLines.count))
  }

  /// The problem, its nature and its reach, and a blank line.
  private func headLines(_ room: CausesLayout) -> [BlockLine] {
    guard room.tree.width > 0, room.linesForEach > 0, let cause = selectedCause, let place = causePlace else {
      return []
    }
    let reach = causes.causes[place]
    let most = room.linesForEach
    let texts: [(String, BlockLine.Kind)] =
      most == 1
      ? [(reach.problem, .heading)]
      : [(reach.problem, .heading), (CauseText.nature(cause), .quiet), (CauseText.reach(reach), .text)]
    return texts.flatMap { BlockLine.wrapped($0.0, $0.1, to: room.tree.width, most: most) } + [
      BlockLine(nil, "", .blank)
    ]
  }

  /// Members in which nothing is counted, waited for or answered.
  private static let withoutCounts: Set<JSONKey> = [
    "painPoints", "brightSpots", "evidence", "rootCauses", "actions",
  ]

  /// Whether what gives reason to ask in the counts is known of the journey as it is.
  func hasQuestionFigures(_ today: String) -> Bool {
    guard let figures = causes.figures, figures.today == today else { return false }
    return self.figures.touches.members.areOnly(Self.withoutCounts, since: figures.revision)
  }

  private mutating func settleQuestions(_ room: CausesLayout, _ today: String) {
    if causes.questionWidth == 0, let index = pains.index {
      let query = QuestionsQuery(today: JourneyDate(today))
      let figures =
        hasQuestionFigures(today) ? causes.figures?.findings : FigureFindings(journey, index, query)
      causes.questions = Questions.propose(journey, index, query, figures: figures).offered
      causes.questionWidth = -1
      causes.figures = figures.map { CausesState.Figures(revision: revision, today: today, findings: $0) }
    }
    causes.question = Swift.max(0, Swift.min(causes.questions.count - 1, causes.question))
    guard room.bank.width > 0 else { return }
    if causes.questionWidth != room.bank.width {
      causes.questionLines = QuestionLines.lines(causes.questions, width: room.bank.width - 1)
      causes.questionWidth = room.bank.width
    }
    causes.questionScroll = causes.questionLines.scroll(
      causes.questionScroll, toShow: causes.question, height: Swift.max(1, room.bank.height))
  }
}

extension OpenJourney {
  /// Selects a cause, or a why in the tree of its cause. Returns whether the id is one of either.
  mutating func selectCause(orWhy id: String) -> Bool {
    guard let place = document.place(of: id) else { return false }
    switch place.type.name {
    case "rootCause":
      causes.cause = id
      causes.pane = .causes
    case "why":
      causes.cause = place.parent
      causes.why = id
      causes.pane = .whys
    default: return false
    }
    return true
  }
}
