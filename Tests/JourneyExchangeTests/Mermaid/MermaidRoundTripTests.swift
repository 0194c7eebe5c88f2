import JSONText
import JourneyModel
import JourneyReports
import TestSupport
import Testing

@testable import JourneyExchange

@Suite struct MermaidRoundTripTests {
  private func written(_ journey: Journey, hasComments: Bool = true) -> [UInt8] {
    Array((MermaidReport(journey, hasComments: hasComments).lines.joined(separator: "\n") + "\n").utf8)
  }

  private func back(_ text: [UInt8], into journey: Journey = Journey(["id": .text("x")])) throws -> IncomingJourney {
    try MermaidReader.read(text, for: journey, options: testOptions)
  }

  @Test("Every journey comes back from its diagram as it was", arguments: 0..<40 as Range<UInt64>)
  func identical(seed: UInt64) throws {
    let journey = randomJourney(seed)
    let text = written(journey)
    let again = try back(text).newJourney(id: "x")
    #expect(difference(journey, again) == nil, "seed \(seed)")
    #expect(written(again) == text, "seed \(seed)")
  }

  @Test("A diagram laid over its own journey changes nothing", arguments: 0..<40 as Range<UInt64>)
  func nothing(seed: UInt64) throws {
    let journey = randomJourney(seed)
    let plan = try ImportPlan(back(written(journey), into: journey), into: journey, title: "t")
    #expect(plan.changes.isEmpty, "seed \(seed)")
  }

  @Test(
    "Mermaid's grammar finds in a diagram the sections and tasks that were written", arguments: 0..<40 as Range<UInt64>)
  func grammar(seed: UInt64) throws {
    let journey = randomJourney(seed)
    for hasComments in [true, false] {
      let diagram = try #require(MermaidScanner.diagram(written(journey, hasComments: hasComments)))
      #expect(diagram.unread.isEmpty, "seed \(seed): \(diagram.unread)")
      #expect(diagram.directives.isEmpty)
      #expect(diagram.sections.map(\.tasks.count) == journey.stages.map(\.steps.count), "seed \(seed)")
      #expect(diagram.sections.flatMap(\.tasks).allSatisfy { Double($0.score) != nil })
    }
  }

  @Test("Hostile text in every name leaves the diagram's lines as they are", arguments: HostileText.corpus + traps)
  func hostile(text: String) throws {
    var map = try journey(
      #""agencies":[{"id":"a","name":"A"}],"stages":[{"id":"s","name":"S","steps":[{"id":"t","name":"T","agency":"a"}]}]"#
    )
    var document = JourneyDocument(map)
    _ = try document.apply(.set(id: "", key: "title", value: .text(text)))
    for (id, key) in [("a", "name"), ("s", "name"), ("t", "name"), ("t", "thought")] as [(String, FieldPath)] {
      _ = try document.apply(.set(id: id, key: key, value: .text(text)))
    }
    map = document.journey
    let bytes = written(map)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.contains("%%") }
    #expect(lines.count == 4, "\(lines)")
    let diagram = try #require(MermaidScanner.diagram(bytes))
    #expect(diagram.unread.isEmpty)
    #expect(diagram.sections.map { $0.tasks.map(\.actors.count) } == [[1]])
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A } && !bytes.contains(0x7F))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("%%{"))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("<"))
    #expect(difference(map, try back(bytes).newJourney(id: "x")) == nil)
  }

  static let traps = [
    "journey to work", "title of deed", "section 8", "accTitle: x", "accDescr { y", "a: b: c", "a; b", "a #1", "#35;",
    "%%{init: {'theme':'x'}}%%", "%% comment", "x %%{", "```", "<script>alert(1)</script>", "a, b", "---", "100%", "%{",
    "{}", "\\x1b",
  ]

  @Test("What a person changes in the diagram itself wins over its comments")
  func edited() throws {
    let map = try journey(
      #""agencies":[{"id":"a","name":"Agency A","abbreviation":"AA"},{"id":"b","name":"B"}],"stages":[{"id":"s","name":"Apply","steps":[{"id":"t","name":"Fill in","agency":"a","thought":"Hm.","emotions":[{"value":1,"n":4},{"value":-2,"segment":"x"}]},{"id":"u","name":"Wait"}]}]"#
    )
    let text = String(decoding: written(map), as: UTF8.self)
    #expect(text.contains("    Fill in: 4: AA\n"))
    #expect(text.contains("    Wait: 3\n"))
    let changed = text.replacing("    Fill in: 4: AA\n", with: "    Fill it in: 1: B, Me\n    Sign: 5: AA\n")
      .replacing("section Apply", with: "section Applying")
    let again = try back(Array(changed.utf8)).newJourney(id: "x")
    let stage = try #require(again.stages.first)
    #expect(stage.id == "s" && stage.name == "Applying")
    #expect(stage.steps.map(\.name) == ["Fill it in", "Sign", "Wait"])
    let step = try #require(stage.steps.first)
    #expect(step.id == "t" && step.agency == "b" && step.thought == "Hm.")
    #expect(step.emotions.map(\.value) == [-2, -2] && step.emotions.first?.n == 4)
    #expect(step.object["mermaid"] == .object(["actors": .texts(["B", "Me"])]))
    #expect(stage.steps[1].agency == "a" && stage.steps[1].emotions.first?.value == 2)
    #expect(Set(stage.steps.map(\.id)).count == 3)
  }

  @Test("What a diagram does not show is counted")
  func losses() throws {
    let map = try journey(
      #""stages":[{"id":"s","name":"S","goal":"g","steps":[{"id":"t","name":"T","thought":"x"},{"id":"u","name":"U","emotions":[{"value":1},{"value":2,"segment":"x"}]}]}],"painPoints":[{"id":"p","title":"P","step":"t"}]"#
    )
    #expect(
      MermaidReport(map).losses == [
        "1 pain point", "1 step's other fields", "1 emotion of a segment", "1 step without an emotion, drawn as 3",
        "1 stage's other fields",
      ])
  }

  @Test("Small counts stand in no comment, and coming back leave the map's own")
  func small() throws {
    let map = try journey(
      #""stages":[{"id":"s","name":"S"}],"volumes":[{"id":"v","series":"x","stage":"s","reached":400,"attempted":7,"basis":"measured"}]"#
    )
    let bytes = written(map)
    #expect(!String(decoding: bytes, as: UTF8.self).contains(#""attempted":7"#))
    let plan = try ImportPlan(
      back(bytes, into: map), into: map, title: "t", hiddenWords: ["<10", "withheld"])
    #expect(plan.changes.isEmpty)
    let fresh = try back(bytes).newJourney(id: "x", hiddenWords: ["<10", "withheld"])
    #expect(fresh.volumes.isEmpty)
  }
}
