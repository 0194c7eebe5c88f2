import JourneyModel
import JourneyReports
import PlainText
import TerminalCells
import Workbench

/// The workbench as a conversation: it asks in a line, an answer is a line, and what it says is lines.
///
/// It works on the same state by the same commands as the full screen does; what opens there over the view is asked
/// here as a question.
struct LinearConversation {
  var state: WorkbenchState
  /// What was said since it was last taken.
  private var said: [String] = []
  var question = Question.menu
  /// Whether the menu was read out for the journey that is open.
  private var greeted: String?

  /// What the next line answers, where no overlay of the state asks.
  enum Question: Equatable {
    case menu
    case step, pain
    case addition
    /// The lines of the inspector that can be chosen.
    case field([Int])
    case capture
    case exportTo
  }

  /// What is to be done outside: effects of the state, and files to write.
  struct Request {
    var effects: [Workbench.Effect] = []
    var export: (path: String, bytes: [UInt8])?
  }

  init(_ state: WorkbenchState) {
    self.state = state
  }

  /// The lines said since the last call, harmless on a terminal.
  mutating func takeLines() -> [String] {
    defer { said = [] }
    return said
  }

  mutating func say(_ line: String) { said.append(LinearReading.plain(line)) }
  private mutating func say(lines: [String]) { said += lines.map { PlainText.display($0) } }

  mutating func receive(_ outcome: Outcome) -> [Workbench.Effect] {
    let effects = state.receive(outcome)
    if case .opened = outcome { question = .menu }
    sayNotice()
    return effects
  }

  mutating func sayNotice() {
    if let notice = state.takeNotice() { say(notice.text) }
  }

  // MARK: Asking

  /// Says what the next line is to answer.
  mutating func ask() {
    if state.overlay != nil { return askForOverlay() }
    guard let open = state.open else { return askForJourney() }
    switch question {
    case .menu:
      let name = open.path ?? "(no file yet)"
      if greeted != name {
        greeted = name
        say(
          "\(open.journey.title ?? "(no title)"): \(open.columns.stages.count) stages, \(open.journey.painPoints.count) pain points."
        )
        say(lines: LinearMenu.lines)
      }
      say(
        "\(open.history.isUnsaved ? "Unsaved. " : "")What now? A number or a word; a line that begins with ! * + > // is captured."
      )
    case .step: say("Which step? Its number; an empty line goes back.")
    case .pain: say("Which pain point? Its number; an empty line goes back.")
    case .addition: say("Add what? 1 stage, 2 step, 3 pain point, 4 bright spot; an empty line goes back.")
    case .field: say("Which field? Its number or its name; ? lists them; an empty line ends editing.")
    case .capture:
      say("Capture a line: ! pain, * bright spot, + step, ? why, > action, // parking; an empty line ends.")
    case .exportTo:
      say("Write to which file? .md is the summary, .txt the map as lines, .json a copy; empty goes back.")
    }
  }

  private mutating func askForJourney() {
    guard let folder = state.folder, let entries = folder.entries else {
      return say(
        "No journey is open. sojourn new FILE makes a map; sojourn --linear FILE opens one. An empty line or quit leaves."
      )
    }
    greeted = nil
    say(entries.isEmpty ? "There is no journey in \(folder.path)." : "Journeys in \(folder.path):")
    for (place, entry) in entries.enumerated() {
      let facts = entry.figures.map {
        "\($0.stages) stages, \($0.steps) steps, \($0.pains) pain points, \($0.agencies) agencies"
      }
      say("\(place + 1) \(entry.title ?? entry.name): \(facts ?? entry.problem ?? "being read")")
    }
    say("Which journey? Its number; quit leaves.")
  }

  // MARK: Answering

  /// Takes a line. What comes of it is said, and what is to be done outside is returned.
  mutating func answer(_ line: String) -> Request {
    let text = line.trimmed
    let revision = state.open?.revision
    var request = Request()
    if state.overlay != nil {
      request.effects = answerOverlay(text)
    } else if state.open == nil {
      request.effects = chooseJourney(text)
    } else {
      request = answerQuestion(text)
    }
    if state.notice == nil, let open = state.open, let revision, open.revision != revision {
      say("Done: \(open.history.done.last?.title ?? "")")
    }
    sayNotice()
    if state.overlay == nil, case .field(let places) = question, places != fieldPlaces { sayFields() }
    return request
  }

  private mutating func chooseJourney(_ text: String) -> [Workbench.Effect] {
    if text == "quit" || text == "q" || (text.isEmpty && state.folder == nil) { return state.run(command: "quit") }
    guard let entries = state.folder?.entries, let number = Int(text), (1...max(1, entries.count)).contains(number),
      entries.indices.contains(number - 1)
    else {
      say("\(text.isEmpty ? "Nothing" : text) is no number of the list.")
      return []
    }
    if let problem = entries[number - 1].problem {
      say(problem)
      return []
    }
    return [.open(entries[number - 1].path)]
  }

  private mutating func answerQuestion(_ text: String) -> Request {
    switch question {
    case .menu: return choose(text)
    case .step:
      question = .menu
      guard let column = number(text, of: state.open?.columns.columns.count) else { return Request() }
      if let open = state.open { chosen(open.columns.columns[column].id, open) }
    case .pain:
      question = .menu
      guard let row = number(text, of: state.open?.painTable?.rows.count) else { return Request() }
      if let open = state.open, let table = open.painTable { chosen(table.rows[row].id, open) }
    case .addition:
      question = .menu
      let lanes: [Lane] = [.stage, .step, .pains, .brightSpots]
      guard let place = number(text, of: lanes.count) else { return Request() }
      state.select(lanes[place])
      return Request(effects: state.run(command: "add.after"))
    case .field(let rows):
      if text.isEmpty {
        question = .menu
        leaveInspector()
        return Request()
      }
      if text == "?" {
        sayFields()
        return Request()
      }
      let named = rows.firstIndex { state.inspectorRows[$0].label.lowercased() == text.lowercased() }
      guard let place = named ?? number(text, of: rows.count) else { return Request() }
      state.selectField(rows[place])
      return Request(effects: state.run(command: "open"))
    case .capture:
      if text.isEmpty { question = .menu } else { return Request(effects: capture(text)) }
    case .exportTo:
      question = .menu
      return Request(export: export(text))
    }
    return Request()
  }

  /// A number of a list as a place from 0; nil, and why, where it is none.
  private mutating func number(_ text: String, of count: Int?) -> Int? {
    if text.isEmpty { return nil }
    guard let number = Int(text), let count, number >= 1, number <= count else {
      say("\(text) is no number of the list.")
      return nil
    }
    return number - 1
  }

  private mutating func chosen(_ id: String, _ open: OpenJourney) {
    state.select(id)
    say(lines: LinearReading.record(id, open.journey))
  }

  private mutating func choose(_ text: String) -> Request {
    if text.isEmpty || text == "?" || text == "help" {
      say(lines: LinearMenu.lines)
      return Request()
    }
    if ["! ", "* ", "+ ", "> ", "? ", "//"].contains(where: { text.hasPrefix($0) }) {
      return Request(effects: capture(text))
    }
    guard let item = LinearMenu.item(text) else {
      say("\(text): is nothing that can be asked; menu lists what can")
      return Request()
    }
    return run(item)
  }

  private mutating func run(_ item: LinearMenu) -> Request {
    guard let open = state.open else { return Request() }
    switch item {
    case .read: say(lines: LinearReading.map(open.journey))
    case .stages: say(lines: LinearReading.stages(open))
    case .step:
      say(lines: LinearReading.stages(open))
      if !open.columns.columns.isEmpty { question = .step }
    case .pains, .pain:
      if let open = shown("view.pains") {
        say(lines: LinearReading.pains(open))
        if item == .pain, !(open.painTable?.rows.isEmpty ?? true) { question = .pain }
      }
    case .heat: if let open = shown("view.heat") { say(lines: LinearReading.heat(open)) }
    case .dropoff: if let open = shown("view.dropOff") { say(lines: LinearReading.dropOff(open)) }
    case .summary: say(lines: state.environment.summarize(open.journey, state.environment.today))
    case .check: say(lines: LinearReading.check(open.journey, today: state.environment.today))
    case .add: question = .addition
    case .edit: beginEditing()
    case .delete: return Request(effects: state.run(command: "delete"))
    case .undo: return Request(effects: state.run(command: "undo"))
    case .redo: return Request(effects: state.run(command: "redo"))
    case .capture: question = .capture
    case .save: return Request(effects: state.run(command: "file.save"))
    case .export: question = .exportTo
    case .reload: return Request(effects: state.run(command: "file.reload"))
    case .list: return Request(effects: state.run(command: "file.list"))
    case .menu: say(lines: LinearMenu.lines)
    case .quit: return Request(effects: state.run(command: "quit"))
    }
    return Request()
  }

  /// The journey with what a view works out, and the cursor of the map where it was.
  private mutating func shown(_ view: String) -> OpenJourney? {
    _ = state.run(command: view)
    defer { _ = state.run(command: "view.map") }
    return state.open
  }

  // MARK: Editing

  private mutating func beginEditing() {
    guard let obstacle = state.obstacleToEditing else {
      state.selectField(0)
      return sayFields()
    }
    say("Edit: \(obstacle)")
  }

  /// The fields of what was chosen, with their numbers; the empty ones, too.
  mutating func sayFields() {
    let rows = state.inspectorRows
    let places = fieldPlaces
    guard !places.isEmpty else {
      question = .menu
      return say("Nothing is chosen: step or pain chooses.")
    }
    question = .field(places)
    if let id = state.inspectedID, let object = state.open?.document.object(id) {
      say("Fields of \(InspectorFields.name(of: object)):")
    }
    for (number, place) in places.enumerated() {
      say("\(number + 1) \(rows[place].label): \(rows[place].isPresent ? rows[place].text : "(empty)")")
    }
  }

  /// The lines of the inspector that can be chosen.
  private var fieldPlaces: [Int] {
    let rows = state.inspectorRows
    return rows.indices.filter { rows[$0].isSelectable }
  }

  private mutating func leaveInspector() {
    if state.open?.inspector.isFocused == true { _ = state.run(command: "pane.switch") }
  }

  private mutating func capture(_ text: String) -> [Workbench.Effect] {
    _ = state.run(command: "capture")
    guard case .prompt = state.overlay else { return [] }
    return answerOverlay(text)
  }

  private mutating func export(_ text: String) -> (path: String, bytes: [UInt8])? {
    guard !text.isEmpty, let open = state.open else { return nil }
    let ending = text.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    let lines: [String]
    switch ending {
    case "md":
      guard let today = JourneyDate(state.environment.today) else { return nil }
      lines = SummaryReport(open.journey, today: today).lines
    case "txt": lines = LinearReading.map(open.journey)
    case "json": return (text, JourneyFormat.write(open.journey))
    default:
      say("\(text): no ending says what to write; there are .md, .txt and .json")
      return nil
    }
    return (text, Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    var view = Substring(self)
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
