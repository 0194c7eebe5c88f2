import JSONText
import JourneyModel
import JourneyReports
import TestSupport
import Testing

@testable import JourneyExchange

/// The grammar of Mermaid's own `journey.jison`, with the cases of its own tests.
@Suite struct MermaidGrammarTests {
  private func diagram(_ text: String) throws -> MermaidDiagram {
    try #require(MermaidScanner.diagram(Array(text.utf8)))
  }

  private func read(_ text: String, into map: Journey = Journey(["id": .text("x")])) throws -> IncomingJourney {
    try MermaidReader.read(Array(text.utf8), for: map, options: testOptions)
  }

  @Test("Tasks are read as Mermaid's own tests have them")
  func tasks() throws {
    let found = try diagram(
      """
      journey
      title Adding journey diagram functionality to mermaid
      section Documentation
      A task: 5: Alice, Bob, Charlie
      B task: 3:Bob, Charlie
      C task: 5
      E task: 5:
      section Another section
      P task: 5:
      """)
    #expect(found.title?.text == "Adding journey diagram functionality to mermaid")
    #expect(found.sections.map(\.name) == ["Documentation", "Another section"])
    #expect(found.sections[0].tasks.map(\.name) == ["A task", "B task", "C task", "E task"])
    #expect(found.sections[0].tasks.map(\.actors) == [["Alice", "Bob", "Charlie"], ["Bob", "Charlie"], [], []])
    #expect(found.unread.isEmpty)
  }

  @Test("A description over several lines ends at its brace, and what follows on the line is read")
  func description() throws {
    let found = try diagram(
      "journey\naccDescr {\n  A user journey for\n  family shopping\n  }title Shopping\naccTitle: For readers\nsection Order from website"
    )
    #expect(found.accessibleDescription?.text == "A user journey for\nfamily shopping")
    #expect(found.title?.text == "Shopping")
    #expect(found.accessibleTitle?.text == "For readers")
    #expect(found.sections.map(\.name) == ["Order from website"])
  }

  @Test("Front matter, directives, comments and blank lines are stepped over, and kept")
  func around() throws {
    let text =
      "\u{FEFF}---\r\ntitle: Front\r\n---\r\n%%{init: {'theme': 'dark'}}%%\r\n%% first\r\n\r\n  JOURNEY\r\n%% second\r\n  Section A # third\r\n  Do: 3: Me # fourth\r\n%% last\r\n"
    let found = try diagram(text)
    #expect(found.frontMatter?.text == "title: Front")
    #expect(found.directives.map(\.text) == ["init: {'theme': 'dark'}"])
    #expect(found.sections.map(\.name) == ["A"])
    #expect(found.sections[0].tasks.map(\.name) == ["Do"])
    let kept = try read(text).object["mermaid"]?.object
    #expect(kept?["comments"] == .texts(["first", "second", "third", "fourth", "last"]))
    #expect(kept?["frontMatter"]?.text == "title: Front")
  }

  @Test(
    "What Mermaid's grammar refuses is listed with its line, and the rest is read",
    arguments: [
      ("Task #1: 5: Me", "#35;"), ("a; b: 5", "#59;"), ("no score", "no score follows"),
      (": 5: Me", "before the colon"),
      ("section a: b", "#58;"), ("journey home: 3: Me", "journey"), ("Do: 5; Me", "semicolon"),
    ])
  func refused(line: String, hint: String) throws {
    let found = try diagram("journey\nsection A\n\(line)\nDone: 5: Me")
    #expect(found.unread.map(\.line) == [MermaidDiagram.Line(number: 3, text: line)])
    #expect(found.unread.first?.reason.contains(hint) == true)
    #expect(found.sections.flatMap(\.tasks).map(\.name) == ["Done"])
    let incoming = try read("journey\nsection A\n\(line)\nDone: 5: Me")
    #expect(incoming.notes.contains { $0.place == "line 3" })
    #expect(incoming.object["mermaid"]?.object?["unread"] == .texts([line]))
  }

  @Test("Entities are the signs they stand for, in names that would else end there")
  func entities() throws {
    let incoming = try read("journey\nsection Part 1#58; go\nAsk #quot;why#quot;#59; then: 4: A#44; Inc, B #hearts;")
    let stage = try #require(Journey(incoming.object).stages.first)
    #expect(stage.name == "Part 1: go")
    #expect(stage.steps.first?.name == #"Ask "why"; then"#)
    #expect(stage.steps.first?.object["mermaid"]?.object?["actors"] == .texts(["A, Inc", "B #hearts;"]))
  }

  @Test(
    "A score that is no whole number from 1 to 5 is kept, listed, and no emotion",
    arguments: ["7", "0", "-1", "3.5", "high", "", "NaN"])
  func scores(score: String) throws {
    let incoming = try read("journey\nsection A\nDo: \(score): Me")
    let step = try #require(Journey(incoming.object).stages.first?.steps.first)
    #expect(step.emotions.isEmpty)
    #expect(step.object["mermaid"]?.object?["score"]?.text == score)
    #expect(incoming.notes.contains { $0.place == "line 3" })
  }

  @Test("A name with a colon gives a score that is no number, and what Mermaid drops is kept")
  func colon() throws {
    let incoming = try read("journey\nsection A\nForm: part 2: 5: Me")
    let kept = try #require(Journey(incoming.object).stages.first?.steps.first?.object["mermaid"]?.object)
    #expect(kept == ["score": .text("part 2"), "actors": .texts(["5"]), "surplus": .text("Me")])
    #expect(incoming.notes.count { $0.place == "line 3" } == 2)
  }

  @Test("Actors are agencies where the map has one so called, else kept; --map makes agencies of them")
  func actors() throws {
    let map = try journey(#""agencies":[{"id":"ssa","name":"Social Security","abbreviation":"SSA"}]"#)
    let text = "journey\nsection A\nCall: 2: ssa\nAsk: 3: Me, SSA"
    let steps = try Journey(read(text, into: map).object).stages[0].steps
    #expect(steps[0].agency == "ssa" && steps[0].object["mermaid"] == nil)
    #expect(steps[1].agency == "ssa" && steps[1].object["mermaid"]?.object?["actors"] == .texts(["Me", "SSA"]))
    var options = testOptions
    options.map = [(column: "actors", field: "agencies")]
    let mapped = try MermaidReader.read(Array(text.utf8), for: map, options: options)
    #expect(Journey(mapped.object).agencies.map(\.name) == ["Me"])
    #expect(Journey(mapped.object).stages[0].steps[1].agency == "me")
    options.map = [(column: "x", field: "y")]
    #expect(throws: ImportError.self) { try MermaidReader.read(Array(text.utf8), for: map, options: options) }
  }

  @Test("Anybody's diagram comes in, goes out, and comes in again as the same", arguments: wildDiagrams)
  func inAndOut(text: String) throws {
    let first = try diagram(text)
    let journey = try begun(read(text))
    let out = MermaidReport(journey).lines.joined(separator: "\n")
    let second = try diagram(out)
    #expect(second.sections.map(\.name) == first.sections.map(\.name))
    func told(_ diagram: MermaidDiagram) -> [String] {
      diagram.sections.flatMap(\.tasks).map { "\($0.name): \($0.score): \($0.actors)" }
    }
    #expect(told(second) == told(first))
    #expect(difference(journey, try begun(read(out))) == nil)
    let again = try ImportPlan(read(text, into: journey), into: journey, title: "t")
    #expect(again.changes.isEmpty, "\(again.changes)")
    let findings = JourneyCheck.findings(in: journey, now: try #require(JourneyDate(year: 2026, month: 3, day: 14)))
    #expect(findings.allSatisfy { $0.severity != .error })
  }

  static let wildDiagrams = [
    """
    journey
        title My working day
        section Go to work
          Make tea: 5: Me
          Go upstairs: 3: Me
          Do work: 1: Me, Cat
        section Go home
          Go downstairs: 5: Me
          Sit down: 3: Me
    """,
    """
          journey
            title Go shopping

            section Get to the shops
              Get car keys:5: Dad
              Get into car:5: Dad, Mum, Child 1, Child 2
              Really drive to supermarket:3: Dad

            section Go home
              Lose keys:3: Dad
              Get cross:1: Dad, Child 1
    """,
    "journey\n  title T\n  section A very long section label\n    Short: 7: Me\n    No one: 4\n",
  ]

  @Test(
    "A text that is no journey diagram is refused with what is missing",
    arguments: ["", "flowchart TD\n A-->B", "journeys\n", "{}", "a,b\n1,2"])
  func others(text: String) {
    #expect(throws: ImportError.self) { try read(text) }
  }

  @Test("No text stops the reader", arguments: 0..<300 as Range<UInt64>)
  func anything(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "journey", "\n", "section ", "title ", "accDescr", "{", "}", ":", "#", ";", "%%", "%%{", "}%%", "5", ",", " ",
      "---\n",
    ]
    var text = "journey\n"
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      text +=
        Bool.random(using: &random) ? pieces.randomElement(using: &random)! : HostileText.random(1, using: &random)
    }
    let incoming = try? read(text)
    if let incoming {
      #expect(throws: Never.self, "seed \(seed)") {
        try ImportPlan(incoming, into: incoming.newJourney(id: "x"), title: "t")
      }
    }
  }
}
