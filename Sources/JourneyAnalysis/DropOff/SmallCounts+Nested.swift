extension SmallCounts {
  /// One depth of a breakdown whose groups may be parts of one another: what can be worked out from the groups that are
  /// told.
  ///
  /// Whatever is told is a sum over the smallest parts: groups without parts of their own, and for each group that has
  /// parts (and for the whole) its *rest*, the people in none of them, which is shown nowhere. All that follows from what
  /// is told are the sums over the *gaps*: of a told group, or of the whole, what is left of it without the told groups
  /// inside it. So nothing small is given away where no gap gives it away.
  struct Gaps {
    private let nesting: GroupNesting
    /// By group: every count that is told of it, or follows.
    private let columns: [[Int]]
    /// By group: of each count, what its parts do not have; nil without parts.
    private let rests: [[Int]?]
    private let wholeRest: [Int]?
    private let sizes: [Int]

    init(_ groups: [LossTally], _ nesting: GroupNesting, whole: LossTally?, _ columns: (LossTally) -> [Int]) {
      let own = groups.map(columns)
      func rest(_ all: [Int], _ parts: [Int]) -> [Int] {
        parts.reduce(all) { rest, part in zip(rest, own[part]).map { $0 - $1 } }
      }
      self.nesting = nesting
      self.columns = own
      rests = groups.indices.map { nesting.parts[$0].isEmpty ? nil : rest(own[$0], nesting.parts[$0]) }
      wholeRest = whole.map { rest(columns($0), nesting.tops) }
      sizes = groups.map(\.reached)
    }

    /// Which groups are withheld: those with a small count, and further ones, the smallest first, until no gap gives
    /// anything away.
    func hidden() -> Set<Int> {
      var hidden = Set(columns.indices.filter { columns[$0].contains(where: isSmall) })
      // From the whole inwards; what is withheld further in can open a gap further out.
      var isSafe = false
      while !isSafe {
        isSafe = true
        for gap in [nil]
          + columns.indices.filter({ !nesting.parts[$0].isEmpty && !hidden.contains($0) }).map(Optional.some)
        where givesAway(gap, hidden) {
          guard let next = told(in: gap, hidden).min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) ?? gap else { continue }
          hidden.insert(next)
          isSafe = false
          break
        }
      }
      return hidden
    }

    private func parts(_ group: Int?) -> [Int] { group.map { nesting.parts[$0] } ?? nesting.tops }

    /// The widest groups in this one, or in the whole, that are told.
    private func told(in group: Int?, _ hidden: Set<Int>) -> [Int] {
      parts(group).flatMap { hidden.contains($0) ? told(in: $0, hidden) : [$0] }
    }

    private func givesAway(_ group: Int?, _ hidden: Set<Int>) -> Bool {
      guard let count = columns.first?.count else { return false }
      return (0..<count).contains { SmallCounts.givesAway(gap(group, hidden, $0)) }
    }

    /// The smallest parts of a group that no told group inside it covers. A rest below 0 is none: people can be counted in
    /// several groups, and not every count is known.
    private func gap(_ group: Int?, _ hidden: Set<Int>, _ column: Int) -> [Int] {
      var counts: [Int] = []
      for part in parts(group) where hidden.contains(part) {
        counts += nesting.parts[part].isEmpty ? [columns[part][column]] : gap(part, hidden, column)
      }
      if let rest = group.map({ rests[$0] }) ?? wholeRest, rest[column] > 0 { counts.append(rest[column]) }
      return counts
    }
  }
}
