/// Reads back the few forms of Markdown that summaries are written in.
public enum SummaryText {
  /// The text that the escaped one stands for: without marks of emphasis, each escaped character for itself.
  public static func plain(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        if let next = rest.first, next.isASCII, !next.properties.isAlphabetic, !("0"..."9").contains(next) {
          result.append(next)
          rest.removeFirst()
        } else {
          result.append(scalar)
        }
      case "*" where rest.first == "*": rest.removeFirst()
      case "<" where rest.starts(with: "br>".unicodeScalars):
        result.append(" ")
        rest.removeFirst(3)
      case "&" where rest.starts(with: "lt;".unicodeScalars):
        result.append("<")
        rest.removeFirst(3)
      case "&" where rest.starts(with: "amp;".unicodeScalars):
        result.append("&")
        rest.removeFirst(4)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The cells of a table's line; a bar with a backslash before it belongs to its cell.
  public static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars.dropFirst() {
      if scalar == "|", !isEscaped {
        cells.append(plain(String(cell).trimmingBlanks()))
        cell = String.UnicodeScalarView()
      } else {
        cell.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return cells
  }

  /// Whether the line is the one of hyphens under a table's header.
  public static func isRule(_ line: String) -> Bool {
    line.hasPrefix("| -")
      || line.hasPrefix("| :") && line.unicodeScalars.allSatisfy { "|-: ".unicodeScalars.contains($0) }
  }
}
