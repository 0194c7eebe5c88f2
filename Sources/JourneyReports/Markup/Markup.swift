/// A text of elements, for HTML and for SVG: empty elements end in `/>`, every attribute is quoted, all text is escaped.
package struct Markup: Sendable {
  package typealias Attributes = KeyValuePairs<String, String?>

  package private(set) var text = ""

  package init() {}

  /// What goes on a line of its own, so that a change of one thing changes one line.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "button", "code", "em", "q", "small", "span", "strong", "tspan", "time",
  ]

  /// Adds what is markup already.
  package mutating func add(_ markup: String) { text += markup }

  /// Adds text, escaped.
  package mutating func write(_ plain: String) { text += MarkupText.escaped(plain) }

  private mutating func end(_ name: String) {
    if !Self.inline.contains(name) { text += "\n" }
  }

  /// Adds an element around what `body` adds; attributes without value are left out.
  package mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout Markup) -> Void) {
    open(name, attributes)
    text += ">"
    body(&self)
    text += "</"
    text += name
    text += ">"
    end(name)
  }

  /// Adds an element around escaped text.
  package mutating func element(_ name: String, _ attributes: Attributes = [:], text plain: String) {
    element(name, attributes) { $0.write(plain) }
  }

  /// Adds an element without content.
  package mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    text += "/>"
    end(name)
  }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    text += "<"
    text += name
    for (key, value) in attributes {
      guard let value else { continue }
      // Appended piece by piece: a page has a hundred thousand of them.
      text += " "
      text += key
      text += "=\""
      text += MarkupText.escaped(value)
      text += "\""
    }
  }
}
