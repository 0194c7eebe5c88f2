extension Array where Element == Double {
  /// The percentiles at two shares, as `Sample` gives them, without sorting all values.
  ///
  /// Quickselect (Hoare 1961, Algorithm 65) on a copy; the pivot is the median of three.
  ///
  /// - Parameters:
  ///   - low: 0…1, not above `high`.
  ///   - high: 0…1.
  /// - Returns: in the unit of the values; nil where there is no value, one is not finite, or a share is out of range.
  /// - Complexity: O(n) expected.
  public func percentiles(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
    guard !isEmpty, low >= 0, low <= high, high <= 1, allSatisfy(\.isFinite) else { return nil }
    var values = self
    let first = values.percentile(low, from: 0)
    // What stands before the place of the lower one is no larger: the upper one lies beyond.
    let second = values.percentile(high, from: Int(Double(count - 1) * low))
    return first...Swift.max(first, second)
  }

  /// The percentile at `share` of all values, those before `start` being known to be no larger than the rest.
  private mutating func percentile(_ share: Double, from start: Int) -> Double {
    let position = Double(count - 1) * share
    let place = Int(position)
    let fraction = position - Double(place)
    select(place, from: start)
    let low = self[place]
    guard fraction > 0 else { return low }
    var high = self[place + 1]
    for other in self[(place + 1)...] where other < high { high = other }
    return Swift.min(high, Swift.max(low, low * (1 - fraction) + high * fraction))
  }

  /// Puts the value that sorting would put at `place` there, no larger ones before and no smaller ones behind it.
  private mutating func select(_ place: Int, from start: Int) {
    var (left, right) = (start, count - 1)
    while left < right {
      let (a, b, c) = (self[left], self[left + (right - left) / 2], self[right])
      let pivot = Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
      var (low, high) = (left, right)
      while low <= high {
        while self[low] < pivot { low += 1 }
        while self[high] > pivot { high -= 1 }
        if low <= high {
          swapAt(low, high)
          low += 1
          high -= 1
        }
      }
      if place <= high {
        right = high
      } else if place >= low {
        left = low
      } else {
        return
      }
    }
  }
}
