import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("What if")
struct WhatIfTests {
  /// Of 1000 at the gate `g` 800 complete it; of the 800 at the last gate `h` 400 do, 100 are not eligible, 300 miss it; of
  /// 1000 at the parallel stage `p` 600 miss it.
  static let map = #"""
    "stages": [{"id": "g", "name": "G", "role": "gate"}, {"id": "p", "name": "P", "role": "parallel"}, {"id": "h", "name": "H"}],
    "volumes": [
      {"id": "v", "series": "s", "stage": "g", "basis": "measured", "reached": 1000, "attempted": 1000, "succeeded": 800, "adverse": {"unknown": 200}},
      {"id": "w", "series": "s", "stage": "p", "basis": "measured", "reached": 1000, "attempted": 500, "succeeded": 400, "adverse": {"unknown": 100}},
      {"id": "x", "series": "s", "stage": "h", "basis": "measured", "reached": 800, "attempted": 800, "succeeded": 400, "validEnd": {"found-ineligible": 100}, "adverse": {"unknown": 300}}]
    """#

  static func action(
    _ id: String, _ effects: [(stage: String, low: Double, likely: Double, high: Double)], effort: Int? = nil
  ) -> String {
    let effects = effects.map {
      #"{"stage": "\#($0.stage)", "basis": "measured", "lossReduction": {"low": \#($0.low), "likely": \#($0.likely), "high": \#($0.high)}}"#
    }
    let effort = effort.map { #", "effort": \#($0)"# } ?? ""
    return #"{"id": "\#(id)", "title": "T", "effects": [\#(effects.joined(separator: ", "))]\#(effort)}"#
  }

  static func fixed(_ id: String, _ stage: String, _ share: Double, effort: Int? = nil) -> String {
    action(id, [(stage, share, share, share)], effort: effort)
  }

  private func whatIf(
    _ actions: [String], _ query: WhatIfQuery = WhatIfQuery(draws: 2000), _ map: String = Self.map
  ) throws -> WhatIfResult {
    WhatIf.analyse(try JourneyBuilder.journey("\(map), \"actions\": [\(actions.joined(separator: ", "))]"), query)
  }

  @Test("further completions at a gate go on as those before them did, to the last gate")
  func gates() throws {
    let result = try whatIf([Self.fixed("a", "g", 0.5)])
    let outcome = try #require(result.together.first)
    // 900 instead of 800 go on; of each, 7 in 8 are eligible and 4 in 7 of those complete: 450 instead of 400.
    #expect(outcome.stage == "h" && outcome.at == ["g"] && outcome.baseline == 400)
    #expect(near(outcome.expected, 50) && near(outcome.relative, 0.125))
    #expect(outcome.volumes == ["v", "x"] && outcome.basis == .measured && outcome.areRatesDrawn)
    let last = try #require(try whatIf([Self.fixed("b", "h", 0.5)]).together.first)
    #expect(near(last.expected, 150))
  }

  @Test("at a parallel stage further completions count there alone, never added to those at gates")
  func parallel() throws {
    let result = try whatIf([Self.action("a", [("p", 0.1, 0.1, 0.1), ("g", 0.5, 0.5, 0.5)])])
    #expect(result.actions[0].outcomes.map(\.stage) == ["p", "h"])
    #expect(near(result.actions[0].outcomes[0].expected, 60) && near(result.actions[0].outcomes[1].expected, 50))
    #expect(result.actions[0].outcomes[0].baseline == 400 && result.actions[0].outcomes[0].volumes == ["w"])
  }

  @Test("several effects at one stage combine as 1 − Π(1 − r); over gates they are computed together, not added")
  func combination() throws {
    let same = try whatIf([Self.fixed("a", "h", 0.5), Self.fixed("b", "h", 0.5)])
    #expect(near(same.together[0].expected, 225) && near(same.actions[0].outcomes[0].expected, 150))
    let both = try whatIf([Self.fixed("a", "g", 0.5), Self.fixed("b", "h", 0.5)])
    #expect(near(both.together[0].expected, 218.75) && both.together[0].at == ["g", "h"])
  }

  @Test("no action, no effect or an effect of nothing changes nothing")
  func nothing() throws {
    #expect(try whatIf([]).together.isEmpty)
    let none = try whatIf([#"{"id": "a", "title": "T", "effort": 1}"#])
    #expect(none.together.isEmpty && none.actions[0].outcomes.isEmpty && none.actions[0].rank == nil)
    let zero = try #require(try whatIf([Self.fixed("a", "g", 0)]).together.first)
    #expect(zero.expected == 0 && zero.range == 0...0 && zero.relative == 0)
    #expect(try whatIf([Self.fixed("a", "g", 0.5)], WhatIfQuery(actions: [])).together.isEmpty)
  }

  @Test("total repair removes the whole loss")
  func totalRepair() throws {
    #expect(near(try whatIf([Self.fixed("a", "p", 1)]).together[0].expected, 600))
    #expect(near(try whatIf([Self.fixed("a", "h", 1)]).together[0].expected, 300))
    // All 1000 go on, 7 in 8 are eligible, and all of these complete.
    #expect(near(try whatIf([Self.fixed("a", "g", 1), Self.fixed("b", "h", 1)]).together[0].expected, 475))
  }

  @Test("who comes in from elsewhere comes in as before; who does not go on does not go on now either")
  func links() throws {
    let more = try whatIf(
      [Self.fixed("a", "g", 0.5)], WhatIfQuery(draws: 10),
      Self.map.replacing(
        #""reached": 800, "attempted": 800, "succeeded": 400, "validEnd": {"found-ineligible": 100}, "adverse": {"unknown": 300}"#,
        with: #""reached": 1000, "attempted": 1000, "succeeded": 500, "adverse": {"unknown": 500}"#))
    #expect(near(more.together[0].expected, 50))
    let fewer = try whatIf(
      [Self.fixed("a", "g", 0.5)], WhatIfQuery(draws: 10),
      Self.map.replacing(
        #""reached": 800, "attempted": 800, "succeeded": 400, "validEnd": {"found-ineligible": 100}, "adverse": {"unknown": 300}"#,
        with: #""reached": 400, "attempted": 400, "succeeded": 200, "adverse": {"unknown": 200}"#))
    #expect(near(fewer.together[0].expected, 25))
  }

  @Test("rank is by further completions per effort; equal ones share a place, and without effort there is none")
  func rank() throws {
    let result = try whatIf([
      Self.fixed("five", "h", 0.5, effort: 5), Self.fixed("none", "h", 1), Self.fixed("one", "g", 0.5, effort: 1),
      Self.fixed("two", "p", 0.1, effort: 2), #"{"id": "empty", "title": "T", "effort": 1}"#,
    ])
    #expect(result.actions.map(\.rank) == [2, nil, 1, 2, nil])
    #expect(near(result.actions[0].perEffort, 30) && near(result.actions[2].perEffort, 50))
    #expect(result.ranked.map(\.id) == ["one", "five", "two"] && result.actions[1].perEffort == nil)
    #expect(result.notes.contains { $0.contains("without effort, so unranked: none") })
  }

  @Test("the bottleneck is where one missed person in ten fewer gains most; ties are both named")
  func bottleneck() throws {
    let bottlenecks = try whatIf([]).bottlenecks
    #expect(bottlenecks.map(\.stage) == ["g", "p", "h"] && bottlenecks.map(\.countedAt) == ["h", "p", "h"])
    #expect(near(bottlenecks[0].gain, 10) && near(bottlenecks[1].gain, 60) && near(bottlenecks[2].gain, 30))
    #expect(bottlenecks.map(\.isLargest) == [false, true, false])
    let tie = try whatIf(
      [], WhatIfQuery(),
      Self.map.replacing(#""role": "gate""#, with: #""role": "conditional""#)
        .replacing(
          #""succeeded": 800, "adverse": {"unknown": 200}"#, with: #""succeeded": 400, "adverse": {"unknown": 600}"#))
    #expect(tie.bottlenecks.map(\.isLargest) == [true, true, false])
  }

  @Test(
    "on illustrative volumes only relative change is told, and no rate is drawn",
    arguments: ["illustrative", "unheard-of"])
  func illustrative(basis: String) throws {
    let map = Self.map.replacing("\"measured\"", with: "\"\(basis)\"")
    let result = try whatIf([Self.fixed("a", "g", 0.5, effort: 2)], WhatIfQuery(draws: 100), map)
    let outcome = try #require(result.together.first)
    #expect(outcome.isRelativeOnly && outcome.expected == nil && outcome.range == nil && outcome.baseline == nil)
    #expect(near(outcome.relative, 0.125) && near(outcome.relativeRange?.lowerBound, 0.125) && !outcome.areRatesDrawn)
    #expect(result.actions[0].rank == 1 && result.actions[0].perEffort == nil && result.bottlenecks[0].gain == nil)
    #expect(result.notes.contains { $0.contains("relative change only") })
    let json = try #require(result.json.object?["together"]?.array?.first?.object)
    #expect(json["expected"] == .null && json["relativeOnly"] == .flag(true))
  }

  @Test("estimated volumes tell people, with the range of the effects alone")
  func estimated() throws {
    let map = Self.map.replacing("\"measured\"", with: "\"estimated\"")
    let outcome = try #require(try whatIf([Self.fixed("a", "g", 0.5)], WhatIfQuery(draws: 100), map).together.first)
    #expect(near(outcome.expected, 50) && !outcome.areRatesDrawn)
    #expect(near(outcome.range?.lowerBound, 50) && near(outcome.range?.upperBound, 50))
  }

  @Test("the same seed gives the same draws, whatever else is tried; another seed others")
  func seeds() throws {
    let a = Self.action("a", [("g", 0.1, 0.2, 0.5)])
    let b = Self.action("b", [("h", 0, 0.3, 0.9), ("p", 0.1, 0.1, 0.2)])
    let query = WhatIfQuery(draws: 500, seed: 9)
    let alone = try whatIf([a], query)
    let both = try whatIf([b, a], query)
    #expect(alone.actions[0].outcomes == both.actions[1].outcomes)
    #expect(try whatIf([b, a], query) == both)
    #expect(try whatIf([a], WhatIfQuery(draws: 500, seed: 10)).together[0].range != alone.together[0].range)
  }

  @Test("the range is that of a share's posterior and of the triangle: near their known percentiles")
  func range() throws {
    // Effects alone: a triangle of 0, 0.5, 1 has its 5th percentile at √(0.05 ÷ 2) = 0.1581.
    let map = Self.map.replacing("\"measured\"", with: "\"estimated\"")
    let triangle = try #require(
      try whatIf([Self.action("a", [("p", 0, 0.5, 1)])], WhatIfQuery(draws: 10_000), map).together.first?.range)
    #expect(
      near(triangle.lowerBound, 600 * 0.158_114, digits: 8) && near(triangle.upperBound, 600 * 0.841_886, digits: 8))
    // Rates alone: Beta(400.5, 600.5) has mean 0.4001 and standard deviation 0.01548; 1.645 of these either side of 600.
    let rates = try #require(try whatIf([Self.fixed("a", "p", 1)], WhatIfQuery(draws: 10_000)).together.first?.range)
    #expect(near(rates.lowerBound, 599.9 - 25.46, digits: 2) && near(rates.upperBound, 599.9 + 25.46, digits: 2))
  }

  @Test("what cannot be worked out is named: unknown actions, broken effects, stages without counts")
  func notes() throws {
    let result = try whatIf(
      [
        Self.fixed("broken", "g", 2), Self.action("crossed", [("g", 0.5, 0.2, 0.6)]),
        Self.fixed("gone", "nowhere", 0.5),
        #"{"id": "likely", "title": "T", "state": "done", "effects": [{"stage": "g", "lossReduction": {"likely": 0.5}}]}"#,
      ], WhatIfQuery(actions: ["broken", "crossed", "gone", "likely", "nobody"], draws: 10))
    #expect(result.notes.contains { $0.contains("no such action: nobody") })
    #expect(result.notes.contains { $0.contains("left out: broken, crossed, gone") })
    #expect(result.notes.contains { $0.contains("already done") && $0.contains("likely") })
    #expect(near(result.together[0].expected, 50) && result.together[0].basis == .notStated)
    let uncounted = try whatIf(
      [Self.fixed("a", "q", 0.5)], WhatIfQuery(draws: 10),
      Self.map.replacing(
        #"{"id": "h", "name": "H"}"#, with: #"{"id": "h", "name": "H"}, {"id": "q", "name": "Q"}"#))
    #expect(uncounted.together.isEmpty && uncounted.notes.contains { $0.contains("a at Q") })
  }

  @Test("a gate counted for another period than the rest stands alone")
  func periods() throws {
    let result = try whatIf(
      [Self.fixed("a", "g", 0.5)], WhatIfQuery(draws: 10),
      Self.map.replacing(#""stage": "g", "#, with: #""stage": "g", "period": "2019", "#))
    #expect(result.together.map(\.stage) == ["g"] && near(result.together[0].expected, 100))
    #expect(result.notes.contains { $0.contains("another period stand alone: G") })
  }

  @Test(
    "more effect never means fewer completions, and never more than were missed", arguments: [5, 23, 77] as [UInt64])
  func monotone(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let shares = (0..<2).map { _ in Double(Int.random(in: 0...100, using: &random)) / 100 }.sorted()
      let stage = ["g", "h", "p"].randomElement(using: &random) ?? "g"
      let less = try whatIf([Self.fixed("a", stage, shares[0])], WhatIfQuery(draws: 20, seed: seed)).together[0]
      let more = try whatIf([Self.fixed("a", stage, shares[1])], WhatIfQuery(draws: 20, seed: seed)).together[0]
      #expect((less.expected ?? 0) <= (more.expected ?? 0) + 1e-9, "\(random)")
      let most = stage == "g" ? 100.0 : stage == "h" ? 300 : 600
      #expect((more.expected ?? 0) <= most + 1e-9 && (less.expected ?? -1) >= 0, "\(random)")
      #expect((more.range?.lowerBound ?? -1) >= 0, "\(random)")
    }
  }

  @Test("what was remembered changes no figure, whatever changes between two analyses", arguments: 0..<6)
  func remembered(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 31 &+ 7)
    var memory = WhatIfMemory()
    var actions = (0..<5).map { number in
      (id: "a\(number)", stage: ["g", "p", "h"][number % 3], likely: 0.2, effort: 1)
    }
    var reached = 1000
    for round in 0..<25 {
      let place = Int.random(in: 0..<actions.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: actions[place].likely = Double.random(in: 0.1...0.3, using: &random)
      case 1: actions[place].effort = Int.random(in: 1...5, using: &random)
      case 2: actions[place].stage = ["g", "p", "h"].randomElement(using: &random) ?? "g"
      case 3: actions[place].id = "b\(round)"
      case 4: reached = Int.random(in: 900...1100, using: &random)
      default: actions.shuffle(using: &random)
      }
      let map = Self.map.replacing("\"reached\": 1000", with: "\"reached\": \(reached)")
      let all = actions.map { Self.action($0.id, [($0.stage, 0.1, $0.likely, 0.3)], effort: $0.effort) }
      let journey = try JourneyBuilder.journey("\(map), \"actions\": [\(all.joined(separator: ", "))]")
      let wanted = Bool.random(using: &random) ? nil : [actions[0].id, actions[1].id]
      let query = WhatIfQuery(actions: wanted, draws: Bool.random(using: &random) ? 300 : 200)
      let remembering = WhatIf.analyse(journey, MapIndex(journey), query, remembering: &memory)
      #expect(remembering == WhatIf.analyse(journey, query), "seed \(seed), round \(round)")
    }
    #expect(memory.hasAll)
  }
}
