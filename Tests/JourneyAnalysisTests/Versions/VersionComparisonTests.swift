import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Between versions")
struct VersionComparisonTests {
  static let old = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
    "stages": [{"id": "one", "name": "One", "steps": [
      {"id": "s", "name": "S", "agency": "a", "minutes": {"value": 60, "basis": "measured"}, "sessionLimitMinutes": 30, "asks": [{"item": "i"}]},
      {"id": "t", "name": "T", "agency": "b", "minutes": {"value": 10, "basis": "public"}, "asks": [{"item": "i"}]}]}],
    "painPoints": [{"id": "p", "title": "P", "step": "s", "severity": 5, "frequency": 4, "basis": "measured"}],
    "volumes": [{"id": "v", "series": "k", "stage": "one", "basis": "measured", "reached": 100, "attempted": 100, "succeeded": 60}]
    """#

  private func comparison(_ changes: (String, String)...) throws -> VersionComparison {
    let new = changes.reduce(Self.old) { $0.replacing($1.0, with: $1.1) }
    return VersionComparison(from: try JourneyBuilder.journey(Self.old), to: try JourneyBuilder.journey(new))
  }

  private func figure(_ comparison: VersionComparison, _ kind: FigureChange.Kind) throws -> FigureChange {
    try #require(comparison.figures.first { $0.kind == kind })
  }

  @Test("a journey compared with itself has figures and no change")
  func same() throws {
    let comparison = try comparison()
    #expect(comparison.changes.isEmpty && comparison.changed.isEmpty && !comparison.figures.isEmpty)
    #expect(comparison.figures.allSatisfy { $0.difference == 0 })
  }

  @Test("what changed in the map stands beside what it did to the figures")
  func figures() throws {
    let comparison = try comparison(
      (#""sessionLimitMinutes": 30"#, #""sessionLimitMinutes": 30, "saveAndResume": true"#),
      (#""value": 60"#, #""value": 45"#),
      (#""severity": 5"#, #""severity": 2"#), (#", "asks": [{"item": "i"}]}]}]"#, "}]}]"),
      (#""succeeded": 60"#, #""succeeded": 80"#))
    #expect(comparison.changes.count == 5 && Set(comparison.changes.map(\.id)) == ["s", "t", "p", "v"])
    let minutes = try figure(comparison, .minutes)
    #expect(minutes.before == 70 && minutes.after == 55 && minutes.difference == -15 && minutes.basis == .measured)
    let heat = try figure(comparison, .heat)
    #expect(heat.before == 20 && heat.after == 8)
    #expect(
      try figure(comparison, .critical).difference == -1 && figure(comparison, .structuralFailures).difference == -1)
    #expect(try figure(comparison, .excessAsks).difference == -1 && figure(comparison, .redundancy).after == 0)
    let rate = try figure(comparison, .dropOffRate)
    #expect(rate.place == ["one"] && near(rate.before, 0.4) && near(rate.after, 0.2))
    #expect(try figure(comparison, .handoffs).difference == 0)
  }

  @Test("rates of two series are of different people and are not compared")
  func series() throws {
    let comparison = try comparison((#""series": "k""#, #""series": "m""#))
    let rates = comparison.figures.filter { $0.kind == .dropOffRate }
    #expect(rates.map(\.before) == [nil, 0.4] && rates.map(\.after) == [0.4, nil] && comparison.notes.count == 1)
    #expect(rates.allSatisfy { $0.difference == nil })
  }

  @Test("a stage that went keeps its figure before, one that came has none")
  func stages() throws {
    let comparison = try comparison((#""id": "one""#, #""id": "two""#), (#""stage": "one""#, #""stage": "two""#))
    let rates = comparison.figures.filter { $0.kind == .dropOffRate }
    #expect(rates.map(\.place) == [["two"], ["one"]] && rates.allSatisfy { $0.difference == nil })
  }

  @Test("the order of both versions turned round, every difference changes its sign")
  func reversed() throws {
    let disaster = try SampleFiles.journey("recovering-from-disaster")
    let child = try SampleFiles.journey("having-a-child")
    func differences(_ comparison: VersionComparison) -> [String: Double] {
      let known = comparison.figures.compactMap { figure in
        figure.difference.map { ("\(figure.kind) \(figure.place)", $0) }
      }
      return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
    let there = differences(VersionComparison(from: disaster, to: child))
    let back = differences(VersionComparison(from: child, to: disaster))
    #expect(!there.isEmpty && there.count == back.count)
    for (key, value) in there { #expect(back[key] == -value) }
  }
}
