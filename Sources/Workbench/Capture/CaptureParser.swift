import JourneyModel
import PlainText

/// One walk over a capture line.
struct CaptureParser {
  private(set) var reading: CaptureReading
  private var names: CaptureNames
  private var characters: [Character] = []
  private var words: [String] = []
  private var placeLabel = ""

  init(_ text: String, _ document: JourneyDocument) {
    reading = CaptureReading(text: text)
    names = CaptureNames(document)
  }

  mutating func read() {
    guard reading.text.utf8.count <= CaptureLine.longest else {
      mark(
        0..<reading.text.count,
        "this is longer than a captured line may be (\(CaptureLine.longest) bytes): put it into a field with E")
      return
    }
    characters = Array(reading.text)
    guard let (kind, sign) = CaptureLine.sign(of: characters) else { return markUnsigned() }
    reading.kind = kind
    reading.parts.append(CapturePart(range: sign, meaning: .sign))
    if kind.isWordsOnly {
      readWords(from: sign.upperBound)
    } else {
      let takesQuotes = kind.takes.contains(.quote)
      for token in CaptureScanner.tokens(characters[sign.upperBound...], takesQuotes: takesQuotes) {
        read(token, of: kind)
      }
      reading.title = words.joined(separator: " ")
      if words.isEmpty { reading.title = reading.quotes.first ?? "" }
    }
  }

  private mutating func markUnsigned() {
    guard let start = characters.firstIndex(where: { !CaptureScanner.isBlank($0) }),
      let end = characters.lastIndex(where: { !CaptureScanner.isBlank($0) })
    else { return }
    mark(start..<end + 1, "no sign at the start: \(CaptureKind.legend)")
  }

  private mutating func readWords(from start: Int) {
    let rest = characters[start...]
    guard let first = rest.firstIndex(where: { !CaptureScanner.isBlank($0) }),
      let last = rest.lastIndex(where: { !CaptureScanner.isBlank($0) })
    else { return }
    reading.title = String(characters[first...last])
    understood(first..<last + 1, .words)
  }

  private mutating func read(_ token: CaptureToken, of kind: CaptureKind) {
    if let meaning = token.meaning, meaning != .words, !kind.takes.contains(meaning) {
      // Words such as "due:" alone mean nothing here that could be missed.
      if case .due("") = token.content { return keep(text(token.range), token.range) }
      return mark(
        token.range,
        "\(kind.nameWithArticle) has no \(meaning.name): take this out, or write \\\(shown(token.range)) to keep it as words"
      )
    }
    switch token.content {
    case .words(let word): keep(word, token.range)
    case .quote(let quote): readQuote(quote, token.range)
    case .rating(let meaning, let value): readRating(meaning, value, token.range)
    case .due(let date): readDue(date, token.range)
    case .open(let meaning, _):
      mark(token.range, "\(meaning == .quote ? "the quote" : "the name in quotes") is not closed: add \" at its end")
    case .named(let meaning, let typed, let bare, let isQuoted):
      let match = names.match(meaning, typed, bare: bare, isQuoted: isQuoted)
      readName(meaning, bare, match, token.range)
    }
  }

  private mutating func readName(
    _ meaning: CaptureMeaning, _ typed: String, _ match: CaptureNames.Match, _ range: Range<Int>
  ) {
    switch match {
    case .several(let entries):
      let choices = entries.prefix(4).map { short($0.id) }.joined(separator: ", ")
      let more = entries.count > 4 ? " …" : ""
      mark(range, "\(shown(range)) could be \(choices)\(more): type more of it")
    case .one(let entry):
      switch meaning {
      case .burden: readBurden(entry.id, range)
      case .place: readPlace(entry, range)
      default: refer(CaptureReference(meaning: meaning, typed: typed, id: entry.id, label: entry.label), range)
      }
    case .none:
      switch meaning {
      case .burden:
        let kinds = Choice.burdenKind.words.map(\.value).joined(separator: ", ")
        mark(range, "\(shown(range)) is no burden: \(kinds); or write \\\(shown(range)) to keep it as words")
      case .place:
        mark(range, "\(shown(range)) is no stage or step of this map; or write \\\(shown(range)) to keep it as words")
      default:
        guard !typed.isEmpty else { return mark(range, "there is no name between the quotes") }
        refer(CaptureReference(meaning: meaning, typed: typed, id: nil, label: typed), range)
      }
    }
  }

  private mutating func refer(_ reference: CaptureReference, _ range: Range<Int>) {
    if let known = reading.references.first(where: { $0.isSame(as: reference) }) {
      return understood(range, known.meaning)
    }
    if reading.kind == .action, let owner = reading.owner {
      return mark(range, "an action has one owner, and it is \(short(owner.label)): take one out")
    }
    reading.references.append(reference)
    understood(range, reference.meaning)
  }

  private mutating func readBurden(_ word: String, _ range: Range<Int>) {
    if !reading.burdens.contains(word) { reading.burdens.append(word) }
    understood(range, .burden)
  }

  private mutating func readPlace(_ entry: CaptureNames.Entry, _ range: Range<Int>) {
    guard reading.place == nil || reading.place == entry.target else {
      return mark(range, "the place is already \(placeLabel): take one out")
    }
    reading.place = entry.target
    placeLabel = short(entry.label)
    understood(range, .place)
  }

  private mutating func readQuote(_ quote: String, _ range: Range<Int>) {
    guard !quote.isEmpty else { return mark(range, "there is nothing between the quotes") }
    reading.quotes.append(quote)
    understood(range, .quote)
  }

  private mutating func readRating(_ meaning: CaptureMeaning, _ value: Int, _ range: Range<Int>) {
    let known = meaning == .severity ? reading.severity : reading.frequency
    guard (1...5).contains(value) else {
      let letter = meaning == .severity ? "s" : "f"
      return mark(
        range,
        "\(meaning.name) goes from \(letter)1 to \(letter)5; or write \\\(shown(range)) to keep it as words")
    }
    guard known == nil || known == value else {
      return mark(range, "\(meaning.name) is already \(known ?? value): take one out")
    }
    if meaning == .severity { reading.severity = value } else { reading.frequency = value }
    understood(range, meaning)
  }

  private mutating func readDue(_ date: String, _ range: Range<Int>) {
    guard JourneyDate(date) != nil else {
      return mark(range, "\(shown(range)) is no date: write due:2027, due:2027-03 or due:2027-03-15")
    }
    guard reading.due == nil || reading.due == date else {
      return mark(range, "it is already due \(reading.due ?? date): take one out")
    }
    reading.due = date
    understood(range, .due)
  }

  private mutating func keep(_ word: String, _ range: Range<Int>) {
    words.append(word)
    understood(range, .words)
  }

  private mutating func understood(_ range: Range<Int>, _ meaning: CaptureMeaning) {
    reading.parts.append(CapturePart(range: range, meaning: meaning))
  }

  private mutating func mark(_ range: Range<Int>, _ sentence: String) {
    reading.problems.append(CaptureMark(range: range, sentence: sentence))
  }

  private func text(_ range: Range<Int>) -> String { String(characters[range]) }
  private func shown(_ range: Range<Int>) -> String { short(text(range)) }
  private func short(_ text: String) -> String { PlainText.truncated(text, to: 30) }
}

extension CaptureToken {
  /// What the piece is about.
  var meaning: CaptureMeaning? {
    switch content {
    case .words: .words
    case .named(let meaning, _, _, _), .rating(let meaning, _), .open(let meaning, _): meaning
    case .due: .due
    case .quote: .quote
    }
  }
}
