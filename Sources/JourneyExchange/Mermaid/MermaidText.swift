package import JSONText
import Tables

/// Text inside a Mermaid diagram, where none of it may act as grammar, directive or markup.
package enum MermaidText {
  /// What stands for a name that is empty.
  static let nothing = "(no name)"

  /// `text` on one line, in which every sign that means something to Mermaid, to HTML or to a Markdown fence is an entity
  /// (`#58;`), and control characters are written visibly (`\x1b`, the backslash doubled). O(length).
  ///
  /// - Parameter isActor: whether commas are written as entities too, because they part actors.
  package static func encode(_ text: String, isActor: Bool = false) -> String {
    let visible = TableText.visible(text).split { $0.isNewline || $0 == "\t" }.joined(separator: " ").trimmedBlanks
    guard !visible.isEmpty else { return nothing }
    var encoded = ""
    let needsHead = startsStatement(visible)
    for (place, scalar) in visible.unicodeScalars.enumerated() {
      let acts =
        switch scalar {
        case "#", ";", ":", "<", ">", "&", "\"", "`", "%", "{", "}": true
        case ",": isActor
        default: place == 0 && needsHead
        }
      if acts { encoded += "#\(scalar.value);" } else { encoded.unicodeScalars.append(scalar) }
    }
    return encoded
  }

  /// What `raw` shows: entities by number and the usual ones by name become their signs; others stay as they are.
  static func decode(_ raw: String) -> String {
    guard raw.utf8.contains(UInt8(ascii: "#")) else { return raw }
    var decoded = ""
    var rest = raw[...]
    while let sign = rest.firstIndex(of: "#") {
      decoded += rest[..<sign]
      rest = rest[sign...]
      guard let end = rest.firstIndex(of: ";"), let scalar = scalar(rest[rest.index(after: sign)..<end]) else {
        decoded.append("#")
        rest.removeFirst()
        continue
      }
      decoded.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return decoded + rest
  }

  /// A value as JSON on one line in which nothing acts, in a comment: no `%%`, no markup, no control character. O(length).
  package static func json(_ value: JSONValue) -> String {
    var text = ""
    var last: Unicode.Scalar = " "
    for scalar in String(decoding: JSONWriter.writeLine(value), as: UTF8.self).unicodeScalars {
      let acts =
        switch scalar {
        case "<", ">", "`": true
        case "%", "{", "}": last == "%"
        default: TableText.acts(scalar)
        }
      // After a percent sign within a text only: JSON's own braces never follow one.
      if acts {
        // Above U+FFFF JSON writes two units.
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return text
  }

  /// Whether Mermaid would take a line that begins so for something else than a name.
  private static func startsStatement(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["journey", "title", "section", "acctitle", "accdescr"].contains { lower.hasPrefix($0) }
      || lower.hasPrefix("---")
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    if let number = UInt32(name) { return Unicode.Scalar(number) }
    return switch name {
    case "quot": "\""
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "apos": "'"
    case "nbsp": "\u{A0}"
    case "colon": ":"
    case "semi": ";"
    case "num": "#"
    case "comma": ","
    default: nil
    }
  }
}
