import JourneyModel
import Synchronization

/// The long lists of columns that were asked for, until the next edit: a full room puts thousands of things at one step,
/// and a key must not wait until they are sorted anew for every look at them.
struct ColumnLists: Sendable {
  let pains = LongLists<PainPoint>()
  let brightSpots = LongLists<BrightSpot>()
  let actions = LongLists<MapColumns.Action_>()
}

/// Lists by the columns where they stand, of one kind.
final class LongLists<Item: Sendable>: Sendable {
  private let lists = Mutex<[String: [Item]]>([:])

  /// What was made before, or is made now. Short lists are made as fast as they are found, and are not kept.
  func list(_ column: String, _ make: () -> [Item]) -> [Item] {
    if let known = lists.withLock({ $0[column] }) { return known }
    let made = make()
    if made.count > 8 { lists.withLock { $0[column] = made } }
    return made
  }
}
