public import JSONText

/// The clock of an agenda as it is kept between two sessions, so that a crash or a restart does not stop it: in the state
/// folder, never in the journey.
public struct WorkshopClockRecord: Sendable, Equatable {
  /// The id of the present item.
  public let item: String
  /// Milliseconds by item, without the stretch that is running.
  public let spent: [String: Int64]
  /// Minutes that items were given on top.
  public let added: [String: Int]
  /// When the stretch that is running began, in seconds since 1970; nil while the clock stands.
  public let runningSince: Int64?

  /// How long after its beginning a stretch that runs is believed in, in seconds: twelve hours.
  static let longest: Int64 = 12 * 3600

  /// Nil for a clock that was never started, which is to be forgotten.
  init?(_ clock: AgendaClock, now: Int64, seconds: Int64) {
    guard let item = clock.item else { return nil }
    self.item = item
    spent = clock.spent
    added = clock.added
    runningSince = clock.since.map { seconds - max(0, now - $0) / 1000 }
  }

  /// The clock as it stands now. One that began to run longer ago than anybody holds a workshop stands.
  func clock(now: Int64, seconds: Int64) -> AgendaClock {
    var clock = AgendaClock()
    clock.item = item
    clock.spent = spent
    clock.added = added
    if let runningSince, (0..<Self.longest).contains(seconds - runningSince) {
      clock.since = now - (seconds - runningSince) * 1000
    }
    return clock
  }

  public var json: JSONValue {
    var object: JSONObject = ["item": .text(item)]
    var times = JSONObject()
    for (id, time) in spent.sorted(by: { $0.key < $1.key }) { times[JSONKey(id)] = .number(Int(time)) }
    var minutes = JSONObject()
    for (id, count) in added.sorted(by: { $0.key < $1.key }) { minutes[JSONKey(id)] = .number(count) }
    object["spent"] = .object(times)
    object["added"] = .object(minutes)
    if let runningSince { object["runningSince"] = .number(Int(runningSince)) }
    return .object(object)
  }

  /// Nil where it is no such record; figures beyond a day count as none.
  public init?(json: JSONValue) {
    guard let object = json.object, let item = object["item"]?.text else { return nil }
    func whole(_ value: JSONValue?, _ most: Double) -> Int64? {
      guard let number = value?.number?.double, abs(number) <= most else { return nil }
      return Int64(number)
    }
    self.item = item
    spent = Self.members(object["spent"]) { whole($0, 86_400_000).map { max(0, $0) } }
    added = Self.members(object["added"]) { whole($0, 1440).map { Int($0) } }
    runningSince = whole(object["runningSince"], 1e12)
  }

  private static func members<Value>(_ value: JSONValue?, _ read: (JSONValue) -> Value?) -> [String: Value] {
    var members: [String: Value] = [:]
    for member in value?.object?.members ?? JSONObject().members {
      if let value = read(member.value) { members[member.key.description] = value }
    }
    return members
  }
}
