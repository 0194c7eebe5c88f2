import Statistics

/// Every group of every stage against the rest of its stage, corrected together.
struct GroupComparisons {
  /// One side of a comparison.
  struct Side {
    let missed: Int
    let n: Int

    var rate: Double { Double(missed) / Double(n) }
  }

  private struct Pending {
    let stage: Int
    let group: Int
    let difference: Double
    let interval: ConfidenceInterval?
    /// The place of its test; the two groups of a pair share one.
    let test: Int?
  }

  private var pending: [Pending] = []
  private var tests: [Double?] = []

  /// Compares the groups of a stage. `total` is what they are parts of, where that is a row of its own.
  mutating func add(stage: Int, _ groups: [SeriesReader.Group], shown: [Bool], total: CountedTally?) {
    let sides = groups.map { Self.side($0.counted.tally) }
    let overlap = total.flatMap { Self.overlapping(groups, $0) }
    let isPair = groups.count == 2 && overlap == nil
    for group in groups.indices where shown[group] {
      guard let side = sides[group] else { continue }
      let others = sides.indices.compactMap { $0 == group ? nil : sides[$0] }
      let all = overlap ?? others.reduce(side) { Side(missed: $0.missed + $1.missed, n: $0.n + $1.n) }
      let rest = Side(missed: all.missed - side.missed, n: all.n - side.n)
      guard rest.n > 0, (0...rest.n).contains(rest.missed) else { continue }
      let bears = groups.allSatisfy { $0.counted.basis.bearsInference }
      var test: Int?
      if bears, let p = Self.p(side, rest) {
        if isPair, let first = pending.last, first.stage == stage, let shared = first.test {
          test = shared
        } else {
          test = tests.count
          tests.append(p)
        }
      }
      pending.append(
        Pending(
          stage: stage, group: group, difference: side.rate - rest.rate,
          interval: bears ? .newcombe(side.missed, of: side.n, minus: rest.missed, of: rest.n) : nil, test: test))
    }
  }

  /// The comparisons by stage and group.
  func results() -> [Int: [Int: GroupComparison]] {
    let corrected = BenjaminiHochberg.adjusted(tests)
    var results: [Int: [Int: GroupComparison]] = [:]
    for item in pending {
      let q = item.test.flatMap { corrected[$0] }
      results[item.stage, default: [:]][item.group] = GroupComparison(
        riskDifference: item.difference, riskInterval: item.interval, p: item.test.flatMap { tests[$0] }, q: q,
        // Ten points as fractions are seldom exact.
        isReal: q.map { $0 < 0.05 && abs(item.difference) >= 0.1 - 1e-12 })
    }
    return results
  }

  private static func side(_ tally: LossTally) -> Side? {
    guard let missed = tally.missed, let n = tally.settled, n > 0 else { return nil }
    return Side(missed: missed, n: n)
  }

  /// The total as the two sides together, where the groups hold more people than it: then they overlap (people can be of
  /// two segments), and the sum of the others would count some twice.
  private static func overlapping(_ groups: [SeriesReader.Group], _ total: CountedTally) -> Side? {
    let sum = groups.reduce(0) { $0 + $1.counted.tally.reached }
    let isSame = groups.allSatisfy { $0.counted.basis == total.basis && $0.counted.source == total.source }
    return isSame && sum > total.tally.reached ? side(total.tally) : nil
  }

  /// Nil where either side has fewer than 30.
  private static func p(_ side: Side, _ rest: Side) -> Double? {
    guard side.n >= 30, rest.n >= 30 else { return nil }
    let expected = TwoProportionTest.smallestExpectedCount(side.missed, of: side.n, against: rest.missed, of: rest.n)
    if let expected, expected < 5,
      let p = FisherExactTest.twoSidedP(side.missed, of: side.n, against: rest.missed, of: rest.n)
    {
      return p
    }
    return TwoProportionTest(side.missed, of: side.n, against: rest.missed, of: rest.n)?.p
  }
}
