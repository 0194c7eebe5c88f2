public import TerminalCells

/// One line of text with a cursor, as prompts and filters have it. Works on what people call characters, so that an
/// accent or an emoji is one step and one deletion.
public struct LineEditor: Sendable, Equatable {
  public private(set) var characters: [Character]
  /// From 0 to the number of characters.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// A text with the cursor within it.
  init(before: String, after: String) {
    characters = Array(before + after)
    cursor = Array(before).count
  }

  public var text: String { String(characters) }
  public var beforeCursor: String { String(characters[..<cursor]) }

  /// Types text at the cursor; line breaks become blanks.
  public mutating func insert(_ text: String) {
    let added = text.map { $0.isNewline ? " " : $0 }
    characters.insert(contentsOf: added, at: cursor)
    cursor += added.count
  }

  public mutating func replace(with text: String) {
    self = LineEditor(text)
  }

  /// Whether the key was one of editing a line.
  public mutating func handle(_ press: KeyPress) -> Bool {
    switch (press.key, press.control, press.alt) {
    case (.character(let character), false, false): insert(String(character))
    case (.left, false, false), (.character("b"), true, false): cursor = max(0, cursor - 1)
    case (.right, false, false), (.character("f"), true, false): cursor = min(characters.count, cursor + 1)
    case (.left, true, _), (.character("b"), false, true): cursor = wordStart()
    case (.right, true, _), (.character("f"), false, true): cursor = wordEnd()
    case (.home, _, _), (.character("a"), true, false): cursor = 0
    case (.end, _, _), (.character("e"), true, false): cursor = characters.count
    case (.backspace, false, false):
      guard cursor > 0 else { return true }
      cursor -= 1
      characters.remove(at: cursor)
    case (.delete, _, _), (.character("d"), true, false):
      if cursor < characters.count { characters.remove(at: cursor) }
    case (.character("u"), true, false):
      characters.removeSubrange(..<cursor)
      cursor = 0
    case (.character("k"), true, false): characters.removeSubrange(cursor...)
    case (.character("w"), true, false), (.backspace, _, true):
      let start = wordStart()
      characters.removeSubrange(start..<cursor)
      cursor = start
    default: return false
    }
    return true
  }

  private func wordStart() -> Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private func wordEnd() -> Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}
