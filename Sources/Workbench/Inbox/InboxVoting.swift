import JourneyModel

// Votes from phones: the round as phones see it, and the dots that come back, by their totals alone.

extension WorkbenchState {
  /// Opens the vote on what is shown to phones, or closes it there.
  mutating func openToPhones(_ open: OpenJourney) -> [Effect] {
    if let round = open.inbox.round, round.isOpen {
      notice = Notice(.news, "the phones' vote is closed; what they gave is counted")
      return closePhones()
    }
    let voting = open.voting
    guard let table = voting.table, !table.ids.isEmpty else {
      notice = Notice(.warning, "there is nothing to vote on")
      return []
    }
    guard voting.round?.isRevealed != true else {
      notice = Notice(.warning, "this vote is over: w keeps its totals, X throws them away")
      return []
    }
    let round = voting.round ?? VotingRound(in: open.journey)
    guard round.each <= PhoneRound.mostDots else {
      notice = Notice(.warning, "phones can give \(PhoneRound.mostDots) dots at most: D says how many a person has")
      return []
    }
    let items = table.ids.prefix(PhoneRound.mostItems).map { id in
      PhoneRound.Item(id: id, title: open.document.object(id).map(InspectorFields.name(of:)) ?? id)
    }
    let phones = PhoneRound(
      id: newID("round"), subject: voting.subject, each: round.each, isOpen: true, items: Array(items))
    self.open?.voting.rounds[voting.subject] = round
    let news: [InboxNews] = [.round(phones)]
    _ = self.open?.inbox.take(news)
    self.open?.inbox.ownRound = phones.id
    self.open?.inbox.isTakenOver = false
    let left = table.ids.count - items.count
    notice = Notice(
      .news, "phones can vote\(left > 0 ? ", on the first \(items.count)" : ""); O closes it there, r reveals the dots")
    return inboxEffect(news)
  }

  /// Dots from phones belong to the session that opened the vote to them: others who have the file open see nothing of it.
  mutating func count(_ ballots: [PhoneBallot]) {
    guard let open, let round = open.inbox.round, round.isOpen, open.inbox.isOwnRound else { return }
    var vote = open.voting.rounds[round.subject] ?? VotingRound(in: open.journey)
    let mine = ballots.filter { $0.round == round.id }
    guard !vote.isRevealed, !mine.isEmpty else { return }
    let known = Set(round.items.map(\.id))
    for ballot in mine { vote.receive(ballot.dots.filter { known.contains($0.key) }) }
    self.open?.voting.rounds[round.subject] = vote
  }

  /// Whoever goes to the vote while one is open to phones has it: after a crash it goes on with all dots that came.
  mutating func takeOverPhones() {
    guard let open, let round = open.inbox.round, round.isOpen, !open.inbox.isOwnRound else { return }
    guard open.voting.rounds[round.subject]?.isRevealed != true else { return }
    self.open?.inbox.ownRound = round.id
    self.open?.inbox.isTakenOver = true
    self.open?.voting.subject = round.subject
    count(open.inbox.ballots)
  }

  /// Whoever ends a vote ends it on the phones, too. One that somebody else has ended is theirs to keep.
  mutating func closePhonesIfOver() -> [Effect] {
    guard let open, let round = open.inbox.round, round.isOpen, open.inbox.isOwnRound else { return [] }
    guard let vote = open.voting.rounds[round.subject], !vote.isRevealed else { return closePhones() }
    return []
  }

  /// Somebody else has closed a vote that was taken over here: what phones gave is counted there.
  mutating func leavePhones(_ before: PhoneRound?) {
    guard let open, let before, before.isOpen, open.inbox.ownRound == before.id, open.inbox.isTakenOver,
      let now = open.inbox.round,
      now.id != before.id || !now.isOpen
    else { return }
    self.open?.inbox.ownRound = nil
    if let vote = open.voting.rounds[before.subject], vote.isOfPhones, !vote.isRevealed {
      self.open?.voting.rounds[before.subject] = nil
    }
  }

  private mutating func closePhones() -> [Effect] {
    guard var round = open?.inbox.round, round.isOpen else { return [] }
    round.isOpen = false
    let news: [InboxNews] = [.round(round)]
    _ = open?.inbox.take(news)
    return inboxEffect(news)
  }
}
