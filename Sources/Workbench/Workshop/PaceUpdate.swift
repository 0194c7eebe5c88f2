import JSONText
import JourneyModel
import TerminalCells

// Capture at pace: duplicates grouped as they are typed, the last one taken back without leaving the line, and a log.

extension WorkbenchState {
  /// Whether the capture line is open.
  var isCapturing: Bool {
    if case .prompt(let prompt) = overlay, case .capture = prompt.purpose { true } else { false }
  }

  var obstacleToLineKeys: String? { isCapturing ? obstacleToEditing : "it is a key of the capture line (! or ;)" }

  // MARK: Like another

  /// A pain point that says nearly what the line says; nil where none does.
  func likeness(of reading: CaptureReading) -> CaptureLike? {
    guard reading.kind == .pain, !reading.title.isEmpty, let open, open.likeness?.revision == open.revision,
      let found = open.likeness?.nearest(to: reading.title),
      let pain = open.document.record(found.id, as: PainPoint.self)
    else { return nil }
    return CaptureLike(
      id: found.id, title: found.title, shared: found.shared, all: found.all, votes: max(0, pain.votes ?? 0))
  }

  /// The words of all pain points are those of the journey as it is: looked at whenever a capture is typed.
  mutating func settleLikeness() {
    guard let revision = open?.revision, open?.likeness?.revision != revision else { return }
    // Taken out, so that it is changed in its place.
    var index = open?.likeness.take()
    if let open, index?.catchUp(with: open) != true { index = LikenessIndex(open) }
    open?.likeness = index
  }

  /// Gives the pain point that is alike a vote, and begins a new line.
  mutating func voteForLike(_ prompt: Prompt) -> [Effect] {
    guard let like = prompt.like, let document = open?.document,
      let pain = document.record(like.id, as: PainPoint.self)
    else {
      notice = Notice(.warning, "nothing says nearly the same as this line")
      return []
    }
    let votes = min(100_000, max(0, pain.votes ?? 0) + 1)
    let title = "vote for '\(like.title)'"
    let effects = perform(title, .set(id: like.id, key: FieldPath(PainPoint.votes.info.key), value: .number(votes)))
    guard !effects.isEmpty else { return [] }
    open?.workshop.captures.append(WorkshopState.Capture(title: title, text: prompt.editor.text))
    let hasQuote = prompt.editor.text.contains("\"")
    notice = Notice(
      .news,
      "\(VotingText.some(votes, "vote")) for '\(like.title)'; C-x takes it back"
        + (hasQuote ? "; the quote was not kept: Enter keeps a line with its quote" : ""))
    open?.workshop.voted[like.id] = votes
    let logged = note(.votes) { entry in
      entry.id = like.id
      entry.title = like.title
      entry.count = votes
    }
    afterCapture(prompt)
    return effects + logged
  }

  // MARK: One line after the other

  /// The line closes, or in the workshop begins anew as it was opened.
  mutating func afterCapture(_ prompt: Prompt) {
    drafts[Prompt.captureTitle] = nil
    guard open?.view == .workshop else {
      overlay = nil
      return
    }
    var fresh = Prompt.capture(prompt.original, draft: [:])
    fresh.staysOpen = true
    fresh.kept = prompt.kept + 1
    overlay = .prompt(examined(fresh))
  }

  /// Takes the last capture back; its text stands in the line again, if nothing else does.
  mutating func takeBackCapture(_ prompt: Prompt) -> [Effect] {
    guard let last = open?.workshop.captures.last, let done = open?.history.own.last, done.title == last.title else {
      notice = Notice(.warning, "no capture of this line can be taken back now; Esc and u take back what was done last")
      return []
    }
    let effects = undo()
    guard !effects.isEmpty else { return [] }
    _ = open?.workshop.captures.popLast()
    var prompt = prompt
    if prompt.editor.text == prompt.original { prompt.editor.replace(with: last.text) }
    overlay = .prompt(examined(prompt))
    return effects
  }

  /// The stage or step of a line that says nothing else, such as `^apply`: what is captured goes there from now on.
  func captureTarget(_ text: String) -> CaptureTarget? {
    let text = text.trimmingBlanks()
    guard text.first == "^", let document = open?.document else { return nil }
    let reading = CaptureLine.parse("! " + text, in: document)
    guard reading.problems.isEmpty, reading.title.isEmpty, reading.references.isEmpty, reading.quotes.isEmpty,
      reading.burdens.isEmpty
    else { return nil }
    return reading.place
  }

  /// Goes to where captures are to go.
  mutating func take(_ target: CaptureTarget, _ prompt: Prompt) {
    switch target {
    case .stage(let id):
      open?.selectOnMap(id)
      open?.mapCursor.lane = .stage
    case .step(let id):
      open?.selectOnMap(id)
      open?.mapCursor.lane = .step
    }
    if let open { notice = Notice(.news, "what is captured goes \(WorkshopText.target(open)) now") }
    var fresh = Prompt.capture(prompt.original, draft: [:])
    fresh.staysOpen = prompt.staysOpen
    fresh.kept = prompt.kept
    overlay = .prompt(examined(fresh))
  }

  // MARK: The log

  /// Takes an entry down; it is written where the journey has a file, and kept until it has one.
  mutating func note(_ what: WorkshopEntry.What, _ fill: (inout WorkshopEntry) -> Void) -> [Effect] {
    guard open != nil else { return [] }
    var entry = WorkshopEntry(at: "\(environment.today) \(environment.time)", what: what, title: "")
    // Votes are the room's, whoever types them.
    if what == .captured || what == .takenBack || what == .restored {
      entry.who = environment.name.isEmpty ? nil : environment.name
    }
    fill(&entry)
    open?.workshop.entries.append(entry)
    return writeLog()
  }

  /// Hands over what is not written yet.
  mutating func writeLog() -> [Effect] {
    guard let open, let path = open.path else { return [] }
    let entries = Array(open.workshop.entries[min(open.workshop.written, open.workshop.entries.count)...])
    guard !entries.isEmpty else { return [] }
    self.open?.workshop.written = open.workshop.entries.count
    return [.writeWorkshopLog(path: path, title: open.journey.title, entries: entries)]
  }

  /// A line was captured.
  mutating func noteCapture(_ capture: CaptureEdit, text: String) -> [Effect] {
    // No copy of what is open stands beside it while its words are added to: they would be copied.
    let place = open?.nameOfPlace(of: capture.newID)
    let title = open?.document.object(capture.newID).map(InspectorFields.name(of:)) ?? ""
    open?.workshop.captures.append(WorkshopState.Capture(title: capture.title, text: text))
    if capture.kind == .pain {
      open?.workshop.lastPain = capture.newID
      open?.addLikeness(capture.newID, title)
    }
    open?.workshop.presence[capture.newID] = true
    return note(.captured) { entry in
      entry.id = capture.newID
      entry.kind = capture.kind.name
      entry.title = title
      entry.text = text
      entry.place = place
    }
  }

  /// Something from a phone was taken in: nobody knows whose it was.
  mutating func noteFromPhone(_ id: String, _ kind: CaptureKind, _ text: String) -> [Effect] {
    guard let open, let object = open.document.object(id) else { return [] }
    let place = open.nameOfPlace(of: id)
    self.open?.workshop.presence[id] = true
    return note(.captured) { entry in
      entry.who = "a phone"
      entry.id = id
      entry.kind = kind.name
      entry.title = InspectorFields.name(of: object)
      entry.text = text
      entry.place = place
    }
  }

  /// Before a key: what others changed meanwhile is theirs to take down. O(things captured today).
  mutating func settleNotes() {
    guard let open, open.workshop.notedRevision != open.revision else { return }
    self.open?.workshop.notedRevision = open.revision
    for id in open.workshop.presence.keys { self.open?.workshop.presence[id] = open.document.place(of: id) != nil }
    for id in open.workshop.voted.keys { self.open?.workshop.voted[id] = open.votes(of: id) }
  }

  /// After an edit, an undo or a redo: what was captured and is gone, or is there again, is taken down, and votes that
  /// are others now. O(things captured today).
  mutating func noteTakenBack() -> [Effect] {
    guard let open, !open.workshop.entries.isEmpty, open.workshop.notedRevision != open.revision else { return [] }
    self.open?.workshop.notedRevision = open.revision
    var effects: [Effect] = []
    for captured in open.workshop.entries where captured.what == .captured {
      guard let id = captured.id, let wasThere = open.workshop.presence[id] else { continue }
      let isThere = open.document.place(of: id) != nil
      guard isThere != wasThere else { continue }
      self.open?.workshop.presence[id] = isThere
      effects += note(isThere ? .restored : .takenBack) { entry in
        entry.id = id
        entry.kind = captured.kind
        entry.title = captured.title
      }
    }
    for (id, count) in open.workshop.voted.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      guard let pain = open.document.object(id), open.votes(of: id) != count else { continue }
      self.open?.workshop.voted[id] = open.votes(of: id)
      effects += note(.votes) { entry in
        entry.id = id
        entry.title = InspectorFields.name(of: pain)
        entry.count = open.votes(of: id)
      }
    }
    return effects
  }
}

extension OpenJourney {
  /// Votes that a pain point has in the map.
  func votes(of id: String) -> Int { document.object(id)?["votes"]?.number?.int ?? 0 }

  /// Where a record says that it is: at a step, at a stage, or in one; else where the map shows it.
  func nameOfPlace(of id: String) -> String? {
    let object = document.object(id)
    let place =
      object?["step"]?.text ?? object?["stage"]?.text ?? document.ancestors(of: id).last ?? columns.column(ofItem: id)
    return place.flatMap { document.object($0) }.map(InspectorFields.name(of:))
  }
}

extension OpenJourney {
  /// The words of a pain point that was just captured; those of all others are as they were.
  fileprivate mutating func addLikeness(_ id: String, _ title: String) {
    guard likeness?.revision == revision - 1 else { return }
    likeness?.add(id, title)
    likeness?.revision = revision
  }
}
