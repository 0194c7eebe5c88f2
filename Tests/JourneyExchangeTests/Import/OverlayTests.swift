import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import JourneyExchange

@Suite struct OverlayTests {
  private func plan(_ theirs: Journey, into ours: Journey) throws -> ImportPlan {
    let incoming = try Importer.read(
      JourneyFormat.write(theirs), for: ours, options: ImportOptions(source: "theirs.json"))
    return try ImportPlan(incoming, into: ours, title: "t")
  }

  @Test(
    "A journey laid over itself changes nothing; over another version all it says holds, and undoing takes it back",
    arguments: 0..<60 as Range<UInt64>)
  func versions(seed: UInt64) throws {
    let journey = randomJourney(seed)
    #expect(try plan(journey, into: journey).edit == .group(title: "t", []), "seed \(seed)")
    var random = RandomJourney(seed: seed &+ 77)
    var document = JourneyDocument(journey)
    for _ in 0..<8 {
      guard let id = document.ids.sorted().randomElement(using: &random.random) else { continue }
      if Bool.random(using: &random.random) {
        _ = try? document.apply(.remove(id: id))
      } else if let field = document.place(of: id)?.type.fields.first(where: { $0.key == "name" || $0.key == "title" })
      {
        _ = try? document.apply(.set(id: id, key: FieldPath(field.key), value: .text(random.text())))
      }
    }
    let ours = document.journey
    let plan = try plan(journey, into: ours)
    var after = JourneyDocument(ours)
    let undo = try after.apply(plan.edit)
    #expect(try self.plan(journey, into: after.journey).changes.isEmpty, "seed \(seed)")
    let ids = Set(JourneyDocument(journey).ids)
    #expect(ids.isSubset(of: Set(after.ids)), "seed \(seed)")
    _ = try after.apply(undo)
    #expect(difference(ours, after.journey) == nil, "seed \(seed)")
  }

  private let ours =
    #""agencies":[{"id":"a","name":"A"}],"stages":[{"id":"s","name":"S","steps":[{"id":"t","name":"T","emotions":[{"value":1},{"value":0,"segment":"g"}],"thought":"mine"}]},{"id":"z","name":"Z"}]"#

  @Test("New records stand where they stand in the other journey; what it does not say stays")
  func places() throws {
    let map = try journey(ours)
    var other = try journey(
      #""narrative":"n","agencies":[{"id":"b","name":"B"},{"id":"a","name":"A"}],"stages":[{"id":"n","name":"N","steps":[{"id":"t","name":"T2","emotions":[{"value":-1,"segment":"g"}]},{"id":"u","name":"U"}]},{"id":"s","name":"S","steps":[]}]"#
    ).object
    other[.id] = .text("other")
    other["title"] = .text("Theirs")
    let plan = try plan(Journey(other), into: map)
    let after = try applied(plan, to: map)
    #expect(after.agencies.map(\.id) == ["b", "a"])
    #expect(after.stages.map(\.id) == ["n", "s", "z"])
    #expect(after.title == "J" && after.object["narrative"]?.text == "n")
    #expect(after.stages[0].steps.map(\.id) == ["u"], "the step stays in its stage")
    let step = after.stages[1].steps[0]
    #expect(step.name == "T2" && step.thought == "mine" && step.emotions.map(\.value) == [1, -1])
    #expect(plan.notes.map(\.description) == ["$.title: the map keeps its own title"])
  }

  @Test("An id that means two kinds of things is refused; so are ids that stand twice")
  func clashes() throws {
    let map = try journey(ours)
    #expect { try plan(try journey(#""channels":[{"id":"t","name":"C"}]"#), into: map) } throws: {
      "\($0)".contains("\"t\": stands for one thing here (channel) and for another in the map (step)")
    }
    #expect { try plan(try journey(#""channels":[{"id":"c","name":"C"},{"id":"c","name":"D"}]"#), into: map) } throws: {
      "\($0)".contains("stand twice")
    }
  }

  @Test("Files are known by what they hold")
  func formats() {
    func format(_ text: String) -> ImportFormat? {
      ImportFormat.recognised(Array(text.utf8), header: Importer.header(of: Array(text.utf8)))
    }
    #expect(format("\u{FEFF} {\"format\":\"sojourn-journey\"}") == .sojourn)
    #expect(format("---\na: b\n---\n%% x\n journey\n title T") == .mermaid)
    #expect(format("stage,step\na,b") == .csv)
    #expect(format("ID,UUID,Trust,Created At\n") == .touchpoints)
    #expect(format("journey,stage,id,name,other\nj,s,t,T,") == .csv)
    #expect(format("") == nil)
  }
}
