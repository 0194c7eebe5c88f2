import JourneyModel
import Synchronization

/// What several analyses of one journey need and others do not: made when it is first asked for, once for an index and
/// its copies.
final class SharedParts: Sendable {
  /// What the steps say, the chains of waits unless they must be found anew, and the steps that have changed since.
  private let burdens = Mutex<(table: BurdenTable, waits: WaitGraph?, outdated: Set<Int32>)?>(nil)
  private let ranking = Mutex<[Int32]?>(nil)

  init() {}

  /// New numbers of steps.
  struct Renumbering {
    /// By old number the new one; `gone` for steps that went.
    let new: [Int32]
    let gone: Int32
    let count: Int
  }

  /// Those of an index that has followed an edit: what was worked out of the steps stays where they have not changed, and is
  /// otherwise read anew there, once it is asked for. The other index, if it is still used, works it out for itself.
  ///
  /// - Parameter touchedSteps: numbers of steps as they are now.
  init(_ other: SharedParts, touchedSteps: Set<Int32>, _ renumbering: Renumbering?) {
    guard var (table, waits, outdated) = other.burdens.withLock({ $0.take() }) else { return }
    if let renumbering {
      outdated = Set(outdated.map { renumbering.new[Int($0)] }.filter { $0 != renumbering.gone })
      guard let again = table.renumber(renumbering.new, gone: renumbering.gone, count: renumbering.count) else {
        return
      }
      outdated.formUnion(again)
      waits = nil
    }
    outdated.formUnion(touchedSteps)
    guard outdated.count <= Self.mostOutdated else { return }
    burdens.withLock { [table, waits, outdated] in $0 = (table, waits, outdated) }
  }

  private static let mostOutdated = 50

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
      // Taken out, so that it is changed in its place.
      var (table, waits, outdated) = burdens.take() ?? (BurdenTable(journey, index), nil, [])
      if !outdated.isEmpty {
        table.reread(outdated, journey, index)
        waits = nil
      }
      let made = BurdenParts(table: table, waits: waits ?? WaitGraph(table))
      burdens = (table, made.waits, [])
      return made
    }
  }
}
