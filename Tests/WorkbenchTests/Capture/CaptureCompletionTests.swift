import Testing
import Workbench

@Suite("A capture line is completed")
struct CaptureCompletionTests {
  /// The line with `|` at the cursor, and the completions, each put into the line.
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let results: [String]
    var testDescription: String { line }

    init(_ line: String, _ results: [String]) {
      self.line = line
      self.results = results
    }
  }

  @Test(
    "at its cursor, with what the map has",
    arguments: [
      Row("! told @s|", ["! told @SSA", "! told @SBA"]),
      Row("! told @soc|", ["! told @SSA"]),
      Row("! told @admin|", ["! told @SSA", "! told @SBA"]),
      Row("! told @|", ["! told @SSA", "! told @SBA", "! told @cms"]),
      Row("! told @ce| twice", ["! told @cms twice"]),
      Row("! told @c|enters twice", ["! told @cms twice"]),
      Row("! told @\"Social Sec|", ["! told @SSA"]),
      Row("! x #pa|", ["! x #mail"]),
      Row("! x +|", ["! x +rural", "! x +caregivers"]),
      Row("! x ~c|", ["! x ~compliance"]),
      Row("! x ^re|", ["! x ^letter", "! x ^register"]),
      Row("+ x ^ap|", ["+ x ^apply"]),
      Row("> x @cm|", ["> x @cms"]),
      Row("|", ["! ", "* ", "+ ", "? ", "> ", "// "]),
      Row("  |", ["! ", "* ", "+ ", "? ", "> ", "// "]),
      Row("! told|", []), Row("! told |", []), Row("! @zzz|", []), Row("? @s|", []), Row("// @s|", []),
      Row("> #p|", []), Row("told @s|", []), Row("! \"said @s|", []), Row("|! told @s", []), Row("! \\@s|", []),
    ])
  func table(row: Row) throws {
    let cursor = try #require(Array(row.line).firstIndex(of: "|"))
    let text = row.line.replacing("|", with: "")
    let results = CaptureLine.completions(text, cursor: cursor, in: CaptureMap.full).map { completion in
      var characters = Array(text)
      characters.replaceSubrange(completion.range, with: completion.replacement)
      return String(characters)
    }
    #expect(results == row.results)
  }

  @Test("every completion means what its label says, and nothing else")
  func exact() {
    for completion in CaptureLine.completions("! x @", cursor: 5, in: CaptureMap.full) {
      let reading = CaptureLine.parse("! x " + completion.replacement, in: CaptureMap.full)
      #expect(reading.problems.isEmpty && reading.unknown.isEmpty && reading.agencies.count == 1)
    }
    let places = CaptureLine.completions("! x ^re", cursor: 7, in: CaptureMap.full)
    #expect(places.map(\.label) == ["Read the letter (step in Learn)", "Register (step in Apply)"])
    let agencies = CaptureLine.completions("! x @so", cursor: 7, in: CaptureMap.full)
    #expect(agencies.map(\.label) == ["Social Security Administration (SSA)"])
  }

  @Test("an abbreviation that two agencies share is not offered for either")
  func sharedAbbreviation() {
    let map = CaptureMap.document(
      """
      {"format": "sojourn-journey", "version": 1, "id": "m", "title": "M", "state": "current",
       "agencies": [{"id": "one", "name": "One", "abbreviation": "AB"}, {"id": "two", "name": "Two", "abbreviation": "AB"},
         {"id": "three", "name": "Three", "abbreviation": "T P."}]}
      """)
    let words = CaptureLine.completions("! x @", cursor: 5, in: map).map(\.replacement)
    #expect(words == ["@one", "@two", "@three"])
  }
}
