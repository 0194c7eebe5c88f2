import JSONText
public import JourneyModel
import PlainText

/// One way to finish the word at the cursor of a capture line.
public struct CaptureCompletion: Sendable, Equatable {
  /// What it replaces, in characters from the start of the line.
  public let range: Range<Int>
  /// What stands there afterwards, its sign included, without a blank behind it.
  public let replacement: String
  /// What it means, for a list; harmless to show.
  public let label: String
}

extension CaptureLine {
  /// The ways to finish the word that begins with a sign and in which the cursor stands: what begins as typed first,
  /// then what has a word that does, in the order of the file; in an empty line the six signs. Empty where nothing is
  /// to be completed. `cursor` is in characters and is clipped to the line. O(characters + names of that kind²).
  public static func completions(_ text: String, cursor: Int, in document: JourneyDocument) -> [CaptureCompletion] {
    guard text.utf8.count <= longest else { return [] }
    let characters = Array(text)
    let cursor = min(max(cursor, 0), characters.count)
    guard let (kind, sign) = sign(of: characters) else { return signs(characters) }
    guard !kind.isWordsOnly, cursor >= sign.upperBound else { return [] }
    let head = characters[sign.upperBound..<cursor]
    guard let token = CaptureScanner.tokens(head, takesQuotes: kind.takes.contains(.quote)).last,
      token.range.upperBound == cursor, let (meaning, typed) = unfinished(token, characters),
      kind.takes.contains(meaning)
    else { return [] }
    var names = CaptureNames(document)
    let range = token.range.lowerBound..<wordEnd(from: cursor, in: characters)
    return names.candidates(meaning, typed).map { entry in
      let replacement = String(characters[token.range.lowerBound]) + names.word(for: entry, meaning)
      return CaptureCompletion(range: range, replacement: replacement, label: label(entry, document))
    }
  }

  private static func signs(_ characters: [Character]) -> [CaptureCompletion] {
    guard characters.allSatisfy(CaptureScanner.isBlank) else { return [] }
    return CaptureKind.allCases.map {
      CaptureCompletion(range: 0..<characters.count, replacement: $0.sign + " ", label: "\($0.sign) \($0.name)")
    }
  }

  private static func unfinished(_ token: CaptureToken, _ characters: [Character]) -> (CaptureMeaning, String)? {
    switch token.content {
    case .named(let meaning, let typed, _, _): return (meaning, typed)
    case .open(let meaning, let typed) where meaning != .quote: return (meaning, typed)
    case .words where token.range.count == 1:
      let meaning = CaptureMeaning.named.first { $0.sign == characters[token.range.lowerBound] }
      return meaning.map { ($0, "") }
    default: return nil
    }
  }

  private static func wordEnd(from cursor: Int, in characters: [Character]) -> Int {
    characters[cursor...].firstIndex(where: CaptureScanner.isBlank) ?? characters.count
  }

  private static func label(_ entry: CaptureNames.Entry, _ document: JourneyDocument) -> String {
    let name = entry.name ?? entry.id
    switch (entry.target, entry.abbreviation) {
    case (.stage?, _): return PlainText.display(name) + " (stage)"
    case (.step(let id)?, _):
      let stage = document.ancestors(of: id).last.flatMap { document.object($0)?["name"]?.text }
      return PlainText.display(name) + " (step\(stage.map { " in \(PlainText.display($0))" } ?? ""))"
    case (nil, let abbreviation?): return PlainText.display(name) + " (\(PlainText.display(abbreviation)))"
    case (nil, nil): return PlainText.display(name)
    }
  }
}
