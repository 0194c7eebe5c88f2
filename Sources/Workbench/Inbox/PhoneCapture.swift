import JourneyModel

/// Something that came from a phone and waits to be taken in. May hold anything: shown only in display form.
public struct PhoneCapture: Sendable, Equatable {
  public let id: String
  /// What it was said to be; nil where the word means nothing here.
  public let kind: CaptureKind?
  public let text: String
  /// The id of the stage that was chosen.
  public let stage: String?
  /// As `14:02`, with the date where that is not today's.
  public let time: String

  /// - Parameter kind: `pain`, `brightSpot`, `step`, `parking`; other words are passed over.
  public init(id: String, kind: String, text: String, stage: String?, time: String) {
    self.id = id
    self.kind =
      switch kind {
      case "pain": .pain
      case "brightSpot": .brightSpot
      case "step": .step
      case "parking": .parking
      default: nil
      }
    self.text = text
    self.stage = stage
    self.time = time
  }

  /// Where it goes: to the stage that was chosen, if the map still has it; else where every capture goes.
  func place(_ otherwise: CapturePlace) -> CapturePlace {
    guard let stage else { return otherwise }
    return CapturePlace(selectedStage: stage)
  }

  /// The capture line that it becomes: its words as the grammar reads them where it understands all of them and the map
  /// has every name; else as plain words, so that nothing that was sent is lost, and nothing is made that nobody asked for.
  func line(in document: JourneyDocument, at place: CapturePlace) -> (line: String, reading: CaptureReading) {
    let sign = (kind ?? .parking).sign + " "
    let line = sign + text
    let reading = CaptureLine.parse(line, in: document, at: place)
    if reading.isComplete, reading.unknown.isEmpty { return (line, reading) }
    let plain = sign + Self.plain(text)
    return (plain, CaptureLine.parse(plain, in: document, at: place))
  }

  /// The words with a backslash before each that would mean more than itself.
  private static func plain(_ text: String) -> String {
    text.split { CaptureScanner.isBlank($0) }.map { word in
      for candidate in [String(word), "\\" + word] where means(candidate, word) { return candidate }
      return String(word)
    }.joined(separator: " ")
  }

  /// Whether a word of a capture line means these characters, and nothing else.
  private static func means(_ typed: String, _ word: Substring) -> Bool {
    let tokens = CaptureScanner.tokens(Array(typed)[...], takesQuotes: true)
    guard tokens.count == 1, case .words(let words)? = tokens.first?.content else { return false }
    return words.utf8.elementsEqual(word.utf8)
  }
}
