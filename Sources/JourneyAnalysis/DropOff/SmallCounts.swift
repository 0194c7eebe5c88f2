/// What is not told so that nobody is recognised: counts of people from 1 to 9 in any breakdown, and what gives them
/// away by subtraction.
///
/// A breakdown is told in one depth for all its groups: the deepest in which no group has a small count. Where even the
/// shallowest has one, whole groups are withheld, and further ones, the smallest first, until at least two are and what
/// they hold together, which is the total less the others, is no small count either.
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
    let everyone = Set(groups.indices)
    guard shallowest < .nothing else { return (.nothing, everyone) }
    for detail in [Detail.everything, .withoutReasons, .outcomes, .missedOnly] where detail >= shallowest {
      let columns = groups.map { Self.columns($0, detail) }
      if !columns.contains(where: { $0.contains(where: isSmall) }) { return (detail, []) }
    }
    let few = [Detail.outcomes, .missedOnly].filter { $0 >= shallowest }.map { detail in
      (detail: detail, hidden: hidden(groups, detail))
    }
    return few.min { $0.hidden.count < $1.hidden.count } ?? (.nothing, everyone)
  }

  /// The depth in which one record that is part of a breakdown not shown here is told.
  static func detail(of tally: LossTally) -> Detail {
    let plan = plan([tally], from: .everything)
    return plan.hidden.isEmpty ? plan.detail : .nothing
  }

  private static func hidden(_ groups: [LossTally], _ detail: Detail) -> Set<Int> {
    let columns = groups.map { self.columns($0, detail) }
    var hidden = Set(groups.indices.filter { columns[$0].contains(where: isSmall) })
    let others = groups.indices.filter { !hidden.contains($0) }.sorted { left, right in
      (groups[left].reached, left) < (groups[right].reached, right)
    }
    for next in others {
      let together = columns.first.map { first in
        first.indices.map { column in hidden.reduce(0) { $0 + columns[$1][column] } }
      }
      if hidden.count >= 2, !(together ?? []).contains(where: isSmall) { break }
      hidden.insert(next)
    }
    return hidden
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
    // Not of one length from group to group; groups are withheld in shallower depths only.
    return parts + ((tally.validEnd?.byReason ?? []) + (tally.adverse?.byReason ?? [])).map(\.count)
  }
}
