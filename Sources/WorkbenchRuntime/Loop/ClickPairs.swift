import TerminalCells

/// Tells the second press of a double click: the terminal reports single ones only.
struct ClickPairs {
  private var last: (place: Point, time: ContinuousClock.Instant)?

  /// The longest time between the two presses.
  static let pause = Duration.milliseconds(400)

  /// Whether this press follows one at the same place closely enough. A third is a first again.
  mutating func isDouble(_ event: MouseEvent, at time: ContinuousClock.Instant) -> Bool {
    guard event.kind == .press, event.button == .left else { return false }
    if let last, last.place == event.point, time - last.time <= Self.pause {
      self.last = nil
      return true
    }
    last = (event.point, time)
    return false
  }
}
