/// A strict reader of the markup that the reports write: every element closed, every attribute quoted, every `&` a
/// reference that is known.
struct MarkupCheck {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  /// All text outside of elements, references resolved.
  private(set) var text = ""
  private(set) var faults: [String] = []

  init(_ markup: String) { read(markup) }

  private mutating func read(_ markup: String) {
    var open: [String] = []
    var rest = Array(markup.unicodeScalars)[...]
    while let first = rest.first {
      if first == "<" {
        guard let end = rest.firstIndex(of: ">") else { return fault("a tag is not closed") }
        let tag = String(String.UnicodeScalarView(rest[rest.startIndex + 1..<end]))
        rest = rest[(end + 1)...]
        if tag.hasPrefix("!") || tag.hasPrefix("?") { continue }
        if tag.hasPrefix("/") {
          if open.popLast() != String(tag.dropFirst()) { fault("</\(tag.dropFirst())> closes nothing") }
          continue
        }
        let isEmpty = tag.hasSuffix("/")
        let name = String(tag.prefix { $0 != " " && $0 != "/" })
        elements.append(Element(name: name, attributes: attributes(tag.dropFirst(name.count), isEmpty: isEmpty)))
        if isEmpty { continue }
        if ["style", "script"].contains(name) {
          guard let end = Self.place(of: "</\(name)>", in: rest) else { return fault("<\(name)> is not closed") }
          rest = rest[(end + name.count + 3)...]
        } else {
          open.append(name)
        }
      } else {
        let next = rest.firstIndex(of: "<") ?? rest.endIndex
        text += resolved(String(String.UnicodeScalarView(rest[..<next])))
        rest = rest[next...]
      }
    }
    if !open.isEmpty { fault("left open: \(open)") }
  }

  private mutating func fault(_ words: String) { faults.append(words) }

  private static func place(of text: String, in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let wanted = Array(text.unicodeScalars)
    var place = scalars.startIndex
    while place + wanted.count <= scalars.endIndex {
      if scalars[place] == "<", scalars[place..<place + wanted.count].elementsEqual(wanted) { return place }
      place += 1
    }
    return nil
  }

  private mutating func attributes(_ tag: Substring, isEmpty: Bool) -> [String: String] {
    var found: [String: String] = [:]
    var rest = isEmpty ? tag.dropLast() : tag
    while true {
      rest = rest.drop { $0 == " " }
      guard !rest.isEmpty else { return found }
      let name = String(rest.prefix { $0 != "=" })
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        fault("\(name): not quoted")
        return found
      }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 1)
      if value.contains("<") { fault("\(name): holds <") }
      found[name] = resolved(String(value))
    }
  }

  private mutating func resolved(_ text: String) -> String {
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      let name = String(part.prefix { $0 != ";" })
      guard let value = known[name] else {
        fault("&\(name.prefix(12)) is no reference")
        continue
      }
      result += value + part.dropFirst(name.count + 1)
    }
    return result
  }
}
