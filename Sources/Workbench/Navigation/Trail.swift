/// The places visited in a journey, to go back and forward through.
struct Trail: Sendable {
  private(set) var back: [Spot] = []
  private(set) var forward: [Spot] = []
  /// Places marked by a letter.
  var marks: [Character: Spot] = [:]

  /// How many are kept.
  private static let most = 100

  /// Somewhere else was gone to from here.
  mutating func visit(_ from: Spot) {
    forward.removeAll()
    guard back.last != from else { return }
    back.append(from)
    if back.count > Self.most { back.removeFirst() }
  }

  /// The place before, while one is at `here`; nil where there is none.
  mutating func goBack(from here: Spot) -> Spot? {
    while let spot = back.popLast() {
      if spot == here { continue }
      forward.append(here)
      return spot
    }
    return nil
  }

  mutating func goForward(from here: Spot) -> Spot? {
    while let spot = forward.popLast() {
      if spot == here { continue }
      back.append(here)
      return spot
    }
    return nil
  }
}
