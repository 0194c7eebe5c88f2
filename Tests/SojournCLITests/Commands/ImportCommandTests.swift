import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import SojournCLI

@Suite struct ImportCommandTests {
  private let scratch = Scratch()
  private static let map =
    #"{"format":"sojourn-journey","version":1,"id":"j","title":"J","state":"current","agencies":[{"id":"ssa","name":"SSA"}],"stages":[{"id":"apply","name":"Apply","steps":[{"id":"form","name":"Fill in the form","thought":"Hm."}]}]}"#

  private func map() -> String { scratch.put(Self.map, "map.json") }

  private func journey(_ name: String = "map.json") throws -> Journey {
    try JourneyFormat.read(Array(try #require(scratch.text(name)).utf8))
  }

  @Test(
    "A diagram, a folder of tables and a copy of a shipped journey make the same file again", arguments: Shipped.all)
  func shipped(path: String) throws {
    let original = try #require(Scratch.text(at: path))
    let object = try JSONReader.read(Array(original.utf8)).object
    // A journey with small counts does not leave them.
    let isWhole = object?["metrics"]?.array?.contains { $0.object?[.id]?.text == "m-delay-not-said" } != true
    for ending in ["mmd", "csv", "json"] {
      let out = scratch.path("out.\(ending)")
      #expect(CommandRun("export", path, "--to", out, "--force").status == 0)
      let back = scratch.path("back-\(ending).json")
      let run = CommandRun("import", out, "--into", back)
      #expect(run.status == 0, "\(run.errors)")
      if isWhole || ending == "json" {
        #expect(scratch.text("back-\(ending).json") == original, "\(ending) of \(path)")
      }
      let again = CommandRun("import", out, "--into", back)
      #expect(again.errors.contains("nothing changes"), "\(again.errors)")
    }
  }

  @Test("--dry-run says each change and each thing not understood, and saves nothing")
  func dryRun() throws {
    let map = map()
    let list = scratch.put("stage,step,thought,colour\nApply,Fill in the form,Oh.,red\nApply,Send it,,\n", "list.csv")
    let run = CommandRun("import", list, "--into", map, "--dry-run")
    #expect(run.status == 0 && scratch.text("map.json") == Self.map)
    #expect(run.output.contains("step \"Fill in the form\": Thought: \"Hm.\" → \"Oh.\"\n"))
    #expect(run.output.contains("step \"Send it\" added\n"))
    #expect(run.errors.contains("line 1: columns that fill no field are kept in \"imported\": colour"))
    #expect(run.errors.contains("would save this: 2 steps read, 1 added, 1 changed"))
    #expect(CommandRun("import", list, "--into", map).status == 0)
    #expect(try journey().stages.first?.steps.map(\.name) == ["Fill in the form", "Send it"])
    #expect(scratch.text("map.json~") == nil || scratch.text("map.json~") == Self.map)
  }

  @Test("Columns are mapped, values set, and a chosen kind of rows holds")
  func options() throws {
    let map = map()
    let list = scratch.put("Was,Wieviel\nApply,12\n", "list.csv")
    let run = CommandRun(
      "import", list, "--into", map, "--table", "volumes", "--map", "Was=stage", "--map", "Wieviel=reached", "--set",
      "basis=measured", "--set", "series=2024")
    #expect(run.status == 0, "\(run.errors)")
    let volume = try #require(try journey().volumes.first)
    #expect(volume.stage == "apply" && volume.reached == 12 && volume.basis == "measured" && volume.series == "2024")
  }

  @Test("A file that cannot be imported changes nothing; what is wrong is said with its place and how to mend it")
  func bad() throws {
    let map = map()
    for (name, text, hint) in [
      ("a.csv", "step\n\"x\n", "line 2, column 1: the quotation mark that opens here is never closed"),
      ("b.csv", "Was,Wo\n1,2\n", "no column says what the rows are: Was, Wo"),
      ("c.json", "{\"format\":\"other\"}", "$.format: not a journey"),
      ("d.json", "{\"a\":1,\"a\":2}", "a"),
      ("e.csv", "", "is nothing that can be imported"),
      ("f.csv", "stage,reached\nNowhere,3\n", "line 2: \"Nowhere\" is no stage of the map"),
      (
        "g.json",
        Self.map.replacing("\"ssa\"", with: "\"form\"").replacing(
          "\"form\",\"name\":\"Fill", with: "\"form2\",\"name\":\"Fill"),
        "(agency) and for another in the map (step)"
      ),
    ] {
      let file = scratch.put(text, name)
      let run = CommandRun("import", file, "--into", map)
      #expect(run.status == 65, "\(name): \(run.errors)")
      #expect(run.errors.contains(name) && run.errors.contains(hint), "\(run.errors)")
      #expect(scratch.text("map.json") == Self.map)
    }
    #expect(CommandRun("import", scratch.path("none.csv"), "--into", map).status == 66)
    #expect(CommandRun("import", scratch.path("a.csv"), "--into", map, "--map", "nonsense").status == 2)
    #expect(CommandRun("import", scratch.folder, "--into", map, "--format", "mermaid").status == 2)
    #expect(CommandRun("import", scratch.folder, "--into", map).status == 65)
    #expect(CommandRun("import", scratch.path("a.csv"), "--into", scratch.path("new.json")).status == 65)
    #expect(scratch.text("new.json") == nil)
    #expect(CommandRun("import", scratch.path("a.csv"), "--into", "-").status == 73)
  }

  @Test("What a file holds reaches the terminal harmless, and the map as it is")
  func hostile() throws {
    let map = map()
    let list = scratch.put("stage,step\nApply,\u{1B}[31mred\u{202E}\n", "list.csv")
    let run = CommandRun("import", list, "--into", map, "--dry-run")
    #expect(!run.output.unicodeScalars.contains("\u{1B}") && run.output.contains("\\x1b[31mred"))
    #expect(CommandRun("import", list, "--into", map).status == 0)
    #expect(try journey().stages.first?.steps.last?.name == "\u{1B}[31mred\u{202E}")
  }

  @Test("A diagram says what it does not show, and without its comments says that it is left out")
  func diagram() throws {
    let map = map()
    let with = CommandRun("export", map, "--to", scratch.path("a.mmd"))
    #expect(with.errors.contains("what a diagram does not show stands in comments: 1 agency, 1 step's other fields"))
    let without = CommandRun("export", map, "--to", scratch.path("b.mmd"), "--no-comments")
    #expect(without.errors.contains("is left out"))
    #expect(scratch.text("b.mmd") == "journey\n  title J\n  section Apply\n    Fill in the form: 3\n")
    #expect(CommandRun("export", map, map, "--to", scratch.path("c.mmd")).status == 2)
    #expect(CommandRun("export", map, "--to", scratch.path("c.mmd"), "--agency", "ssa").status == 2)
    #expect(CommandRun("export", map, "--to", scratch.path("a.mmd")).status == 73)
  }

  @Test("--figures writes every figure as JSON, and twice the same")
  func figures() throws {
    let run = CommandRun("export", Shipped.child, "--figures", "--to", scratch.path("f.json"))
    #expect(run.status == 0, "\(run.errors)")
    let first = try #require(scratch.text("f.json"))
    let sections = try JSONReader.read(Array(first.utf8)).object?["sections"]?.object
    for name in [
      "seams", "heatmap", "dropoff", "asks", "burden", "emotion", "missing", "takeup", "measures", "causes", "actions",
      "whatif", "evidence",
    ] {
      #expect(sections?[JSONKey(name)]?.object != nil || sections?[JSONKey(name)]?.array != nil, "\(name)")
    }
    #expect(CommandRun("export", Shipped.child, "--figures", "--to", scratch.path("f.json"), "--force").status == 0)
    #expect(scratch.text("f.json") == first)
    #expect(CommandRun("export", Shipped.child, "--figures", "--to", scratch.path("f.md")).status == 2)
  }
}
