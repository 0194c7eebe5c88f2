import JSONText

/// What `check` asks of a value: the field's kind, made ready for many values.
indirect enum ValueCheck: Sendable {
  case identifier
  case text
  case number(NumberRule)
  case flag
  case choice(WordSet)
  case date
  case textOrDays
  /// The names of the types that are meant.
  case reference([String])
  /// The object's plan, by its number in the table.
  case record(Int)
  case counts(WordSet, orTotal: Bool)
  case figure(NumberRule, Int)
  case list(ValueCheck)
  /// A list of records with ids of their own.
  case records(Int)
}

/// The words of an enumeration, for quick looking up.
struct WordSet: Sendable {
  let name: String
  private let words: Set<String>
  private let inOrder: [String]

  init(_ choice: Choice) {
    name = choice.name
    inOrder = choice.words.map(\.value)
    words = Set(inOrder)
  }

  /// Whether the word is known; every word is where the enumeration has none of its own.
  func knows(_ word: String) -> Bool { words.isEmpty || words.contains(word) }

  var sentence: String { inOrder.joined(separator: ", ") }
}
