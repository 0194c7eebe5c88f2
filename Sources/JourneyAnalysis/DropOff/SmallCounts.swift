/// What is not told so that nobody is recognised: counts of people from 1 to 9 in any breakdown, and what gives them
/// away by subtraction.
///
/// A breakdown is told in one depth for all its groups. In each depth the groups with a small count are withheld, and
/// further ones, the smallest first, until what they hold together (which is the total less the others) gives nothing
/// away. The depth is taken in which most groups have their losses told, then their size, then the deepest.
enum SmallCounts {
  /// What is told, most first.
  enum Detail: Int, Comparable {
    case everything
    /// All but small counts of single reasons, and what gives those away: the depth of totals.
    case largeReasons
    case withoutReasons
    /// Reached, missed, and the rate.
    case outcomes
    /// Missed and the rate.
    case missedOnly
    case nothing

    static func < (left: Detail, right: Detail) -> Bool { left.rawValue < right.rawValue }
  }

  static func isSmall(_ count: Int) -> Bool { (1...9).contains(count) }

  /// In which depth a breakdown is told, and which of its groups are not told at all. `shallowest` is the depth of the
  /// total that they add up to: they are told in none deeper.
  static func plan(_ groups: [LossTally], from shallowest: Detail) -> (detail: Detail, hidden: Set<Int>) {
    let depths = [Detail.everything, .withoutReasons, .outcomes, .missedOnly].filter { $0 >= shallowest }
    let plans = depths.map { (detail: $0, hidden: hidden(groups, $0)) }
    var best: (detail: Detail, hidden: Set<Int>) = (.nothing, Set(groups.indices))
    for plan in plans where plan.hidden.count < groups.count {
      if best.detail == .nothing || worth(plan, groups) > worth(best, groups) { best = plan }
    }
    return best
  }

  /// How many groups have their losses told, and how many their size.
  private static func worth(_ plan: (detail: Detail, hidden: Set<Int>), _ groups: [LossTally]) -> (Int, Int) {
    let told = groups.indices.filter { !plan.hidden.contains($0) }
    return (
      told.reduce(0) { $0 + (groups[$1].missed == nil ? 0 : 1) }, plan.detail <= .outcomes ? told.count : 0
    )
  }

  /// The depth in which one record that is part of a breakdown not shown here is told.
  static func detail(of tally: LossTally) -> Detail {
    let plan = plan([tally], from: .everything)
    return plan.hidden.isEmpty ? plan.detail : .nothing
  }

  private static func hidden(_ groups: [LossTally], _ detail: Detail) -> Set<Int> {
    let columns = groups.map { self.columns($0, detail) }
    // Reasons do not add up column by column, so what is withheld could not be checked.
    if detail == .everything, columns.contains(where: { $0.contains(where: isSmall) }) { return Set(groups.indices) }
    var hidden = Set(groups.indices.filter { columns[$0].contains(where: isSmall) })
    let others = groups.indices.filter { !hidden.contains($0) }.sorted { left, right in
      (groups[left].reached, left) < (groups[right].reached, right)
    }
    for next in others where (columns.first?.indices).map({ givesAway(hidden.map { columns[$0] }, over: $0) }) ?? false
    {
      hidden.insert(next)
    }
    return hidden
  }

  private static func givesAway(_ rows: [[Int]], over columns: Range<Int>) -> Bool {
    columns.contains { column in givesAway(rows.map { $0[column] }) }
  }

  /// Whether counts that are withheld together, and whose sum is known, give a small one away: where the sum is small
  /// itself (a lone small one is its own sum), and where it leaves small ones, which print as such, no choice but all 1
  /// or all 9.
  static func givesAway(_ withheld: [Int]) -> Bool {
    let sum = withheld.reduce(0, +)
    if isSmall(sum) { return true }
    return !withheld.isEmpty && withheld.allSatisfy(isSmall) && (sum == withheld.count || sum == 9 * withheld.count)
  }

  /// Every count that is told in this depth, or follows from what is told; 0 for what is not known.
  private static func columns(_ tally: LossTally, _ detail: Detail) -> [Int] {
    let missed = [tally.missed, tally.connected].map { $0 ?? 0 }
    guard detail < .missedOnly else { return missed }
    let outcomes = missed + [tally.reached, tally.settled.map { tally.reached - $0 } ?? 0]
    guard detail < .outcomes else { return outcomes }
    let parts =
      outcomes
      + [
        tally.neverTried, tally.succeeded, tally.validEnd?.total, tally.failed, tally.inProgress, tally.outcomeUnknown,
        tally.attempted, tally.continued, tally.left,
      ].map { $0 ?? 0 }
    guard detail < .withoutReasons else { return parts }
    // One column for each reason would differ from group to group: the smallest that anybody gave stands for all.
    let reasons = ((tally.validEnd?.byReason ?? []) + (tally.adverse?.byReason ?? [])).map(\.count)
    return parts + [reasons.first(where: isSmall) ?? 0]
  }
}
