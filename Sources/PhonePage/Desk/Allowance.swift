/// So many at once, and so many a second after that.
struct Allowance: Sendable {
  private let most: Double
  private let perSecond: Double
  private var left: Double
  private var last: Duration

  init(most: Int, perSecond: Double, at now: Duration) {
    self.most = Double(most)
    self.perSecond = perSecond
    left = Double(most)
    last = now
  }

  /// Takes one; false where none is left. `now` is by a clock that only goes forward.
  mutating func take(at now: Duration) -> Bool {
    guard has(at: now) else { return false }
    left -= 1
    return true
  }

  /// Whether one is left.
  mutating func has(at now: Duration) -> Bool {
    left = min(most, left + max(0, (now - last) / .seconds(1)) * perSecond)
    last = now
    return left >= 1
  }

  /// Whether nothing was taken for so long that nothing is remembered.
  mutating func isFull(at now: Duration) -> Bool { has(at: now) && left >= most }
}
