/// What a piece of a capture line means.
public enum CaptureMeaning: Sendable, Equatable {
  case sign, words, agency, channel, segment, burden, severity, frequency, place, quote, due

  /// The character that starts it, where one does.
  var sign: Character? {
    switch self {
    case .agency: "@"
    case .channel: "#"
    case .segment: "+"
    case .burden: "~"
    case .place: "^"
    default: nil
    }
  }

  /// Those that name something by a sign and a word.
  static let named: [CaptureMeaning] = [.agency, .channel, .segment, .burden, .place]

  /// Its name in a sentence.
  var name: String {
    switch self {
    case .sign: "sign"
    case .words: "words"
    case .agency: "agency"
    case .channel: "channel"
    case .segment: "segment"
    case .burden: "burden"
    case .severity: "severity"
    case .frequency: "frequency"
    case .place: "place"
    case .quote: "quote"
    case .due: "due date"
    }
  }
}
