/// The clock of a workshop's agenda: which item is on, and how much time each has had. Times are milliseconds of a clock
/// that only goes forward; it is in no file.
public struct AgendaClock: Sendable, Equatable {
  /// The id of the present item; nil before the first start.
  public internal(set) var item: String?
  /// What items have had, without the stretch that is running.
  var spent: [String: Int64] = [:]
  /// Minutes that items were given on top of what the agenda says.
  var added: [String: Int] = [:]
  /// When the stretch that is running began; nil while the clock stands.
  var since: Int64?
  /// Whether it was said that the present item's time is up.
  var hasSignalled = false

  public init() {}

  public var isRunning: Bool { since != nil }
  /// Whether there is nothing to forget.
  public var isUntouched: Bool { item == nil }

  /// What an item has had so far.
  public func spent(on id: String, now: Int64) -> Int64 {
    let before = spent[id] ?? 0
    guard id == item, let since else { return before }
    return before + max(0, now - since)
  }

  /// Minutes that an item was given on top.
  public func added(to id: String) -> Int { added[id] ?? 0 }

  mutating func start(now: Int64) {
    guard item != nil, since == nil else { return }
    since = now
  }

  mutating func pause(now: Int64) {
    guard let item, since != nil else { return }
    spent[item] = spent(on: item, now: now)
    since = nil
  }

  /// Goes to an item; a clock that runs goes on running.
  mutating func go(to id: String, now: Int64) {
    let wasRunning = isRunning
    pause(now: now)
    item = id
    hasSignalled = false
    if wasRunning { since = now }
  }

  /// Gives the present item more minutes, or fewer.
  mutating func add(_ minutes: Int) {
    guard let item else { return }
    added[item, default: 0] += minutes
    hasSignalled = false
  }
}
