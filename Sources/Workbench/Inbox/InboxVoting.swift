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
    let left = table.ids.count - items.count
    notice = Notice(
      .news, "phones can vote\(left > 0 ? ", on the first \(items.count)" : ""); O closes it there, r reveals the dots")
    return inboxEffect(news)
  }

  /// Dots from phones belong to the vote that was opened to them: to the one that is under way, and to one that a crash
  /// ended, which goes on then.
  mutating func count(_ ballots: [(round: String, dots: [String: Int])]) {
    guard let open, let round = open.inbox.round, round.isOpen else { return }
    var vote = open.voting.rounds[round.subject] ?? VotingRound(in: open.journey)
    let mine = ballots.filter { $0.round == round.id }
    guard !vote.isRevealed, !mine.isEmpty else { return }
    let known = Set(round.items.map(\.id))
    for ballot in mine { vote.receive(ballot.dots.filter { known.contains($0.key) }) }
    self.open?.voting.rounds[round.subject] = vote
  }

  /// Whoever ends a vote ends it on the phones, too.
  mutating func closePhonesIfOver() -> [Effect] {
    guard let open, let round = open.inbox.round, round.isOpen else { return [] }
    guard let vote = open.voting.rounds[round.subject], !vote.isRevealed else { return closePhones() }
    return []
  }

  private mutating func closePhones() -> [Effect] {
    guard var round = open?.inbox.round, round.isOpen else { return [] }
    round.isOpen = false
    let news: [InboxNews] = [.round(round)]
    _ = open?.inbox.take(news)
    return inboxEffect(news)
  }
}
