import JourneyModel
import Synchronization

/// What several analyses of one journey need and others do not: made when it is first asked for, once for an index and
/// its copies.
final class SharedParts: Sendable {
  private let burdenParts = Mutex<BurdenParts?>(nil)
  private let ranking = Mutex<[Int32]?>(nil)

  init() {}

  /// Those of an index that has followed an edit: what was worked out of the steps stays where they have not changed.
  init(_ other: SharedParts, keepsBurden: Bool) {
    guard keepsBurden, let kept = other.burdenParts.withLock({ $0 }) else { return }
    burdenParts.withLock { $0 = kept }
  }

  struct BurdenParts: Sendable {
    let table: BurdenTable
    let waits: WaitGraph
  }

  /// The pain points worst first; they must be the owner's.
  func ranked(_ pains: PainTable) -> [Int32] {
    ranking.withLock { ranking in
      if let ranking { return ranking }
      let made = pains.ranked()
      ranking = made
      return made
    }
  }

  /// What the steps say about their burden, and the chains of waits; the index must be the owner's, and of this journey.
  func burden(_ journey: Journey, _ index: MapIndex) -> BurdenParts {
    burdenParts.withLock { parts in
      if let parts { return parts }
      let table = BurdenTable(journey, index)
      let made = BurdenParts(table: table, waits: WaitGraph(table))
      parts = made
      return made
    }
  }
}
