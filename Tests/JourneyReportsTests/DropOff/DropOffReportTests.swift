import JourneyAnalysis
import JourneyModel
import JourneyReports
import Tables
import Testing

@Suite struct DropOffReportTests {
  private func report(_ basis: String, by: DropOffQuery.Breakdown? = nil) throws -> DropOffReport {
    let map = try journey(
      #""agencies":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"stages":[{"id":"s","name":"S"},{"id":"r","name":"R"}],"volumes":[{"id":"t","series":"x","stage":"s","reached":400,"attempted":300,"succeeded":200,"adverse":{"abandoned":100},"continued":350,"basis":"\#(basis)"},{"id":"u","series":"x","stage":"s","agency":"a","reached":200,"attempted":150,"succeeded":50,"adverse":{"abandoned":100},"basis":"\#(basis)"},{"id":"v","series":"x","stage":"s","agency":"b","reached":200,"attempted":150,"succeeded":150,"adverse":{"abandoned":0},"basis":"\#(basis)"}]"#
    )
    return DropOffReport(DropOff.analyse(map, DropOffQuery(by: by)), title: "T")
  }

  @Test(
    "Counted people bear an interval, invented ones none", arguments: [("measured", true), ("illustrative", false)])
  func interval(basis: String, hasInterval: Bool) throws {
    let row = try #require(try report(basis).lines().first { $0.hasPrefix("S ") })
    #expect(row.contains("50.0 %"))
    #expect(row.contains("45.1–54.9 %") == hasInterval)
    #expect(row.hasSuffix(basis))
  }

  @Test("A stage that nobody counted says so")
  func noCounts() throws {
    #expect(try report("measured").lines().contains("R             no counts"))
    #expect(try report("measured").markdown.contains { $0.hasPrefix("| R | no counts |") })
  }

  @Test("Groups stand below their stage, with the difference from the rest and, on measured counts, whether it is real")
  func groups() throws {
    let lines = try report("measured", by: .agency).lines()
    #expect(lines.contains { $0.hasPrefix("- A") && $0.contains("+50.0 points, real") })
    #expect(lines.contains { $0.hasPrefix("- B") && $0.contains("-50.0 points, real") })
    #expect(
      try report("illustrative", by: .agency).lines().contains { line in
        line.hasPrefix("- A") && line.contains("+50.0 points ") && !line.contains("real") && !line.contains("chance")
      })
  }

  @Test("The spreadsheet has a row a stage and group, as wide as its header")
  func spreadsheet() throws {
    let rows = try report("measured", by: .agency).spreadsheetRows
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.count == DropOffReport.spreadsheetHeader.count })
    let rate = try #require(DropOffReport.spreadsheetHeader.firstIndex(of: "drop_off_rate"))
    #expect(rows[0][rate] == .number("0.5"))
  }

  @Test("The largest leak is told with its basis")
  func standouts() throws {
    #expect(try report("measured").standouts[0] == "Largest leak: S: 200 missed (measured).")
    #expect(try report("illustrative").standouts[1].hasPrefix("Worst rate: not defined"))
  }
}
