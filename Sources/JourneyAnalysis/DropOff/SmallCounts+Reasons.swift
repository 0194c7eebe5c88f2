extension SmallCounts {
  /// Counts by reason as they may be told.
  struct Reasons {
    let detail: Detail

    init(_ detail: Detail) { self.detail = detail }

    /// Whether something of them is not told.
    func hides(_ tally: ReasonTally?) -> Bool {
      guard let tally, !tally.byReason.isEmpty else { return false }
      switch detail {
      case .everything: return false
      case .largeReasons: return tally.byReason.contains { isSmall($0.count) }
      case .withoutReasons, .outcomes, .missedOnly, .nothing: return true
      }
    }

    /// Nil where they are not known, or not told at all.
    func told(_ tally: ReasonTally?) -> CountsByReason? {
      guard let tally, let hidden = hidden(tally) else { return nil }
      return CountsByReason(
        entries: tally.byReason.enumerated().map { place, entry in
          CountsByReason.Entry(
            reason: entry.reason,
            count: hidden.contains(place) ? Count.suppressed(entry.count) : Count(entry.count))
        })
    }

    /// Which reasons are withheld; nil where not even their names are told. Their sum follows from the stage's other
    /// counts: so at least two are withheld, and they are no small count together.
    private func hidden(_ tally: ReasonTally) -> Set<Int>? {
      guard hides(tally) else { return [] }
      guard detail == .largeReasons else { return nil }
      let places = tally.byReason.indices
      var hidden = Set(places.filter { isSmall(tally.byReason[$0].count) })
      let others = places.filter { tally.byReason[$0].count >= 10 }.sorted { left, right in
        (tally.byReason[left].count, left) < (tally.byReason[right].count, right)
      }
      var next = others[...]
      while givesAway(hidden.map { tally.byReason[$0].count }) {
        guard let place = next.popFirst() else { return nil }
        hidden.insert(place)
      }
      return hidden
    }
  }
}
