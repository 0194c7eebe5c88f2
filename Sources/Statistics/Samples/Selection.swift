extension Array where Element == Double {
  /// The percentiles at two shares, as `Sample` gives them, without sorting all values.
  ///
  /// The values are counted into equal intervals between the smallest and the largest; only those of the intervals in which
  /// the wanted places lie are sorted.
  ///
  /// - Parameters:
  ///   - low: 0…1, not above `high`.
  ///   - high: 0…1.
  /// - Returns: in the unit of the values; nil where there is no value, one is not finite, or a share is out of range.
  /// - Complexity: O(n) where values are spread out, O(n log n) at worst.
  public func percentiles(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
    guard let first, low >= 0, low <= high, high <= 1 else { return nil }
    // Anything not finite makes the product, and so the sum, not a number.
    var (least, most, unwanted) = (first, first, 0.0)
    for value in self {
      least = value < least ? value : least
      most = value > most ? value : most
      unwanted += value * 0
    }
    guard unwanted == 0 else { return nil }
    let intervals = Intervals(self, from: least, to: most)
    let lower = intervals.percentile(low, self)
    return lower...Swift.max(lower, intervals.percentile(high, self))
  }
}

/// How many values lie in each of many equal intervals.
private struct Intervals {
  private let least: Double
  private let scale: Double
  /// How many values lie before each interval, and all of them at the end.
  private var before: [Int]

  init(_ values: [Double], from least: Double, to most: Double) {
    let count = Swift.max(1, Swift.min(1024, values.count / 8))
    self.least = least
    let scale = Double(count - 1) / (most - least)
    // All in one interval where all are equal, or so far apart that the scale is lost.
    self.scale = scale.isFinite ? scale : 0
    before = Array(repeating: 0, count: count + 1)
    for value in values { before[interval(of: value) + 1] += 1 }
    for place in 0..<count { before[place + 1] += before[place] }
  }

  /// Never falls as the value rises.
  @inline(__always)
  private func interval(of value: Double) -> Int {
    scale == 0 ? 0 : Int((value - least) * scale)
  }

  /// The percentile at a share of all values, by linear interpolation between the two next to it ("type 7").
  func percentile(_ share: Double, _ values: [Double]) -> Double {
    let position = Double(values.count - 1) * share
    let place = Int(position)
    let fraction = position - Double(place)
    let interval = self.interval(ofPlace: place)
    let sorted = sorted(interval, values)
    let low = sorted[place - before[interval]]
    guard fraction > 0 else { return low }
    let next = place + 1 - before[interval]
    let high = next < sorted.count ? sorted[next] : self.sorted(self.interval(ofPlace: place + 1), values)[0]
    return Swift.min(high, Swift.max(low, low * (1 - fraction) + high * fraction))
  }

  /// The interval in which the value lies that sorting would put at a place.
  private func interval(ofPlace place: Int) -> Int {
    var (low, high) = (0, before.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if before[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The values of an interval, in order.
  private func sorted(_ interval: Int, _ values: [Double]) -> [Double] {
    var own: [Double] = []
    own.reserveCapacity(before[interval + 1] - before[interval])
    for value in values where self.interval(of: value) == interval { own.append(value) }
    return own.sorted()
  }
}
