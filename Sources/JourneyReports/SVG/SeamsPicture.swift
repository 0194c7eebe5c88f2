import JourneyAnalysis

/// The journey as it passes from agency to agency: a lane an agency, a column a step, a letter a hand-off.
enum SeamsPicture {
  private static let (column, lane) = (22.0, 28.0)
  /// How the letters of hand-offs are read.
  private static let kinds = [("warm", "W"), ("cold", "C"), ("system", "S"), ("none", "N")]

  static func picture(_ map: MapSteps, _ subject: ReportSubject, _ report: SeamsReport) -> Picture {
    let lanes = lanes(of: map)
    let names = lanes.map { TextWidth.lines(of: $0, within: 168, size: 12) }
    let left = 188.0
    let tops = names.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + Swift.max(lane, Double($1.count) * 14 + 8)) }
    let top = 74.0
    let width = Swift.max(left + Double(map.steps.count) * column + 12, 760)
    let sums = report.sums.flatMap { TextWidth.lines(of: $0, within: width - 16, size: 12) }
    let plot = tops[lanes.count]
    var picture = Picture(
      name: "seams", width: width, height: top + plot + 128 + Double(sums.count) * 16,
      title: "From agency to agency: \(subject.title)",
      description: "\(map.steps.count) steps in \(lanes.count) hands. " + report.sums.joined(separator: " "))
    for (stage, run) in map.runs.enumerated() where !run.isEmpty {
      let x = left + Double(run.lowerBound) * column
      let wide = Double(run.count) * column
      if stage.isMultiple(of: 2) { picture.rectangle(x, 8, wide, top + plot + 30, fill: .band) }
      let lines = TextWidth.lines(of: map.stageNames[stage], within: wide - 8, size: 12, isBold: true)
      picture.lines(x + 4, 24, lines.count <= 4 && wide >= 60 ? lines : ["\(stage + 1)"], leading: 1.2, isBold: true)
    }
    for (place, lines) in names.enumerated() {
      let middle = top + (tops[place] + tops[place + 1]) / 2
      picture.line([(left, middle), (left + Double(map.steps.count) * column, middle)], stroke: .line)
      picture.lines(left - 10, middle + 4 - Double(lines.count - 1) * 7, lines, leading: 14.0 / 12, anchor: .end)
    }
    func point(_ step: MapStep) -> (x: Double, y: Double) {
      let place = lanes.firstIndex(of: Self.lane(of: step)) ?? 0
      return (left + (Double(step.number) - 0.5) * column, top + (tops[place] + tops[place + 1]) / 2)
    }
    draw(map, point, &picture)
    for step in map.steps {
      let x = point(step).x
      picture.text(x, top + plot + 16, "\(step.number)", tone: .muted, anchor: .middle)
      if step.arrival?.isChannelSwitch == true {
        let y = top + plot + 30
        picture.line([(x - 4, y - 4), (x + 4, y - 4), (x, y + 4)], stroke: .accent, fill: .accent)
      }
    }
    key(8, top + plot + 58, map, &picture)
    picture.lines(8, top + plot + 126, sums, leading: 16.0 / 12, tone: .muted)
    return picture
  }

  /// Who has a step in hand; the lanes come in the order in which they first have one.
  private static func lane(of step: MapStep) -> String { step.shortLead ?? "not said, or the customer alone" }

  private static func lanes(of map: MapSteps) -> [String] {
    var lanes: [String] = []
    for step in map.steps where !lanes.contains(lane(of: step)) { lanes.append(lane(of: step)) }
    return lanes
  }

  private static func draw(_ map: MapSteps, _ point: (MapStep) -> (x: Double, y: Double), _ picture: inout Picture) {
    var places: [String: Int] = [:]
    for (place, step) in map.steps.enumerated() where places[step.id] == nil { places[step.id] = place }
    var badges: [(x: Double, y: Double, seam: SeamTransition)] = []
    for seam in map.seams.transitions {
      guard let from = places[seam.from], let to = places[seam.to] else { continue }
      let (a, b) = (point(map.steps[from]), point(map.steps[to]))
      let isHandoff = seam.isHandoff == true
      picture.line([a, b], stroke: isHandoff ? .ink : .muted, thickness: isHandoff ? 2 : 1.5)
      if isHandoff { badges.append(((a.x + b.x) / 2, (a.y + b.y) / 2, seam)) }
    }
    for step in map.steps {
      let (x, y) = point(step)
      picture.circle(x, y, radius: 4, fill: .ground, stroke: .ink, thickness: 1.5)
    }
    for badge in badges { mark(badge.x, badge.y, badge.seam.kind, badge.seam.contextCarried, &picture) }
  }

  /// The letter says the kind, the ground whether the context was carried; nothing is said by colour alone: the shapes differ.
  static func mark(_ x: Double, _ y: Double, _ kind: String?, _ carried: String?, _ picture: inout Picture) {
    let letter = kinds.first { $0.0 == kind }?.1 ?? "?"
    let ink: Tone
    switch carried {
    case "yes":
      picture.circle(x, y, radius: 8.5, fill: .done, stroke: .ground)
      ink = .onDone
    case "partly":
      picture.line([(x, y - 10.5), (x + 10.5, y), (x, y + 10.5), (x - 10.5, y)], stroke: .ground, fill: .neverTried)
      ink = .onNeverTried
    case "no":
      picture.rectangle(x - 8, y - 8, 16, 16, fill: .failed, stroke: .ground)
      ink = .onFailed
    default:
      picture.circle(x, y, radius: 8.5, fill: .ground, stroke: .muted)
      ink = .ink
    }
    picture.text(x, y + 4.3, letter, tone: ink, anchor: .middle, isBold: true)
  }

  private static func key(_ x: Double, _ y: Double, _ map: MapSteps, _ picture: inout Picture) {
    var place = x
    let words = ["W warm", "C cold", "S system", "N none: the customer must find out", "? not said"]
    picture.text(place, y, "Hand-off:", isBold: true)
    place += 78
    for word in words {
      picture.text(place, y, word)
      place += TextWidth.width(of: word, size: 12) + 18
    }
    let continuity = map.seams.handoffContinuity
    place = x
    picture.text(place, y + 22, "Context carried:", isBold: true)
    place += 126
    let carried: [(String?, String)] = [
      ("yes", "yes \(continuity.yes)"), ("partly", "partly \(continuity.partly)"), ("no", "no \(continuity.no)"),
      (nil, "not known \(continuity.unknown)"),
    ]
    for (value, word) in carried {
      mark(place, y + 18, "", value, &picture)
      picture.text(place + 16, y + 22, word)
      place += TextWidth.width(of: word, size: 12) + 42
    }
    picture.line([(x, y + 36), (x + 8, y + 36), (x + 4, y + 44)], stroke: .accent, fill: .accent)
    picture.text(x + 16, y + 44, "below a step: the usual channel changes there (\(map.seams.channelSwitches.count))")
  }
}
