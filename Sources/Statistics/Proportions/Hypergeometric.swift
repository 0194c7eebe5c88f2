/// All 2 × 2 tables with given margins, each with a weight in proportion to its probability.
struct Hypergeometric {
  /// The size of the first group.
  let total: Int
  /// The size of the second group.
  let otherTotal: Int
  /// How many count in both groups together.
  let sum: Int

  /// Calls `body` with each possible count in the first group and its weight; the most probable table weighs about 1.
  ///
  /// Both walks stop below the smallest normal `Double`: weights only fall from there, and subnormal ones would be
  /// rounded up again and again instead of reaching 0.
  func forEachWeight(_ body: (_ count: Int, _ weight: Double) -> Void) {
    let lowest = max(0, sum - otherTotal)
    let highest = min(total, sum)
    // The mode, (n₁ + 1)(s + 1) ÷ (n₁ + n₂ + 2), in floating point because the product may exceed Int.
    let share = (Double(total) + 1) / (Double(total) + Double(otherTotal) + 2)
    let mode = min(highest, max(lowest, Int(share * (Double(sum) + 1))))

    var weight = 1.0
    var count = mode
    while weight.isNormal {
      body(count, weight)
      guard count < highest else { break }
      weight *= ratioToNext(count)
      count += 1
    }
    weight = 1
    count = mode
    while count > lowest {
      count -= 1
      weight /= ratioToNext(count)
      guard weight.isNormal else { break }
      body(count, weight)
    }
  }

  /// P(count + 1) ÷ P(count); above 0 for every possible count but the highest.
  private func ratioToNext(_ count: Int) -> Double {
    Double(total - count) * Double(sum - count) / (Double(count + 1) * Double(otherTotal - sum + count + 1))
  }
}
