import JSONText
public import JourneyModel

/// What a recovery file holds: the journey as it was when the edits began, and the edits.
///
/// A line each: the header, the journey, then one for every edit. It is input like any other: what is not
/// understood is left out and said, and nothing in it is believed to be harmless.
public struct RecoveryFile: Sendable {
  public let header: RecoveryHeader
  /// The journey before the first edit.
  public let base: Journey
  public let entries: [RecoveryEntry]
  /// Whether the person left without saving on purpose; it is then kept for a while, and not offered.
  public let wasGivenUp: Bool
  /// Whether lines at the end could not be read: the last one may have been cut by a power failure.
  public let isCut: Bool

  /// The most bytes that are read.
  static let limits = JSONLimits(bytes: 256 << 20, depth: 80)

  /// The line that says that the edits were given up.
  static let givenUpLine = Array("{\"given-up\":true}\n".utf8)

  /// Nil where the first two lines are not those of a recovery file. O(size).
  public init?(bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    // What follows the last newline was not written to its end.
    let tail = lines.popLast() ?? []
    func json(_ line: ArraySlice<UInt8>) -> JSONValue? { try? JSONReader.read(Array(line), limits: Self.limits) }
    guard lines.count >= 2, let header = json(lines[0]).flatMap(RecoveryHeader.init(json:)),
      let base = json(lines[1])?.object
    else { return nil }
    var entries: [RecoveryEntry] = []
    var wasGivenUp = false
    var isCut = false
    for line in lines[2...] where !line.isEmpty {
      let value = json(line)
      if value?.object?["given-up"]?.flag == true {
        wasGivenUp = true
      } else if !isCut, let entry = value.flatMap(RecoveryEntry.init(json:)) {
        entries.append(entry)
        wasGivenUp = false
      } else {
        // An edit after one that is missing may not be what its author saw.
        isCut = true
      }
    }
    self.header = header
    self.base = Journey(base)
    self.entries = entries
    self.wasGivenUp = wasGivenUp
    self.isCut = isCut || !tail.isEmpty
  }

  /// The journey with the first `count` edits made; edits that cannot be made end it, and are counted as left out.
  public func journey(after count: Int? = nil) -> (journey: Journey, leftOut: Int) {
    var document = JourneyDocument(base)
    let wanted = entries.prefix(count ?? entries.count)
    for (number, entry) in wanted.enumerated() {
      do {
        _ = try document.apply(entry.edit)
      } catch {
        return (document.journey, wanted.count - number)
      }
    }
    return (document.journey, 0)
  }
}
