/// Free text inside Markdown (CommonMark and GitHub's), where none of it may act as markup.
public enum MarkdownText {
  /// `text` on one line, each character standing for itself when rendered.
  ///
  /// - Backslash, backtick, asterisk, underscore, brackets, pipe, tilde and dollar get a backslash wherever they stand.
  /// - At the start, what opens a block gets one: `#`, `=`, `>`, and, where a space or nothing follows, `+`, `-` and the `.`
  ///   or `)` after a number: decimals and signed numbers stay as they are. A row of hyphens gets one too.
  /// - `<` and `&` become `&lt;` and `&amp;`, so that no HTML remains; a line break becomes `<br>`.
  /// - Control characters are written visibly (`\x1b`); spaces at the start and the end of a line are dropped.
  ///
  /// What looks like a web address is left to the renderer, which may link it.
  ///
  /// - Complexity: O(n).
  public static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { escapedLine($0.unicodeScalars) }
      .joined(separator: "<br>")
  }

  private static func escapedLine(_ line: Substring.UnicodeScalarView) -> String {
    var rest = line.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    let marker = blockMarker(of: rest)
    var escaped = String.UnicodeScalarView()
    for index in rest.indices {
      let form = index == marker ? "\\" + String(rest[index]) : inline(rest[index])
      escaped.append(contentsOf: form.unicodeScalars)
    }
    return String(escaped)
  }

  private static func inline(_ scalar: Unicode.Scalar) -> String {
    if let visible = VisibleControl.form(of: scalar) { return "\\" + visible }
    return switch scalar {
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$": "\\" + String(scalar)
    case "<": "&lt;"
    case "&": "&amp;"
    default: String(scalar)
    }
  }

  /// Where the character stands that makes the line a heading, a list item, a quotation or an underline.
  private static func blockMarker(of line: Substring.UnicodeScalarView) -> String.Index? {
    let afterDigits = line.firstIndex { !("0"..."9").contains($0) } ?? line.endIndex
    guard afterDigits < line.endIndex else { return nil }
    let next = line[line.index(after: afterDigits)...].first
    let standsAlone = next == nil || next == " " || next == "\t"
    return switch line[afterDigits] {
    case "#", "=", ">": afterDigits == line.startIndex ? afterDigits : nil
    case "+": afterDigits == line.startIndex && standsAlone ? afterDigits : nil
    case "-": afterDigits == line.startIndex && (standsAlone || next == "-") ? afterDigits : nil
    case ".", ")": afterDigits > line.startIndex && standsAlone ? afterDigits : nil
    default: nil
    }
  }
}
