import JourneyAnalysis

/// The heatmap: a row an agency, a column a stage, in each cell the highest heat and how many pain points.
enum HeatPicture {
  private static let (left, cell, row, head) = (176.0, 76.0, 34.0, 13.0)

  static func picture(_ report: HeatmapReport) -> Picture {
    let map = report.map
    let rows = report.shownRows
    let columns = map.columns.map { TextWidth.lines(of: report.label($0), within: cell - 8, size: 12, isBold: true) }
    let top = 14 + Double(columns.map(\.count).max() ?? 1) * 15
    let names = rows.map { TextWidth.lines(of: report.label(map.rows[$0]), within: left - 14, size: 12) }
    let heights = names.map { Swift.max(row, Double($0.count) * 15 + 8) }
    let width = left + Double(map.columns.count + 1) * cell + 12
    let legend = report.legend.flatMap { TextWidth.lines(of: $0, within: width - 16, size: 12) }
    let bottom = top + heights.reduce(0, +) + row
    var picture = Picture(
      name: "heatmap", width: Swift.max(width, 560), height: bottom + 58 + Double(legend.count) * 16,
      title: report.heading, description: description(report))
    for (place, lines) in columns.enumerated() {
      let start = top - 6 - Double(lines.count - 1) * 15
      picture.lines(left + Double(place) * cell + 4, start, lines, leading: 1.25, isBold: true)
    }
    picture.text(left + Double(map.columns.count) * cell + 4, top - 6, "all", isBold: true)
    var y = top
    for (place, number) in rows.enumerated() {
      let height = heights[place]
      let middle = y + height / 2
      picture.lines(
        left - 10, middle + 4 - Double(names[place].count - 1) * 7.5, names[place], leading: 1.25, anchor: .end)
      for column in map.columns.indices {
        let x = left + Double(column) * cell
        let found = map[number, column]
        switch found.state {
        case .pain: box(x, y, height, report, found.tally, &picture)
        case .noPain:
          picture.rectangle(x + 1, y + 1, cell - 2, height - 2, fill: .band)
          picture.text(x + 8, middle + 4, "none", tone: .muted)
        case .noData: picture.text(x + 8, middle + 4, "·", tone: .muted)
        }
      }
      box(left + Double(map.columns.count) * cell, y, height, report, map.rowTotals[number], &picture)
      y += height
    }
    picture.text(left - 10, y + row / 2 + 4, "all", anchor: .end, isBold: true)
    for (column, tally) in (map.columnTotals + [map.total]).enumerated() {
      box(left + Double(column) * cell, y, row, report, tally, &picture)
    }
    key(8, bottom + 18, &picture)
    picture.lines(8, bottom + 56, legend, leading: 16.0 / 12, tone: .muted)
    return picture
  }

  private static func box(
    _ x: Double, _ y: Double, _ height: Double, _ report: HeatmapReport, _ tally: HeatTally, _ picture: inout Picture
  ) {
    let words = report.words(tally).split(separator: " ", maxSplits: 1).map(String.init)
    guard tally.count > 0, let first = words.first else {
      return picture.text(x + 8, y + height / 2 + 4, "·", tone: .muted)
    }
    let tones = tally.value(.max).map(Tone.heat) ?? (ground: .band, ink: .ink)
    picture.rectangle(x + 1, y + 1, cell - 2, height - 2, fill: tones.ground, radius: 2)
    picture.text(x + 8, y + height / 2 + 5, first, size: 15, tone: tones.ink, isBold: true)
    if words.count > 1 {
      let start = x + 12 + TextWidth.width(of: first, size: 15, isBold: true)
      picture.text(start, y + height / 2 + 5, words[1], tone: tones.ink)
    }
  }

  /// The four bands with their words.
  static func key(_ x: Double, _ y: Double, _ picture: inout Picture) {
    var x = x
    for (value, words) in [(4.0, "1–4 low"), (9, "5–9 moderate"), (14, "10–14 high"), (25, "15–25 critical")] {
      let tones = Tone.heat(value)
      let width = TextWidth.width(of: words, size: 12) + 16
      picture.rectangle(x, y, width, 20, fill: tones.ground, radius: 2)
      picture.text(x + 8, y + 14, words, tone: tones.ink)
      x += width + 6
    }
  }

  private static func description(_ report: HeatmapReport) -> String {
    let basis = ReportWords.basis(report.map.total.basis)
    guard !report.worst.isEmpty else { return "\(report.map.distinctTotal) pain points (\(basis))." }
    return "\(report.map.distinctTotal) pain points (\(basis)). Hottest: \(report.worst.joined(separator: ". "))."
  }
}
