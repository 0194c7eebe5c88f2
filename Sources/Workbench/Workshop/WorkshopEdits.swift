import JSONText
import JourneyModel

// What is written into the workshop's record: purpose, agenda, people, barriers.

extension WorkbenchState {
  private static let workshop = Journey.workshop.info.key

  mutating func editPurpose() {
    editField(
      "", [.key(Self.workshop), .key(Workshop.purpose.info.key)], Workshop.purpose.info.kind,
      "Purpose of the workshop", Workshop.purpose.info.help)
  }

  // MARK: Ready agendas

  mutating func chooseAgenda(_ open: OpenJourney) {
    guard obstacleToEditing == nil else { return }
    let before = open.journey.workshop?.agenda.count ?? 0
    let title = "Ready agendas" + (before > 0 ? ": takes the place of \(VotingText.some(before, "item"))" : "")
    overlay = .chooser(
      Chooser(
        .readyAgenda, title: title,
        items: ReadyAgenda.all.map { agenda in
          Chooser.Item(
            value: agenda.name, title: agenda.title,
            detail:
              "\(VotingText.some(agenda.items.count, "item")), \(WorkshopText.length(Int64(agenda.minutes) * 60_000))")
        }))
  }

  /// Puts a ready agenda in the place of the present one; its purpose where none is written.
  mutating func takeAgenda(_ name: String) -> [Effect] {
    guard let agenda = ReadyAgenda.named(name), let open else { return [] }
    var edits = workshopEdits()
    edits += (open.journey.workshop?.agenda ?? []).map { .remove(id: $0.id) }
    let list = FieldPath([Self.workshop, Workshop.agenda.info.key])
    var after: String?
    for item in agenda.items {
      let id = newID(item.title)
      edits.append(
        .insert(
          into: "", key: list, after: after,
          value: ["id": .text(id), "title": .text(item.title), "minutes": .number(item.minutes)]))
      after = id
    }
    if open.journey.workshop?.purpose ?? "" == "" {
      edits.append(
        .set(id: "", key: FieldPath([Self.workshop, Workshop.purpose.info.key]), value: .text(agenda.purpose)))
    }
    let title = "take the agenda '\(agenda.title)'"
    let effects = perform(title, .group(title: title, edits))
    if !effects.isEmpty {
      self.open?.workshop.clock = AgendaClock()
      self.open?.workshop.selected[WorkshopState.Part.agenda.rawValue] = nil
      self.open?.workshop.places[WorkshopState.Part.agenda.rawValue] = ListPlace()
      show(WorkshopState.Part.agenda)
      notice = Notice(
        .news,
        "\(VotingText.some(agenda.items.count, "item")), \(WorkshopText.length(Int64(agenda.minutes) * 60_000)); Space starts the clock, u takes it back"
      )
    }
    return effects
  }

  /// The session is made by an edit of its own where there is none, so that undoing takes it away again.
  private func workshopEdits() -> [MapEdit] {
    guard let open, open.journey.object[Self.workshop] == nil else { return [] }
    return [.set(id: "", key: FieldPath(Self.workshop), value: .object(JSONObject()))]
  }

  // MARK: Lines

  /// Adds a thing of the list that is shown, after the selected one.
  mutating func addInWorkshop() {
    guard let open else { return }
    let selected = workshopSelection(open)
    switch open.workshop.part {
    case .agenda:
      overlay = .prompt(
        prompt(
          .agendaItem(id: nil, after: selected), title: "New item of the agenda", help: Self.itemHelp))
    case .people:
      overlay = .prompt(
        prompt(.participant(id: nil, after: selected), title: "Who takes part", help: Self.personHelp))
    case .parking: overlay = .prompt(.capture("// ", draft: drafts))
    case .barriers: editInWorkshop()
    case .captured, .wrapUp: overlay = .prompt(.capture("", draft: drafts))
    }
  }

  private static let itemHelp = "What is done, and at the end how many minutes: What hurts most? 20"
  private static let personHelp = "A role, never a name, and the agency: front-line worker @ssa"

  /// Edits what is selected as the line that would have added it.
  mutating func editInWorkshop() {
    guard let open else { return }
    if open.workshop.part == .barriers {
      guard let barrier = Barrier.all.element(at: open.workshop.place.row) else { return }
      let path: [PathStep] = [.key(Self.workshop), .key(Workshop.checklist.info.key), .key(barrier.field.key)]
      return editField("", path, barrier.field.kind, "Barrier: \(barrier.field.label)", barrier.question)
    }
    guard let id = workshopSelection(open), let object = open.document.object(id) else { return }
    switch open.workshop.part {
    case .agenda:
      let item = AgendaItem(object)
      let minutes = item.minutes.map { " \($0.short)" } ?? ""
      overlay = .prompt(
        prompt(
          .agendaItem(id: id, after: nil), title: "Item of the agenda", help: Self.itemHelp,
          text: (item.title ?? "") + minutes))
    case .people:
      let person = Participant(object)
      let agency = person.agency.map { " @\($0)" } ?? ""
      overlay = .prompt(
        prompt(
          .participant(id: id, after: nil), title: "Participant", help: Self.personHelp,
          text: (person.role ?? "") + agency))
    case .parking:
      editField(
        id, [.key(ParkedItem.text.info.key)], ParkedItem.text.info.kind, "Parked", ParkedItem.text.info.help)
    case .barriers: break
    case .captured, .wrapUp:
      // Whatever it is, its first field that is needed is its name.
      editTitle(id)
    }
  }

  /// What was typed for an item of the agenda: words, and minutes at the end.
  static func agendaItem(_ text: String) -> (title: String, minutes: Int?) {
    var words = text.split(separator: " ").map(String.init)
    guard words.count > 1, var last = words.last?.lowercased() else { return (words.joined(separator: " "), nil) }
    var count = 1
    if ["min", "minutes", "m"].contains(last), words.count > 2 {
      last = words[words.count - 2]
      count = 2
    } else {
      for unit in ["min", "m"] where last.hasSuffix(unit) { last = String(last.dropLast(unit.count)) }
    }
    guard last.allSatisfy(\.isASCII), let minutes = Int(last), (0...1440).contains(minutes) else {
      return (words.joined(separator: " "), nil)
    }
    words.removeLast(count)
    return (words.joined(separator: " "), minutes)
  }

  mutating func keepAgendaItem(_ prompt: Prompt, id: String?, after: String?) -> [Effect] {
    let typed = Self.agendaItem(prompt.editor.text)
    guard !typed.title.isEmpty else { return leaveEmpty() }
    var fields: [(key: JSONKey, value: JSONValue?)] = [(AgendaItem.title.info.key, .text(typed.title))]
    fields.append((AgendaItem.minutes.info.key, typed.minutes.map { .number($0) }))
    return keep(
      fields, "item '\(typed.title)'", id, after: after, list: Workshop.agenda.info.key, of: prompt, words: typed.title)
  }

  /// What is wrong with a line for a participant; nil where nothing is.
  func participantProblem(_ text: String) -> String? {
    guard let document = open?.document, !text.trimmingBlanks().isEmpty else { return nil }
    let reading = CaptureLine.parse("+ " + text, in: document)
    if let problem = reading.problems.first { return problem.sentence }
    if let stranger = reading.agencies.first(where: { $0.id == nil }) {
      let known = document.journey.agencies.prefix(8).map { "@\($0.id)" }.joined(separator: " ")
      return "the map has no agency '\(stranger.label)'"
        + (known.isEmpty ? "; g k, Agencies adds one" : "; it has \(known)")
    }
    if reading.agencies.count > 1 { return "a person comes from one agency" }
    return reading.title.isEmpty ? "needs a role: front-line worker @ssa" : nil
  }

  mutating func keepParticipant(_ prompt: Prompt, id: String?, after: String?) -> [Effect] {
    let text = prompt.editor.text
    guard !text.trimmingBlanks().isEmpty, let document = open?.document else { return leaveEmpty() }
    if let problem = participantProblem(text) {
      notice = Notice(.warning, problem)
      return []
    }
    let reading = CaptureLine.parse("+ " + text, in: document)
    let fields: [(key: JSONKey, value: JSONValue?)] = [
      (Participant.role.info.key, .text(reading.title)),
      (Participant.agency.info.key, reading.agencies.first?.id.map { .text($0) }),
    ]
    return keep(
      fields, "participant '\(reading.title)'", id, after: after, list: Workshop.participants.info.key, of: prompt,
      words: reading.title)
  }

  private mutating func leaveEmpty() -> [Effect] {
    overlay = nil
    return []
  }

  /// Makes a record of these fields, or gives them to the one that is there.
  private mutating func keep(
    _ fields: [(key: JSONKey, value: JSONValue?)], _ name: String, _ id: String?, after: String?, list: JSONKey,
    of prompt: Prompt, words: String
  ) -> [Effect] {
    overlay = nil
    let edits: [MapEdit]
    var made = id
    if let id {
      edits = fields.map { .set(id: id, key: FieldPath($0.key), value: $0.value) }
    } else {
      let id = newID(words)
      made = id
      var object: JSONObject = ["id": .text(id)]
      for field in fields { object[field.key] = field.value }
      edits =
        workshopEdits() + [
          .insert(into: "", key: FieldPath([Self.workshop, list]), after: after, value: object)
        ]
    }
    let title = "\(id == nil ? "add" : "change") \(name)"
    let effects = perform(title, .group(title: title, edits))
    settleDraft(of: prompt, effects)
    if !effects.isEmpty, let part = open?.workshop.part.rawValue { open?.workshop.selected[part] = made }
    return effects
  }
}
