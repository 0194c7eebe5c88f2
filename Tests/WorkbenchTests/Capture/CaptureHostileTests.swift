import JourneyModel
import TestSupport
import Testing
import Workbench

@Suite("Nothing typed is lost or harmful")
struct CaptureHostileTests {
  /// Whether the character is white through and through.
  private func isBlank(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Whether no terminal can be harmed by it: no control, format or direction character is left.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }

  /// Parts and problems are in order, apart from one another, and cover all but blanks; the words are in the title.
  private func expectWhole(_ text: String, in map: JourneyDocument = CaptureMap.full) {
    let reading = CaptureLine.parse(text, in: map)
    let characters = Array(text)
    let ranges = (reading.parts.map(\.range) + reading.problems.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    var seen = 0
    for range in ranges {
      #expect(!range.isEmpty && range.lowerBound >= seen && range.upperBound <= characters.count)
      #expect(
        characters[seen..<range.lowerBound].allSatisfy(isBlank), "lost before \(range) in \(text.debugDescription)")
      seen = range.upperBound
    }
    #expect(characters[seen...].allSatisfy(isBlank), "lost at the end of \(text.debugDescription)")
    var rest = Array(reading.title.utf8)[...]
    for part in reading.parts where part.meaning == .words {
      let typed = Array(String(characters[part.range]).utf8)
      let isEscaped = typed.first == UInt8(ascii: "\\") && !rest.starts(with: typed)
      let word = typed.dropFirst(isEscaped ? 1 : 0)
      #expect(rest.starts(with: word), "\(text.debugDescription) has lost words in its title")
      rest = rest.dropFirst(word.count)
      if rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
    }
    let quoted = reading.parts.filter { $0.meaning == .quote }.map { String(characters[$0.range]) }
    for (quote, typed) in zip(reading.quotes, quoted) { #expect(typed.contains(quote)) }
    #expect(quoted.count == reading.quotes.count)
    for phrase in reading.preview + reading.problems.map(\.sentence) {
      #expect(isHarmless(phrase), "\(phrase.debugDescription) is not harmless")
    }
  }

  @Test("every hostile text under every sign", arguments: CaptureKind.allCases)
  func corpus(kind: CaptureKind) throws {
    for text in HostileText.corpus {
      for line in [
        text, kind.sign + text, "\(kind.sign) a \(text) b", "\(kind.sign) x @\(text) #\"\(text)\" ~\(text) ^\(text)",
        "\(kind.sign) x \"\(text)", "\(kind.sign) x “\(text)” \(text)\"",
      ] {
        expectWhole(line)
        try expectUndoable(line)
      }
    }
  }

  @Test("random lines of signs, words and hostile text", arguments: 1...12 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "!", "*", "+", "?", ">", "//", "@", "#", "~", "^", "\"", "“", "”", "\\", " ", "  ", "s4", "f9", "s", "due:",
      "due:2027-03", "@ssa", "#phone", "+rural", "^apply", "~compliance", "word", ",", ".", "\u{301}", "\u{200D}", "-",
    ]
    for _ in 0..<300 {
      var line = Bool.random(using: &generator) ? "! " : ""
      for _ in 0..<Int.random(in: 0..<14, using: &generator) {
        line += pieces.randomElement(using: &generator) ?? ""
        if Int.random(in: 0..<6, using: &generator) == 0 { line += HostileText.random(2, using: &generator) }
      }
      expectWhole(line)
      try expectUndoable(line)
      let length = Array(line).count
      for cursor in [-1, 0, length / 2, length, length + 9] {
        for completion in CaptureLine.completions(line, cursor: cursor, in: CaptureMap.full) {
          #expect(completion.range.lowerBound >= 0 && completion.range.upperBound <= length)
        }
      }
    }
  }

  /// A line that can be kept can be taken back to the byte, and its texts come through the file unchanged.
  private func expectUndoable(_ line: String) throws {
    let place = CapturePlace(selectedPain: "forms")
    let reading = CaptureLine.parse(line, in: CaptureMap.full, at: place)
    guard reading.isComplete else { return }
    let (_, map, made) = try CaptureMap.keep(line, at: place)
    let file = try JourneyFormat.read(JourneyFormat.write(map.journey))
    #expect(JourneyDocument(file).object(made.newID) == map.object(made.newID))
    var changed = CaptureMap.full
    let inverse = try changed.apply(made.edit)
    _ = try changed.apply(inverse)
    #expect(JourneyFormat.write(changed.journey) == JourneyFormat.write(CaptureMap.full.journey))
    #expect(isHarmless(made.title))
  }

  @Test("names in the map that are hostile are shown harmlessly")
  func hostileNames() {
    let map = CaptureMap.document(
      #"""
      {"format": "sojourn-journey", "version": 1, "id": "m", "title": "M", "state": "current",
       "agencies": [{"id": "a", "name": "\u001b[31mred", "abbreviation": "\u202eevil"}, {"id": "", "name": "none"}, 7],
       "stages": [{"id": "s", "name": "\u0000", "steps": [{"id": "t", "name": "\u001b]0;t\u0007"}]}]}
      """#)
    for line in ["! x @a ^t", "! x @none ^s", "! x @\u{1B}", "! x ^"] { expectWhole(line, in: map) }
    for line in ["! x @", "! x ^"] {
      for completion in CaptureLine.completions(line, cursor: 5, in: map) {
        #expect(isHarmless(completion.label))
      }
    }
  }

  @Test("ten megabytes are refused whole, with a sentence, and are not held up by")
  func tooLong() {
    let text = "! " + String(repeating: "@a \"b ", count: 1_750_000)
    let reading = CaptureLine.parse(text, in: CaptureMap.full)
    #expect(reading.problems.map(\.range) == [0..<text.count])
    #expect(reading.problems[0].sentence.utf8.count < 200)
    #expect(reading.text.utf8.count == text.utf8.count)
    #expect(CaptureLine.completions(text, cursor: text.utf8.count, in: CaptureMap.full).isEmpty)
  }

  @Test("the longest line that is read is read whole")
  func longest() {
    expectWhole("! " + String(repeating: "a@b ", count: (CaptureLine.longest - 2) / 4))
    expectWhole("! " + String(repeating: "@", count: CaptureLine.longest - 2))
    expectWhole("! " + String(repeating: "\"", count: CaptureLine.longest - 2))
    expectWhole("! " + String(repeating: "x.", count: CaptureLine.longest / 2 - 1))
    expectWhole("! e" + String(repeating: "\u{301}", count: 30_000))
  }
}
