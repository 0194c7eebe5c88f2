import JSONText

/// One line of an inbox.
public enum InboxLine: Sendable, Equatable {
  /// With which the file begins: the absolute path of the journey.
  case journey(Path)
  case capture(InboxCapture)
  case ballot(InboxBallot)
  case round(InboxRound)
  /// The capture became the record `record` of the map.
  case taken(String, record: String)
  /// The capture is not wanted now; it stays in the file.
  case setAside(String)
  /// It waits again.
  case putBack(String)

  /// In bytes; a longer line is not read.
  static let longest = 256 << 10
  static let format = "sojourn-inbox"
  static let version = 1

  /// The line between two line feeds: half a line that somebody else left at the end of the file does not spoil it.
  public var bytes: [UInt8] { [0x0A] + JSONWriter.writeLine(.object(object)) + [0x0A] }

  private var object: JSONObject {
    switch self {
    case .journey(let path):
      return [
        "format": .text(Self.format), "version": .number(Self.version),
        "file": .text(path.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()),
      ]
    case .capture(let capture):
      var object: JSONObject = [
        "capture": .text(capture.id), "kind": .text(capture.kind), "text": .text(capture.text),
        "time": .number(Int(capture.time)),
      ]
      if let stage = capture.stage { object["stage"] = .text(stage) }
      return object
    case .ballot(let ballot):
      let dots = JSONObject(ballot.dots.sorted { $0.key < $1.key }.map { (JSONKey($0.key), .number($0.value)) })
      return ["ballot": .text(ballot.id), "round": .text(ballot.round), "dots": .object(dots)]
    case .round(let round):
      let items = round.items.map { JSONValue.object(["id": .text($0.id), "title": .text($0.title)]) }
      return [
        "round": .text(round.id), "subject": .text(round.subject), "each": .number(round.each),
        "open": .flag(round.isOpen), "items": .array(items),
      ]
    case .taken(let id, let record): return ["taken": .text(id), "record": .text(record)]
    case .setAside(let id): return ["aside": .text(id)]
    case .putBack(let id): return ["back": .text(id)]
    }
  }

  /// Nil where the bytes are no such line.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count <= Self.longest,
      let object = (try? JSONReader.read(Array(bytes), limits: JSONLimits(bytes: Self.longest, depth: 4)))?.object
    else { return nil }
    if let format = object["format"]?.text {
      guard format == Self.format, object["version"]?.number?.int == Self.version,
        let path = object["file"]?.text.flatMap(Self.path)
      else { return nil }
      self = .journey(path)
    } else if let id = object["capture"]?.text {
      guard !id.isEmpty, let kind = object["kind"]?.text, let text = object["text"]?.text else { return nil }
      self = .capture(
        InboxCapture(
          id: id, kind: kind, text: text, stage: object["stage"]?.text, time: Int64(object["time"]?.number?.int ?? 0)))
    } else if let id = object["ballot"]?.text {
      guard !id.isEmpty, let round = object["round"]?.text, let dots = object["dots"]?.object else { return nil }
      var counts: [String: Int] = [:]
      for member in dots.members {
        guard let count = member.value.number?.int, (1...1000).contains(count) else { return nil }
        counts[member.key.text] = count
      }
      self = .ballot(InboxBallot(id: id, round: round, dots: counts))
    } else if let id = object["round"]?.text {
      guard let subject = object["subject"]?.text, let each = object["each"]?.number?.int, (1...100).contains(each),
        let isOpen = object["open"]?.flag, let items = object["items"]?.array
      else { return nil }
      let read = items.prefix(InboxRound.most).compactMap { item -> InboxRound.Item? in
        guard let id = item.object?["id"]?.text, let title = item.object?["title"]?.text else { return nil }
        return InboxRound.Item(id: id, title: title)
      }
      self = .round(InboxRound(id: id, subject: subject, each: each, isOpen: isOpen, items: read))
    } else if let id = object["taken"]?.text {
      self = .taken(id, record: object["record"]?.text ?? "")
    } else if let id = object["aside"]?.text {
      self = .setAside(id)
    } else if let id = object["back"]?.text {
      self = .putBack(id)
    } else {
      return nil
    }
  }

  private static func path(_ digits: String) -> Path? {
    let digits = Array(digits.utf8)
    guard !digits.isEmpty, digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16), byte != 0 else {
        return nil
      }
      bytes.append(byte)
    }
    return Path(bytes: bytes)
  }
}
