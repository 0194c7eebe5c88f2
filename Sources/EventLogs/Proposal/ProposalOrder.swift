/// Which activities of a log become stages, in which order, and whether they are gates.
///
/// The most frequent activities are candidates; those that most cases have are gates. Two gates must come in one order in
/// most cases that have both, and most cases must have both: the one that breaks this with most others is no gate but
/// parallel, or conditional where it and the others stand in for each other. What is no gate stands behind the last gate
/// that nearly always comes before it.
struct ProposalOrder {
  struct Choice {
    let activity: LogProfile.Activity
    let role: String
  }

  /// Activities with no more cases than this share of the most frequent one's become no stage.
  static let leastShare = 0.05
  /// Activities with this share of the most frequent one's cases can be gates; the others are conditional.
  static let gateShare = 0.5
  /// The share of cases in which two gates come in the same order, and a gate before what stands behind it.
  static let sameOrder = 0.8
  /// Two activities that meet in less than this share of the cases of the rarer one stand in for each other.
  static let meeting = 0.2
  static let mostStages = 12

  private let profile: LogProfile

  init(_ profile: LogProfile) {
    self.profile = profile
  }

  /// From the first activity that most cases have on; the first is a gate.
  var stages: [Choice] {
    let activities = profile.activities
    guard let most = activities.first(where: { !$0.name.isEmpty })?.cases else { return [] }
    let frequent = activities.indices.prefix(Self.mostStages).filter {
      Double(activities[$0].cases) > Double(most) * Self.leastShare && !activities[$0].name.isEmpty
    }
    let ordered = frequent.sorted { (activities[$0].place ?? 0.5, $0) < (activities[$1].place ?? 0.5, $1) }
      .drop { Double(activities[$0].cases) < Double(most) * Self.gateShare }
    guard let first = ordered.first else { return [] }
    var gates = ordered.filter { Double(activities[$0].cases) >= Double(most) * Self.gateShare }
    var roles: [Int: String] = [:]
    while let worst = worst(gates, but: first) {
      // Of two that stand in for each other neither is passed by all.
      let rivals = gates.filter { $0 != worst && $0 != first && standInForEachOther($0, worst) }
      roles[worst] = rivals.isEmpty ? "parallel" : "conditional"
      for rival in rivals { roles[rival] = "conditional" }
      gates.removeAll { $0 == worst || rivals.contains($0) }
    }
    let others = ordered.filter { !gates.contains($0) }
    return gates.indices.flatMap { place -> [Choice] in
      let behind = others.filter { other in
        (gates.lastIndex { comesBefore($0, other) } ?? 0) == place
      }
      return [Choice(activity: activities[gates[place]], role: "gate")]
        + behind.map { Choice(activity: activities[$0], role: roles[$0] ?? "conditional") }
    }
  }

  /// The gate that is at odds with most others; of equal ones the rarest. Nil where none is.
  private func worst(_ gates: [Int], but first: Int) -> Int? {
    let counted = gates.filter { $0 != first }.map { gate in
      (gate: gate, odds: gates.count { $0 != gate && areAtOdds($0, gate) })
    }
    return counted.filter { $0.odds > 0 }.max { ($0.odds, $0.gate) < ($1.odds, $1.gate) }?.gate
  }

  private func areAtOdds(_ one: Int, _ other: Int) -> Bool {
    standInForEachOther(one, other) || !comesBefore(one, other) && !comesBefore(other, one)
  }

  private func standInForEachOther(_ one: Int, _ other: Int) -> Bool {
    let rarer = min(profile.activities[one].cases, profile.activities[other].cases)
    return Double(profile.before[one][other] + profile.before[other][one]) < Double(rarer) * Self.meeting
  }

  private func comesBefore(_ one: Int, _ other: Int) -> Bool {
    let (before, after) = (profile.before[one][other], profile.before[other][one])
    return before > 0 && Double(before) >= Double(before + after) * Self.sameOrder
  }
}
