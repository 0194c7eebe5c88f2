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
    let places = [low, high].flatMap { intervals.places(of: $0) }
    let sorted = intervals.sorted(places, self)
    let lower = intervals.percentile(low, sorted)
    return lower...Swift.max(lower, intervals.percentile(high, sorted))
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

  /// The intervals in which the values lie that are next to a share of all.
  func places(of share: Double) -> [Int] {
    let place = Int(Double(before[before.count - 1] - 1) * share)
    let first = interval(ofPlace: place)
    let next = min(place + 1, before[before.count - 1] - 1)
    return next < before[first + 1] ? [first] : [first, interval(ofPlace: next)]
  }

  /// The percentile at a share of all values, by linear interpolation between the two next to it ("type 7"), from the sorted
  /// values of the intervals that `places` names for it.
  func percentile(_ share: Double, _ sorted: [Int: [Double]]) -> Double {
    let position = Double(before[before.count - 1] - 1) * share
    let place = Int(position)
    let fraction = position - Double(place)
    func value(_ place: Int) -> Double {
      let interval = interval(ofPlace: place)
      return sorted[interval]?[place - before[interval]] ?? least
    }
    let low = value(place)
    guard fraction > 0 else { return low }
    let high = value(place + 1)
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

  /// The values of some intervals, each in order, found in one pass.
  func sorted(_ intervals: [Int], _ values: [Double]) -> [Int: [Double]] {
    var isWanted = Array(repeating: false, count: before.count - 1)
    for interval in intervals { isWanted[interval] = true }
    var found: [(interval: Int, value: Double)] = []
    for value in values {
      let interval = interval(of: value)
      if isWanted[interval] { found.append((interval, value)) }
    }
    return Dictionary(grouping: found) { $0.interval }.mapValues { $0.map(\.value).sorted() }
  }
}
