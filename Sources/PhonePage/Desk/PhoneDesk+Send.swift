import JourneyStorage

extension PhoneDesk {
  /// Something was sent for the map.
  mutating func capture(
    _ fields: FormFields, _ token: String, at time: Int64, random: inout some RandomNumberGenerator
  ) -> Answer {
    let draft = Draft(fields)
    guard Secret.isToken(draft.id), let kind = draft.kind else {
      return .now(room(token, draft, .notSent, random: &random).response(422))
    }
    // The same form once more: what it held is there.
    if kept.contains(draft.id) { return .now(.seeOther("/")) }
    let text = Self.oneLine(draft.text)
    if text.isEmpty { return .now(room(token, draft, .noText, random: &random).response(422)) }
    if text.utf8.count > Self.longestText || text.count > Self.mostCharacters {
      return .now(room(token, draft, .longText, random: &random).response(422))
    }
    let stage = subject.stages.first { $0.id.utf8.elementsEqual((draft.stage ?? "").utf8) }?.id
    sessions[token]?.kind = kind
    sessions[token]?.stage = stage ?? ""
    let line = InboxLine.capture(
      InboxCapture(id: draft.id, kind: kind.rawValue, text: text, stage: stage, time: time))
    return .whenKept(
      line, session: token, kept: .seeOther("/"),
      failed: room(token, draft, .notKept, random: &random).response(503, ["Retry-After": "5"]))
  }

  /// Dots were given.
  mutating func vote(_ fields: FormFields, _ token: String, random: inout some RandomNumberGenerator) -> Answer {
    guard Secret.isToken(fields["id"]) else {
      return .now(room(token, Draft(), .notSent, random: &random).response(422))
    }
    if kept.contains(fields["id"]) { return .now(.seeOther("/#vote")) }
    guard let round, round.id == fields["round"] else {
      return .now(room(token, Draft(), .voteIsOver, random: &random).response(409))
    }
    if let voted = sessions[token]?.voted, voted.round == round.id, voted.ballot != fields["id"] {
      return .now(.seeOther("/#vote"))
    }
    var dots: [String: Int] = [:]
    for (place, item) in round.items.enumerated() {
      guard let count = Int(fields["d\(place)"]), count > 0 else { continue }
      dots[item.id] = min(count, round.each + 1)
    }
    let sum = dots.values.reduce(0, +)
    if sum == 0 { return .now(room(token, Draft(), .noDots, random: &random).response(422)) }
    if sum > round.each { return .now(room(token, Draft(), .manyDots(sum), random: &random).response(422)) }
    sessions[token]?.voted = (round.id, fields["id"])
    return .whenKept(
      .ballot(InboxBallot(id: fields["id"], round: round.id, dots: dots)), session: token, kept: .seeOther("/#vote"),
      failed: room(token, Draft(), .notKept, random: &random).response(503, ["Retry-After": "5"]))
  }

  /// A capture is one line.
  static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }
}
