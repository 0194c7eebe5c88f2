import JSONText
import JourneyModel
import TerminalCells

/// What can be asked of the vote.
public enum VotingAction: Sendable {
  case show
  case nextSubject
  case put
  case takeBack
  case nextPerson
  case togglePrivate
  case reveal
  case toggleOrder
  case countHands
  case dotsEach
  case pollSeverity
  case pollFrequency
  case keep
  case throwAway
}

extension CommandTable {
  static let votingCommands: [Command] = [
    Command(
      "vote.show", "Vote", "Gives everybody dots for what matters most: open or private, totals only.", group: "Views",
      keys: ["g v"], in: [.journey], .voting(.show)),
    voting("vote.put", "Dot", "Gives one of the person's dots to what is selected.", "Space", hint: 1, .put),
    voting("vote.takeBack", "Take back", "Takes one of the person's dots back.", "x", hint: 3, .takeBack),
    voting(
      "vote.next", "Next person", "The person at the keyboard is done; the next one has all dots.", "n", hint: 2,
      .nextPerson),
    voting(
      "vote.private", "Open or private", "In private, the dots of others are hidden until they are revealed.", "t",
      hint: 5, .togglePrivate),
    voting("vote.reveal", "Reveal", "Shows the dots of all, most dots first.", "r", hint: 4, .reveal),
    voting("vote.order", "Order", "Most dots first, or in the order of the file.", "o", .toggleOrder),
    voting("vote.hands", "Count hands", "Takes the count of a show of hands for what is selected.", "c", .countHands),
    voting("vote.each", "Dots each", "How many dots a person has.", "D", .dotsEach),
    voting(
      "vote.subject", "What is voted on", "Goes through pain points, actions and bright spots.", "v", .nextSubject),
    voting(
      "vote.severity", "Poll severity",
      "Takes each person's figure from 1 to 5, in private (t) unseen one by one; the stated severity stays.", "p",
      .pollSeverity),
    voting(
      "vote.frequency", "Poll frequency",
      "Takes each person's figure from 1 to 5, in private (t) unseen one by one; the stated frequency stays.", "P",
      .pollFrequency),
    voting(
      "vote.keep", "Keep the totals", "Writes how many dots each has into the map, as one edit; the vote is over.", "w",
      hint: 6, .keep),
    voting("vote.throwAway", "Throw away", "Forgets all dots of this vote; asks to be pressed twice.", "X", .throwAway),
  ]

  private static func voting(
    _ id: String, _ title: String, _ sentence: String, _ key: String, hint: Int? = nil, _ action: VotingAction
  ) -> Command {
    Command(id, title, sentence, group: "Vote", keys: [key], in: [.voting], hint: hint, .voting(action))
  }
}

extension WorkbenchState {
  mutating func updateVoting(_ action: VotingAction) -> [Effect] {
    guard let open else { return [] }
    let wasThrowing = open.voting.isThrowing
    self.open?.voting.isThrowing = false
    switch action {
    case .show:
      show(.voting)
      takeOverPhones()
    case .nextSubject: nextSubject(open)
    case .put: changeRound { round, id in round.put(on: id) ? nil : "no dot is left: n is for the next person" }
    case .takeBack:
      changeRound { round, id in round.takeBack(from: id) ? nil : "no dot of this person is here" }
    case .nextPerson: nextPerson()
    case .togglePrivate: togglePrivate(open)
    case .reveal: reveal(open)
    case .toggleOrder:
      guard open.voting.round?.isOpen ?? true else {
        notice = Notice(.warning, "the order would tell the dots: r reveals them first")
        return []
      }
      self.open?.voting.isByDots.toggle()
    case .countHands: askHands(open)
    case .dotsEach: askDotsEach()
    case .pollSeverity: poll(open, Ratings.severity.info)
    case .pollFrequency: poll(open, Ratings.frequency.info)
    case .keep: return keepVotes(open)
    case .throwAway:
      guard let round = open.voting.round, !round.isEmpty else { return [] }
      guard wasThrowing else {
        self.open?.voting.isThrowing = true
        notice = Notice(.warning, "X again throws \(VotingText.some(round.dots, "dot")) away for good")
        return []
      }
      endRound()
    }
    return []
  }

  /// Changes the vote on what is shown; the sentence that `change` returns says why it could not.
  private mutating func changeRound(_ change: (inout VotingRound, String) -> String?) {
    guard let open, let id = votingSelection(open) else {
      notice = Notice(.warning, "there is nothing to vote on")
      return
    }
    var round = open.voting.round ?? VotingRound(in: open.journey)
    guard !round.isRevealed else {
      notice = Notice(.warning, "this vote is over: w keeps its totals, X throws them away")
      return
    }
    if let obstacle = change(&round, id) {
      notice = Notice(.warning, obstacle)
      return
    }
    self.open?.voting.rounds[open.voting.subject] = round
  }

  private mutating func nextPerson() {
    changeRound { round, _ in round.finishHand() ? nil : "this person has given no dot yet" }
    if let round = open?.voting.round, round.left == round.each, notice == nil {
      notice = Notice(.news, "\(VotingText.people(round)) done; the next one has \(VotingText.some(round.each, "dot"))")
    }
  }

  private mutating func togglePrivate(_ open: OpenJourney) {
    var round = open.voting.round ?? VotingRound(in: open.journey)
    guard !round.isPrivate || round.isEmpty else {
      notice = Notice(.warning, "dots were given in private: r reveals them")
      return
    }
    round.isPrivate.toggle()
    self.open?.voting.rounds[open.voting.subject] = round
    if round.isPrivate { self.open?.voting.isByDots = false }
    notice = Notice(.news, round.isPrivate ? "private: dots are hidden until r" : "open: everybody sees the dots")
  }

  private mutating func reveal(_ open: OpenJourney) {
    guard var round = open.voting.round, !round.isEmpty else {
      notice = Notice(.warning, "nobody has given a dot yet")
      return
    }
    round.reveal()
    self.open?.voting.rounds[open.voting.subject] = round
    self.open?.voting.isByDots = true
    self.open?.voting.place = ListPlace()
    self.open?.voting.selected = nil
  }

  private mutating func nextSubject(_ open: OpenJourney) {
    let all = VotingState.Subject.allCases
    let next = all[(open.voting.subject.rawValue + 1) % all.count]
    self.open?.voting.subject = next
    self.open?.voting.selected = nil
    self.open?.voting.place = ListPlace()
    self.open?.voting.isByDots = open.voting.rounds[next]?.isRevealed ?? false
  }

  // MARK: What is typed

  private mutating func askHands(_ open: OpenJourney) {
    guard let id = votingSelection(open), let object = open.document.object(id) else { return }
    overlay = .prompt(
      prompt(
        .hands(id: id), title: "Hands for \(InspectorFields.name(of: object))", help: "How many hands; 0 takes it back."
      ))
  }

  /// A count of hands was typed.
  mutating func takeHands(_ text: String, for id: String, title: String) {
    guard let hands = Int(text), (0...100_000).contains(hands) else {
      notice = Notice(.warning, "needs a whole number of hands, 0 or more")
      return
    }
    overlay = nil
    drafts[title] = nil
    changeRound { round, _ in
      round.count(hands, for: id)
      return nil
    }
  }

  private mutating func askDotsEach() {
    guard let open else { return }
    guard open.voting.round?.isEmpty ?? true else {
      notice = Notice(.warning, "dots were given already: the number holds until the vote is over")
      return
    }
    self.open?.voting.rounds[open.voting.subject] = nil
    editField(
      "", [.key(Journey.workshop.info.key), .key(Workshop.votesEach.info.key)], Workshop.votesEach.info.kind,
      "Dots each", "How many dots a person has; \(VotingRound.usual) where it is not said.")
  }

  private mutating func poll(_ open: OpenJourney, _ field: FieldInfo) {
    guard open.voting.subject == .painPoints, let id = votingSelection(open) else {
      notice = Notice(.warning, "severity and frequency are polled of pain points: v goes there")
      return
    }
    if (open.voting.round ?? VotingRound(in: open.journey)).isPrivate || open.voting.privatePoll != nil {
      askInPrivate(id, field)
    } else {
      askForPoll(id, field)
    }
  }

  // MARK: The end

  private mutating func keepVotes(_ open: OpenJourney) -> [Effect] {
    guard var round = open.voting.round, !round.isEmpty, let table = open.voting.table else {
      notice = Notice(.warning, "nobody has given a dot yet")
      return []
    }
    guard round.isOpen else {
      notice = Notice(.warning, "reveal the dots first (r): what is kept can be seen by everybody")
      return []
    }
    _ = round.finishHand()
    let key = FieldPath("votes")
    let edits = table.ids.compactMap { id -> MapEdit? in
      let total = round.total(id)
      let before = open.document.object(id)?["votes"]
      // What had dots before, and has none now, has none.
      guard total > 0 || before != nil, let value = JSONNumber(Double(total)).map(JSONValue.number) else { return nil }
      return value == before ? nil : .set(id: id, key: key, value: value)
    }
    let title =
      "keep \(VotingText.some(round.dots, "dot")) by \(VotingText.people(round)) on \(open.voting.subject.title.lowercased())"
    guard !edits.isEmpty else {
      endRound()
      notice = Notice(.news, "the map has these totals already")
      return []
    }
    let effects = perform(title, .group(title: title, edits))
    guard !effects.isEmpty else { return [] }
    let totals = table.ids.map { id in
      (title: open.document.object(id).map(InspectorFields.name(of:)) ?? id, count: round.total(id))
    }
    let noted = note(.votesKept) { entry in
      entry.kind = open.voting.subject.word
      entry.title = title
      // Equal ones keep the order of the list.
      entry.totals = totals.enumerated().filter { $0.element.count > 0 }
        .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
        .map { WorkshopEntry.Total(title: $0.element.title, count: $0.element.count) }
    }
    endRound()
    let before = table.ids.reduce(0) { $0 + (open.document.object($1)?["votes"]?.number?.int ?? 0) }
    let replaced = before > 0 ? ", in the place of \(VotingText.some(before, "vote")) kept before" : ""
    notice = Notice(.news, "\(title)\(replaced); u takes it back")
    return effects + noted
  }

  private mutating func endRound() {
    guard let subject = open?.voting.subject else { return }
    open?.voting.rounds[subject] = nil
    open?.voting.isByDots = false
  }

  // MARK: Moving

  mutating func moveVoting(_ motion: Motion) {
    guard var open, let table = open.voting.table else { return }
    open.voting.place.move(motion, in: table.ids.count, page: VotingLayout(area: layout.view.size).height)
    open.voting.selected = table.ids.element(at: open.voting.place.row)
    open.inspector.row = 0
    open.inspector.scroll = 0
    self.open = open
  }

  func votingSelection(_ open: OpenJourney) -> String? {
    open.voting.table?.ids.element(at: open.voting.place.row)
  }

  mutating func selectVoting(_ place: Int) {
    let id = open?.voting.table?.ids.element(at: place)
    open?.voting.selected = id
  }
}

extension OpenJourney {
  /// The list is of the journey as it is, and the selected thing, found by its id, is on the screen.
  mutating func settleVoting(_ area: Size) {
    let ordering = voting.isByDots ? voting.round : nil
    if voting.table?.revision != revision || voting.table?.subject != voting.subject
      || voting.table?.ordering != ordering || voting.table?.round != voting.round
    {
      voting.table = VotingTable(self)
    }
    guard let table = voting.table else { return }
    if let place = table.place(of: voting.selected) { voting.place.row = place }
    voting.place.settle(in: table.ids.count, height: VotingLayout(area: area).height)
    voting.selected = table.ids.element(at: voting.place.row)
  }
}
