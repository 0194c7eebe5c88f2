import JSONText
import JourneyModel
import PlainText

/// Text in which nothing acts instead of showing: control characters, marks of direction and everything else without a
/// shape are written out, `\x1b` below U+0100 and `\u{202E}` above.
enum VisibleText {
  /// Adds the scalar, or what it is written out as. Line feeds and tabs stay, and so do the joiners that letters and
  /// pictures need.
  static func append(_ scalar: Unicode.Scalar, to scalars: inout String.UnicodeScalarView) {
    if acts(scalar) {
      scalars.append(contentsOf: PlainText.display(String(scalar)).unicodeScalars)
    } else {
      scalars.append(scalar)
    }
  }

  /// The same journey with a backslash doubled in every text and what acts written out, so that whatever is made of it
  /// says which was which: `\x1b` was one character, `\\x1b` was four. O(size of the journey).
  static func journey(_ journey: Journey) -> Journey {
    if case .object(let object)? = encoded(.object(journey.object)) { return Journey(object) }
    return journey
  }

  /// The text so written; nil where it stays as it is.
  static func encoded(_ text: String) -> String? {
    guard !PlainText.isPrintableASCII(text) || text.utf8.contains(UInt8(ascii: "\\")),
      text.unicodeScalars.contains(where: { $0 == "\\" || acts($0) })
    else { return nil }
    var encoded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\\" { encoded.append(scalar) }
      append(scalar, to: &encoded)
    }
    return String(encoded)
  }

  private static func encoded(_ value: JSONValue) -> JSONValue? {
    switch value {
    case .text(let text): return encoded(text).map { .text($0) }
    case .array(var items):
      var isChanged = false
      for place in items.indices {
        guard let new = encoded(items[place]) else { continue }
        items[place] = new
        isChanged = true
      }
      return isChanged ? .array(items) : nil
    case .object(var object):
      var isChanged = false
      for member in object.members {
        guard let new = encoded(member.value) else { continue }
        object[member.key] = new
        isChanged = true
      }
      return isChanged ? .object(object) : nil
    case .null, .flag, .number: return nil
    }
  }

  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x0A, 0x09: false
    default: PlainText.isSpelt(scalar)
    }
  }
}
