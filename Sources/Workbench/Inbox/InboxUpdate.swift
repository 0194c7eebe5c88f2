import JourneyModel
import TerminalCells

/// What can be asked of what came from phones.
public enum InboxAction: Sendable {
  case show
  case take
  case takeAll
  case edit
  case setAside
  case nextPart
  /// Opens the vote to phones, or closes it there.
  case phones
}

extension CommandTable {
  static let inboxCommands: [Command] = [
    Command(
      "inbox.show", "Phones", "Shows what participants sent from their phones; sojourn host opens their page.",
      group: "Views", keys: ["g I"], in: [.journey], .inbox(.show)),
    inbox(
      "inbox.take", "Take in", "Makes the selected capture a part of the map, as one edit.", "Enter", hint: 1, .take),
    inbox(
      "inbox.edit", "Mend first", "Opens it as a capture line, to be mended and then taken in.", "e", hint: 2, .edit),
    inbox(
      "inbox.aside", "Set aside", "Puts it with what is not wanted now, or back to what waits.", "d", hint: 3,
      .setAside),
    inbox(
      "inbox.takeAll", "Take all in", "Takes in all that wait, a hundred at a time, as one edit.", "t", hint: 4,
      .takeAll),
    inbox(
      "inbox.part", "What is shown", "Goes through what waits, what was set aside, what was taken in.", "v", hint: 5,
      .nextPart),
    Command(
      "vote.phones", "Phones", "Opens this vote to the participants' phones, or closes it there.", group: "Vote",
      keys: ["O"], in: [.voting], unless: { $0.open?.path == nil ? "the journey has no file yet: C-s saves it" : nil },
      .inbox(.phones)),
  ]

  private static func inbox(
    _ id: String, _ title: String, _ sentence: String, _ key: String, hint: Int, _ action: InboxAction
  ) -> Command {
    Command(id, title, sentence, group: "Phones", keys: [key], in: [.inbox], hint: hint, .inbox(action))
  }
}

extension WorkbenchState {
  mutating func updateInbox(_ action: InboxAction) -> [Effect] {
    guard let open else { return [] }
    switch action {
    case .show: show(.inbox)
    case .take: return takeSelected(open)
    case .takeAll: return takeAll(open)
    case .edit: editSelectedCapture(open)
    case .setAside: return setSelectedAside(open)
    case .nextPart:
      let all = InboxState.Part.allCases
      self.open?.inbox.part = all[(open.inbox.part.rawValue + 1) % all.count]
      self.open?.inbox.selected = nil
      self.open?.inbox.place = ListPlace()
    case .phones: return openToPhones(open)
    }
    return []
  }

  /// What was added to the inbox of a file. What was told before changes nothing.
  mutating func receive(_ news: [InboxNews], in path: String) {
    guard var open, let own = open.path, own.utf8.elementsEqual(path.utf8) else { return }
    let before = open.inbox.waiting
    let round = open.inbox.round
    let dots = open.inbox.take(news)
    self.open = open
    leavePhones(round)
    if open.view == .voting, watch == nil, !open.inbox.isOwnRound { takeOverPhones() } else { count(dots) }
    let waiting = open.inbox.waiting
    if before == 0, waiting > 0, notice == nil, watch == nil, open.view != .inbox {
      notice = Notice(.news, "\(InboxText.waiting(waiting)) from phones: g I")
    }
  }

  // MARK: Taking in

  /// How many are taken in by one edit: no key waits for more.
  private static let most = 100

  private mutating func takeSelected(_ open: OpenJourney) -> [Effect] {
    guard let capture = open.inbox.selectedCapture else {
      notice = Notice(.warning, "there is nothing to take in")
      return []
    }
    if let record = open.inbox.record(of: capture.id), open.document.place(of: record) != nil {
      jump(to: record)
      return []
    }
    return take([capture])
  }

  private mutating func takeAll(_ open: OpenJourney) -> [Effect] {
    let captures = open.inbox.waiting(Self.most)
    guard !captures.isEmpty else {
      notice = Notice(.warning, "nothing waits")
      return []
    }
    return take(captures)
  }

  /// One edit for all of them, each where its sender said. That each was taken in is told before the edit leaves the
  /// process, so that no crash between the two can make one of them twice.
  private mutating func take(_ captures: [PhoneCapture], line: String? = nil, creating: Bool = false) -> [Effect] {
    guard let open else { return [] }
    var trial = open.document
    var generator = SeededBits(state: environment.seed)
    var edits: [MapEdit] = []
    var taken: [InboxNews] = []
    var made: [(id: String, kind: CaptureKind, text: String)] = []
    var problem: String?
    var title = ""
    for capture in captures {
      let place = capture.place(capturePlace)
      let text = line ?? capture.line(in: trial, at: place).line
      let reading = CaptureLine.parse(text, in: trial, at: place)
      switch CaptureLine.makeEdit(
        for: reading, at: place, in: trial, creating: creating, today: environment.today, ids: &generator)
      {
      case .success(let capturing):
        do throws(EditError) {
          _ = try trial.apply(capturing.edit)
          edits.append(capturing.edit)
          taken.append(.taken(capture.id, record: capturing.newID))
          made.append((capturing.newID, capturing.kind, capture.text))
          title = capturing.title
        } catch {
          problem = error.description
        }
      case .failure(let error): problem = error.description
      }
    }
    environment.seed = generator.state
    guard let edit = edits.count > 1 ? .group(title: "", edits) : edits.first else {
      notice = Notice(.warning, problem ?? "nothing could be taken in")
      return []
    }
    if edits.count > 1 { title = "take in \(edits.count) captures from phones" }
    let effects = perform(title, edits.count > 1 ? .group(title: title, edits) : edit)
    guard !effects.isEmpty else { return [] }
    let row = open.inbox.place.row
    overlay = nil
    tell(taken)
    selectInbox(row)
    let rest = self.open?.inbox.waiting ?? 0
    let more = problem.map { "; some stay: \($0)" } ?? (rest > 0 ? "; \(InboxText.waiting(rest))" : "")
    notice = Notice(.news, "\(title)\(more); u takes it back")
    return inboxEffect(taken) + effects + made.flatMap { noteFromPhone($0.id, $0.kind, $0.text) }
  }

  // MARK: Mending

  private mutating func editSelectedCapture(_ open: OpenJourney) {
    guard let capture = open.inbox.selectedCapture else {
      notice = Notice(.warning, "there is nothing to mend")
      return
    }
    if let obstacle = obstacleToEditing {
      notice = Notice(.warning, obstacle)
      return
    }
    if let record = open.inbox.record(of: capture.id), open.document.place(of: record) != nil {
      notice = Notice(.warning, "it is in the map: Enter goes there")
      return
    }
    let text = (capture.kind ?? .parking).sign + " " + capture.text
    var prompt = Prompt(
      .takeIn(id: capture.id), title: "Take in", help: "Enter takes it in as it stands here; Esc leaves it waiting.",
      text: text)
    examineTakeIn(&prompt)
    overlay = .prompt(prompt)
  }

  func examineTakeIn(_ prompt: inout Prompt) {
    guard let open else { return }
    let place = open.inbox.selectedCapture.map { $0.place(capturePlace) } ?? capturePlace
    let reading = CaptureLine.parse(prompt.editor.text, in: open.document, at: place)
    prompt.preview = reading.preview
    prompt.marks = reading.problems.map(\.range)
    prompt.problem = reading.problems.first?.sentence ?? reading.hint
  }

  mutating func commitTakeIn(_ prompt: Prompt, _ id: String) -> [Effect] {
    guard let open, let capture = open.inbox.selectedCapture, capture.id == id else {
      overlay = nil
      return []
    }
    let place = capture.place(capturePlace)
    let reading = CaptureLine.parse(prompt.editor.text, in: open.document, at: place)
    // Whoever typed the names here means them.
    return take([capture], line: reading.text, creating: true)
  }

  // MARK: Setting aside

  private mutating func setSelectedAside(_ open: OpenJourney) -> [Effect] {
    guard let capture = open.inbox.selectedCapture else {
      notice = Notice(.warning, "there is nothing to set aside")
      return []
    }
    if let record = open.inbox.record(of: capture.id), open.document.place(of: record) != nil {
      notice = Notice(.warning, "it is in the map: Enter goes there, and d there takes it out")
      return []
    }
    if isReadOnly {
      notice = Notice(.warning, "opened read-only")
      return []
    }
    let row = open.inbox.place.row
    let isBack = open.inbox.isSetAside(capture.id)
    let news: [InboxNews] = [isBack ? .putBack(capture.id) : .setAside(capture.id)]
    tell(news)
    selectInbox(row)
    notice = Notice(.news, isBack ? "it waits again" : "set aside; v shows what was, and d there puts it back")
    return inboxEffect(news)
  }

  /// What becomes of captures is seen at once; the file tells it once more, and that changes nothing.
  private mutating func tell(_ news: [InboxNews]) { _ = open?.inbox.take(news) }

  func inboxEffect(_ news: [InboxNews]) -> [Effect] {
    guard let path = open?.path else { return [] }
    return [.inbox(path: path, news)]
  }

  // MARK: Moving

  mutating func moveInbox(_ motion: Motion) {
    guard var open else { return }
    open.inbox.place.move(
      motion, in: open.inbox.count(open.inbox.part), page: InboxLayout(area: layout.view.size).height)
    open.inbox.selected = open.inbox.capture(open.inbox.place.row)?.id
    self.open = open
  }

  mutating func selectInbox(_ row: Int) {
    let id = open?.inbox.capture(row)?.id
    open?.inbox.selected = id
  }
}

extension OpenJourney {
  /// The selected capture is on the screen, and what it would become is worked out.
  mutating func settleInbox(_ area: Size, at place: CapturePlace) {
    if let row = inbox.row(of: inbox.selected) { inbox.place.row = row }
    inbox.place.settle(in: inbox.count(inbox.part), height: InboxLayout(area: area).height)
    inbox.selected = inbox.capture(inbox.place.row)?.id
    guard let capture = inbox.selectedCapture else {
      inbox.reading = nil
      return
    }
    if let reading = inbox.reading, reading.id == capture.id, reading.revision == revision { return }
    inbox.reading = InboxReadingCache(
      id: capture.id, revision: revision,
      phrases: capture.line(in: document, at: capture.place(place)).reading.preview)
  }
}
