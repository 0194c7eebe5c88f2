import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

/// Every analysis of any journey: whatever the format allows, and what it does not.
@Suite("Any journey")
struct AnyJourneyTests {
  /// Every text that stands under one of `keys` in a result.
  private static func texts(in json: JSONValue, under keys: Set<JSONKey>) -> [String] {
    switch json {
    case .array(let items): return items.flatMap { texts(in: $0, under: keys) }
    case .object(let object):
      return object.members.flatMap { member -> [String] in
        guard keys.contains(member.key) else { return texts(in: member.value, under: keys) }
        return [member.value.text].compactMap { $0 } + (member.value.array ?? []).compactMap(\.text)
      }
    default: return []
    }
  }

  private static func ids(in json: JSONValue) -> Set<String> {
    Set(texts(in: json, under: [.id]))
  }

  private func results(_ journey: Journey) -> [JSONValue] {
    let index = MapIndex(journey)
    let today = JourneyDate("2026-01-01")
    let missing = Missing.analyse(journey, index)
    return [
      missing.json, missing.takeUpJSON, Causes.analyse(journey, index, today: today).json,
      JourneyBurden.analyse(journey, index, hourValue: HourValue(20, source: "S")).json,
      AskOnce.analyse(journey, index).json, Measures.analyse(journey, index).json,
      WhatIf.analyse(journey, index, WhatIfQuery(draws: 50)).json,
      Questions.propose(journey, index, QuestionsQuery(today: today)).json,
      EvidenceRegister(journey, today: today).json, LoopBoard(journey, today: today).json, EmotionCurves(journey).json,
    ]
  }

  @Test(
    "every analysis of a journey drawn at random answers, twice the same, and names only records of the file",
    arguments: [2, 19, 83, 404] as [UInt64])
  func random(seed: UInt64) throws {
    var random = RandomJourney(seed: seed, size: 5)
    for _ in 0..<8 {
      let journey = random.completeJourney()
      let known = Self.ids(in: .object(journey.object))
      let first = results(journey)
      #expect(first == results(journey), "seed \(seed)")
      for result in first {
        let named = Self.texts(
          in: result,
          under: [
            "painPoints", "stages", "agencies", "actions", "step", "steps", "stage", "segment", "measures", "volumes",
            "metric", "withoutCause", "highestSteps", "severeSteps", "chain", "unknownWaits", "at", "countedAt",
            "before",
          ])
        let stranger = named.first { id in !known.contains(id) && !id.hasPrefix("(") }
        #expect(stranger == nil, "seed \(seed): \(stranger ?? "")")
      }
    }
  }

  @Test("two journeys drawn at random compare both ways and stand in one portfolio", arguments: [5, 31] as [UInt64])
  func pairs(seed: UInt64) throws {
    var random = RandomJourney(seed: seed)
    let pair = (random.journey(), random.completeJourney())
    let portfolio = Portfolio.compare([pair.0, pair.1], today: JourneyDate("2026-01-01"))
    #expect(portfolio.journeys.count == 2 && portfolio.json.object?["rows"] != nil, "seed \(seed)")
    let (there, back) = (VersionComparison(from: pair.0, to: pair.1), VersionComparison(from: pair.1, to: pair.0))
    #expect(there.figures.count == back.figures.count, "seed \(seed)")
    #expect(there.json.object?["figures"] != nil, "seed \(seed)")
  }

  @Test(
    "the five life experiences and the five cases: every analysis answers",
    arguments: SampleFiles.lifeExperiences + SampleFiles.cases)
  func samples(name: String) throws {
    let journey = try SampleFiles.journey(name)
    #expect(results(journey).allSatisfy { $0.object?["journey"] == .text(journey.id) })
  }

  @Test("numbers beyond all measure are passed over, and never trap")
  func extremes() throws {
    let journey = try JourneyBuilder.journey(
      #"""
      "segments": [{"id": "d", "name": "D", "populationShare": {"value": 1e-300}}],
      "weights": {"annualCustomers": {"value": 1e300}},
      "stages": [{"id": "o", "name": "O", "steps": [
        {"id": "s", "name": "S", "minutes": {"value": 1e308}, "waitDays": {"value": -5}, "timesPerPerson": {"value": 1e308}, "deadlineDays": 1e308, "noticeDays": -1e308, "requires": ["s", "gone"]}]}],
      "takeUp": [{"id": "t", "program": "P", "eligible": 9007199254740992, "enrolled": 9007199254740992, "basis": "public"}, {"id": "u", "program": "P", "eligible": -3, "enrolled": 5, "basis": "public"}],
      "metrics": [{"id": "m", "kind": "share", "stage": "o", "segment": "d", "name": "M", "definition": "x", "value": {"value": 0.5}}],
      "measures": [{"id": "k", "driver": "trust", "mean": 1e308, "counts": {"1": 9007199254740992, "5": 9007199254740992}, "respondents": 9007199254740992, "offered": 0, "scale": {"kind": "thumbs", "min": 5, "max": 1}}],
      "volumes": [{"id": "v", "series": "x", "stage": "o", "basis": "public", "reached": 9007199254740992}, {"id": "w", "series": "x", "stage": "o", "segment": "d", "basis": "public", "reached": 0}],
      "actions": [{"id": "a", "title": "A", "effort": 0, "effects": [{"stage": "o", "lossReduction": {"low": 1e308, "likely": 1e308, "high": 1e308}}]}]
      """#)
    #expect(results(journey).count == 11)
    #expect(VersionComparison(from: journey, to: journey).changes.isEmpty)
  }
}
