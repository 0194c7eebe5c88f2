import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Small counts")
struct SmallCountTests {
  private func analyse(_ volumes: String, _ query: DropOffQuery = DropOffQuery(by: .channel)) throws -> DropOffResult {
    DropOff.analyse(try JourneyBuilder.journey("\(DropOffTests.stages), \"volumes\": [\(volumes)]"), query)
  }

  private func row(_ channel: String?, _ reached: Int, _ succeeded: Int, basis: String = "measured") -> String {
    let dimension = channel.map { #", "channel": "\#($0)""# } ?? ""
    return #"""
      {"id": "v-\#(channel ?? "all")", "series": "s", "stage": "one"\#(dimension), "basis": "\#(basis)",
       "reached": \#(reached), "attempted": \#(reached), "succeeded": \#(succeeded)}
      """#
  }

  @Test("a small group is withheld and a second with it, so that the total does not give it away")
  func complementary() throws {
    let volumes = [row(nil, 300, 180), row("phone", 100, 60), row("web", 192, 116), row("mail", 8, 4)]
    let result = try analyse(volumes.joined(separator: ","))
    let groups = result.stages[0].groups.map(\.figures)
    #expect(groups.map(\.isSuppressed) == [true, false, true])
    #expect(groups[2].reached == .small && groups[2].missed == .small && groups[2].dropOffRate == nil)
    #expect(groups[0].reached == .withheld && groups[0].missed == .withheld && groups[0].interval == nil)
    #expect(groups[1].reached == .known(192))
    #expect(result.stages[0].groups[0].comparison == nil && result.stages[0].groups[1].comparison != nil)
    #expect(result.stages[0].figures.reached == .known(300) && !result.stages[0].figures.isSuppressed)
    #expect(result.note.contains("withheld"))
    let json = try #require(result.json.object?["stages"]?.array?[0].object?["groups"]?.array?[2].object)
    #expect(json["reached"] == .null && json["missed"] == .null && json["suppressed"]?.flag == true)
  }

  @Test("two small groups that are small together take a third with them")
  func smallTogether() throws {
    let volumes = [
      row(nil, 505, 304), row("phone", 100, 60), row("web", 400, 240), row("mail", 3, 3), row("fax", 2, 1),
    ]
    let groups = try analyse(volumes.joined(separator: ",")).stages[0].groups
    #expect(groups.filter { $0.figures.isSuppressed }.map(\.id) == ["phone", "mail", "fax"])
  }

  @Test("two of nine people each would be read off their sum: a third is withheld")
  func nines() throws {
    let volumes = [row(nil, 118, 60), row("phone", 100, 60), row("web", 9, 0), row("mail", 9, 0)]
    let groups = try analyse(volumes.joined(separator: ",")).stages[0].groups
    #expect(groups.map(\.figures.isSuppressed) == [true, true, true])
  }

  @Test("detail goes before groups do: a small count of those in progress costs the split, not the rate")
  func detailFirst() throws {
    func detailed(_ channel: String, inProgress: Int) -> String {
      #"""
      {"id": "v-\#(channel)", "series": "s", "stage": "one", "channel": "\#(channel)", "basis": "measured",
       "reached": 200, "attempted": 180, "succeeded": 80, "validEnd": {"found-ineligible": 20}, "inProgress": \#(inProgress),
       "adverse": {"abandoned": \#(80 - inProgress)}, "outcomeUnknown": 0}
      """#
    }
    let groups = try analyse("\(detailed("phone", inProgress: 4)),\(detailed("web", inProgress: 20))").stages[0].groups
    #expect(groups[0].figures.inProgress == .small && groups[1].figures.inProgress == .withheld)
    #expect(groups.allSatisfy { $0.figures.attempted == .withheld && $0.figures.adverse == nil })
    #expect(groups[0].figures.reached == .known(200) && groups[0].figures.missed == .known(96))
    #expect(near(groups[0].figures.dropOffRate, 96 / 176) && groups[0].figures.range == nil)
    #expect(groups.map(\.figures.isSuppressed) == [true, true])
  }

  @Test("small reasons of a total are withheld with the next larger one; a lone one with its name")
  func reasons() throws {
    func total(_ adverse: String, _ missed: Int) throws -> DropOffFigures {
      try analyse(
        #"""
        {"id": "v", "series": "s", "stage": "one", "basis": "measured", "reached": 500, "attempted": 500,
         "succeeded": \#(500 - missed), "adverse": \#(adverse), "validEnd": 0, "inProgress": 0, "outcomeUnknown": 0}
        """#
      ).stages[0].figures
    }
    let figures = try total(#"{"abandoned": 40, "procedural-denial": 12, "unreachable": 3}"#, 55)
    #expect(figures.adverse?.entries.map(\.count) == [.known(40), .withheld, .small])
    #expect(figures.isSuppressed && figures.missed == .known(55))
    let lone = try total(#"{"unreachable": 3}"#, 3)
    #expect(lone.adverse == nil && lone.isSuppressed && lone.missed == .known(3))
    let large = try total(#"{"abandoned": 40, "unreachable": 12}"#, 52)
    #expect(!large.isSuppressed && large.adverse?.entries.count == 2)
  }

  @Test("a sum over one single group is that group, and told as one")
  func singleGroup() throws {
    let result = try analyse(row("phone", 50, 45), DropOffQuery())
    #expect(result.stages[0].figures.isSuppressed && result.stages[0].figures.missed == .small)
    #expect(try analyse(row(nil, 50, 45), DropOffQuery()).stages[0].figures.missed == .known(5))
  }

  @Test("one period of several is a group, and told as one")
  func period() throws {
    func period(_ name: String, _ reached: Int) -> String {
      #"{"id": "v-\#(name)", "series": "s", "stage": "one", "period": "\#(name)", "basis": "measured", "reached": \#(reached)}"#
    }
    let volumes = "\(period("2024", 300)),\(period("2025", 6)),\(period("2026", 500))"
    let shown = try analyse(volumes, DropOffQuery(period: "2025")).stages[0].figures
    #expect(shown.reached == .small)
    let groups = try analyse(volumes, DropOffQuery(period: "2026", by: .period)).stages[0]
    #expect(groups.groups.map(\.figures.reached) == [.withheld, .small, .known(500)])
    #expect(try analyse(volumes, DropOffQuery(period: "2024", by: .period)).stages[0].figures.reached == .withheld)
  }

  @Test("illustrative counts are shown; so are all on request, and the note says so")
  func open() throws {
    let illustrative = [row(nil, 300, 180, basis: "illustrative"), row("mail", 8, 4, basis: "illustrative")]
    let result = try analyse(illustrative.joined(separator: ","))
    #expect(result.stages[0].groups[0].figures.reached == .known(8))
    let shown = try analyse(row("mail", 8, 4), DropOffQuery(by: .channel, suppression: .off))
    #expect(shown.stages[0].groups[0].figures.reached == .known(8) && !shown.stages[0].figures.isSuppressed)
    #expect(shown.note.contains("small counts are shown"))
    let unstated = try analyse(
      [row(nil, 300, 180, basis: "guess"), row("mail", 8, 4, basis: "guess")].joined(separator: ","))
    #expect(unstated.stages[0].groups[0].figures.reached == .small)
  }

  @Test("no small count of a group follows by subtraction from anything that is told", arguments: 0..<300)
  func subtraction(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var builder = try JourneyBuilder(DropOffTests.stages)
    let groupCount = Int.random(in: 2...5, using: &random)
    var sum = Array(repeating: 0, count: Attack.parts.count)
    var truths: [[Int]] = []
    for group in 0..<groupCount {
      let parts = Attack.parts.map { _ in
        switch Int.random(in: 0..<4, using: &random) {
        case 0: 0
        case 1: Int.random(in: 1...9, using: &random)
        default: Int.random(in: 10...400, using: &random)
        }
      }
      truths.append(parts)
      sum = zip(sum, parts).map(+)
      try builder.add("volumes", Attack.row("g\(group)", parts))
    }
    try builder.add("volumes", Attack.row(nil, sum))
    let stage = DropOff.analyse(builder.journey, DropOffQuery(by: .channel)).stages[0]
    var attack = Attack(groups: groupCount)
    attack.learn(stage.figures, groups: Array(0..<groupCount))
    for (group, told) in stage.groups.enumerated() { attack.learn(told.figures, groups: [group]) }
    for group in 0..<groupCount {
      for (name, form) in Attack.quantities {
        let truth = zip(form, truths[group]).reduce(0) { $0 + $1.0 * $1.1 }
        guard (1...9).contains(truth) else { continue }
        #expect(!attack.knows(form, of: group), "\(name) of g\(group) is \(truth), \(random), \(truths)")
      }
    }
  }
}

/// Linear algebra against suppression: what is told are equations over the parts of all groups; a count is given away
/// where it is a combination of them. Modulo a prime, so exactly.
private struct Attack {
  static let parts = ["neverTried", "succeeded", "validEnd", "failed", "inProgress", "outcomeUnknown"]

  /// Every count that can be told, over the parts.
  static let quantities: [(name: String, form: [Int])] = [
    ("reached", [1, 1, 1, 1, 1, 1]), ("attempted", [0, 1, 1, 1, 1, 1]), ("neverTried", [1, 0, 0, 0, 0, 0]),
    ("succeeded", [0, 1, 0, 0, 0, 0]), ("validEnd", [0, 0, 1, 0, 0, 0]), ("failed", [0, 0, 0, 1, 0, 0]),
    ("inProgress", [0, 0, 0, 0, 1, 0]), ("outcomeUnknown", [0, 0, 0, 0, 0, 1]), ("missed", [1, 0, 0, 1, 0, 0]),
    ("n", [1, 1, 0, 1, 0, 0]),
  ]

  static func row(_ group: String?, _ parts: [Int]) -> String {
    let channel = group.map { #", "channel": "\#($0)""# } ?? ""
    let reached = parts.reduce(0, +)
    return #"""
      {"id": "v-\#(group ?? "all")", "series": "s", "stage": "one"\#(channel), "basis": "measured", "reached": \#(reached),
       "attempted": \#(reached - parts[0]), "succeeded": \#(parts[1]), "validEnd": {"found-ineligible": \#(parts[2])},
       "adverse": {"abandoned": \#(parts[3])}, "inProgress": \#(parts[4]), "outcomeUnknown": \#(parts[5])}
      """#
  }

  private static let prime = 1_000_000_007
  private let groups: Int
  /// In echelon form, by leading column.
  private var equations: [Int: [Int]] = [:]

  init(groups: Int) { self.groups = groups }

  mutating func learn(_ figures: DropOffFigures, groups: [Int]) {
    func told(_ name: String) -> Bool {
      switch name {
      case "reached": figures.reached.value != nil
      case "attempted": figures.attempted.value != nil
      case "neverTried": figures.neverTried.value != nil || figures.neverTriedRate != nil
      case "succeeded": figures.succeeded.value != nil
      case "validEnd": figures.validEnd?.entries.first?.count.value != nil
      case "failed": figures.failed.value != nil || figures.adverse?.entries.first?.count.value != nil
      case "inProgress": figures.inProgress.value != nil
      case "outcomeUnknown": figures.outcomeUnknown.value != nil || figures.range != nil
      case "missed": figures.missed.value != nil
      default: figures.n.value != nil || figures.dropOffRate != nil || figures.interval != nil
      }
    }
    for (name, form) in Self.quantities where told(name) {
      var equation = Array(repeating: 0, count: self.groups * form.count)
      for group in groups { for (place, factor) in form.enumerated() { equation[group * form.count + place] = factor } }
      add(equation)
    }
  }

  func knows(_ form: [Int], of group: Int) -> Bool {
    var target = Array(repeating: 0, count: groups * form.count)
    for (place, factor) in form.enumerated() { target[group * form.count + place] = factor }
    return reduced(target).allSatisfy { $0 == 0 }
  }

  private mutating func add(_ equation: [Int]) {
    let rest = reduced(equation)
    guard let lead = rest.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.power(rest[lead], Self.prime - 2)
    equations[lead] = rest.map { $0 * inverse % Self.prime }
  }

  private func reduced(_ equation: [Int]) -> [Int] {
    var rest = equation
    for lead in rest.indices where rest[lead] != 0 {
      guard let known = equations[lead] else { continue }
      let factor = rest[lead]
      for place in rest.indices {
        rest[place] = (rest[place] + Self.prime - factor * known[place] % Self.prime) % Self.prime
      }
    }
    return rest
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
