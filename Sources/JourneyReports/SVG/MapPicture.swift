import JourneyAnalysis
import JourneyModel

/// The whole map as a poster: stages in rows below one another, like music; in each a column a step, with what the person
/// thinks and feels, who leads, how they meet, and what hurts.
struct MapPicture {
  private let map: MapSteps
  private let subject: ReportSubject
  private let cells: [Cell]
  /// The name of each stage in lines, where all its steps stand in one row.
  private let heads: [[String]]

  private static let (column, left, curve, margin) = (172.0, 84.0, 100.0, 24.0)
  private static let inner = 156.0

  /// A step's texts in lines, measured once.
  private struct Cell {
    let name: [String]
    let thought: [String]
    let lead: [String]
    let channel: [String]
    let pains: [(heat: Int?, lines: [String])]
    let painHeight: Double
  }

  /// A row of the poster: steps, and the heights of its parts.
  private struct Row {
    let steps: Range<Int>
    let head, name, thought, lead, channel, pains: Double

    var height: Double { head + name + thought + MapPicture.curve + lead + channel + pains + 44 }
  }

  static func picture(_ map: MapSteps, _ subject: ReportSubject) -> Picture {
    MapPicture(map, subject).picture
  }

  private init(_ map: MapSteps, _ subject: ReportSubject) {
    self.map = map
    self.subject = subject
    heads = map.runs.enumerated().map { stage, run in
      Self.head("\(stage + 1) \(map.stageNames[stage])", steps: run.count)
    }
    cells = map.steps.map { step in
      func lines(_ text: String?, isBold: Bool = false, size: Double = 12) -> [String] {
        guard let text, !text.isEmpty else { return [] }
        return TextWidth.lines(of: text, within: Self.inner, size: size, isBold: isBold)
      }
      let pains = step.pains.map { pain in
        (
          heat: Heat(pain)?.value, lines: TextWidth.lines(of: pain.title ?? pain.id, within: Self.inner - 30, size: 12)
        )
      }
      return Cell(
        name: lines("\(step.number). \(step.name)", isBold: true, size: 13),
        thought: lines(step.step.thought.map { "“\($0)”" }), lead: lines(step.shortLead ?? "not said", isBold: true),
        channel: lines(step.channel ?? "not said"), pains: pains,
        painHeight: pains.reduce(0) { $0 + Double($1.lines.count) * 15 + 6 })
    }
  }

  // MARK: Layout

  private func row(_ steps: Range<Int>) -> Row {
    // Asked for every layout that is tried: plain loops.
    var (name, thought, lead, channel, pains) = (0, 0, 0, 0, 0.0)
    for number in steps {
      name = Swift.max(name, cells[number].name.count)
      thought = Swift.max(thought, cells[number].thought.count)
      lead = Swift.max(lead, cells[number].lead.count)
      channel = Swift.max(channel, cells[number].channel.count)
      pains = Swift.max(pains, cells[number].painHeight)
    }
    let heads = runs(in: steps).map { Double(head($0).count) * 17 + 12 }.max() ?? 29
    return Row(
      steps: steps, head: heads, name: Double(name) * 17 + 14, thought: Double(thought) * 15.5 + 8,
      lead: Double(lead) * 15 + 6, channel: Double(channel) * 15 + 10, pains: pains)
  }

  /// The parts of stages that lie in a row.
  private func runs(in steps: Range<Int>) -> [(stage: Int, steps: Range<Int>)] {
    guard let first = steps.first, let last = steps.last else { return [] }
    return (map.steps[first].stage...map.steps[last].stage).compactMap { stage in
      let own = map.runs[stage].clamped(to: steps)
      return own.isEmpty ? nil : (stage, own)
    }
  }

  private func head(_ run: (stage: Int, steps: Range<Int>)) -> [String] {
    let whole = map.runs[run.stage]
    if run.steps == whole { return heads[run.stage] }
    let isFirst = whole.lowerBound == run.steps.lowerBound
    let words = "\(run.stage + 1) \(map.stageNames[run.stage])" + (isFirst ? "" : " (continued)")
    return Self.head(words, steps: run.steps.count)
  }

  private static func head(_ words: String, steps: Int) -> [String] {
    TextWidth.lines(of: words, within: Double(Swift.max(steps, 1)) * column - 20, size: 14, isBold: true)
  }

  /// At most `most` steps in a row; a stage is divided only where it alone is longer.
  private func split(_ most: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    var end = 0
    for run in map.runs where !run.isEmpty {
      if run.upperBound - start > most, end > start {
        rows.append(start..<end)
        start = end
      }
      while run.upperBound - start > most {
        rows.append(start..<start + most)
        start += most
      }
      end = run.upperBound
    }
    if end > start { rows.append(start..<end) }
    return rows
  }

  /// The rows whose poster comes nearest to a sheet of paper on its side, 1.414 : 1.
  private var rows: [Row] {
    guard !cells.isEmpty else { return [] }
    var best: [Row] = []
    var least = Double.infinity
    var last: [Range<Int>] = []
    for most in 3...Swift.max(3, Swift.min(cells.count, 120)) {
      let parts = split(most)
      if parts == last { continue }
      last = parts
      let rows = parts.map(row)
      let (width, height) = size(rows)
      let distance = abs(width / height - 1.414) / (width / height + 1.414)
      if distance < least { (best, least) = (rows, distance) }
      // The longer the rows, the flatter the poster.
      if width > 1.414 * height { break }
    }
    return best
  }

  private func size(_ rows: [Row]) -> (width: Double, height: Double) {
    let widest = rows.map(\.steps.count).max() ?? 3
    let width = Self.margin * 2 + Self.left + Double(Swift.max(widest, 5)) * Self.column
    return (width, 118 + rows.reduce(0) { $0 + $1.height } + 96)
  }

  // MARK: Drawing

  private var picture: Picture {
    let rows = rows
    let (width, bare) = size(rows)
    let title = TextWidth.lines(of: subject.title, within: width - 2 * Self.margin, size: 28, isBold: true)
    let words = provenance.flatMap { TextWidth.lines(of: $0, within: width - 2 * Self.margin, size: 12) }
    let extra = Double(title.count - 1) * 36
    var picture = Picture(
      name: "map-poster", width: width, height: bare + extra + Double(words.count) * 16,
      title: "Journey map: \(subject.title)", description: description, showsTitle: true)
    picture.lines(Self.margin, 48, title, size: 28, isBold: true)
    picture.text(Self.margin, 76 + extra, line, size: 14)
    var y = 100 + extra
    for row in rows {
      draw(row, y, &picture)
      y += row.height
    }
    key(y + 8, &picture)
    picture.lines(Self.margin, y + 78, words, leading: 16.0 / 12, tone: .muted)
    return picture
  }

  private var line: String {
    let state = Choice.journeyState.label(of: subject.journey.state ?? "state not stated")
    let date = subject.journey.asOf.map { ", as of \($0)" } ?? ""
    let pains = subject.journey.painPoints
    let basis = ReportWords.basis(Basis.weakest(pains.map { Basis($0.basis) }))
    let feelings = ReportWords.basis(map.curves.curves.first?.basis)
    return
      "Journey map, \(state)\(date). \(map.steps.count) steps in \(map.stages.count) stages (feelings: \(feelings)); "
      + "\(pains.count) pain points (heat: \(basis))"
  }

  private var provenance: [String] {
    let provenance = subject.journey.provenance
    return [
      "Public: " + (provenance?.public ?? "the map does not say."),
      "Illustrative: " + (provenance?.illustrative ?? "the map does not say."),
    ]
  }

  private var description: String { "\(line). The map stands as a table beside it." }

  private func draw(_ row: Row, _ top: Double, _ picture: inout Picture) {
    let start = Self.margin + Self.left
    for run in runs(in: row.steps) {
      let x = start + Double(run.steps.lowerBound - row.steps.lowerBound) * Self.column
      let width = Double(run.steps.count) * Self.column
      picture.rectangle(x + 2, top, width - 4, row.head, fill: .accent)
      picture.lines(x + 10, top + 19, head(run), size: 14, leading: 17.0 / 14, tone: .onAccent, isBold: true)
      picture.rectangle(x + 2, top + row.head, width - 4, row.height - row.head - 24, fill: .band)
    }
    let lanes = [
      ("Step", row.name), ("Thinks", row.thought), ("Feels", Self.curve), ("Who leads", row.lead),
      ("Channel", row.channel), ("What hurts", row.pains),
    ]
    var tops: [Double] = []
    var y = top + row.head
    for (label, height) in lanes {
      tops.append(y)
      picture.text(Self.margin, y + 18, label, tone: .muted)
      y += height
      if label != "What hurts", label != "Who leads" {
        picture.line(
          [(Self.margin, y), (start + Double(row.steps.count) * Self.column, y)], stroke: .line, dash: "1 3")
      }
    }
    for (place, number) in row.steps.enumerated() {
      let x = start + Double(place) * Self.column + 10
      let cell = cells[number]
      picture.lines(x, tops[0] + 20, cell.name, size: 13, leading: 17.0 / 13, isBold: true)
      picture.lines(x, tops[1] + 17, cell.thought, leading: 15.5 / 12)
      picture.lines(x, tops[3] + 18, cell.lead, leading: 15.0 / 12, isBold: true)
      picture.lines(x, tops[4] + 15, cell.channel, leading: 15.0 / 12, tone: .muted)
      if let seam = map.steps[number].arrival, seam.isHandoff == true {
        SeamsPicture.mark(x - 10, tops[3] + 14, seam.kind, seam.contextCarried, &picture)
      }
      pains(cell, x, tops[5] + 6, &picture)
    }
    curve(row, start, tops[2], &picture)
  }

  private func pains(_ cell: Cell, _ x: Double, _ top: Double, _ picture: inout Picture) {
    var y = top
    for pain in cell.pains {
      let tones = pain.heat.map { Tone.heat(Double($0)) } ?? (ground: .ground, ink: .ink)
      picture.rectangle(x, y, 25, 17, fill: tones.ground, stroke: pain.heat == nil ? .muted : nil, radius: 2)
      picture.text(
        x + 12.5, y + 13, pain.heat.map { "\($0)" } ?? "?", tone: tones.ink, anchor: .middle, isBold: true)
      picture.lines(x + 30, y + 13, pain.lines, leading: 15.0 / 12)
      y += Double(pain.lines.count) * 15 + 6
    }
  }

  private func curve(_ row: Row, _ start: Double, _ top: Double, _ picture: inout Picture) {
    func y(_ value: Int) -> Double { top + Self.curve / 2 - Double(value) * 19 }
    func x(_ number: Int) -> Double { start + (Double(number - row.steps.lowerBound) + 0.5) * Self.column }
    for value in [2, 0, -2] {
      picture.line(
        [(start, y(value)), (start + Double(row.steps.count) * Self.column, y(value))], stroke: .line,
        dash: value == 0 ? nil : "2 3")
      picture.text(start - 8, y(value) + 4, EmotionReport.signed(value), tone: .muted, anchor: .end)
    }
    for (from, to) in zip(row.steps, row.steps.dropFirst()) {
      guard let a = map.steps[from].feeling?.value, let b = map.steps[to].feeling?.value else { continue }
      picture.line([(x(from), y(a)), (x(to), y(b))], stroke: .accent, thickness: 2.5)
    }
    for number in row.steps {
      guard let value = map.steps[number].feeling?.value else {
        picture.text(x(number), y(0) + 4, "?", tone: .muted, anchor: .middle)
        continue
      }
      picture.circle(
        x(number), y(value), radius: 10, fill: value < 0 ? .accent : .ground, stroke: .accent, thickness: 2)
      picture.text(
        x(number), y(value) + 4.3, EmotionReport.signed(value), tone: value < 0 ? .onAccent : .ink, anchor: .middle,
        isBold: true)
    }
  }

  private func key(_ y: Double, _ picture: inout Picture) {
    picture.text(Self.margin, y + 14, "Heat: severity × frequency", isBold: true)
    HeatPicture.key(Self.margin + 200, y, &picture)
    var x = Self.margin
    picture.text(x, y + 42, "Hand-off:", isBold: true)
    x += 78
    for words in ["W warm", "C cold", "S system", "N none"] {
      picture.text(x, y + 42, words)
      x += TextWidth.width(of: words, size: 12) + 16
    }
    x += 16
    picture.text(x, y + 42, "Context carried:", isBold: true)
    x += 128
    for (value, words) in [("yes", "yes"), ("partly", "partly"), ("no", "no"), ("", "not said")] {
      SeamsPicture.mark(x, y + 38, "", value, &picture)
      picture.text(x + 16, y + 42, words)
      x += TextWidth.width(of: words, size: 12) + 40
    }
  }
}
