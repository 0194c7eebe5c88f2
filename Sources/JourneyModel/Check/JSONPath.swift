import JSONText

/// A step on the way from the journey to a value in it.
enum PathPart: Sendable {
  case key(JSONKey)
  case item(Int)
}

extension [PathPart] {
  /// `$.stages[3].steps[0].id`; keys that are no plain names stand in brackets and quotes.
  var jsonPath: String {
    var path = "$"
    for part in self {
      switch part {
      case .item(let index): path += "[\(index)]"
      case .key(let key):
        let text = key.text
        if Self.isName(text) {
          path += "." + text
        } else {
          path += "[" + String(decoding: JSONWriter.writeLine(.text(text)), as: UTF8.self) + "]"
        }
      }
    }
    return path
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
