public import JourneyModel

/// The small grammar in which a workshop is captured, a line a thing:
///
///     ! told to call back twice @ssa #phone ~compliance s4 f3 +rural ^apply "I gave up"
///
/// The sign says what it is: `!` pain point, `*` bright spot, `+` step, `?` why, `>` action, `//` parking lot. Then,
/// in any order among the words: `@agency`, `#channel`, `+segment`, `~burden`, `^stage` or `^step`, `s1`–`s5` severity,
/// `f1`–`f5` frequency, `"a quote"`, and of an action `due:2027-03`. Names with blanks stand in quotes or have hyphens
/// instead: `@"Social Security"`, `@social-security`. A name in quotes is meant as it stands, and never completed.
/// A backslash before any of these makes it a plain word: `\#1`.
public enum CaptureLine {
  /// In bytes of UTF-8; a longer text is not read, and is a problem from end to end.
  public static let longest = 65_536

  /// What is understood of `text` in this map. `place` says where it would go, for the preview alone.
  /// O(characters × names in the map).
  public static func parse(
    _ text: String, in document: JourneyDocument, at place: CapturePlace = CapturePlace()
  ) -> CaptureReading {
    var parser = CaptureParser(text, document)
    parser.read()
    var reading = parser.reading
    reading.hint = reading.problems.isEmpty ? hint(for: reading, at: place, in: document) : nil
    reading.preview = CapturePreview(reading: reading, place: place, document: document).phrases
    return reading
  }

  private static func hint(
    for reading: CaptureReading, at place: CapturePlace, in document: JourneyDocument
  ) -> String? {
    guard let kind = reading.kind else { return "start with a sign: \(CaptureKind.legend)" }
    if reading.title.isEmpty { return kind.invitation }
    if kind == .why, place.cause(in: document) == nil, place.pain(in: document) == nil {
      return "a why answers a pain point: select one first"
    }
    return nil
  }

  /// The kind that the characters begin with, and the range of its sign; nil where there is no sign.
  static func sign(of characters: [Character]) -> (kind: CaptureKind, range: Range<Int>)? {
    guard let start = characters.firstIndex(where: { !CaptureScanner.isBlank($0) }) else { return nil }
    let kind = CaptureKind.allCases.first { characters[start...].starts(with: $0.sign) }
    return kind.map { ($0, start..<start + $0.sign.count) }
  }
}
