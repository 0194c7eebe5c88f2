import Workbench

/// When what is said of the selected thing is shown: at once, or when the keys pause.
///
/// A move shows the place that is reached, and nothing else changes under the eyes or is heard meanwhile; whoever stays
/// sees or hears the rest.
struct DetailsCalm {
  private var ground: DetailsGround?
  /// Since when details wait, and until when if no other key comes.
  private var since: ContinuousClock.Instant?
  private var due: ContinuousClock.Instant?

  /// For how long no key has to come for details to be due. What is heard takes longer than what is seen: whoever goes on
  /// through a list hears its things alone.
  private static func pause(isHeard: Bool) -> Duration { isHeard ? .milliseconds(1200) : .milliseconds(120) }

  /// How long the details of another thing may stay while a key is held down.
  private static let most = Duration.milliseconds(600)

  /// Whether the next frame may hold details back: as long as nothing but the selection changes.
  ///
  /// - Parameters:
  ///   - isMove: whether nothing happened that is to be shown at once.
  ///   - isAfterKey: whether a key was pressed; else what waits is due when it was.
  mutating func holds(
    _ ground: DetailsGround?, isMove: Bool, isAfterKey: Bool, isHeard: Bool, now: ContinuousClock.Instant
  ) -> Bool {
    let isSame = ground != nil && ground == self.ground
    self.ground = ground
    guard isMove, isSame else { return false }
    if let since, !isHeard, now - since > Self.most { return false }
    since = since ?? now
    if isAfterKey || due == nil { due = now + Self.pause(isHeard: isHeard) }
    return true
  }

  /// How long to wait for another key.
  func wait(now: ContinuousClock.Instant) -> Duration { due.map { max(.zero, $0 - now) } ?? .zero }

  /// Says that nothing waits any more.
  mutating func isSettled() { (since, due) = (nil, nil) }
}
