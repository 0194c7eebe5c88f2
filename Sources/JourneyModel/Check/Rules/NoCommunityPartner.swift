import JSONText

extension Rule {
  /// Workshops about people without anybody who stands with them.
  static let noCommunityPartner = Rule(
    "no-community-partner", .warning, "A workshop without a community partner"
  ) { rule, checked, report in
    guard let workshop = checked.journey.workshop else { return }
    let isThere = workshop.participants.contains { participant in
      let role = participant.role?.lowercased() ?? ""
      if role.contains("community") || role.contains("partner") { return true }
      return participant.agency.flatMap { checked.record($0, as: Agency.self) }?.level == "nonprofit"
    }
    guard !isThere else { return }
    report.add(
      rule, checked, 0, .key("workshop"), .key("participants"),
      message: "no community partner takes part in the workshop",
      mend: "Invite an organisation that the customers trust, and pay for its time")
  }
}
