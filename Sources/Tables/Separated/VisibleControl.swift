import PlainText

/// Characters that act instead of showing, and the visible form in which they are written.
enum VisibleControl {
  /// `\x1b` (two digits) below U+0100, `\u{202e}` above; nil for a scalar that stands for itself.
  static func form(of scalar: Unicode.Scalar) -> String? {
    guard acts(scalar) else { return nil }
    let digits = String(scalar.value, radix: 16)
    guard scalar.value < 0x100 else { return "\\u{\(digits)}" }
    return "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// Takes what follows the backslash of a visible form; leaves `rest` alone, and gives nil, where it is none.
  ///
  /// Only what `form` writes is taken, so that the paths of other programs' files keep their backslashes.
  static func take(afterBackslash rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    let digits: Substring.UnicodeScalarView
    switch rest.first {
    case "x": digits = rest.dropFirst(1).prefix(2)
    case "u": digits = rest.dropFirst(2).prefix(6).prefix { $0 != "}" }
    default: return nil
    }
    // Compared by scalars: a combining mark that follows belongs to the text, not to the form.
    guard let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value),
      let form = form(of: scalar)?.unicodeScalars.dropFirst(), rest.starts(with: form)
    else { return nil }
    rest.removeFirst(form.count)
    return scalar
  }

  /// As on every other way out: what the display form spells out. A line feed shows as a new line; quoting carries it.
  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && PlainText.isSpelt(scalar)
  }
}
