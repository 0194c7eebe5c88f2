import JSONText
import PlainText
import Testing

@Suite struct AnalysisCommandTests {
  static let commands = [
    "heatmap", "dropoff", "seams", "asks", "burden", "emotion", "missing", "takeup", "measures", "causes", "questions",
    "evidence", "actions", "whatif",
  ]
  static let formats = ["text", "json", "csv", "md"]

  @Test("Every analysis answers in every format for every shipped journey", arguments: Shipped.all)
  func everyFormat(file: String) throws {
    for command in Self.commands {
      for format in Self.formats {
        let run = CommandRun([command, file, "--format", format] + (command == "whatif" ? ["--draws", "50"] : []))
        #expect(run.status == 0, "\(command) \(format)")
        #expect(run.errors == "")
        #expect(!run.output.isEmpty)
        #expect(run.output.hasSuffix("\n"))
        #expect(
          run.lines.allSatisfy { PlainText.display(String($0)).utf8.elementsEqual($0.utf8) }, "\(command) \(format)")
      }
    }
  }

  @Test("One file gives an object, several or a folder a list", arguments: commands)
  func shapes(command: String) throws {
    #expect(
      try CommandRun(command, Shipped.child, "--format", "json").json().object?["journey"]?.text == "having-a-child")
    let two = try CommandRun(command, Shipped.child, Shipped.folder + "/financial-shock.json", "--format", "json")
      .json()
    #expect(two.array?.compactMap { $0.object?["journey"]?.text } == ["having-a-child", "financial-shock"])
    let folder = try CommandRun(command, Shipped.folder, "--format", "json").json()
    #expect(folder.array?.count == 5)
    let scratch = Scratch()
    scratch.put(CommandRun("new", "-").output, "only.json")
    #expect(try CommandRun(command, scratch.folder, "--format", "json").json().array?.count == 1)
  }

  @Test("The shape of the heatmap's JSON is the documented one")
  func heatmapShape() throws {
    let object = try #require(
      try CommandRun("heatmap", Shipped.child, "--rows", "burden", "--columns", "segment", "--format", "json").json()
        .object)
    #expect(
      object.members.map(\.key.text) == [
        "basis", "cells", "columnTotals", "columns", "distinctTotal", "filteredOut", "journey", "rowTotals", "rows",
        "share", "total",
      ])
    let rows = try #require(object["rows"]?.object?["ids"]?.array)
    let columns = try #require(object["columns"]?.object?["ids"]?.array)
    let cells = try #require(object["cells"]?.array)
    #expect(cells.count == rows.count * columns.count)
    #expect(
      cells.first?.object?.members.map(\.key.text) == [
        "basis", "column", "count", "max", "mean", "painPoints", "row", "state", "sum", "unknown", "votes",
      ])
  }

  @Test("The shape of the drop-off's JSON is the documented one")
  func dropOffShape() throws {
    let object = try #require(
      try CommandRun("dropoff", Shipped.child, "--by", "channel", "--format", "json").json().object)
    #expect(
      object.members.map(\.key.text) == [
        "basis", "by", "journey", "largestLeak", "note", "onlyAgency", "period", "series", "stages", "worstRate",
      ])
    #expect(object["by"]?.text == "channel")
    let stage = try #require(object["stages"]?.array?.first?.object)
    for key in [
      "reached", "attempted", "missed", "left", "dropOffRate", "interval", "range", "basis", "suppressed", "groups",
    ] as [JSONKey] {
      #expect(stage[key] != nil, "\(key)")
    }
  }

  @Test("Every table of invented counts says so, and bears no interval")
  func illustrative() {
    for format in ["text", "md"] {
      let run = CommandRun("dropoff", Shipped.child, "--format", format)
      let rows = run.lines.filter { $0.contains("1,000") && $0.contains("illustrative") }
      #expect(rows.count >= 5, "\(format)")
      #expect(rows.allSatisfy { $0.contains("none") })
    }
    let csv = CommandRun("dropoff", Shipped.child, "--format", "csv")
    #expect(csv.lines.dropFirst().allSatisfy { $0.contains(",illustrative,") })
    #expect(CommandRun("heatmap", Shipped.child).output.contains("Basis: illustrative."))
  }

  @Test("Several journeys stand below one header in CSV")
  func oneHeader() {
    let run = CommandRun("dropoff", Shipped.folder, "--format", "csv")
    #expect(run.lines.count { $0.hasPrefix("journey,") } == 1)
    #expect(run.lines.contains { $0.hasPrefix("financial-shock,") })
  }

  @Test("Small counts are hidden, and shown with a warning where that is asked for")
  func suppression() throws {
    let scratch = Scratch()
    let file = scratch.put(Self.smallCounts, "map.json")
    for format in Self.formats {
      let hidden = CommandRun("dropoff", file, "--by", "agency", "--format", format)
      #expect(!hidden.output.contains("997"), "\(format)")
      let shown = CommandRun("dropoff", file, "--by", "agency", "--format", format, "--no-suppression")
      #expect(shown.output.contains("997"), "\(format)")
    }
    #expect(CommandRun("dropoff", file, "--no-suppression").output.contains("not for sharing"))
    #expect(!CommandRun("show", file).output.contains("997"))
    let shown = CommandRun("show", file, "--no-suppression")
    #expect(shown.output.contains("997"))
    #expect(shown.lines.first?.hasPrefix("Small counts are shown") == true)
  }

  @Test("A series that is not there is named, with those that are")
  func unknownSeries() {
    let run = CommandRun("dropoff", Shipped.child, "--series", "cohort")
    #expect(run.errors.contains(#"no series is called "cohort"; there are cohort-1000"#))
  }

  @Test("A file that is no journey is reported, and the others are answered for")
  func partial() throws {
    let scratch = Scratch()
    let bad = scratch.put("[]", "bad.json")
    for command in Self.commands {
      let run = CommandRun(command, bad, Shipped.child, "--format", "json")
      #expect(run.status == 65)
      #expect(
        run.errors
          == "sojourn: \(bad): $: not a journey: the file holds a list instead of an object; open a Sojourn map\n")
      #expect(try run.json().array?.count == 1)
      #expect(CommandRun(command, bad).status == 65)
      #expect(CommandRun(command, bad).output == "")
    }
  }

  private static let smallCounts = """
    {"format":"sojourn-journey","version":1,"id":"small","title":"Small","state":"current",
     "agencies":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"stages":[{"id":"s","name":"S"}],
     "volumes":[
      {"id":"v0","series":"x","stage":"s","reached":1000,"attempted":1000,"succeeded":500,"adverse":{"abandoned":500},"basis":"measured"},
      {"id":"v1","series":"x","stage":"s","agency":"a","reached":3,"attempted":3,"succeeded":3,"basis":"measured"},
      {"id":"v2","series":"x","stage":"s","agency":"b","reached":997,"attempted":997,"succeeded":497,"adverse":{"abandoned":500},"basis":"measured"}]}
    """
}
