import Glibc
import JSONText

/// What a session tells the others who have the same file open: who, where, since when, and what it looks at.
///
/// It only informs. Nothing waits for it, nothing is refused because of it, and nothing that stands in it is believed
/// to be true or harmless.
public struct Presence: Sendable, Equatable {
  /// One save of the file by this session.
  public struct Save: Sendable, Equatable {
    /// Of what was written, and of what it took the place of.
    public let hash: ContentHash
    public let from: ContentHash?
    /// Seconds since 1970-01-01 00:00 UTC.
    public let time: Int64

    public init(hash: ContentHash, from: ContentHash?, time: Int64) {
      self.hash = hash
      self.from = from
      self.time = time
    }
  }

  public var name: String
  public let machine: Machine
  public let process: Int
  /// ``Machine/start(of:)`` of the process.
  public let processStart: UInt64?
  /// Since when the file is open, in seconds since 1970-01-01 00:00 UTC.
  public let since: Int64
  /// `edits`, `reads` or `watches`.
  public var role: String
  public var isUnsaved = false
  /// What is looked at, by the names that the workbench has for it.
  public var view: String?
  public var lane: String?
  /// The id of what is selected.
  public var selected: String?
  public var room = RoomWord()
  /// Whether the session has ended, and the file only tells those who are still there who saved last.
  public internal(set) var hasLeft = false
  /// The latest last, at most ``mostSaves``.
  public var saves: [Save] = []

  /// The latest comes last; one that was told before is told once.
  public mutating func add(_ save: Save) {
    saves.removeAll { $0.hash == save.hash }
    saves.append(save)
    saves = saves.suffix(Self.mostSaves)
  }

  static let format = "sojourn-presence"
  static let version = 1
  public static let mostSaves = 16
  /// More bytes than a session writes: what is larger is none.
  static let limit = 1 << 14
  /// Names are cut to so many characters, ids to four times as many.
  static let longest = 64

  /// A session of this process.
  public init(name: String, since: Int64, role: String, machine: Machine = .here, process: Int? = nil) {
    let process = process ?? Int(getpid())
    self.init(
      name: name, machine: machine, process: process, processStart: Machine.start(of: process), since: since, role: role
    )
  }

  init(name: String, machine: Machine, process: Int, processStart: UInt64?, since: Int64, role: String) {
    self.name = name
    self.machine = machine
    self.process = process
    self.processStart = processStart
    self.since = since
    self.role = role
  }

  /// One line, with its newline.
  var line: [UInt8] {
    var object: JSONObject = [
      "format": .text(Self.format), "version": .number(Self.version), "name": .text(name), "host": .text(machine.host),
      "boot": .text(machine.boot), "process": .number(process), "since": .number(Int(since)), "role": .text(role),
      "unsaved": .flag(isUnsaved),
    ]
    object["started"] = processStart.map { .text(String($0)) }
    object["view"] = view.map { .text($0) }
    object["lane"] = lane.map { .text($0) }
    object["selected"] = selected.map { .text($0) }
    room.write(to: &object)
    if hasLeft { object["left"] = .flag(true) }
    let saves = saves.suffix(Self.mostSaves).map { save -> JSONValue in
      var object: JSONObject = ["hash": .text(save.hash.description), "at": .number(Int(save.time))]
      object["from"] = save.from.map { .text($0.description) }
      return .object(object)
    }
    if !saves.isEmpty { object["saves"] = .array(saves) }
    return JSONWriter.writeLine(.object(object)) + [0x0A]
  }

  /// Nil where the bytes are not what a session writes: too many, cut, or something else.
  init?(bytes: [UInt8]) {
    guard bytes.count <= Self.limit,
      let object = (try? JSONReader.read(bytes, limits: JSONLimits(bytes: Self.limit, depth: 8)))?.object,
      object["format"]?.text == Self.format, object["version"]?.number?.int == Self.version,
      let name = object["name"]?.text, let process = object["process"]?.number?.int
    else { return nil }
    func short(_ key: JSONKey, _ count: Int = Presence.longest) -> String? {
      object[key]?.text.map { String($0.prefix(count)) }
    }
    self.init(
      name: String(name.prefix(Self.longest)),
      machine: Machine(host: short("host") ?? "", boot: short("boot") ?? ""), process: process,
      processStart: object["started"]?.text.flatMap { UInt64($0) }, since: Int64(object["since"]?.number?.int ?? 0),
      role: short("role") ?? "")
    isUnsaved = object["unsaved"]?.flag ?? false
    view = short("view")
    lane = short("lane")
    selected = short("selected", Self.longest * 4)
    room = RoomWord(from: object)
    hasLeft = object["left"]?.flag ?? false
    for item in (object["saves"]?.array ?? []).suffix(Self.mostSaves) {
      guard let save = item.object, let hash = save["hash"]?.text.flatMap({ UInt64($0, radix: 16) }) else { continue }
      let from = save["from"]?.text.flatMap { UInt64($0, radix: 16) }.map { ContentHash(value: $0) }
      saves.append(Save(hash: ContentHash(value: hash), from: from, time: Int64(save["at"]?.number?.int ?? 0)))
    }
  }
}
