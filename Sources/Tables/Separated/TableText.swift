/// The form in which free text stands in a cell, harmless in a spreadsheet and on a terminal, and the way back.
///
/// Two things happen to a text on its way out, and are undone exactly on the way in: `decode(encode(x)) == x`.
/// - Where it starts with `=`, `+`, `-`, `@`, TAB, CR, LF, NUL, a full-width `＝＋－＠` or an apostrophe, an apostrophe is put
///   before it: a spreadsheet then shows it as text instead of running it (CWE-1236; OWASP ASVS 5.0, 1.2.10, which alone
///   does not ask for the doubled apostrophe that makes this reversible).
/// - What has no shape or is a command (controls but LF, bidirectional overrides and isolates, blanks without width, tags,
///   the byte order mark, line and paragraph separators) is written visibly, as `\x1b` or `\u{202e}`; a backslash is
///   doubled.
public enum TableText {
  /// The harmless form of `text`.
  ///
  /// - Complexity: O(n).
  public static func encode(_ text: String) -> String {
    let visible = visible(text)
    guard let first = text.unicodeScalars.first, isGuarded(first) else { return visible }
    return "'" + visible
  }

  /// `text` with its control characters written visibly and its backslashes doubled; without the guard against formulas.
  ///
  /// - Complexity: O(n).
  public static func visible(_ text: String) -> String {
    if isPlain(text) { return text }
    var encoded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\\" {
        encoded.append(contentsOf: #"\\"#.unicodeScalars)
      } else if let visible = VisibleControl.form(of: scalar) {
        encoded.append(contentsOf: visible.unicodeScalars)
      } else {
        encoded.append(scalar)
      }
    }
    return String(encoded)
  }

  /// Whether all of it is printable ASCII without a backslash, as nearly every text is.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for place in bytes.indices where bytes[place] &- 0x20 >= 0x5F || bytes[place] == UInt8(ascii: "\\") { return false }
    return true
  }

  /// The text of which `cell` is the harmless form.
  ///
  /// What `encode` never writes stays as it is: a backslash before anything else, an apostrophe before a harmless character.
  ///
  /// - Complexity: O(n).
  public static func decode(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") || cell.utf8.contains(UInt8(ascii: "\\")) else { return cell }
    var decoded = String.UnicodeScalarView()
    var rest = cell.unicodeScalars[...]
    while let scalar = rest.first {
      rest.removeFirst()
      if scalar == "\\", rest.first == "\\" {
        rest.removeFirst()
        decoded.append(scalar)
      } else if scalar == "\\", let control = VisibleControl.take(afterBackslash: &rest) {
        decoded.append(control)
      } else {
        decoded.append(scalar)
      }
    }
    if decoded.first == "'", let second = decoded.dropFirst().first, isGuarded(second) { decoded.removeFirst() }
    return String(decoded)
  }

  /// Whether the scalar acts instead of showing, and so is written visibly.
  public static func acts(_ scalar: Unicode.Scalar) -> Bool { VisibleControl.form(of: scalar) != nil }

  /// Scalars, not characters: "=" with a combining mark after it still starts a formula.
  private static func isGuarded(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'": true
    default: false
    }
  }
}
