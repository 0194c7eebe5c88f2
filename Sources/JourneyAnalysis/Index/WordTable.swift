import JourneyModel

/// The words of one enumeration as small numbers: the format's own first, in its order, then others as they come.
struct WordTable: Sendable {
  private(set) var words: [String]
  /// How many of them the format knows.
  let knownCount: Int
  private let choice: Choice

  init(_ choice: Choice) {
    self.choice = choice
    words = choice.words.map(\.value)
    knownCount = words.count
  }

  /// The word's number, a new one where it comes for the first time. Linear in the number of words, which are few.
  mutating func number(of word: String) -> Int32 {
    for place in words.indices where words[place].isSame(as: word) { return Int32(place) }
    words.append(word)
    return Int32(words.count - 1)
  }

  /// Takes in the words of another table of the same enumeration; the numbers that they have here by those there, nil
  /// where all are the same.
  mutating func take(_ other: WordTable) -> [Int32]? {
    guard other.words.count > knownCount else { return nil }
    let places = other.words.map { number(of: $0) }
    return places.indices.allSatisfy { places[$0] == Int32($0) } ? nil : places
  }

  /// How people read it.
  func label(_ number: Int) -> String { choice.label(of: words[number]) }
}
