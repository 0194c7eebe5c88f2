import JSONText
import JourneyModel
import Testing

@testable import SojournCLI

/// A funnel as SQL, and its result back into a map.
@Suite struct FunnelSQLTests {
  private static let header =
    "source,last_day,cases,stage,role,dimension,value,reached,attempted,continued,missed,in_progress"
  private static let rows = [
    "ev,2026-02-03,40,a,gate,total,,40,,25,15,0", "ev,2026-02-03,40,a,gate,agency,tax,33,,22,11,0",
    #"ev,2026-02-03,40,a,gate,agency,health,7,,3,4,0"#, "ev,2026-02-03,40,b,gate,total,,25,,10,15,0",
    "ev,2026-02-03,40,b,gate,agency,tax,25,,10,15,0", #"ev,2026-02-03,40,c,gate,total,,10,\N,,\N,0"#,
    "ev,2026-02-03,40,c,gate,agency,tax,10,,,,0",
  ]

  private func imported(_ files: FunnelScratch, _ lines: [String], _ options: String...) -> CommandRun {
    let table = files.scratch.put(lines.joined(separator: "\n") + "\n", "table.csv")
    return CommandRun(["import", table, "--into", files.map] + options)
  }

  @Test("One statement is printed, and nothing of its texts can end it")
  func statement() {
    let files = FunnelScratch()
    for engine in ["spark", "clickhouse", "duckdb", "postgres"] {
      let run = CommandRun("funnel", "--sql", engine, "--journey", files.map, "--table", "x; DROP TABLE y")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("WITH sojourn_rows AS (") && run.output.hasSuffix(";\n"))
      #expect(run.output.contains("x; DROP TABLE y"))
      #expect(run.errors.contains("--order"))
    }
  }

  @Test("What does not go with --sql is said")
  func usage() {
    let files = FunnelScratch()
    for wrong in [
      ["--sql", "duckdb"], ["--table", "x"], [], ["--sql", "oracle", "--table", "x"],
      ["log.csv", "--sql", "duckdb", "--table", "x"], ["--sql", "duckdb", "--table", "x", "--write"],
      ["--sql", "duckdb", "--table", "x", "--strict"], ["--sql", "duckdb", "--table", "x", "--with", "variants"],
      ["--sql", "spark", "--table", "${x}"], ["--sql", "duckdb", "--table", ""],
    ] {
      let run = CommandRun(["funnel", "--journey", files.map] + wrong)
      #expect(run.status == 2 && run.output.isEmpty, "\(wrong)")
    }
  }

  @Test("A result becomes a series of volumes; small cells stand together, unless they are asked for")
  func volumes() throws {
    let files = FunnelScratch()
    let run = imported(files, [Self.header] + Self.rows)
    #expect(run.status == 0 && run.errors.contains("as log:ev, from 7 rows"), "\(run.errors)")
    let volumes = try files.journey().volumes
    #expect(volumes.allSatisfy { $0.series == "log:ev" })
    // Both agencies of the first stage would give away the smaller one.
    #expect(!volumes.contains { $0.stage == "a" && $0.agency != nil })
    #expect(volumes.first { $0.stage == "a" }?.reached == 40)
    #expect(imported(files, [Self.header] + Self.rows, "--exact").status == 0)
    let exact = try files.journey().volumes
    #expect(exact.contains { $0.stage == "a" && $0.agency == "health" && $0.reached == 7 })
    #expect(exact.count { $0.stage == "a" && $0.agency == nil } == 1)
  }

  @Test("A dry run saves nothing; unknown columns are named")
  func dryRun() throws {
    let files = FunnelScratch()
    let before = files.scratch.text("map.json")
    let run = imported(files, [Self.header + ",mood"] + Self.rows.map { $0 + ",x" }, "--dry-run")
    #expect(run.status == 0 && run.errors.contains("mood") && run.errors.contains("would save"), "\(run.errors)")
    #expect(files.scratch.text("map.json") == before)
  }

  @Test("A table that cannot be taken whole is not taken at all, and every reason is said with its line")
  func refused() {
    let files = FunnelScratch()
    let before = files.scratch.text("map.json")
    let good = Self.rows
    for (lines, words) in [
      (good + ["ev,2026-02-03,40,zz,gate,total,,1,,1,0,0"], "line 9: the journey has no stage \"zz\""),
      (good + ["ev,2026-02-03,40,a,gate,mood,x,1,,1,0,0"], "dimension \"mood\""),
      (good + [good[1]], "line 9: comes twice"),
      (good + ["ev,2026-02-03,40,a,gate,agency,x,1,,1,0,0"], "do not add up"),
      (Array(good.dropFirst()), "no row of dimension total"),
      ([good[0].replacing("40,,25", with: "-4,,25")], "is no count"),
      ([good[0].replacing("25,15", with: "25,14")], "contradict"),
      ([good[0], good[3].replacing("ev", with: "other")], "different sources"),
      ([good[0].replacing("2026-02-03", with: "soon")], "is no date"), ([], "no rows"),
      ([good[0] + ",1"], "nothing was imported"),
    ] {
      let run = imported(files, [Self.header] + lines)
      #expect(run.status == 65 && run.errors.contains(words), "\(words): \(run.errors)")
      #expect(files.scratch.text("map.json") == before)
    }
    #expect(imported(files, ["a,b", "1,2"]).status == 65)
    #expect(CommandRun("import", files.scratch.path("none.csv"), "--into", files.map).status == 66)
  }
}
