public import JSONText

/// One line of the log of a workshop: what was captured, taken back, voted in sum, begun, and when. It never says who
/// voted for what.
public struct WorkshopEntry: Sendable, Equatable {
  public enum What: String, Sendable {
    /// A line was captured.
    case captured
    /// What was captured is no longer in the map; it is again.
    case takenBack = "taken-back"
    case restored
    /// The room holds a pain point that was there already: it has so many votes now. Nobody is named.
    case votes
    /// The totals of a vote by dots were kept.
    case votesKept = "votes-kept"
    /// Figures were polled: their middle, spread and number.
    case polled
    /// An item of the agenda began.
    case item
  }

  /// How many votes a thing has in all.
  public struct Total: Sendable, Equatable {
    public let title: String
    public let count: Int

    public init(title: String, count: Int) {
      self.title = title
      self.count = count
    }
  }

  /// As `2027-03-01 14:02`, where the person was.
  public var at: String
  public var what: What
  /// Who typed it; nil for votes, whoever types them.
  public var who: String?
  /// The record's id.
  public var id: String?
  /// What it is: "pain point", "action".
  public var kind: String?
  public var title: String
  /// The line as it was typed.
  public var text: String?
  /// Where it went, such as the name of a step.
  public var place: String?
  /// The votes that it has, the minutes that it has.
  public var count: Int?
  public var totals: [Total]

  public init(
    at: String, what: What, who: String? = nil, id: String? = nil, kind: String? = nil, title: String,
    text: String? = nil, place: String? = nil, count: Int? = nil, totals: [Total] = []
  ) {
    (self.at, self.what, self.who, self.id, self.kind) = (at, what, who, id, kind)
    (self.title, self.text, self.place, self.count, self.totals) = (title, text, place, count, totals)
  }

  /// The day, such as `2027-03-01`.
  public var day: Substring { at.prefix(10) }
  /// The time of day, such as `14:02`.
  public var time: Substring { at.count >= 16 ? at.dropFirst(11).prefix(5) : at[...] }

  public var json: JSONValue {
    var object: JSONObject = ["at": .text(at), "what": .text(what.rawValue)]
    if let who { object["who"] = .text(who) }
    if let kind { object["kind"] = .text(kind) }
    if let id { object["id"] = .text(id) }
    object["title"] = .text(title)
    if let text { object["text"] = .text(text) }
    if let place { object["place"] = .text(place) }
    if let count { object["count"] = .number(count) }
    if !totals.isEmpty {
      object["totals"] = .array(
        totals.map { total in
          let one: JSONObject = ["title": .text(total.title), "count": .number(total.count)]
          return .object(one)
        })
    }
    return .object(object)
  }

  /// Nil where it is no line of such a log.
  public init?(json: JSONValue) {
    guard let object = json.object, let at = object["at"]?.text, let what = object["what"]?.text.flatMap(What.init),
      let title = object["title"]?.text
    else { return nil }
    func whole(_ value: JSONValue?) -> Int? {
      guard let number = value?.number?.double, abs(number) < 1e9 else { return nil }
      return Int(number)
    }
    self.init(
      at: at, what: what, who: object["who"]?.text, id: object["id"]?.text, kind: object["kind"]?.text, title: title,
      text: object["text"]?.text, place: object["place"]?.text, count: whole(object["count"]),
      totals: (object["totals"]?.array ?? []).compactMap { value in
        guard let one = value.object, let title = one["title"]?.text, let count = whole(one["count"]) else {
          return nil
        }
        return Total(title: title, count: count)
      })
  }
}

/// The log of the workshops on one map: a line of JSON for each thing, behind a line that says what it is.
public struct WorkshopLog: Sendable {
  /// The map's file, as the log says.
  public let file: String?
  public let title: String?
  public let entries: [WorkshopEntry]
  /// Lines in it that were not understood; the last may have been cut by a power failure.
  public let unread: Int

  /// The most bytes that are read.
  public static let mostBytes = 64 << 20

  /// The first line of a log, without its newline.
  public static func header(file: String, title: String?) -> [UInt8] {
    var object: JSONObject = ["format": .text("sojourn-workshop-log"), "version": .number(1), "file": .text(file)]
    if let title { object["title"] = .text(title) }
    return JSONWriter.writeLine(.object(object))
  }

  /// The lines of entries, each with its newline.
  public static func lines(_ entries: [WorkshopEntry]) -> [UInt8] {
    entries.flatMap { JSONWriter.writeLine($0.json) + [0x0A] }
  }

  /// Reads a log; what is not understood is passed over and counted. What several sessions of one account took down, each
  /// because it saw it come, counts once, as whoever captured it wrote it: that line is the first. Nil where it is no such log. O(size).
  public init?(bytes: [UInt8]) {
    let limits = JSONLimits(bytes: 1 << 20, depth: 10)
    var entries: [WorkshopEntry] = []
    var captured: Set<[UInt8]> = []
    var unread = 0
    var header: JSONObject?
    for line in bytes.split(separator: 0x0A) {
      let value = try? JSONReader.read(Array(line), limits: limits)
      if value?.object?["format"]?.text == "sojourn-workshop-log" {
        header = header ?? value?.object
      } else if let entry = value.flatMap(WorkshopEntry.init(json:)) {
        if entry.what == .captured, let id = entry.id, !captured.insert(Array(id.utf8)).inserted { continue }
        entries.append(entry)
      } else {
        unread += 1
      }
    }
    guard let header else { return nil }
    file = header["file"]?.text
    title = header["title"]?.text
    self.entries = entries
    self.unread = unread
  }

  /// The days on which something was taken down, in order, each once.
  public var days: [String] {
    var days: [String] = []
    for entry in entries where days.last != String(entry.day) && !days.contains(String(entry.day)) {
      days.append(String(entry.day))
    }
    return days
  }
}
