/// Cuts a capture line into pieces. Linear in its length.
struct CaptureScanner {
  private let characters: ArraySlice<Character>
  private let takesQuotes: Bool
  private var at: Int

  /// `takesQuotes`: whether quotation marks around words mean a quote; they are words otherwise.
  init(_ characters: ArraySlice<Character>, takesQuotes: Bool) {
    self.characters = characters
    self.takesQuotes = takesQuotes
    at = characters.startIndex
  }

  /// The pieces, in order; between them is nothing but blanks.
  static func tokens(_ characters: ArraySlice<Character>, takesQuotes: Bool) -> [CaptureToken] {
    var scanner = CaptureScanner(characters, takesQuotes: takesQuotes)
    var tokens: [CaptureToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  /// Whether the character is white through and through: a blank that carries an accent or a joiner was typed as
  /// something to be seen.
  static func isBlank(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private mutating func next() -> CaptureToken? {
    while at < characters.endIndex, Self.isBlank(characters[at]) { at += 1 }
    guard at < characters.endIndex else { return nil }
    let start = at
    if takesQuotes, Self.isOpener(characters[at]) { return quoted(.quote, from: start) { .quote($0) } }
    let meaning = CaptureMeaning.named.first { $0.sign == characters[start] }
    if let meaning, start + 1 < characters.endIndex, Self.isOpener(characters[start + 1]) {
      at += 1
      return quoted(meaning, from: start) { .named(meaning, $0, bare: $0, isQuoted: true) }
    }
    while at < characters.endIndex, !Self.isBlank(characters[at]) { at += 1 }
    return CaptureToken(range: start..<at, content: word(characters[start..<at], meaning))
  }

  private func word(_ word: ArraySlice<Character>, _ meaning: CaptureMeaning?) -> CaptureToken.Content {
    let plain = CaptureToken.Content.words(String(word))
    if word.first == "\\" {
      let rest = word.dropFirst()
      return isSpecial(rest) ? .words(String(rest)) : plain
    }
    let bare = Self.withoutPunctuation(word)
    if let meaning {
      return bare.count > 1
        ? .named(meaning, String(word.dropFirst()), bare: String(bare.dropFirst()), isQuoted: false) : plain
    }
    if let rating = Self.rating(bare) { return rating }
    if String(word.prefix(4)).lowercased() == "due:" {
      return .due(String(Self.withoutPunctuation(word.dropFirst(4))))
    }
    return plain
  }

  /// Whether the word would mean more than itself, so that a backslash before it says that it does not.
  private func isSpecial(_ word: ArraySlice<Character>) -> Bool {
    guard let first = word.first else { return false }
    if Self.isOpener(first) || CaptureMeaning.named.contains(where: { $0.sign == first }) { return true }
    if case .words = self.word(word, nil) { return false }
    return true
  }

  private static func rating(_ word: ArraySlice<Character>) -> CaptureToken.Content? {
    guard word.count == 2, let first = word.first, let last = word.last, last.isASCII,
      let value = last.wholeNumberValue
    else { return nil }
    switch first {
    case "s": return .rating(.severity, value)
    case "f": return .rating(.frequency, value)
    default: return nil
    }
  }

  /// Reads from the opening mark at `at` to the closing one, and the punctuation that follows it.
  private mutating func quoted(
    _ meaning: CaptureMeaning, from start: Int, _ make: (String) -> CaptureToken.Content
  ) -> CaptureToken {
    let first = at + 1
    guard let end = characters[first...].firstIndex(where: Self.isCloser) else {
      at = characters.endIndex
      return CaptureToken(range: start..<at, content: .open(meaning, Self.trimmed(characters[first...])))
    }
    at = end + 1
    while at < characters.endIndex, Self.isPunctuation(characters[at]) { at += 1 }
    return CaptureToken(range: start..<at, content: make(Self.trimmed(characters[first..<end])))
  }

  private static func isOpener(_ character: Character) -> Bool { character == "\"" || character == "“" }
  private static func isCloser(_ character: Character) -> Bool { character == "\"" || character == "”" }

  private static func isPunctuation(_ character: Character) -> Bool {
    switch character {
    case ",", ";", ":", ".", "!", "?", ")": true
    default: false
    }
  }

  private static func withoutPunctuation(_ word: ArraySlice<Character>) -> ArraySlice<Character> {
    var word = word
    while let last = word.last, isPunctuation(last) { word.removeLast() }
    return word
  }

  static func trimmed(_ characters: ArraySlice<Character>) -> String {
    var characters = characters
    while let first = characters.first, isBlank(first) { characters.removeFirst() }
    while let last = characters.last, isBlank(last) { characters.removeLast() }
    return String(characters)
  }
}
