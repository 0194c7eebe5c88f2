import JourneyAnalysis
import JourneyModel

/// What the view of who is missing says in words and figures.
enum MissingText {
  static func headlines(_ result: MissingResult, segments: Int, uncounted: Int) -> [SheetHeadline] {
    let count = result.representations.count
    let basis = (result.basis ?? .notStated).label
    var lines = [
      SheetHeadline(
        count == 0
          ? "Who is missing · \(SheetWords.some(segments, "segment")), none counted at any stage"
          : "Who is missing · \(result.flagged.count) of \(SheetWords.some(count, "share")) "
            + "below \(SheetWords.hundredths(result.query.lowIndex)) · weakest basis: \(basis)", .heading)
    ]
    if !result.flagged.isEmpty {
      let names = result.flagged.prefix(3).map {
        "\($0.segmentLabel) at \($0.stageLabel) \($0.index.map { SheetWords.hundredths($0) } ?? "")"
          + ($0.series == nil ? $0.period.map { " (\($0))" } ?? "" : "")
      }
      lines.append(
        SheetHeadline("Missing: " + names.joined(separator: " · ") + (result.flagged.count > 3 ? " …" : ""), .warning))
    }
    if uncounted > 0 {
      lines.append(
        SheetHeadline("\(uncounted) of \(SheetWords.some(segments, "segment")) counted nowhere: not seen, not absent"))
    }
    let flagged = result.takeUp.filter(\.isFlagged)
    if !flagged.isEmpty {
      lines.append(
        SheetHeadline(
          "Satisfied, yet not enrolled next door: " + flagged.prefix(2).map(pair).joined(separator: " · "), .warning))
    }
    lines.append(
      SheetHeadline(
        "Index = share among those who reached the stage ÷ share of the eligible: 1 is as many as could be expected.",
        .quiet))
    if result.representations.contains(where: \.isSuppressed) || result.takeUp.contains(where: \.isSuppressed) {
      lines.append(SheetHeadline("Counts of 1 to 9 people, and what gives them away, are withheld.", .quiet))
    }
    return lines
  }

  static let columns: [SheetColumn] = [
    .text("By segment", 17, most: 34, rank: 0), .text("at stage", 14, most: 30, rank: 1),
    .number("index", 6, rank: 0), .number("95 %", 11, rank: 4), .number("share", 8, rank: 1),
    .number("of eligible", 11, rank: 2), .number("n", 7, rank: 1), .text("basis", 12, rank: 1),
    .text("0    as expected    2", 21, most: 41, rank: 5), .text("period", 12, rank: 6),
  ]

  static let uncountedColumns: [SheetColumn] = [
    .text("Counted nowhere", 26, most: 44, rank: 0), .number("of eligible", 11), .text("basis", 12, rank: 2),
    .number("evidence", 9, rank: 1),
  ]

  static let takeUpColumns: [SheetColumn] = [
    .text("Take-up of programs", 24, most: 52, rank: 0), .number("take-up", 8, rank: 0), .number("95 %", 12, rank: 4),
    .number("enrolled", 11, rank: 1), .number("eligible (n)", 12, rank: 1), .text("basis", 12, rank: 2),
    .text("flag", 17, most: 40, rank: 3), .text("for", 12, most: 20, rank: 5),
  ]

  static func pair(_ rate: TakeUpRate) -> String {
    rate.withProgram.map { "\(rate.program), of those eligible for \($0) too" } ?? rate.program
  }

  // MARK: Cells

  static func cells(_ row: Representation) -> [SheetCell] {
    let index = row.index.map {
      SheetCell((row.isFlagged ? "▼ " : "") + SheetWords.hundredths($0), row.isFlagged ? .warning : .plain)
    }
    let span = row.index.map {
      SheetCell.Picture.span(SheetSpan(at: $0, interval: row.interval, scale: 0...2, mark: 1))
    }
    return [
      SheetCell(row.segmentLabel), SheetCell(row.stageLabel, .quiet), index ?? SheetCell("–", .quiet),
      SheetCell(row.interval.map { SheetWords.hundredths($0) } ?? "–", .quiet),
      SheetCell(row.share.map { DropOffText.percent($0) } ?? withheld(row)),
      SheetCell(row.benchmark.map { DropOffText.percent($0.share) } ?? "?", row.benchmark == nil ? .quiet : .plain),
      SheetCell(count(row), .quiet), SheetWords.basis(row.basis), SheetCell(span, row.isFlagged ? .warning : .plain),
      SheetCell(row.period ?? "not said", .quiet),
    ]
  }

  private static func withheld(_ row: Representation) -> String { row.isSuppressed ? "withheld" : "–" }

  private static func count(_ row: Representation) -> String {
    if case .metric = row.origin { return "?" }
    return DropOffText.count(row.reached)
  }

  static func cells(_ row: MissingSheet.Uncounted) -> [SheetCell] {
    let share = row.benchmark?.value
    return [
      SheetCell(row.label), SheetCell(share.map { DropOffText.percent($0) } ?? "?", share == nil ? .quiet : .plain),
      SheetWords.basis(row.benchmark.map { Basis($0.basis) }),
      SheetCell(row.pieces.isEmpty ? "none" : "\(row.pieces.count)", row.pieces.isEmpty ? .warning : .plain),
    ]
  }

  static func cells(_ row: TakeUpRate, _ names: SheetNames) -> [SheetCell] {
    [
      SheetCell(pair(row)),
      SheetCell(
        row.isSuppressed ? "withheld" : DropOffText.percent(row.rate), row.isFlagged ? .warning : .plain),
      SheetCell(row.interval.map { SheetWords.percents($0) } ?? "–", .quiet),
      SheetCell(DropOffText.count(row.enrolled)), SheetCell(DropOffText.count(row.eligible)),
      SheetWords.basis(row.basis),
      row.isFlagged
        ? SheetCell("▼ satisfied, though", .warning) : SheetCell(row.isLow ? "low" : "", .quiet),
      SheetCell(row.segment.map { names[$0] } ?? "all", .quiet),
    ]
  }

  // MARK: Facts

  static func figures(_ row: Representation, _ names: SheetNames) -> [SheetFacts.Line] {
    var lines: [SheetFacts.Line] = []
    let index = row.index.map { SheetWords.hundredths($0) } ?? (row.isSuppressed ? "withheld" : "not defined")
    let flag = row.isFlagged ? row.rule == .interval ? ": missing, by its interval" : ": missing, by its value" : ""
    lines.append(SheetFacts.Line("index", index + flag))
    if case .metric = row.origin {
      lines.append(SheetFacts.Line("share", "\(DropOffText.percent(row.share)), stated; n not stated"))
    } else {
      let small = row.isSmallSample ? "; fewer than 30 says little" : ""
      lines.append(
        SheetFacts.Line(
          "share",
          "\(row.share.map { DropOffText.percent($0) } ?? "not told") (\(DropOffText.count(row.segmentReached)) of "
            + "n \(DropOffText.count(row.reached))\(small))"))
    }
    if let benchmark = row.benchmark {
      let source = benchmark.source.map { ", \(names[$0])" } ?? ""
      lines.append(
        SheetFacts.Line("eligible", "\(DropOffText.percent(benchmark.share)) (\(benchmark.basis.label)\(source))"))
      if let definition = benchmark.definition { lines.append(SheetFacts.Line("counts", definition)) }
      if let caveat = benchmark.caveat { lines.append(SheetFacts.Line("caveat", caveat)) }
    } else {
      lines.append(SheetFacts.Line("eligible", "no share of the eligible is stated"))
    }
    if let caveat = row.caveat { lines.append(SheetFacts.Line("of the share", caveat)) }
    lines.append(SheetFacts.Line("95 %", row.interval.map { SheetWords.hundredths($0) } ?? noInterval(row)))
    if let series = row.series { lines.append(SheetFacts.Line("series", series)) }
    if let period = row.period { lines.append(SheetFacts.Line("period", period)) }
    lines.append(SheetFacts.Line("basis", "\(row.basis.label), the weakest of count and benchmark"))
    return lines
  }

  private static func noInterval(_ row: Representation) -> String {
    if case .metric = row.origin { return "none: a stated share has no n" }
    return row.basis.bearsInference ? "none" : "none: \(row.basis.label) counts bear no interval"
  }

  static func notes(_ row: Representation, _ result: MissingResult) -> [String] {
    [
      "Index = share of the segment among those who reached the stage ÷ its share of the eligible, which is taken as exact.",
      row.interval == nil
        ? "Missing: the index is below \(SheetWords.hundredths(result.query.lowIndex))."
        : "Missing: the upper end of the interval (Wilson, 95 %) is below \(SheetWords.hundredths(result.query.lowIndex)).",
    ]
  }

  static func figures(_ row: MissingSheet.Uncounted, _ names: SheetNames) -> [SheetFacts.Line] {
    let share = row.benchmark?.value.map { DropOffText.percent($0) } ?? "not stated"
    let source = row.benchmark?.source.map { ", \(names[$0])" } ?? ""
    var lines = [
      SheetFacts.Line("eligible", "\(share) (\(Basis(row.benchmark?.basis).label)\(source))"),
      SheetFacts.Line("evidence", row.pieces.isEmpty ? "none of its own" : SheetWords.some(row.pieces.count, "piece")),
    ]
    if let definition = row.benchmark?.definition { lines.append(SheetFacts.Line("counts", definition)) }
    if let caveat = row.benchmark?.caveat { lines.append(SheetFacts.Line("caveat", caveat)) }
    return lines
  }

  static func figures(_ row: TakeUpRate, _ names: SheetNames) -> [SheetFacts.Line] {
    var lines = [
      SheetFacts.Line(
        "take-up",
        row.isSuppressed
          ? "withheld"
          : "\(DropOffText.percent(row.rate)) (\(DropOffText.count(row.enrolled)) of n \(DropOffText.count(row.eligible)))"
      ),
      SheetFacts.Line(
        "95 %",
        row.interval.map { SheetWords.percents($0) }
          ?? (row.basis.bearsInference ? "none" : "none: \(row.basis.label) counts bear no interval")),
    ]
    if !row.satisfied.isEmpty {
      let means = row.satisfied.map { "\(SheetWords.number($0.mean)) of 5 (\(names[$0.agency]), \($0.basis.label))" }
      lines.append(SheetFacts.Line("satisfied", means.joined(separator: ", ")))
    }
    if let agency = row.agency { lines.append(SheetFacts.Line("agency", names[agency])) }
    lines.append(SheetFacts.Line("for", row.segment.map { names[$0] } ?? "all"))
    if let period = row.period { lines.append(SheetFacts.Line("period", period)) }
    let source = row.source.map { ", \(names[$0])" } ?? ""
    lines.append(SheetFacts.Line("basis", row.basis.label + source + (row.asOf.map { ", as of \($0)" } ?? "")))
    return lines
  }

  static func takeUpNotes(_ result: MissingResult) -> [String] {
    [
      "Take-up = enrolled ÷ eligible; with a second program, in both ÷ eligible for both. It is a share of a population, never a part of the funnel.",
      "Flagged: below \(DropOffText.percent(result.query.lowTakeUp)) where customers of the neighboring program are satisfied "
        + "(\(SheetWords.number(result.query.highSatisfaction)) of 5 or more).",
    ]
  }
}
