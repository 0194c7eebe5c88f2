import PlainText

/// Free text inside HTML and XML, where none of it may act as markup.
package enum MarkupText {
  /// `text` for an element's content or a quoted attribute's value, of HTML and of XML 1.0 alike.
  ///
  /// What opens a tag, a reference or ends a quotation becomes a reference; what neither grammar may hold, and what acts
  /// instead of showing, is written visibly (`\x1b`). O(length).
  package static func escaped(_ text: String) -> String {
    if !needsWork(text) { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default: VisibleText.append(scalar, to: &escaped)
      }
    }
    return String(escaped)
  }

  private static func needsWork(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for place in bytes.indices {
      switch bytes[place] {
      // " & ' < >, and all that is not printable ASCII
      case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0..<0x20, 0x7F...0xFF: return true
      default: break
      }
    }
    return false
  }
}
