public import JourneyModel

/// Who is missing in the room, in sentences: agencies of the map, the community, the front line.
public enum RoomWarnings {
  /// In roles, folded, with a blank at either end: whoever brings what it is like to live it. A veteran does; an analyst of
  /// Veterans Affairs does not.
  static let community = [
    "community", "partner", "lived", "customer", "resident", "caregiver", "advocate", "survivor", "applicant",
    "claimant", "beneficiary", "recipient", "patient", "parent", "retiree", "service member", "tenant", "homeowner",
    "neighbor", " veteran ",
  ]
  /// In roles, folded: whoever meets customers every day.
  static let frontLine = [
    "front line", "frontline", "caseworker", "case worker", "clerk", "counter", "call cent", "navigator",
    "service representative", "field office",
  ]

  /// O(participants + agencies).
  public static func sentences(_ journey: Journey) -> [String] {
    let participants = journey.workshop?.participants ?? []
    guard !participants.isEmpty else {
      return ["nobody is listed yet: a adds who comes, as front-line worker @ssa; by role and agency, not by name"]
    }
    var sentences: [String] = []
    let there = Set(participants.compactMap(\.agency))
    // Who acts alone is no agency that could send somebody.
    let agencies = journey.agencies.filter { $0.level != "customer" }
    let missing = agencies.filter { !there.contains($0.id) }
    if !missing.isEmpty {
      let names = missing.prefix(6).map { $0.abbreviation ?? $0.name ?? $0.id }.joined(separator: ", ")
      let more = missing.count > 6 ? " and \(missing.count - 6) more" : ""
      let who =
        switch (missing.count, agencies.count) {
        case (1, 1): "the map's only agency is"
        case (let count, let all) where count == all: "none of the map's \(all) agencies is"
        case (1, let all): "1 of the map's \(all) agencies is"
        case (let count, let all): "\(count) of the map's \(all) agencies are"
        }
      // "None is" says the not by itself.
      let not = missing.count == agencies.count && missing.count > 1 ? "" : "not "
      sentences.append("\(who) \(not)in the room: \(names)\(more)")
    }
    let nonprofits = Set(journey.agencies.filter { $0.level == "nonprofit" }.map(\.id))
    func brings(_ words: [String], _ participant: Participant) -> Bool {
      // A hyphen between two words makes no other word of them.
      let role = TextFolding.folded(" \(participant.role ?? "") ")
        .map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
      return words.contains { TextFolding.place(of: Array($0.utf8), in: role) != nil }
    }
    if !participants.contains(where: { brings(community, $0) || nonprofits.contains($0.agency ?? "") }) {
      sentences.append("nobody from the community or with lived experience is in the room")
    }
    if !participants.contains(where: { brings(frontLine, $0) }) {
      sentences.append("no front-line staff are in the room")
    }
    return sentences
  }

  /// "12 people: 4 SSA, 3 DMV, 5 without an agency"
  public static func count(_ journey: Journey) -> String {
    let participants = journey.workshop?.participants ?? []
    guard !participants.isEmpty else { return "nobody yet" }
    var counts: [String: Int] = [:]
    for participant in participants { counts[participant.agency ?? "", default: 0] += 1 }
    var parts = journey.agencies.compactMap { agency in
      counts.removeValue(forKey: agency.id).map { "\($0) \(agency.abbreviation ?? agency.name ?? agency.id)" }
    }
    let others = counts.values.reduce(0, +)
    if others > 0 { parts.append("\(others) without an agency of the map") }
    return "\(VotingText.some(participants.count, "person", "people")): \(parts.joined(separator: ", "))"
  }
}
