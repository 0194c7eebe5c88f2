/// Text as every terminal shows it alike, and as none can be harmed by it.
///
/// The *display form* of a text holds no control, format or direction character: each is spelt out, as `\x1b` or
/// `\u{202E}`. What is left is base characters with at most four marks each, so that its width in columns is known.
/// Files keep the original; only what is shown goes through here. See ``display(_:breaks:)``.
public enum PlainText {
  /// What becomes of newlines and tabs.
  public enum Breaks: Sendable {
    /// One line: a newline shows as `⏎`, a tab as a blank.
    case shown
    /// Many lines: `\n` and `\t` stay, `\r\n` becomes `\n`.
    case kept
  }

  /// The form of `text` that is safe to send to a terminal, and that all terminals draw with the same width.
  ///
  /// Controls, bidirectional overrides, tags and everything else without a shape are spelt out. Joined emoji keep
  /// their first part, skin tones, variation selectors and keycaps are dropped, a flag becomes its two letters, and
  /// marks beyond the fourth on one base are dropped. The display form of a display form is itself.
  /// Linear; printable ASCII comes back as it is, without a copy.
  public static func display(_ text: String, breaks: Breaks = .shown) -> String {
    if isPrintableASCII(text) { return text }
    var result = String.UnicodeScalarView()
    for cluster in Clusters(text, breaks: breaks) { cluster.append(to: &result) }
    return String(result)
  }

  /// Whether the first `count` bytes, or all if there are fewer, are printable ASCII: the 95 characters from the blank
  /// to `~`. An empty text is.
  public static func isPrintableASCII(_ text: String, first count: Int = .max) -> Bool {
    let bytes = text.utf8Span.span
    for index in 0..<min(bytes.count, count) where bytes[index] &- 0x20 >= 0x5F { return false }
    return true
  }

  /// Whether the display form spells this scalar out: it has no shape of its own, or is a command to whoever shows it.
  /// Newlines and tabs are among them; the joiners U+200C and U+200D, which words are written with, are not. O(log n).
  public static func isSpelt(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value &- 0x20 < 0x5F { return false }
    return ScalarClass(scalar) == .spelt
  }
}
