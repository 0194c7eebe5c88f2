import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// The workbench as a conversation: it asks in a line, an answer is a line, and what it says is lines.
///
/// It works on the same state by the same commands as the full screen does; what opens there over the view is asked
/// here as a question.
struct LinearConversation {
  var state: WorkbenchState
  var question = Question.menu
  /// What was said and not yet written.
  private var said: [String] = []
  /// How much of it was written page by page.
  private var written = 0
  /// The question that stands under it.
  private var asked: [String] = []
  /// The journey for which the menu was read out.
  private var greeted: String?
  /// Whether this answer has told where one is now.
  var hasTold = false

  /// What the next line answers, where no overlay of the state asks.
  enum Question: Equatable {
    case menu
    /// Which of these views, by the ids of their commands.
    case view([String])
    case items([SpokenView.Item])
    /// Which of the records with these ids.
    case record([String])
    case addition, direction
    /// The lines of the inspector that can be chosen.
    case field([Int])
    case capture
    case find, openFile, newTitle, saveName, exportTo
    case journey
  }

  /// What is to be done outside: effects of the state, and files to write.
  struct Request {
    var effects: [Workbench.Effect] = []
    var export: Export?
  }

  /// What is to be written, and where.
  struct Export {
    let path: String
    /// One of no name is the file itself; others go into the folder of the path.
    let files: [(name: String, bytes: [UInt8])]
  }

  init(_ state: WorkbenchState) {
    self.state = state
  }

  // MARK: Saying

  /// What is to be written now: at most a page of what was said, then the question.
  mutating func takeLines(page: Int? = nil) -> [String] {
    if let page, said.count > page {
      let now = Array(said.prefix(page))
      said.removeFirst(page)
      written += page
      return now + ["\(written) of \(written + said.count), Enter for more."] + asked
    }
    defer { forgetRest() }
    return said + asked
  }

  private mutating func forgetRest() {
    said = []
    written = 0
  }

  mutating func say(_ line: String) { said.append(LinearReading.plain(line)) }
  mutating func say(lines: [String]) { said += lines.map { LinearReading.plain($0) } }
  /// Nothing more is asked, and nothing left is read.
  mutating func endAsking() {
    asked = []
    written = 0
  }

  /// Puts the question that the next line answers.
  mutating func ask(_ line: String) { asked.append(LinearReading.plain(line)) }

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
    // The same question stands until all was read or something else was answered.
    if written > 0 { return }
    asked = []
    if state.overlay != nil { return askForOverlay() }
    if state.awaitsLetter { return ask("Which letter or digit? An empty line leaves it.") }
    switch question {
    case .openFile: return ask("Open which file? An empty line goes back.")
    case .newTitle: return ask("What is the new journey called? An empty line goes back.")
    case .journey: return ask("Which journey? Its number; an empty line goes back.")
    default: break
    }
    guard let open = state.open else { return askForJourney() }
    greet(open)
    switch question {
    case .menu:
      ask((open.history.isUnsaved ? "Unsaved. " : "") + "What now?")
    case .view: ask("Which view? Its number or its name; an empty line goes back.")
    case .items: ask("Which one? Its number, any word of the menu, or an empty line to go back.")
    case .record: ask("Which one? Its number; an empty line goes back.")
    case .direction: ask("Where to? 1 left, 2 right, 3 up, 4 down; an empty line goes back.")
    case .addition: ask("Add what? 1 stage, 2 step, 3 pain point, 4 bright spot; an empty line goes back.")
    case .field:
      ask("Which field? Its number or its name; ? lists them; an empty line ends.")
    case .capture:
      ask("Capture a line: ! pain, * bright spot, + step, ? why, > action, // parking; an empty line ends.")
    case .find: ask("Find what? An empty line goes back.")
    case .saveName: ask("Save under which name? An empty line goes back.")
    case .exportTo:
      ask(
        "Write to which file? .md is the summary, .txt the map as lines, .csv a folder of tables, .json a copy; empty goes back."
      )
    case .openFile, .newTitle, .journey: break
    }
  }

  private mutating func greet(_ open: OpenJourney) {
    let name = "\(state.tab) \(open.path ?? "")"
    guard greeted != name else { return }
    let isFirst = greeted == nil
    greeted = name
    say(
      "\(open.journey.title ?? "(no title)"): \(LinearReading.some(open.columns.stages.count, "stage")), \(LinearReading.some(open.journey.painPoints.count, "pain point"))\(open.path == nil ? ", no file yet" : "")."
    )
    if isFirst {
      say(
        "Type a word of the menu, a view, a command's key, or a line that begins with ! * + > // to be captured. menu lists the words, help the commands of this place."
      )
    }
  }

  private mutating func askForJourney() {
    greeted = nil
    guard let folder = state.folder, let entries = folder.entries else {
      return ask("No journey is open. new TITLE begins one, open FILE opens one; quit or an empty line leaves.")
    }
    say(entries.isEmpty ? "There is no journey in \(folder.path)." : "Journeys in \(folder.path):")
    for (place, entry) in entries.enumerated() {
      let facts = entry.figures.map {
        "\(LinearReading.some($0.stages, "stage")), \(LinearReading.some($0.steps, "step")), \(LinearReading.some($0.pains, "pain point")), \($0.agencies) agencies"
      }
      say("\(place + 1) \(entry.title ?? entry.name): \(facts ?? entry.problem ?? "being read")")
    }
    ask("Which journey? Its number; new TITLE begins one, open FILE opens one, quit leaves.")
  }

  // MARK: Answering

  /// Takes a line. What comes of it is said, and what is to be done outside is returned.
  mutating func answer(_ line: String) -> Request {
    let text = line.trimmed
    if written > 0 {
      // An empty line reads on; any other is the answer, and what was left is not read.
      if text.isEmpty { return Request() }
      forgetRest()
    }
    hasTold = false
    let revision = state.open?.revision
    let place = Whereabouts(state)
    var request = Request()
    if state.overlay != nil {
      request.effects = answerOverlay(text)
    } else if state.awaitsLetter {
      request.effects = state.handle(.key(text.first.map { KeyPress(.character($0)) } ?? KeyPress(.escape)))
    } else if state.open == nil, question == .menu {
      request = chooseJourney(text)
    } else {
      request = answerQuestion(text)
    }
    // What another journey that one has gone to went through is no news.
    let isSame = place.journey == state.tab
    if state.notice == nil, isSame, let open = state.open, let revision, open.revision != revision {
      say("Done: \(open.history.own.last?.title ?? "")")
    }
    sayNotice()
    if state.overlay == nil { tellChange(since: place, wasEdited: state.open?.revision != revision) }
    return request
  }

  /// Says where one is now, where the answer led elsewhere.
  private mutating func tellChange(since before: Whereabouts, wasEdited: Bool) {
    if case .field(let places) = question {
      if places != fieldPlaces { sayFields() }
      return
    }
    let now = Whereabouts(state)
    guard !hasTold, let open = state.open, before.journey != nil, before.journey == now.journey else { return }
    if state.open?.inspector.isFocused == true {
      sayFields()
    } else if now.view != before.view || (!wasEdited && now.spoken != before.spoken) {
      sayView()
    } else if now.selected != before.selected, let id = now.selected, let name = LinearReading.name(id, open) {
      say("Now at: \(name)")
    }
  }

  /// Where one is, and what is heard there.
  private struct Whereabouts {
    let journey: Int?
    let view: ViewName?
    let selected: String?
    let spoken: [String]

    init(_ state: WorkbenchState) {
      journey = state.open == nil ? nil : state.tab
      view = state.open?.view
      selected = state.inspectedID
      // The map says the same wherever one is in it.
      spoken = state.open?.view == .map ? [] : SpokenView(of: state).spoken
    }
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    var view = Substring(self)
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
