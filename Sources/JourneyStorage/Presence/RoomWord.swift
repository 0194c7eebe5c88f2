public import JSONText

/// What somebody who leads a room tells the other screens in it, in their presence file. It holds as long as that does.
public struct RoomWord: Sendable, Equatable {
  /// Whether this session leads: the room's screens follow it before others.
  public var leads = false
  /// What the room's screens are to show: `blank`, `big`; nil: the view.
  public var screens: String?
  /// The ids of the stages that nobody else may change; ``everything`` for the whole map. At most ``mostLocks`` count.
  public var locks: [String] = []
  /// How often this session has asked everyone to come to where it is.
  public var call = 0
  /// The clock of the agenda, in the workbench's own form; nil where none was begun. A larger one is not told.
  public var clock: JSONValue?

  public static let everything = "*"
  /// More stages are locked as everything.
  public static let mostLocks = 24
  /// Longer ids are locked as everything, too: a presence file stays small.
  static let longestID = 200
  /// Bytes of a clock: an agenda of a day has some forty items.
  static let mostClock = 4096

  public init() {}

  /// Adds what differs from a session that leads nobody.
  func write(to object: inout JSONObject) {
    if leads { object["leads"] = .flag(true) }
    object["screens"] = screens.map { .text($0) }
    if call > 0 { object["call"] = .number(call) }
    if let clock, JSONWriter.writeLine(clock).count <= Self.mostClock { object["clock"] = clock }
    guard !locks.isEmpty else { return }
    let fits = locks.count <= Self.mostLocks && locks.allSatisfy { $0.utf8.count <= Self.longestID }
    object["locks"] = .texts(fits ? locks : [Self.everything])
  }

  init(from object: JSONObject) {
    leads = object["leads"]?.flag ?? false
    screens = object["screens"]?.text.map { String($0.prefix(Presence.longest)) }
    locks = (object["locks"]?.array ?? []).prefix(Self.mostLocks).compactMap(\.text)
      .filter { $0.utf8.count <= Self.longestID }
    call = max(0, object["call"]?.number?.int ?? 0)
    clock = object["clock"]
  }
}
