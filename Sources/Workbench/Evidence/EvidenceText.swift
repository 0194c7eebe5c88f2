import JourneyAnalysis
import JourneyModel

/// What the view of the evidence says in words and figures.
enum EvidenceText {
  static func headlines(_ result: EvidenceRegister) -> [SheetHeadline] {
    let pains = result.painPoints
    let single = result.entries.count(where: \.isSingleStory)
    let assumptions = result.entries.count(where: \.isAssumption)
    var lines = [
      SheetHeadline(
        "Evidence · \(coverage(pains.share, pains.covered.count, pains.n)) pain points and "
          + "\(coverage(result.stepShare, result.coveredSteps.count, result.stepCount)) steps rest on more than assumptions",
        .heading)
    ]
    let bare = pains.bare.count + pains.assumed.count
    if bare > 0 {
      let parts = [
        pains.assumed.isEmpty ? nil : "\(SheetWords.some(pains.assumed.count, "pain point")) on assumptions alone",
        pains.bare.isEmpty ? nil : "\(SheetWords.some(pains.bare.count, "pain point")) on nothing",
      ].compactMap(\.self)
      lines.append(SheetHeadline(parts.joined(separator: ", "), .warning))
    }
    var parts = [SheetWords.some(result.entries.count, "piece")]
    if assumptions > 0 { parts.append(SheetWords.some(assumptions, "assumption")) }
    if single > 0 { parts.append("\(single) of one person: may start a hypothesis, never confirms one") }
    lines.append(SheetHeadline(parts.joined(separator: " · ")))
    return lines
  }

  private static func coverage(_ share: Double?, _ count: Int, _ n: Int) -> String {
    share.map { "\(DropOffText.percent($0)) (\(count) of \(n))" } ?? "none of 0"
  }

  static let coverageColumns: [SheetColumn] = [
    .text("Rests on evidence", 20, most: 34, rank: 0), .number("share", 8, rank: 0), .number("evidence", 9),
    .number("assumption", 11, rank: 1), .number("nothing", 8, rank: 1), .number("n", 7, rank: 2),
    .text("", 12, most: 40, rank: 2),
  ]

  static func groupColumns(_ title: String) -> [SheetColumn] {
    [
      .text(title, 24, most: 34, rank: 0), .number("pieces", 8, rank: 0), .number("pain points", 12),
      .number("of all", 8), .text("", 12, most: 40, rank: 2),
    ]
  }

  static let registerColumns: [SheetColumn] = [
    .text("The register", 26, most: 70, rank: 0), .text("kind", 14, rank: 0), .number("n", 6, rank: 1),
    .number("pains", 6, rank: 1), .text("date", 10, rank: 2), .text("age", 12, rank: 4),
    .text("segment", 12, most: 20, rank: 5), .text("consent", 13, rank: 5), .text("source", 12, most: 24, rank: 6),
  ]

  // MARK: Cells

  static func coverageCells(_ result: EvidenceRegister, isPains: Bool) -> [SheetCell] {
    let pains = result.painPoints
    let (share, covered, assumed, bare, n) =
      isPains
      ? (pains.share, pains.covered.count, pains.assumed.count, pains.bare.count, pains.n)
      : (
        result.stepShare, result.coveredSteps.count, result.assumedSteps.count, result.bareSteps.count,
        result.stepCount
      )
    return [
      SheetCell(isPains ? "Pain points" : "Steps"), SheetCell(DropOffText.percent(share), .strong),
      SheetCell("\(covered)"), SheetCell("\(assumed)", assumed > 0 ? .warning : .quiet),
      SheetCell("\(bare)", bare > 0 ? .warning : .quiet), SheetCell("\(n)", .quiet), SheetCell(share.map { .bar($0) }),
    ]
  }

  static func cells(_ group: EvidenceGroup, _ label: String) -> [SheetCell] {
    [
      SheetCell(label),
      SheetCell(group.pieces.isEmpty ? "none" : "\(group.pieces.count)", group.pieces.isEmpty ? .warning : .plain),
      SheetCell("\(group.painPoints)"), SheetCell(DropOffText.percent(group.share), .quiet),
      SheetCell(group.share.map { .bar($0) }),
    ]
  }

  static func cells(_ entry: EvidenceEntry, _ text: String, _ names: SheetNames) -> [SheetCell] {
    [
      SheetCell(text),
      SheetCell(entry.kind.map(Choice.evidenceKind.label(of:)) ?? "not said", entry.isAssumption ? .warning : .quiet),
      SheetCell(
        entry.people.map { DropOffText.grouped($0) } ?? "?",
        entry.people == nil ? .quiet : entry.isSingleStory ? .warning : .plain),
      SheetCell("\(entry.painPoints.count)", entry.painPoints.isEmpty ? .quiet : .plain),
      SheetCell(entry.date ?? "no date", .quiet),
      SheetCell(entry.age.rawValue, entry.age == .older ? .warning : .quiet),
      SheetCell(entry.segment.map { names[$0] } ?? "not said", .quiet),
      SheetCell(entry.consent.map { Choice.consent.label(of: $0) } ?? "not said", .quiet),
      SheetCell(entry.source.map { names[$0] } ?? "not said", .quiet),
    ]
  }

  // MARK: Facts

  static func coverageFigures(_ result: EvidenceRegister, isPains: Bool) -> [SheetFacts.Line] {
    let cells = coverageCells(result, isPains: isPains)
    return [
      SheetFacts.Line("coverage", "\(cells[1].text) (\(cells[2].text) of n \(cells[5].text))"),
      SheetFacts.Line("assumed", cells[3].text), SheetFacts.Line("nothing", cells[4].text),
      SheetFacts.Line("basis", "computed from this file"),
    ]
  }

  static func figures(_ group: EvidenceGroup, _ result: EvidenceRegister) -> [SheetFacts.Line] {
    [
      SheetFacts.Line("pieces", "\(group.pieces.count) of \(result.entries.count)"),
      SheetFacts.Line(
        "pain points", "\(group.painPoints) of n \(result.painPoints.n) (\(DropOffText.percent(group.share)))"),
      SheetFacts.Line("basis", "computed from this file"),
    ]
  }

  static func figures(_ entry: EvidenceEntry, _ names: SheetNames) -> [SheetFacts.Line] {
    var lines = [
      SheetFacts.Line("kind", entry.kind.map(Choice.evidenceKind.label(of:)) ?? "not said"),
      SheetFacts.Line("n", entry.people.map { SheetWords.some($0, "person", "people") } ?? "not said"),
      SheetFacts.Line(
        "age",
        "\(entry.age.rawValue) (\(entry.date ?? "no date")\(entry.ageDays.map { ", \(DropOffText.grouped($0)) days" } ?? ""))"
      ),
      SheetFacts.Line("segment", entry.segment.map { names[$0] } ?? "not said"),
      SheetFacts.Line("channel", entry.channel.map { names[$0] } ?? "not said"),
      SheetFacts.Line("consent", entry.consent.map { Choice.consent.label(of: $0) } ?? "not said"),
    ]
    if let method = entry.method { lines.append(SheetFacts.Line("method", method)) }
    if let clearance = entry.clearance { lines.append(SheetFacts.Line("clearance", clearance)) }
    lines.append(SheetFacts.Line("source", entry.source.map { names[$0] } ?? "not said"))
    lines.append(
      SheetFacts.Line(
        "bears",
        "\(SheetWords.some(entry.painPoints.count, "pain point")), \(SheetWords.some(entry.steps.count, "step"))"))
    return lines
  }

  static func notes(_ entry: EvidenceEntry) -> [String] {
    var notes: [String] = []
    if entry.isAssumption { notes.append("An assumption: honest, but nobody looked. It covers nothing.") }
    if entry.isSingleStory {
      notes.append("A single story (n = 1) may start a hypothesis and never confirms one.")
    }
    if entry.painPoints.isEmpty, entry.steps.isEmpty { notes.append("Nothing rests on it yet.") }
    notes.append("Age = today − its date, at least.")
    return notes
  }
}
