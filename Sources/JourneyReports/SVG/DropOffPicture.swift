import JourneyAnalysis

/// Where people are lost: a bar a stage, as long as it was reached, with the losses by kind.
enum DropOffPicture {
  private static let (left, bar, height) = (190.0, 712.0, 24.0)

  private struct Part {
    let label: String
    let count: Count
    let ground: Tone
    let ink: Tone
    var isOpen = false
  }

  static func picture(_ report: DropOffReport) -> Picture {
    let stages = report.result.stages
    let most = stages.compactMap(\.figures.reached.value).max() ?? 1
    let names = stages.map { TextWidth.lines(of: $0.label, within: left - 14, size: 13, isBold: true) }
    let told = stages.map { words(of: $0.figures, report) }
    let heights = zip(names, told).map { Swift.max(Double($0.count) * 17, height + Double($1.count) * 17) + 20 }
    let notes = TextWidth.lines(
      of: "Counts: \(report.result.note). " + DropOffReport.legend, within: left + bar, size: 12)
    var picture = Picture(
      name: "dropoff", width: left + bar + 16, height: 58 + heights.reduce(0, +) + Double(notes.count) * 16 + 10,
      title: "Where people are lost, by stage and kind of loss", description: description(report))
    key(&picture)
    var y = 52.0
    for (place, stage) in stages.enumerated() {
      picture.lines(left - 12, y + 16, names[place], size: 13, anchor: .end, isBold: true)
      if let reached = stage.figures.reached.value {
        let width = bar * Double(reached) / Double(Swift.max(most, 1))
        picture.rectangle(left, y, width, height, fill: .band)
        draw(parts(of: stage.figures), y, width, reached, &picture)
        picture.rectangle(left, y, width, height, fill: nil, stroke: .muted)
      }
      picture.lines(left, y + height + 16, told[place], leading: 17.0 / 12)
      y += heights[place]
    }
    picture.lines(8, y + 14, notes, leading: 16.0 / 12, tone: .muted)
    return picture
  }

  /// What is known of those who reached the stage, in the order of the bar; those who got through come first.
  private static func parts(of figures: DropOffFigures) -> [Part] {
    let done: Part =
      figures.succeeded.value != nil
      ? Part(label: "got through", count: figures.succeeded, ground: .done, ink: .onDone)
      : Part(label: "went on", count: figures.continued, ground: .done, ink: .onDone)
    let others = [
      Part(label: "valid end", count: total(figures.validEnd), ground: .ended, ink: .ink),
      Part(label: "in progress", count: figures.inProgress, ground: .waiting, ink: .ink),
      Part(label: "unknown", count: figures.outcomeUnknown, ground: .unclear, ink: .ink, isOpen: true),
    ]
    let lost: [Part] =
      figures.isSplitKnown
      ? [
        Part(label: "failed", count: figures.failed, ground: .failed, ink: .onFailed),
        Part(label: "never tried", count: figures.neverTried, ground: .neverTried, ink: .onNeverTried),
      ] : [Part(label: "missed", count: figures.missed, ground: .failed, ink: .onFailed)]
    return [done] + others + lost
  }

  private static func total(_ counts: CountsByReason?) -> Count {
    guard let counts else { return .unknown }
    var sum = 0
    for entry in counts.entries {
      guard let value = entry.count.value else { return entry.count }
      sum = sum.addingReportingOverflow(value).partialValue
    }
    return .known(sum)
  }

  /// Losses stand at the right end: what the bar of those who got through does not reach.
  private static func draw(
    _ parts: [Part], _ y: Double, _ width: Double, _ reached: Int, _ picture: inout Picture
  ) {
    guard reached > 0 else { return }
    func share(_ part: Part) -> Double {
      width * Double(Swift.min(Swift.max(part.count.value ?? 0, 0), reached)) / Double(reached)
    }
    var x = left
    for part in parts.prefix(4) where share(part) > 0 {
      box(part, x, y, Swift.min(share(part), left + width - x), &picture)
      x += share(part)
    }
    var end = left + width
    for part in parts.dropFirst(4).reversed() where share(part) > 0 {
      let own = Swift.min(share(part), Swift.max(end - left, 0))
      box(part, end - own, y, own, &picture)
      end -= own
    }
  }

  private static func box(_ part: Part, _ x: Double, _ y: Double, _ width: Double, _ picture: inout Picture) {
    guard width > 0, let value = part.count.value else { return }
    picture.rectangle(
      x, y, width, height, fill: part.ground, stroke: part.isOpen ? .muted : .ground, dash: part.isOpen ? "3 2" : nil)
    let words = NumberText.grouped(value)
    if TextWidth.width(of: words, size: 12, isBold: true) + 8 <= width {
      picture.text(x + width / 2, y + 16.5, words, tone: part.ink, anchor: .middle, isBold: true)
    }
  }

  private static func words(of figures: DropOffFigures, _ report: DropOffReport) -> [String] {
    guard let basis = figures.basis else { return ["no counts"] }
    let word: (Count) -> String = { DropOffReport.words($0) }
    let interval = figures.interval == nil ? "no interval" : "95 % interval \(report.interval(figures))"
    let split =
      figures.isSplitKnown
      ? "never tried \(word(figures.neverTried)), failed \(word(figures.failed))"
      : "never tried and failed not told apart"
    let first =
      "reached \(word(figures.reached)) · missed \(word(figures.missed)) · \(report.rate(figures)) (\(basis.label), \(interval))"
    let second =
      "\(split) · valid ends \(DropOffReport.words(figures.validEnd, isHidden: figures.isSuppressed)) · in progress "
      + "\(word(figures.inProgress)) · unknown \(word(figures.outcomeUnknown)) · left \(word(figures.left))"
    return TextWidth.lines(of: first, within: bar, size: 12) + TextWidth.lines(of: second, within: bar, size: 12)
  }

  private static func key(_ picture: inout Picture) {
    var x = left
    let entries: [(String, Tone, Bool)] = [
      ("got through", .done, false), ("valid end", .ended, false), ("in progress", .waiting, false),
      ("unknown", .unclear, true), ("failed", .failed, false), ("never tried", .neverTried, false),
    ]
    for (words, tone, isOpen) in entries {
      picture.rectangle(x, 14, 14, 14, fill: tone, stroke: isOpen ? .muted : nil, dash: isOpen ? "3 2" : nil)
      picture.text(x + 20, 25.5, words)
      x += 34 + TextWidth.width(of: words, size: 12)
    }
  }

  private static func description(_ report: DropOffReport) -> String {
    report.standouts.joined(separator: " ") + " The numbers are those of the table."
  }
}
