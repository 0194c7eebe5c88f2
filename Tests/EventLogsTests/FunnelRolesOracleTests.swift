import EventLogs
import JourneyModel
import TestSupport
import Testing

/// Funnels with parallel and conditional stages, windows and re-starts, held against a reading that is as slow as it likes.
@Suite struct FunnelRolesOracleTests {
  private struct Naive {
    var reached: [Int]
    var attempted: [Int]
    var missed: [Int]
    var inProgress: [Int]

    init(_ cases: [[(moment: Int, activity: String)]], roles: [String], window: Int?) {
      reached = roles.map { _ in 0 }
      attempted = reached
      missed = reached
      inProgress = reached
      let names = roles.indices.map { "S\($0)" }
      let gates = roles.indices.filter { roles[$0] == "gate" }
      let last = cases.flatMap { $0 }.map(\.moment).max() ?? 0
      for events in cases {
        var best: [Int] = []
        for start in events.indices where events[start].activity == names[gates[0]] {
          var way = [start]
          for place in events.indices where place > start && way.count < gates.count {
            if let window, events[place].moment > events[start].moment + window { break }
            if events[place].activity == names[gates[way.count]] { way.append(place) }
          }
          if way.count > best.count { best = way }
          if window == nil { break }
        }
        guard let start = best.first else { continue }
        let isOpen = window.map { events[start].moment + $0 > last } ?? false
        for (number, stage) in roles.enumerated() {
          let before = gates.filter { $0 < number }.count
          if roles[number] == "gate" {
            guard best.count > before else { continue }
            reached[number] += 1
            if best.count == before + 1, best.count < gates.count {
              if isOpen { inProgress[number] += 1 } else { missed[number] += 1 }
            }
            continue
          }
          if stage == "parallel", best.count < before { continue }
          let from = best[min(best.count, before) - 1]
          let isFound = events.indices.contains { place in
            place > from && events[place].activity == names[number]
              && (window.map { events[place].moment <= events[start].moment + $0 } ?? true)
          }
          if stage == "parallel" {
            reached[number] += 1
            attempted[number] += isFound ? 1 : 0
            if !isFound { if isOpen { inProgress[number] += 1 } else { missed[number] += 1 } }
          } else if isFound {
            reached[number] += 1
            attempted[number] += 1
          }
        }
      }
    }
  }

  @Test("Roles, windows and open cases are those of the naive reading", arguments: 0..<30 as Range<UInt64>)
  func roles(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let roles =
      ["gate"]
      + (0..<Int.random(in: 1...5, using: &random)).map { _ in
        ["gate", "gate", "parallel", "conditional"].randomElement(using: &random)!
      }
    let cases = (0..<60).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        (
          moment: Int.random(in: 0...40, using: &random),
          activity: "S\(Int.random(in: 0...roles.count, using: &random))"
        )
      }
    }
    let window = Bool.random(using: &random) ? Int.random(in: 1...30, using: &random) : nil
    var text = "case,activity,timestamp,agency\n"
    for (number, events) in cases.enumerated() {
      for event in events { text += "c\(number),\(event.activity),\(event.moment),a\(event.moment % 3)\n" }
    }
    let ordered = cases.map { events in
      events.enumerated().sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
    }
    let naive = Naive(ordered, roles: roles, window: window)
    let journey = try LogSupport.journey(roles.enumerated().map { ("s\($0.offset)", $0.element, ["S\($0.offset)"]) })
    let result = try LogSupport.read(text, threads: 3, blockSize: 70).funnel(
      journey, FunnelQuery(window: window.map { Int64($0) * 1_000_000 }, period: .day))
    #expect(result.stages.map(\.reached) == naive.reached, "\(random)")
    #expect(result.stages.map(\.inProgress) == naive.inProgress, "\(random)")
    for (number, stage) in result.stages.enumerated() {
      if let missed = stage.missed { #expect(missed == naive.missed[number], "\(random)") }
      if let attempted = stage.attempted { #expect(attempted == naive.attempted[number], "\(random)") }
      // Losses and entries of the breakdowns add up to the total exactly.
      #expect(stage.groups.reduce(0) { $0 + $1.reached } == stage.reached)
      #expect(stage.groups.reduce(0) { $0 + ($1.missed ?? 0) } == stage.missed ?? 0)
      let cells = result.stagesByAgency.flatMap(\.stages).filter { $0.stage == stage.id }
      #expect(cells.reduce(0) { $0 + $1.reached } == stage.reached)
    }
  }
}
