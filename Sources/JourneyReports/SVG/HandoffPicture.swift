import JourneyAnalysis

/// Who sends people to an agency, and to whom it passes them on: a line a neighbour and kind of hand-off.
enum HandoffPicture {
  private static let (width, leading) = (760.0, 15.0)
  /// Where names end, where the agency's box stands, and where names begin.
  private static let (left, box, right) = (250.0, 306.0...454.0, 510.0)

  /// Hand-offs of one kind from or to one neighbour.
  private struct Line {
    let neighbour: String
    let kind: String?
    let carried: String?
    var count = 1
  }

  /// The picture of an agency's hand-offs; nil where it has none.
  /// - Parameter name: the picture's name on its page.
  static func picture(_ all: OwnerSheets, _ id: String, name: String) -> Picture? {
    let handoffs = all.handoffs(of: id)
    guard !handoffs.isEmpty else { return nil }
    let isOwn = { (lead: SeamTransition.Lead) in lead.agency.map { OwnerSheetReport.same($0, id) } ?? false }
    let sources = lines(handoffs.filter { isOwn($0.toLead) }) { OwnerSheetReport.lead($0.fromLead, all.subject) }
    let targets = lines(handoffs.filter { isOwn($0.fromLead) }) { OwnerSheetReport.lead($0.toLead, all.subject) }
    let (sourceTops, targetTops) = (tops(sources), tops(targets))
    let label = TextWidth.lines(
      of: all.label(.agency, id), within: box.upperBound - box.lowerBound - 16, size: 13, isBold: true)
    let plot = Swift.max(sourceTops.last ?? 0, targetTops.last ?? 0, Double(label.count) * 17 + 20)
    let (arrivals, departures) = (sources.reduce(0) { $0 + $1.count }, targets.reduce(0) { $0 + $1.count })
    var picture = Picture(
      name: name, width: width, height: plot + 106, title: "Hand-offs of \(all.label(.agency, id))",
      description:
        "\(ReportWords.some(arrivals, "hand-off")) to it, \(ReportWords.some(departures, "hand-off")) from it. The table "
        + "below has each with its steps.")
    picture.text(left, 18, "sent here by", tone: .muted, anchor: .end)
    picture.text(right, 18, "passed on to", tone: .muted)
    picture.rectangle(box.lowerBound, 28, box.upperBound - box.lowerBound, plot, fill: .band, stroke: .muted, radius: 3)
    picture.lines(
      (box.lowerBound + box.upperBound) / 2, 28 + plot / 2 + 4 - Double(label.count - 1) * 8.5, label, size: 13,
      leading: 17.0 / 13, anchor: .middle, isBold: true)
    draw(sources, sourceTops, text: left, from: left + 8, to: box.lowerBound, .end, &picture)
    draw(targets, targetTops, text: right, from: box.upperBound, to: right - 8, .start, &picture)
    key(28 + plot + 26, &picture)
    return picture
  }

  private static func lines(_ handoffs: [SeamTransition], _ neighbour: (SeamTransition) -> String) -> [Line] {
    var lines: [Line] = []
    for seam in handoffs {
      let name = neighbour(seam)
      let place = lines.firstIndex {
        OwnerSheetReport.same($0.neighbour, name) && $0.kind == seam.kind && $0.carried == seam.contextCarried
      }
      if let place {
        lines[place].count += 1
      } else {
        lines.append(Line(neighbour: name, kind: seam.kind, carried: seam.contextCarried))
      }
    }
    return lines
  }

  private static func words(_ line: Line) -> [String] {
    let name = line.neighbour == "?" ? "not said" : line.neighbour
    return TextWidth.lines(of: line.count > 1 ? "\(name) ×\(line.count)" : name, within: left - 10, size: 12)
  }

  /// Where each line begins, and where the last one ends.
  private static func tops(_ lines: [Line]) -> [Double] {
    lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + Swift.max(30, Double(words($1).count) * leading + 12)) }
  }

  private static func draw(
    _ lines: [Line], _ tops: [Double], text: Double, from: Double, to: Double, _ anchor: Picture.Anchor,
    _ picture: inout Picture
  ) {
    for (place, line) in lines.enumerated() {
      let y = 28 + (tops[place] + tops[place + 1]) / 2
      let words = words(line)
      picture.lines(
        text, y + 4 - Double(words.count - 1) * leading / 2, words, leading: leading / 12, anchor: anchor)
      picture.line([(from, y), (to, y)], stroke: .ink, thickness: 2)
      picture.line([(to - 7, y - 4), (to, y), (to - 7, y + 4)], stroke: .ink, fill: .ink)
      SeamsPicture.mark((from + to) / 2 - 2, y, line.kind, line.carried, &picture)
    }
  }

  private static func key(_ y: Double, _ picture: inout Picture) {
    picture.text(8, y, "W warm · C cold · S system · N none: the customer must find out · ? not said", tone: .muted)
    var x = 8.0
    picture.text(x, y + 28, "Context carried:", isBold: true)
    x += 136
    for (carried, words) in [("yes", "yes"), ("partly", "partly"), ("no", "no"), ("", "not said")] {
      SeamsPicture.mark(x, y + 24, "", carried, &picture)
      picture.text(x + 16, y + 28, words)
      x += TextWidth.width(of: words, size: 12) + 44
    }
  }
}
