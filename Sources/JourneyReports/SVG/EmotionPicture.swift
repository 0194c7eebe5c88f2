import JourneyAnalysis

/// The emotion curve: every step by its number, stages as bands, one line for everyone, a mark for each segment.
enum EmotionPicture {
  /// The words of the five levels, from the best.
  static let levels = [(2, "very good"), (1, "good"), (0, "neither"), (-1, "bad"), (-2, "very bad")]

  private static let (left, top, row) = (96.0, 74.0, 40.0)
  /// So many segments have a mark of their own; the table has all.
  private static let most = 6

  static func picture(_ map: MapSteps, _ subject: ReportSubject) -> Picture {
    let column = 22.0
    let plot = Double(max(map.steps.count, 18)) * column
    let segments = map.curves.curves.dropFirst().prefix(most).map { curve in
      (name: curve.segment.map { subject.name($0) } ?? "?", points: curve.points)
    }
    let legend = legendRows(segments.map(\.name), width: left + plot)
    let height = top + 5 * row + 72 + Double(legend.count) * 20
    var picture = Picture(
      name: "emotion", width: left + plot + 12, height: height, title: "How it feels, step by step",
      description: description(map, subject))
    bands(map, column, &picture)
    for (level, word) in levels {
      let y = self.y(level)
      picture.line([(left, y), (left + plot, y)], stroke: .line, dash: level == 0 ? nil : "2 3")
      picture.text(left - 10, y + 4, "\(EmotionReport.signed(level)) \(word)", tone: .muted, anchor: .end)
    }
    curve(map, column, &picture)
    marks(map, segments.map(\.points), column, &picture)
    for step in map.steps {
      let x = left + (Double(step.number) - 0.5) * column
      picture.text(x, top + 5 * row + 8, "\(step.number)", size: 12, tone: .muted, anchor: .middle)
    }
    picture.text(left, top + 5 * row + 30, "Steps by number, as in the table of the map.", tone: .muted)
    picture.text(left, top + 5 * row + 48, "Line: everyone. A gap is not known.", tone: .muted)
    for (row, entries) in legend.enumerated() {
      for entry in entries {
        let y = top + 5 * self.row + 68 + Double(row) * 20
        mark(entry.place, entry.x + 6, y - 4, &picture)
        picture.text(entry.x + 16, y, segments[entry.place].name, tone: .ink)
      }
    }
    return picture
  }

  private static func y(_ level: Int) -> Double { top + (2.5 - Double(level)) * row - row / 2 + 14 }

  private static func description(_ map: MapSteps, _ subject: ReportSubject) -> String {
    guard let everyone = map.curves.curves.first else { return "The map has no steps." }
    let known = everyone.points.count { $0.value != nil }
    let basis = ReportWords.basis(everyone.basis)
    return
      "\(known) of \(map.steps.count) steps known (\(basis)). Peaks: \(subject.names(everyone.peaks.map(\.step))). "
      + "Lowest: \(subject.names(everyone.troughs.map(\.step)))."
  }

  /// A band a stage, its name wrapped above it where it fits, its number where it does not.
  private static func bands(_ map: MapSteps, _ column: Double, _ picture: inout Picture) {
    for (stage, run) in map.runs.enumerated() where !run.isEmpty {
      let x = left + Double(run.lowerBound) * column
      let width = Double(run.count) * column
      if stage.isMultiple(of: 2) { picture.rectangle(x, 8, width, top + 5 * row + 8, fill: .band) }
      let lines = TextWidth.lines(of: map.stageNames[stage], within: width - 8, size: 12, isBold: true)
      let fits = lines.count <= 4 && width >= 60
      picture.lines(x + 5, 24, fits ? lines : ["\(stage + 1)"], size: 12, leading: 1.2, isBold: true)
    }
  }

  private static func curve(_ map: MapSteps, _ column: Double, _ picture: inout Picture) {
    var run: [(x: Double, y: Double)] = []
    func flush() { if run.count > 1 { picture.line(run, stroke: .accent, thickness: 2.5) } }
    for step in map.steps {
      if let value = step.feeling?.value {
        run.append((left + (Double(step.number) - 0.5) * column, y(value)))
      } else {
        flush()
        run = []
      }
    }
    flush()
    for step in map.steps {
      guard let value = step.feeling?.value else { continue }
      let x = left + (Double(step.number) - 0.5) * column
      picture.circle(x, y(value), radius: 5, fill: value < 0 ? .accent : .ground, stroke: .accent, thickness: 2)
    }
  }

  /// Beside the line's own mark where both are at one level.
  private static func marks(
    _ map: MapSteps, _ segments: [[EmotionPoint]], _ column: Double, _ picture: inout Picture
  ) {
    for (place, step) in map.steps.enumerated() {
      var taken: [Int: Int] = [:]
      if let own = step.feeling?.value { taken[own] = 1 }
      for (segment, points) in segments.enumerated() {
        guard place < points.count, let value = points[place].value else { continue }
        let shift = Double(taken[value, default: 0]) * 11
        mark(segment, left + (Double(place) + 0.5) * column + shift, y(value), &picture)
        taken[value, default: 0] += 1
      }
    }
  }

  /// A shape a segment, so that none needs its colour.
  private static func mark(_ place: Int, _ x: Double, _ y: Double, _ picture: inout Picture) {
    let r = 4.0
    switch place % most {
    case 0: picture.line([(x, y - r), (x + r, y + r), (x - r, y + r)], stroke: .failed, fill: .failed)
    case 1:
      picture.line([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)], stroke: .muted, fill: .muted)
    case 2: picture.line([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], stroke: .neverTried, fill: .neverTried)
    case 3: picture.line([(x, y + r), (x + r, y - r), (x - r, y - r)], stroke: .failed, fill: .ground)
    case 4: picture.line([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)], stroke: .ink, fill: .ground)
    default: picture.line([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], stroke: .ink, fill: .ground)
    }
  }

  private static func legendRows(_ names: [String], width: Double) -> [[(place: Int, x: Double)]] {
    var rows: [[(place: Int, x: Double)]] = []
    var x = width
    for (place, name) in names.enumerated() {
      let needed = TextWidth.width(of: name, size: 12) + 36
      if rows.isEmpty || x + needed > width {
        rows.append([])
        x = left
      }
      rows[rows.count - 1].append((place, x))
      x += needed
    }
    return rows
  }
}
