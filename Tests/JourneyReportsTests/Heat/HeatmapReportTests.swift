import JourneyAnalysis
import JourneyModel
import JourneyReports
import Tables
import Testing

@Suite struct HeatmapReportTests {
  private func report(_ pains: String, _ query: HeatmapQuery = HeatmapQuery()) throws -> HeatmapReport {
    let map = try journey(
      #""agencies":[{"id":"a","name":"Alpha"},{"id":"b","name":"Beta"},{"id":"c","name":"Gamma"}],"stages":[{"id":"s","name":"S"},{"id":"r","name":"R"}],"evidence":[{"id":"e","kind":"story","stages":["r"],"agencies":["b"]}],"painPoints":[\#(pains)]"#
    )
    return HeatmapReport(Heatmap(map, query), title: "T", names: RecordNames(map))
  }

  private let hot =
    #"{"id":"p","title":"Hot","stage":"s","agencies":["a"],"severity":5,"frequency":4,"basis":"measured"}"#
  private let vague = #"{"id":"q","title":"Vague","stage":"s","agencies":["a"],"basis":"measured"}"#
  private let invented =
    #"{"id":"r1","title":"Made up","stage":"r","agencies":["a"],"severity":1,"frequency":1,"basis":"illustrative"}"#

  @Test("A cell tells its figure, how many, and how many are unknown")
  func cells() throws {
    let lines = try report("\(hot),\(vague)").lines()
    let row = try #require(lines.first { $0.hasPrefix("Alpha ") })
    #expect(
      row.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") == "Alpha 20 ×2 ?1 · 20 ×2 ?1")
  }

  @Test("Unknown heat, no pain and no data differ")
  func states() throws {
    let lines = try report(vague).lines()
    #expect(lines.first { $0.hasPrefix("Alpha ") }?.contains("? ×1") == true)
    #expect(lines.first { $0.hasPrefix("Beta ") }?.contains("none") == true)
    #expect(!lines.contains { $0.hasPrefix("Gamma ") })
    #expect(lines.contains { $0.hasPrefix("Not shown, for nobody looked:") && $0.contains("Gamma") })
  }

  @Test("One basis is named once; of several, each cell bears its own")
  func basis() throws {
    #expect(try report(hot).lines().contains("Basis: measured."))
    let lines = try report("\(hot),\(invented)").lines()
    let row = try #require(lines.first { $0.hasPrefix("Alpha ") })
    #expect(row.contains("20 ×1 m") && row.contains("1 ×1 i"))
  }

  @Test("The worst cell is named with its pain points")
  func worst() throws {
    #expect(try report("\(hot),\(invented)").lines().contains("  Alpha, S: 20 ×1 m: Hot"))
  }

  @Test("A map without pain points says so")
  func empty() throws {
    let lines = try report("").lines()
    #expect(lines.contains("Basis: there is no pain point."))
    #expect(!lines.contains("Hottest:"))
  }

  @Test("The spreadsheet has a row a cell, as wide as its header")
  func spreadsheet() throws {
    let rows = try report(hot).spreadsheetRows
    #expect(rows.allSatisfy { $0.count == HeatmapReport.spreadsheetHeader.count })
    #expect(
      rows.contains {
        $0[2] == .text("a") && $0[5] == .text("s") && $0[9] == .number("20") && $0[15] == .text("measured")
      })
  }
}
