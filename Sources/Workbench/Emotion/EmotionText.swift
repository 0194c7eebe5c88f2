import JourneyAnalysis

/// What the view of the emotion says in words and figures.
enum EmotionText {
  static func headlines(_ curves: [EmotionCurve], _ names: SheetNames) -> [SheetHeadline] {
    guard let everyone = curves.first else { return [] }
    let segments = curves.count - 1
    var lines = [
      SheetHeadline(
        "Emotion · everyone and \(SheetWords.some(segments, "segment")), −2 very bad to +2 very good · "
          + (Basis.weakest(curves.compactMap(\.basis)) ?? .notStated).label, .heading)
    ]
    if let trough = everyone.troughs.first?.value {
      let steps = everyone.troughs.prefix(2).map { names[$0.step] }.joined(separator: ", ")
      var line =
        "Lowest for everyone: \(SheetWords.signed(trough)) at \(steps)\(everyone.troughs.count > 2 ? " …" : "")"
      if let fall = everyone.steepestFalls.first {
        line += " · steepest fall \(fall.depth), \(names[fall.from]) to \(names[fall.to])"
      }
      lines.append(SheetHeadline(line))
    }
    lines.append(
      SheetHeadline(
        "A gap is not known, and not 0; nothing is averaged; what is said of everyone does not stand in for a segment.",
        .quiet))
    return lines
  }

  static func whose(_ curve: EmotionCurve, _ names: SheetNames) -> String {
    curve.segment.map { names[$0] } ?? "Everyone"
  }

  static let curveColumns: [SheetColumn] = [
    .text("Whose", 16, most: 30, rank: 0), .number("low", 3, rank: 0), .number("high", 4, rank: 0),
    .number("end", 3, rank: 0), .number("fall", 4, rank: 0), .number("known", 6, rank: 1),
    .text("basis", 12, rank: 1), .text("step by step", 12, most: 60, rank: 2),
    .text("steepest fall", 26, most: 60, rank: 4),
  ]

  static func stageColumns(_ title: String) -> [SheetColumn] {
    [
      .text(title, 24, most: 34, rank: 0), .number("low", 4, rank: 0), .text("at", 18, most: 40),
      .number("high", 5, rank: 0), .text("at", 18, most: 40, rank: 2),
    ]
  }

  private static func value(_ value: Int?) -> SheetCell {
    value.map { SheetCell(SheetWords.signed($0), $0 < 0 ? .warning : .plain) } ?? SheetCell("?", .quiet)
  }

  static func cells(_ curve: EmotionCurve, _ names: SheetNames) -> [SheetCell] {
    let known = curve.points.count { $0.value != nil }
    let fall = curve.steepestFalls.first
    return [
      SheetCell(whose(curve, names)), value(curve.troughs.first?.value), value(curve.peaks.first?.value),
      value(curve.end?.value), fall.map { SheetCell("\($0.depth)") } ?? SheetCell("–", .quiet),
      SheetCell("\(known)/\(curve.points.count)", .quiet), SheetWords.basis(curve.basis),
      SheetCell(.curve(curve.points.map(\.value)), .plain),
      SheetCell(fall.map { "\(names[$0.from]) to \(names[$0.to])" } ?? "", .quiet),
    ]
  }

  static func cells(_ stage: EmotionCurve.StageRange, _ names: SheetNames) -> [SheetCell] {
    func steps(_ points: [EmotionPoint]) -> SheetCell { SheetCell(list(points, ", ") { names[$0.step] }, .quiet) }
    return [
      SheetCell(names[stage.stage]), value(stage.lowest.first?.value), steps(stage.lowest),
      value(stage.highest.first?.value), steps(stage.highest),
    ]
  }

  // MARK: Facts

  static func figures(_ curve: EmotionCurve, _ names: SheetNames) -> [SheetFacts.Line] {
    func at(_ points: [EmotionPoint]) -> String {
      guard let value = points.first?.value else { return "not known" }
      let steps = points.prefix(3).map { names[$0.step] }.joined(separator: ", ")
      let more = points.count > 3 ? " and \(points.count - 3) more" : ""
      return "\(SheetWords.signed(value)) at \(steps)\(more)"
    }
    let known = curve.points.count { $0.value != nil }
    let falls = list(curve.steepestFalls, "; ") { "\(names[$0.from]) to \(names[$0.to])" }
    let people = curve.points.compactMap(\.n)
    return [
      SheetFacts.Line("trough", at(curve.troughs)), SheetFacts.Line("peak", at(curve.peaks)),
      SheetFacts.Line("end", curve.end.map { at([$0]) } ?? "not known at the last step"),
      SheetFacts.Line(
        "steepest fall",
        curve.steepestFalls.first.map { "\($0.depth), \(falls)" }
          ?? "none between known neighbors"),
      SheetFacts.Line("known", "\(known) of \(SheetWords.some(curve.points.count, "step"))"),
      SheetFacts.Line(
        "n", people.isEmpty ? "not stated at any step" : "\(people.min() ?? 0) to \(people.max() ?? 0) people a step"),
      SheetFacts.Line("basis", (curve.basis ?? .notStated).label),
    ]
  }

  static func figures(_ stage: EmotionCurve.StageRange, _ names: SheetNames) -> [SheetFacts.Line] {
    func at(_ point: EmotionPoint) -> String {
      var facts = [(point.basis ?? .notStated).label]
      if let n = point.n { facts.append("n \(n)") }
      if let low = point.low, let high = point.high {
        facts.append("\(SheetWords.signed(low)) to \(SheetWords.signed(high))")
      }
      return "\(point.value.map(SheetWords.signed) ?? "?") at \(names[point.step]) (\(facts.joined(separator: ", ")))"
    }
    guard !stage.lowest.isEmpty else { return [SheetFacts.Line("emotion", "not known at any step of this stage")] }
    return [
      SheetFacts.Line("lowest", list(stage.lowest, "; ", at)),
      SheetFacts.Line("highest", list(stage.highest, "; ", at)),
    ]
  }

  /// What ties, up to eight, and how many more: in a large map a thousand steps may.
  private static func list<Item>(_ items: [Item], _ separator: String, _ words: (Item) -> String) -> String {
    let more = items.count > 8 ? " and \(items.count - 8) more" : ""
    return items.prefix(8).map(words).joined(separator: separator) + more
  }

  static let notes = [
    "Peak and trough are the highest and lowest known step, all of them where they tie; the end is the last step.",
    "The steepest fall is the deepest between a step and the very next, both known.",
    "Nothing is averaged; a gap is not known, and not 0.",
  ]
}
