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
    case "u": digits = rest.dropFirst(2).prefix(4)
    default: return nil
    }
    // Compared by scalars: a combining mark that follows belongs to the text, not to the form.
    guard let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value),
      let form = form(of: scalar)?.unicodeScalars.dropFirst(), rest.starts(with: form)
    else { return nil }
    rest.removeFirst(form.count)
    return scalar
  }

  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false  // A line feed shows as a new line; quoting carries it.
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x2028, 0x2029: true  // Some readers end a line here.
    case 0x202A...0x202E, 0x2066...0x2069: true  // Reorder what stands around them.
    case 0xFEFF: true  // At the start of a file a reader drops it, and what follows starts the cell.
    default: false
    }
  }
}
