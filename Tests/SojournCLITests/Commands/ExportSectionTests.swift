import JSONText
import Testing

@Suite struct ExportSectionTests {
  @Test("Only the sections that are asked for stand in the document, below what is public and what is illustrative")
  func sections() {
    let run = CommandRun(
      "export", Shipped.child, "--to", "-", "--section", "takeup", "--section", "asks", "--section", "dropoff")
    #expect(run.status == 0)
    #expect(
      run.lines.filter { $0.hasPrefix("## ") } == [
        "## What is public, and what is illustrative", "## Where people are lost", "## What people are asked for again",
        "## Who of the eligible is enrolled",
      ])
    #expect(run.output.contains("**Each repeat, those between agencies first**"))
  }

  @Test("The whole summary has every section, what lies between agencies before what one agency has")
  func whole() throws {
    let lines = CommandRun("export", Shipped.child, "--to", "-").lines.filter { $0.hasPrefix("## ") }
    #expect(lines.count == 18)
    let between = try #require(lines.firstIndex(of: "## Between agencies"))
    #expect(try #require(lines.firstIndex(of: "## Where it hurts")) > between)
  }

  @Test("The figures of sections as data are what their commands print")
  func data() throws {
    let scratch = Scratch()
    let out = scratch.path("figures.json")
    let names = ["asks", "dropoff", "heatmap", "seams", "missing", "evidence", "actions", "causes"]
    #expect(
      CommandRun(["export", Shipped.child, "--to", out] + names.flatMap { ["--section", $0] }).status == 0)
    let object = try #require(try JSONReader.read(Array((scratch.text("figures.json") ?? "").utf8)).object)
    #expect(object["provenance"]?.object?["illustrative"] != nil)
    for name in names {
      let printed = try CommandRun(name, Shipped.child, "--format", "json").json()
      #expect(object["sections"]?.object?[JSONKey(name)] == printed, "\(name)")
    }
  }

  @Test("The figures of sections as tables are what their commands print; text has no table")
  func tables() {
    let scratch = Scratch()
    #expect(
      CommandRun("export", Shipped.child, "--to", scratch.path("t.csv"), "--section", "asks", "--section", "actions")
        .status == 0)
    #expect(scratch.text("t.csv/ask-once.csv") == CommandRun("asks", Shipped.child, "--format", "csv").output)
    #expect(scratch.text("t.csv/loops.csv") == CommandRun("actions", Shipped.child, "--format", "csv").output)
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("u.csv"), "--section", "unknown").status == 2)
  }

  @Test("An agency's sheet: what it shares first, then what only it can fix, and what is promised")
  func agency() throws {
    let run = CommandRun("export", Shipped.child, "--to", "-", "--agency", "wic-local")
    #expect(run.status == 0)
    let headings = run.lines.filter { $0.hasPrefix("**") && $0.hasSuffix("**") }
    #expect(
      headings == [
        "**Hand-offs to and from others**", "**Asked again here**", "**What you share**", "**What only you can fix**",
        "**Root causes you own**", "**What is promised**",
      ])
    #expect(run.lines.contains("## What is public, and what is illustrative"))
    #expect(run.output.contains("illustrative |"))
    let wrong = CommandRun("export", Shipped.child, "--to", "-", "--agency", "wic")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("--agency wic: no agency is called so; there are state-medicaid, wic-local"))
  }

  @Test("A function's sheet is of the function, however its letters are written")
  func function() throws {
    let scratch = Scratch()
    #expect(CommandRun("export", Shipped.child, "--to", scratch.path("f.json"), "--function", "CIO").status == 0)
    let object = try #require(try JSONReader.read(Array((scratch.text("f.json") ?? "").utf8)).object)
    #expect(object["kind"]?.text == "function" && object["id"]?.text == "cio")
    #expect(object["sheet"]?.object?["causes"]?.array?.isEmpty == false)
    #expect(CommandRun("export", Shipped.child, "--to", "-", "--function", "king").status == 2)
    #expect(CommandRun("export", Shipped.child, "--to", "-", "--function", "cio", "--agency", "irs").status == 2)
  }

  @Test("Small counts are hidden in every section, also where they could be worked out")
  func hidden() {
    let scratch = Scratch()
    let file = scratch.put(
      """
      {"format":"sojourn-journey","version":1,"id":"w","title":"W","state":"current",
       "takeUp":[{"id":"t","program":"P","eligible":4321,"enrolled":3,"basis":"measured"}]}
      """, "map.json")
    for out in ["a.md", "a.txt", "a.json"] {
      #expect(CommandRun("export", file, "--to", scratch.path(out), "--section", "takeup").status == 0)
      let text = scratch.text(out) ?? "4,321"
      #expect(!text.contains("4,321") && !text.contains("4321"), "\(out)")
    }
  }
}
