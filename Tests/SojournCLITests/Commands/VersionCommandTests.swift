import JSONText
import JourneyModel
import Testing

@Suite struct VersionCommandTests {
  private func map(_ title: String, steps: [(id: String, name: String)], more: String = "") -> String {
    let list = steps.map { #"{"id":"\#($0.id)","name":"\#($0.name)"}"# }.joined(separator: ",")
    return
      #"{"format":"sojourn-journey","version":1,"id":"j","title":"\#(title)","state":"current","stages":[{"id":"s","name":"S","steps":[\#(list)]}]\#(more)}"#
  }

  @Test("A diff names what was added, removed, changed and moved")
  func diff() {
    let scratch = Scratch()
    let old = scratch.put(map("T", steps: [("a", "A"), ("b", "B"), ("c", "C")]), "old.json")
    let new = scratch.put(map("U", steps: [("c", "C"), ("a", "A2"), ("d", "D")]), "new.json")
    let run = CommandRun("diff", old, new)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains(#"Title: "T" → "U""#))
    #expect(run.output.contains(#"step "D" added"#))
    #expect(run.output.contains(#"step "B" removed"#))
    #expect(run.output.contains("moved"))
    #expect(CommandRun("diff", old, old).output == "")
    let stat = CommandRun("diff", "--stat", old, new)
    #expect(stat.lines.contains("1 step added"))
    #expect(stat.lines.contains("1 change of journey"))
    #expect(CommandRun("diff", "-", "-").status == 2)
  }

  @Test("Changes to different things are merged without a word")
  func merge() throws {
    let scratch = Scratch()
    let base = scratch.put(map("T", steps: [("a", "A"), ("b", "B")]), "base.json")
    let ours = scratch.put(map("T", steps: [("a", "A1"), ("b", "B")]), "ours.json")
    let theirs = scratch.put(map("T", steps: [("a", "A"), ("b", "B1"), ("c", "C")]), "theirs.json")
    let run = CommandRun("merge", base, ours, theirs)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let merged = try JourneyFormat.read(Array(run.output.utf8))
    #expect(merged.stages[0].steps.map(\.name) == ["A1", "B1", "C"])
  }

  @Test("A conflict keeps ours, is told, and ends with 1; a driver's output replaces ours")
  func conflict() throws {
    let scratch = Scratch()
    let base = scratch.put(map("T", steps: [("a", "A")]), "base.json")
    let ours = scratch.put(map("Ours", steps: [("a", "A")]), "ours.json")
    let theirs = scratch.put(map("Theirs", steps: [("a", "A9")]), "theirs.json")
    #expect(CommandRun("merge", base, ours, theirs, "-o", ours).status == 73)
    let run = CommandRun("merge", base, ours, theirs, "-o", ours, "--force")
    #expect(run.status == 1)
    #expect(run.errors.contains("ours.json: conflict: title of the journey"))
    let merged = try JourneyFormat.read(Array(try #require(scratch.text("ours.json")).utf8))
    #expect(merged.title == "Ours")
    #expect(merged.stages[0].steps[0].name == "A9")
  }

  @Test("An empty base is where git has none")
  func emptyBase() throws {
    let scratch = Scratch()
    let base = scratch.put("", "base.json")
    let ours = scratch.put(map("T", steps: [("a", "A")]), "ours.json")
    let run = CommandRun("merge", base, ours, ours)
    #expect(run.status == 0)
    #expect(try JourneyFormat.read(Array(run.output.utf8)).stages[0].steps.count == 1)
    #expect(CommandRun("merge", ours, base, ours).status == 65)
  }

  @Test("The schema is JSON and describes every kind of record")
  func schema() throws {
    let schema = try #require(try CommandRun("schema").json().object)
    #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$defs"]?.object?["step"] != nil)
    #expect(schema["properties"]?.object?["stages"] != nil)
  }

  @Test("Figures before and after: what differs, by how much, and on what basis; a version and itself differ in none")
  func figures() throws {
    let scratch = Scratch()
    func map(_ heat: Int) -> String {
      #"{"format":"sojourn-journey","version":1,"id":"j","title":"J","state":"current","painPoints":[{"id":"p","title":"P","severity":\#(heat),"frequency":2,"basis":"measured"}]}"#
    }
    let (old, new) = (scratch.put(map(2), "old.json"), scratch.put(map(5), "new.json"))
    let run = CommandRun("diff", old, new, "--figures")
    #expect(run.status == 0)
    #expect(run.lines.contains { $0.contains("sum of heat") && $0.contains("+6") && $0.hasSuffix("measured") })
    #expect(CommandRun("diff", old, old, "--figures").output.contains("No figure differs."))
    let object = try #require(try CommandRun("diff", old, new, "--figures", "--format", "json").json().object)
    #expect(object.members.map(\.key.text) == ["after", "before", "figures", "notes"])
    #expect(CommandRun("diff", old, new, "--format", "json").status == 2)
    #expect(CommandRun("diff", old, new, "--stat", "--figures").status == 2)
  }
}
