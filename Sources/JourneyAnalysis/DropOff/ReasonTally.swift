import JourneyModel

/// Counts by reason, all known, that can be added.
struct ReasonTally: Equatable {
  /// By the bytes of the reason.
  private(set) var byReason: [(reason: String, count: Int)]
  let total: Int

  init(_ counts: Counts) {
    byReason = counts.byReason
    total = counts.total
    if byReason.isEmpty, total > 0 { byReason = [(CountsByReason.notSaid, total)] }
  }

  /// All for a reason that is not known.
  init(total: Int) {
    self.init([(CountsByReason.notSaid, total)])
  }

  private init(_ byReason: [(reason: String, count: Int)]) {
    self.byReason = byReason
    total = byReason.reduce(0) { $0 + $1.count }
  }

  static func + (left: ReasonTally, right: ReasonTally) -> ReasonTally {
    var sum = left.byReason
    for (reason, count) in right.byReason {
      if let place = sum.firstIndex(where: { $0.reason.isSame(as: reason) }) {
        sum[place].count += count
      } else {
        sum.append((reason, count))
      }
    }
    return ReasonTally(sum.sorted { $0.reason.utf8.lexicographicallyPrecedes($1.reason.utf8) })
  }

  static func == (left: ReasonTally, right: ReasonTally) -> Bool {
    left.total == right.total && left.byReason.elementsEqual(right.byReason, by: ==)
  }
}
