import JourneyModel
import Synchronization

/// What several analyses of one journey need and others do not: made when it is first asked for, once for an index and
/// its copies.
final class SharedParts: Sendable {
  private let burdens = Mutex(Burdens())
  private let ranking = Mutex<[Int32]?>(nil)

  init() {}

  /// Those of an index that has followed an edit: what was worked out of the steps stays where they have not changed, and is
  /// otherwise read anew there, once it is asked for.
  ///
  /// - Parameter touchedSteps: numbers of steps; nil where they have others now.
  init(_ other: SharedParts, touchedSteps: Set<Int32>?) {
    guard let touchedSteps else { return }
    var kept = other.burdens.withLock { $0 }
    kept.outdated.formUnion(touchedSteps)
    guard kept.parts != nil, kept.outdated.count <= Self.mostOutdated else { return }
    burdens.withLock { $0 = kept }
  }

  private static let mostOutdated = 50

  private struct Burdens {
    var parts: BurdenParts?
    /// Steps that have changed since.
    var outdated: Set<Int32> = []
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
    burdens.withLock { burdens in
      if let parts = burdens.parts, burdens.outdated.isEmpty { return parts }
      // Taken out, so that it is changed in its place.
      var table = burdens.parts.take()?.table
      table?.reread(burdens.outdated, journey, index)
      let fresh = table ?? BurdenTable(journey, index)
      let made = BurdenParts(table: fresh, waits: WaitGraph(fresh))
      burdens = Burdens(parts: made)
      return made
    }
  }
}
