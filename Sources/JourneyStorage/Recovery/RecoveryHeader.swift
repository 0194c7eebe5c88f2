import JSONText

/// The first line of a recovery file: whose edits it holds.
public struct RecoveryHeader: Sendable, Equatable {
  /// The absolute path of the journey's file; nil for a journey that was never saved.
  public let file: Path?
  public let title: String
  /// Of the file's content when the edits began; nil where there was no file.
  public let hash: ContentHash?
  /// When the edits began, as `2027-03-01 14:02`, where the person was.
  public let started: String
  /// The process that wrote it, and its machine: for a person to read.
  public let process: Int
  public let host: String

  public init(file: Path?, title: String, hash: ContentHash?, started: String, process: Int, host: String) {
    self.file = file
    self.title = title
    self.hash = hash
    self.started = started
    self.process = process
    self.host = host
  }

  static let format = "sojourn-recovery"
  static let version = 1

  /// One line, with its newline. A path that is no UTF-8 is kept byte for byte, in hexadecimal digits.
  var line: [UInt8] {
    var object: JSONObject = [
      "format": .text(Self.format), "version": .number(Self.version), "title": .text(title),
      "started": .text(started), "process": .number(process), "host": .text(host),
    ]
    if let file { object["file"] = .text(file.bytes.map { Self.digits($0) }.joined()) }
    object["hash"] = hash.map { .text($0.description) }
    return JSONWriter.writeLine(.object(object)) + [0x0A]
  }

  /// Nil where it is no header of a recovery file that this program understands.
  init?(json: JSONValue) {
    guard let object = json.object, object["format"]?.text == Self.format,
      object["version"]?.number?.int == Self.version
    else { return nil }
    var file: Path?
    if let digits = object["file"]?.text {
      guard let bytes = Self.bytes(digits), !bytes.isEmpty, !bytes.contains(0) else { return nil }
      file = Path(bytes: bytes)
    }
    let hash = object["hash"]?.text.flatMap { UInt64($0, radix: 16) }.map { ContentHash(value: $0) }
    self.init(
      file: file, title: object["title"]?.text ?? "", hash: hash, started: object["started"]?.text ?? "",
      process: object["process"]?.number?.int ?? 0, host: object["host"]?.text ?? "")
  }

  private static func digits(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }

  private static func bytes(_ digits: String) -> [UInt8]? {
    let digits = Array(digits.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
