import JourneyAnalysis
import JourneyModel

/// What the view of the measures says in words and figures.
enum MeasuresText {
  static func headlines(_ result: MeasuresResult, shown: Int) -> [SheetHeadline] {
    let basis = (result.basis ?? .notStated).label
    let count = result.rows.count
    var lines = [
      SheetHeadline(
        "Measures · \(shown == count ? SheetWords.some(count, "answer") : "\(shown) of \(SheetWords.some(count, "answer"))") "
          + "to \(SheetWords.some(result.groups.count, "question")), trust first · weakest basis: \(basis)", .heading),
      SheetHeadline(
        "Only answers to one question (wording, scale, edition) may be compared: each has its own section."),
    ]
    lines += result.notes.map { SheetHeadline($0.prefix(1).uppercased() + $0.dropFirst() + ".", .quiet) }
    return lines
  }

  /// "Trust · likert 1–5 · gen2".
  static func title(_ group: MeasureGroup) -> String {
    let driver = Choice.driver.label(of: group.driver)
    let parts = [driver.prefix(1).uppercased() + driver.dropFirst(), group.scale?.label, group.edition]
      .compactMap(\.self)
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  static func note(_ group: MeasureGroup) -> String {
    var missing: [String] = []
    if group.wording == nil { missing.append("wording") }
    if group.scale == nil { missing.append("scale") }
    if group.edition == nil { missing.append("edition") }
    var parts = [group.wording.map { "“\($0)”" } ?? "wording not stated"]
    if !missing.isEmpty { parts.append("not surely comparable: \(missing.joined(separator: ", ")) not stated") }
    if group.isMixedAskedOf { parts.append("some asked of finishers only") }
    return parts.joined(separator: " · ")
  }

  static func columns(_ title: String, _ group: MeasureGroup) -> [SheetColumn] {
    let scale = group.scale
    let ends =
      scale?.isThumbs ?? false
      ? "0          up     100 %"
      : "\(scale?.lowest.map { SheetWords.number($0) } ?? "") … \(scale?.highest.map { SheetWords.number($0) } ?? "")"
    return [
      .text(title, 26, most: 40, rank: 0), .number("answer", 8, rank: 0), .number("n", 8, rank: 0),
      .text("channel", 13, most: 20, rank: 1), .text("basis", 12, rank: 2), .text("asked of", 9, rank: 3),
      .number("response", 9, rank: 4), .text("agency", 10, most: 18, rank: 4), .text("segment", 10, most: 20, rank: 6),
      .number("95 %", 12, rank: 5), .text(ends, 13, most: 31, rank: 5),
    ]
  }

  static let spreadColumns: [SheetColumn] = [
    .text("Between channels of one place", 24, most: 38, rank: 0), .number("apart", 7, rank: 0),
    .number("of scale", 9, rank: 2), .text("lowest", 16, most: 26), .text("highest", 16, most: 26),
    .number("least n", 8, rank: 3), .text("basis", 12, rank: 4),
  ]

  /// "3.4", "62.0 %"; "withheld", "?".
  static func answer(_ row: MeasureRow) -> String {
    if row.isSuppressed, row.figure == nil { return "withheld" }
    if let mean = row.mean { return SheetWords.hundredths(mean) }
    return row.shareUp.map { DropOffText.percent($0) } ?? "?"
  }

  static func place(_ row: MeasureRow, _ names: SheetNames) -> String {
    (row.step ?? row.stage).map { names[$0] } ?? "the whole journey"
  }

  static func cells(_ row: MeasureRow, _ names: SheetNames) -> [SheetCell] {
    func name(_ id: String?) -> SheetCell { SheetCell(id.map { names[$0] } ?? "all", .quiet) }
    var span: SheetCell.Picture?
    if let figure = row.figure, let width = row.scale?.width {
      let low = row.scale?.isThumbs ?? false ? 0 : row.scale?.lowest ?? 0
      span = .span(SheetSpan(at: figure, interval: row.interval, scale: low...low + width, mark: nil))
    }
    return [
      SheetCell(place(row, names)), SheetCell(answer(row), row.figure == nil ? .quiet : .strong),
      SheetCell(DropOffText.count(row.respondents), row.isSmallSample ? .warning : .plain), name(row.channel),
      SheetWords.basis(row.basis),
      SheetCell(row.askedOf ?? "not said", row.isFinishersOnly ? .warning : .quiet),
      SheetCell(row.responseRate.map { DropOffText.percent($0) } ?? "?", .quiet), name(row.agency), name(row.segment),
      SheetCell(row.interval.map { SheetWords.percents($0) } ?? "–", .quiet), SheetCell(span, .plain),
    ]
  }

  static func cells(_ spread: ChannelSpread, _ names: SheetNames) -> [SheetCell] {
    func end(_ channel: String?, _ value: Double) -> SheetCell {
      SheetCell("\(shown(value, spread)) \(channel.map { names[$0] } ?? "?")", .quiet)
    }
    return [
      SheetCell(
        "\(Choice.driver.label(of: spread.driver)) · \((spread.step ?? spread.stage).map { names[$0] } ?? "the whole journey")"
      ),
      SheetCell(shown(spread.spread, spread), .strong), SheetCell(DropOffText.percent(spread.relative)),
      end(spread.channels.first, spread.lowest), end(spread.channels.last, spread.highest),
      SheetCell(spread.smallestN.map { DropOffText.grouped($0) } ?? "?", .quiet), SheetWords.basis(spread.basis),
    ]
  }

  /// Shares lie in a scale of width 1 and say so.
  private static func shown(_ value: Double, _ spread: ChannelSpread) -> String { SheetWords.hundredths(value) }

  // MARK: Facts

  static func figures(_ row: MeasureRow, _ names: SheetNames) -> [SheetFacts.Line] {
    let small = row.isSmallSample ? "; fewer than 30 says little" : ""
    var lines = [
      SheetFacts.Line(
        row.shareUp == nil ? "mean" : "share up",
        answer(row) + (row.scale.map { " on \($0.label)" } ?? ", scale not stated")),
      SheetFacts.Line("n", DropOffText.count(row.respondents) + small),
      SheetFacts.Line("response", row.responseRate.map { DropOffText.percent($0) } ?? "not known"),
      SheetFacts.Line("95 %", row.interval.map { SheetWords.percents($0) } ?? noInterval(row)),
      SheetFacts.Line("asked of", (row.askedOf ?? "not said") + (row.isFinishersOnly ? ": hides failure" : "")),
      SheetFacts.Line("wording", row.wording.map { "“\($0)”" } ?? "not stated"),
      SheetFacts.Line("where", place(row, names)),
    ]
    for (label, id) in [("channel", row.channel), ("agency", row.agency), ("segment", row.segment)] {
      lines.append(SheetFacts.Line(label, id.map { names[$0] } ?? "all"))
    }
    if let edition = row.edition { lines.append(SheetFacts.Line("edition", edition)) }
    if let period = row.period { lines.append(SheetFacts.Line("period", period)) }
    let source = row.source.map { ", \(names[$0])" } ?? ""
    lines.append(SheetFacts.Line("basis", row.basis.label + source + (row.asOf.map { ", as of \($0)" } ?? "")))
    return lines
  }

  private static func noInterval(_ row: MeasureRow) -> String {
    if !row.basis.bearsInference { return "none: \(row.basis.label) answers bear no interval" }
    return row.shareUp == nil ? "none: a mean without its single answers has none" : "none: no counts are stated"
  }

  static func notes(_ row: MeasureRow, _ group: MeasureGroup) -> [String] {
    var notes = [
      row.shareUp == nil
        ? "The mean that is stated, else that of the counted answers; “don't know” counts in none."
        : "Share up = thumbs up ÷ all thumbs; the interval is Wilson's."
    ]
    notes.append("Response = answered ÷ offered the question.")
    notes.append(
      group.isComparable
        ? "May be compared with the \(SheetWords.some(group.measures.count - 1, "other answer")) of this question."
        : "Not surely comparable even within this section: wording, scale or edition is not stated.")
    return notes
  }

  static func figures(_ spread: ChannelSpread, _ names: SheetNames) -> [SheetFacts.Line] {
    [
      SheetFacts.Line("apart", "\(shown(spread.spread, spread)), \(DropOffText.percent(spread.relative)) of the scale"),
      SheetFacts.Line("lowest", "\(shown(spread.lowest, spread)) \(spread.channels.first.map { names[$0] } ?? "?")"),
      SheetFacts.Line("highest", "\(shown(spread.highest, spread)) \(spread.channels.last.map { names[$0] } ?? "?")"),
      SheetFacts.Line(
        "n", spread.smallestN.map { "\(DropOffText.grouped($0)) in the smallest" } ?? "not known in each"),
      SheetFacts.Line("basis", spread.basis.label),
    ]
  }
}
