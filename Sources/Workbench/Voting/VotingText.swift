import JourneyModel

/// What the vote says in words.
public enum VotingText {
  /// "Vote on pain points · private · 3 dots each · person 4 has 2 left"
  public static func heading(_ open: OpenJourney) -> String {
    let voting = open.voting
    var parts = ["Vote on \(voting.subject.title.lowercased())"]
    let round = voting.round ?? VotingRound(in: open.journey)
    parts.append(round.isPrivate ? round.isRevealed ? "private, revealed" : "private" : "open")
    parts.append("\(round.each) \(round.each == 1 ? "dot" : "dots") each")
    let people = open.journey.workshop?.participants.count ?? 0
    let all = round.people < people ? " of \(people)" : ""
    if !round.isRevealed { parts.append("person \(round.people + 1)\(all) has \(round.left) left") }
    return parts.joined(separator: " · ")
  }

  /// "24 dots by 8 people on 5 of 12: the first three have 18 (75 %)"
  public static func tally(_ voting: VotingState, ids: [String]) -> String {
    guard let round = voting.round, !round.isEmpty else {
      return "Space gives a dot, x takes it back, n is for the next person; c counts hands instead."
    }
    guard round.isOpen else {
      return "\(some(round.people, "person", "people")) done; r reveals the dots, w keeps them in the map."
    }
    let totals = ids.map(round.total).filter { $0 > 0 }.sorted(by: >)
    let sum = totals.reduce(0, +)
    let top = totals.prefix(3).reduce(0, +)
    var text = "\(some(sum, "dot")) by \(people(round)) on \(totals.count) of \(ids.count)"
    if totals.count > 3, sum > 0 {
      text += ": the first three have \(top) (\(DropOffText.percent(Double(top) / Double(sum))))"
    }
    let ties = totals.first.map { first in totals.count { $0 == first } } ?? 0
    if ties > 1 { text += " · \(ties) share the first place" }
    return text + " · w keeps the totals in the map"
  }

  /// "●●○ 5": whoever stands at the keyboard has given two of five.
  public static func dots(_ id: String, _ round: VotingRound?) -> String {
    guard let round else { return "" }
    let hand = round.inHand(id)
    let own = hand == 0 ? "" : hand <= 5 ? String(repeating: "●", count: hand) : "●×\(hand)"
    guard let shown = round.shown(id) else { return own }
    guard shown > 0 else { return own }
    let count = "\(shown)" + (round.counted.contains(id) ? " by hands" : "")
    return own.isEmpty ? count : "\(count) \(own)"
  }

  /// "2", "3=" where others have as many; empty while the dots may not be seen.
  public static func place(_ id: String, _ table: VotingTable, _ round: VotingRound?) -> String {
    guard let round, round.isOpen, let place = table.placesByDots[id] else { return "" }
    return place.isShared ? "\(place.place)=" : "\(place.place)"
  }

  /// What was polled of a pain point, or how to ask.
  public static func poll(of id: String, _ open: OpenJourney) -> String {
    open.voting.table?.poll(of: id)
      ?? (open.voting.subject == .painPoints ? "nobody was polled: p asks how severe, P how frequent" : "")
  }

  static func people(_ round: VotingRound) -> String {
    var parts: [String] = []
    if round.voters > 0 || round.counted.isEmpty { parts.append(some(round.voters, "person", "people")) }
    if !round.counted.isEmpty { parts.append("a show of hands") }
    return parts.joined(separator: " and ")
  }

  static func some(_ count: Int, _ word: String, _ words: String? = nil) -> String {
    "\(count) \(count == 1 ? word : words ?? "\(word)s")"
  }
}
