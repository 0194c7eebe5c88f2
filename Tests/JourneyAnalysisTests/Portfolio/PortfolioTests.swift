import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Portfolio")
struct PortfolioTests {
  private func journey(_ id: String, _ more: String, state: String = "current", life: String? = nil) throws -> Journey {
    var builder = try JourneyBuilder(more, id: id)
    builder.object["state"] = .text(state)
    if let life { builder.object["lifeExperience"] = .text(life) }
    return builder.journey
  }

  static let first = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
    "informationItems": [{"id": "ssn", "name": "Number"}, {"id": "own", "name": "Own"}],
    "stages": [{"id": "one", "name": "One", "steps": [
      {"id": "s", "name": "S", "agency": "a", "asks": [{"item": "ssn"}, {"item": "own"}]}, {"id": "t", "name": "T", "agency": "b", "asks": [{"item": "ssn"}]}]}],
    "rootCauses": [{"id": "c", "problem": "Cause"}, {"id": "d", "problem": "Only here"}],
    "painPoints": [
      {"id": "p", "title": "Pain", "step": "s", "severity": 4, "frequency": 5, "rootCauses": ["c"], "basis": "measured"},
      {"id": "q", "title": "Other", "step": "t", "severity": 1, "frequency": 2, "rootCauses": ["c", "d"], "basis": "estimated"}],
    "actions": [{"id": "x", "title": "X", "state": "assigned", "history": [{"at": "2024-01-01", "state": "assigned"}]},
      {"id": "y", "title": "Y", "state": "declined"}],
    "volumes": [{"id": "v", "series": "k", "stage": "one", "basis": "measured", "reached": 100, "attempted": 100, "succeeded": 60}]
    """#
  static let second = #"""
    "agencies": [{"id": "b", "name": "B"}, {"id": "n", "name": "N"}],
    "stages": [{"id": "one", "name": "One", "steps": [{"id": "s", "name": "S", "agency": "b", "asks": [{"item": "ssn"}]}, {"id": "u", "name": "U", "unowned": true}]}],
    "rootCauses": [{"id": "c", "problem": "The same cause"}],
    "painPoints": [
      {"id": "p", "title": "Pain again", "step": "s", "severity": 5, "frequency": 5, "rootCauses": ["c"]},
      {"id": "r", "title": "R", "step": "u", "severity": 2, "frequency": 2}],
    "actions": [{"id": "z", "title": "Z", "state": "captured", "history": [{"at": "2023-01-01", "state": "captured"}]}]
    """#

  private func portfolio() throws -> PortfolioResult {
    Portfolio.compare(
      [
        try journey("j1", Self.first, life: "L"), try journey("j2", Self.second, life: "M"),
        try journey("j3", Self.second, state: "future", life: "M"),
      ], today: JourneyDate("2024-01-11"))
  }

  private func cell(_ result: PortfolioResult, _ row: String, _ column: Int) -> PortfolioResult.Cell? {
    result.cells.first { result.rows[$0.row].id == row && $0.column == column }
  }

  @Test("agencies stand once by their id, life experiences in columns, other states in columns of their own")
  func heat() throws {
    let result = try portfolio()
    #expect(result.rows.map(\.id) == ["(between agencies)", "(no owner)", "a", "b", "n"])
    #expect(
      result.columns.map(\.label) == ["L", "M", "M"] && result.columns.map(\.state) == ["current", "current", "future"])
    #expect(cell(result, "a", 0)?.tally.max == 20 && cell(result, "a", 1) == nil)
    #expect(cell(result, "b", 0)?.tally.max == 2 && cell(result, "b", 1)?.tally.max == 25)
    #expect(cell(result, "(no owner)", 1)?.painPoints.map(\.records) == [["r"]])
    #expect(
      cell(result, "b", 1)?.painPoints.map(\.journey) == ["j2"] && cell(result, "b", 1)?.tally.basis == .notStated)
  }

  @Test("two journeys of one life experience share a column, a pain point of equal ids once")
  func sharedColumn() throws {
    let result = Portfolio.compare([
      try journey("j1", Self.first, life: "L"), try journey("j2", Self.second, life: "L"),
    ])
    #expect(result.columns.map(\.journeys) == [["j1", "j2"]])
    #expect(cell(result, "a", 0)?.tally.max == 20 && cell(result, "b", 0)?.tally.count == 1)
    #expect(result.painPoints.map(\.id) == ["p"] && result.painPoints[0].heat.count == 1)
  }

  @Test("causes, items and pain points come back by equal ids, in current journeys only")
  func comingBack() throws {
    let result = try portfolio()
    #expect(result.causes.map(\.id) == ["c"] && result.causes[0].label == "Cause")
    #expect(result.causes[0].places.map(\.journey) == ["j1", "j2"])
    #expect(result.causes[0].places.map(\.records) == [["p", "q"], ["p"]] && result.causes[0].count == 3)
    #expect(result.causes[0].heat.sum == 22)
    #expect(result.items.map(\.id) == ["ssn"] && result.items[0].places.map(\.records) == [["s", "t"], ["s"]])
    #expect(result.painPoints.map(\.id) == ["p"])
    #expect(result.asks == 4 && result.excess == 2 && result.redundancy == 0.5)
  }

  @Test("open promises, the oldest first; declined ones and those of future states are none")
  func promises() throws {
    let promises = try portfolio().promises
    #expect(promises.map(\.journey) == ["j2", "j1"] && promises.map(\.promise.action) == ["z", "x"])
    #expect(promises.map(\.promise.ageDays) == [375, 10])
  }

  @Test("rates stand side by side and nothing is added")
  func rates() throws {
    let result = try portfolio()
    #expect(result.journeys.map(\.id) == ["j1", "j2", "j3"] && result.journeys[0].rates.map(\.rate) == [0.4])
    #expect(result.journeys[0].rates[0].missed == .known(40) && result.journeys[0].series == "k")
    #expect(result.journeys[1].rates.isEmpty && result.journeys[0].heat.sum == 22)
    #expect(result.notes.contains { $0.contains("never added") })
  }

  @Test("the five life experiences: agencies that stand in several are one row, and every pain point of each is there")
  func lifeExperiences() throws {
    let journeys = try SampleFiles.lifeExperiences.map { try SampleFiles.journey($0) }
    let result = Portfolio.compare(journeys, today: JourneyDate("2026-01-01"))
    #expect(result.columns.count == 5 && Set(result.rows.map(\.id)).count == result.rows.count)
    for (place, journey) in journeys.enumerated() {
      let shown = Set(result.cells.filter { $0.column == place }.flatMap { $0.painPoints.flatMap(\.records) })
      #expect(shown == Set(journey.painPoints.map(\.id)))
    }
    #expect(!result.items.isEmpty && result.promises.allSatisfy { $0.promise.state != "declined" })
  }
}
