import JSONText
import JourneyAnalysis
import JourneyModel
import Statistics
import TestSupport
import Testing

/// What holds for every journey; a failure names its seed.
@Suite("Analyses of any journey")
struct AnalysisPropertyTests {
  private func journey(_ seed: Int, _ change: (inout RandomMap) -> Void = { _ in }) -> Journey {
    var random = TestSupport.SeededGenerator(seed: UInt64(seed))
    var maker = RandomMap()
    change(&maker)
    return Journey(maker.make(using: &random))
  }

  private static let pairs: [(HeatDimension, HeatDimension)] = [
    (.agency, .stage), (.step, .agency), (.causeCategory, .burden), (.segment, .channel), (.stage, .ingredient),
  ]

  @Test("full and split agree on distinct pain points; split cells add up to them", arguments: 0..<40)
  func distinct(seed: Int) throws {
    let index = MapIndex(journey(seed))
    for (rows, columns) in Self.pairs {
      let full = Heatmap(index, HeatmapQuery(rows: rows, columns: columns))
      let split = Heatmap(index, HeatmapQuery(rows: rows, columns: columns, share: .split))
      #expect(full.total == split.total && full.distinctTotal == 30, "seed \(seed)")
      #expect(full.columnTotals == split.columnTotals || columns == .agency || rows == .agency, "seed \(seed)")
      let cells = split.painCells.map(\.tally)
      #expect(near(cells.reduce(0) { $0 + $1.count }, 30), "seed \(seed)")
      #expect(near(cells.reduce(0) { $0 + $1.unknown }, split.total.unknown), "seed \(seed)")
      #expect(near(cells.reduce(0) { $0 + ($1.sum ?? 0) }, split.total.sum ?? 0), "seed \(seed)")
      #expect(near(cells.reduce(0) { $0 + ($1.votes ?? 0) }, split.total.votes ?? 0), "seed \(seed)")
      #expect(cells.compactMap(\.max).max() == split.total.max, "seed \(seed)")
    }
  }

  @Test("a row holds the union of its cells, and its worst cell's maximum", arguments: 0..<20)
  func rows(seed: Int) throws {
    let map = Heatmap(MapIndex(journey(seed)))
    for row in map.rows.indices {
      let cells = map.columns.indices.map { map[row, $0] }
      #expect(Double(Set(cells.flatMap(\.painPoints)).count) == map.rowTotals[row].count, "seed \(seed)")
      #expect(cells.compactMap(\.tally.max).max() == map.rowTotals[row].max, "seed \(seed)")
      #expect(cells.allSatisfy { ($0.state == .pain) == !$0.painPoints.isEmpty }, "seed \(seed)")
    }
    #expect(map.cells.count == map.rows.count * map.columns.count)
  }

  @Test("sorting by heat changes the order of rows and nothing in them", arguments: 0..<20)
  func sorting(seed: Int) throws {
    let index = MapIndex(journey(seed))
    let file = Heatmap(index)
    let sorted = Heatmap(index, HeatmapQuery(sort: .heat))
    for (place, line) in sorted.rows.enumerated() {
      let before = try #require(file.rows.firstIndex(of: line))
      #expect(sorted.rowTotals[place] == file.rowTotals[before], "seed \(seed)")
      for column in file.columns.indices {
        #expect(sorted[place, column].painPoints == file[before, column].painPoints, "seed \(seed)")
        #expect(sorted[place, column].state == file[before, column].state, "seed \(seed)")
      }
    }
  }

  @Test("other ids change nothing but ids", arguments: 0..<20)
  func relabelling(seed: Int) throws {
    let plain = journey(seed)
    let other = journey(seed) { $0.prefix = "z-" }
    let renamed = { (value: JSONValue) in Self.stripped(value) }
    for (rows, columns) in Self.pairs {
      let query = HeatmapQuery(rows: rows, columns: columns, share: .split, sort: .heat)
      #expect(Heatmap(plain, query).json == renamed(Heatmap(other, query).json), "seed \(seed)")
    }
    let byChannel = DropOffQuery(by: .channel)
    #expect(DropOff.analyse(plain, byChannel).json == renamed(DropOff.analyse(other, byChannel).json), "seed \(seed)")
    #expect(Causes.analyse(plain).json == renamed(Causes.analyse(other).json), "seed \(seed)")
    #expect(JourneyBurden.analyse(plain).json == renamed(JourneyBurden.analyse(other).json), "seed \(seed)")
    #expect(EvidenceRegister(plain).json == renamed(EvidenceRegister(other).json), "seed \(seed)")
    #expect(Questions.propose(plain).json == renamed(Questions.propose(other).json), "seed \(seed)")
    let seams = Seams.transitions(plain)
    let others = Seams.transitions(other)
    #expect(seams.map(\.isHandoff) == others.map(\.isHandoff) && seams.map(\.heat) == others.map(\.heat))
  }

  /// The value with the other journey's prefix taken from every text.
  private static func stripped(_ value: JSONValue) -> JSONValue {
    switch value {
    case .text(let text): .text(text.hasPrefix("z-") ? String(text.dropFirst(2)) : text)
    case .array(let items): .array(items.map(stripped))
    case .object(let object):
      .object(JSONObject(object.members.map { (key: $0.key, value: stripped($0.value)) }))
    default: value
    }
  }

  @Test("a further stage with its own pain and counts changes no other stage's figures", arguments: 0..<20)
  func unrelated(seed: Int) throws {
    let before = journey(seed)
    var builder = try JourneyBuilder()
    builder.object = before.object
    try builder.add(
      "stages", #"{"id": "new", "name": "New", "steps": [{"id": "new-step", "name": "N", "agency": "agency1"}]}"#)
    try builder.add("painPoints", #"{"id": "new-pain", "step": "new-step", "severity": 5, "frequency": 5}"#)
    try builder.add(
      "volumes",
      #"{"id": "new-volume", "series": "cohort", "stage": "new", "basis": "measured", "reached": 9000, "attempted": 50, "succeeded": 40}"#
    )
    let after = builder.journey
    let old = Heatmap(before)
    let new = Heatmap(after)
    for row in old.rows.indices {
      let place = try #require(new.rows.firstIndex(of: old.rows[row]))
      for column in old.columns.indices.dropLast(old.columns.last == .notSaid ? 1 : 0) {
        #expect(old[row, column].tally == new[place, column].tally, "seed \(seed)")
      }
    }
    let query = DropOffQuery(by: .channel)
    let figures = DropOff.analyse(before, query).stages.map(\.figures)
    #expect(Array(DropOff.analyse(after, query).stages.map(\.figures).dropLast()) == figures, "seed \(seed)")
  }

  @Test("groups add up to their stage, and the parts of what is missed to all of it", arguments: 0..<40)
  func sums(seed: Int) throws {
    let result = DropOff.analyse(journey(seed), DropOffQuery(by: .channel, suppression: .off))
    for stage in result.stages {
      let groups = stage.groups.map(\.figures)
      let parts: [KeyPath<DropOffFigures, Count>] = [
        \.reached, \.attempted, \.succeeded, \.missed, \.n, \.neverTried, \.failed, \.inProgress, \.outcomeUnknown,
      ]
      for part in parts {
        let sum = groups.reduce(0) { $0 + ($1[keyPath: part].value ?? 0) }
        #expect(stage.figures[keyPath: part] == .known(sum), "seed \(seed)")
      }
      for figures in groups + [stage.figures] {
        let missed = (figures.neverTried.value ?? 0) + (figures.failed.value ?? 0)
        #expect(figures.missed == .known(missed), "seed \(seed)")
        #expect(near(figures.dropOffRate, 1 - (figures.connectionRate ?? 0)), "seed \(seed)")
        let interval = try #require(figures.interval)
        let rate = try #require(figures.dropOffRate)
        #expect(interval.lower <= rate && interval.upper >= rate, "seed \(seed)")
        if let range = figures.range {
          #expect(range.lowerBound <= rate && range.upperBound >= rate, "seed \(seed)")
        }
      }
    }
  }

  /// The journey with promises whose effects take all or nothing off the losses of the last stage.
  private func promising(_ seed: Int, _ share: Double?) throws -> Journey {
    var builder = try JourneyBuilder()
    builder.object = journey(seed).object
    let reduction = share.map { #"{"low": \#($0), "likely": \#($0), "high": \#($0)}"# }
    let effects = reduction.map { #"[{"stage": "stage3", "lossReduction": \#($0)}]"# } ?? "[]"
    try builder.add("actions", #"{"id": "promise", "title": "P", "effects": \#(effects)}"#)
    return builder.journey
  }

  @Test("what if: no action and no effect change nothing; total repair removes the whole loss", arguments: 0..<30)
  func whatIf(seed: Int) throws {
    let query = WhatIfQuery(draws: 40, seed: UInt64(seed))
    #expect(WhatIf.analyse(try promising(seed, nil), query).together.isEmpty, "seed \(seed)")
    let idle = try #require(WhatIf.analyse(try promising(seed, 0), query).together.first)
    #expect(idle.expected == 0 && idle.range == 0...0, "seed \(seed)")
    let repaired = try promising(seed, 1)
    let outcome = try #require(WhatIf.analyse(repaired, query).together.first)
    let missed = try #require(DropOff.analyse(repaired).stages.last?.figures.missed.value)
    #expect(outcome.stage == "stage3" && near(outcome.expected, Double(missed)), "seed \(seed)")
  }

  @Test("q is never below p, and the same order of groups gives the same figures twice", arguments: 0..<20)
  func corrected(seed: Int) throws {
    let journey = journey(seed)
    let result = DropOff.analyse(journey, DropOffQuery(by: .channel))
    #expect(result == DropOff.analyse(journey, DropOffQuery(by: .channel)))
    for comparison in result.stages.flatMap(\.groups).compactMap(\.comparison) {
      if let p = comparison.p, let q = comparison.q { #expect(q >= p, "seed \(seed)") }
      #expect(comparison.isReal != true || abs(comparison.riskDifference) >= 0.0999, "seed \(seed)")
    }
  }
}
