import JourneyAnalysis
import JourneyModel

extension JourneyPage {
  /// First of all, because every number below is read in its light.
  func provenance(_ markup: inout Markup) { PageLayout.provenance(of: journey, &markup) }

  /// One number a question, each with what it counts and where it comes from.
  func glance(_ markup: inout Markup) {
    markup.element("dl", ["class": "glance"]) { markup in
      for number in keyNumbers {
        markup.element("div") { markup in
          markup.element("dt", text: number.label)
          markup.element("dd", ["class": "figure"], text: number.figure)
          markup.element("dd", ["class": "more"]) { markup in
            markup.write(number.words + " ")
            BasisMark.write(number.basis, to: &markup)
          }
        }
      }
    }
  }

  struct KeyNumber {
    let label: String
    let figure: String
    let words: String
    let basis: String
  }

  var keyNumbers: [KeyNumber] {
    var numbers: [KeyNumber] = []
    if let leak = dropOff.largestLeak {
      let bases = dropOff.stages.filter { leak.stages.contains($0.stage) }.compactMap(\.figures.basis)
      numbers.append(
        KeyNumber(
          label: "Largest leak", figure: NumberText.grouped(leak.missed),
          words: "people missed at " + subject.names(leak.stages) + ".", basis: ReportWords.basis(.weakest(bases))))
    }
    let continuity = seams.handoffContinuity
    if !seams.handoffs.isEmpty {
      numbers.append(
        KeyNumber(
          label: "Hand-offs between agencies", figure: "\(seams.handoffs.count)",
          words:
            "Context carried at \(continuity.yes) of \(continuity.yes + continuity.partly + continuity.no) that say.",
          basis: "counted in the map"))
    }
    let asks = AskOnce.analyse(journey, subject.index)
    if asks.asks > 0 {
      numbers.append(
        KeyNumber(
          label: "Asked again", figure: ReportWords.percent(asks.redundancy),
          words: "of \(asks.asks) asks: \(asks.excess) more than asking once would take.", basis: "counted in the map"))
    }
    let burden = BurdenReport.result(subject)
    let minutes = burden.result.whole.minutes
    if let total = minutes.total {
      let least = minutes.isAtLeast ? "At least. " : ""
      numbers.append(
        KeyNumber(
          label: "Minutes for one person", figure: NumberText.short(total, places: 0),
          words: least + "\(minutes.known) of \(minutes.count) steps known.", basis: ReportWords.basis(minutes.basis)))
    }
    let coverage = EvidenceCoverage(journey, subject.index)
    if coverage.n > 0 {
      numbers.append(
        KeyNumber(
          label: "Pain points with evidence", figure: "\(coverage.covered.count) of \(coverage.n)",
          words: "rest on more than an assumption.", basis: "counted in the map"))
    }
    let loops = LoopStates(journey)
    if !journey.actions.isEmpty {
      numbers.append(
        KeyNumber(
          label: "Promises kept", figure: "\(loops.closed.count) of \(loops.closed.count + loops.open.count)",
          words: "Customers told, and the measure read again.", basis: "counted in the map"))
    }
    return numbers
  }

  /// Each with one number, how sure it is, and one story.
  func findings(_ markup: inout Markup) {
    let findings = SummaryFinding.all(in: journey, heatmap, dropOff)
    guard !findings.isEmpty else {
      markup.element("p", ["class": "empty"], text: "There is no pain point in this map.")
      return
    }
    markup.element("ol", ["class": "findings"]) { markup in
      for (place, finding) in findings.enumerated() {
        markup.element("li") { markup in
          markup.element("article", ["class": "finding"]) { write(finding, place + 1, to: &$0) }
        }
      }
    }
  }

  private func write(_ finding: SummaryFinding, _ number: Int, to markup: inout Markup) {
    markup.element("div") { markup in
      markup.element("h3") { markup in
        markup.write("\(number). " + (finding.pain.title ?? finding.pain.id))
      }
      if finding.isBetween { markup.element("p", ["class": "between"], text: "Between agencies") }
      if let why = finding.pain.why { markup.element("p", ["class": "why"], text: why) }
      story(finding, &markup)
    }
    markup.element("div", ["class": "number"]) { figure(of: finding, &$0) }
  }

  private func story(_ finding: SummaryFinding, _ markup: inout Markup) {
    guard let story = finding.story, let text = story.text else {
      markup.element("p", ["class": "why empty"], text: "No story that may be told stands behind it yet.")
      return
    }
    markup.element("blockquote") { markup in
      markup.element("p", ["dir": "auto"], text: text)
      let kind = Choice.evidenceKind.label(of: story.kind ?? "")
      let source = story.source.map { subject.names.reference($0) }
      let people = story.n.map { $0 == 1 ? "one person" : "\(NumberText.grouped($0)) people" }
      let words = [kind, people, source].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
      markup.element("p", ["class": "certainty"], text: words)
    }
  }

  /// The rate of its stage where that is counted, else its heat; then how sure that is.
  private func figure(of finding: SummaryFinding, _ markup: inout Markup) {
    let heat = Heat(finding.pain)
    let basis = Basis(finding.pain.basis)
    if let loss = finding.loss, let rate = loss.figures.dropOffRate, let missed = loss.figures.missed.value {
      markup.element("p", ["class": "figure"], text: NumberText.percent(rate))
      markup.element(
        "p", text: "\(NumberText.grouped(missed)) people missed the outcome of “\(loss.label)”.")
      markup.element("p") { BasisMark.write(ReportWords.basis(loss.figures.basis), to: &$0) }
      markup.element("p", ["class": "certainty"], text: certainty(loss.figures))
      let words = heat.map { "Heat \($0.value) of 25 (\(basis.label))." } ?? "Heat not known."
      markup.element("p", ["class": "certainty"], text: words)
    } else {
      markup.element("p", ["class": "figure"], text: heat.map { "\($0.value) of 25" } ?? "?")
      markup.element("p", text: heat == nil ? "Heat not known." : "Heat: severity × frequency.")
      markup.element("p") { BasisMark.write(basis.label, to: &$0) }
      markup.element("p", ["class": "certainty"], text: "Nobody is counted at its stage.")
    }
  }

  private func certainty(_ figures: DropOffFigures) -> String {
    let n = figures.n.value.map { "of \(NumberText.grouped($0)) whose outcome counts" } ?? "of a number not told"
    let small = figures.isSmallSample ? "; fewer than 30" : ""
    guard figures.interval != nil else { return "\(n)\(small); no interval: these counts bear none.".capitalizedFirst }
    return "\(n)\(small); 95 % interval \(losses.interval(figures)).".capitalizedFirst
  }

  func sources(_ markup: inout Markup) {
    guard !journey.sources.isEmpty else {
      markup.element("p", ["class": "empty"], text: "The map names none.")
      return
    }
    markup.element("ul", ["class": "plain"]) { markup in
      for source in journey.sources {
        markup.element("li") { markup in
          let parts = [source.title ?? source.id, source.publisher, source.date].compactMap(\.self)
          markup.write(parts.joined(separator: ", "))
          if let url = source.url {
            markup.write(", ")
            link(url, &markup)
          }
          markup.write(" (\(source.id))")
        }
      }
    }
  }

  /// An address of the web is followed, and tells nobody from where; anything else is only shown.
  private func link(_ url: String, _ markup: inout Markup) {
    let isPlain = url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
    guard isPlain, url.hasPrefix("https://") || url.hasPrefix("http://") else { return markup.write(url) }
    markup.element("a", ["href": url, "rel": "noopener noreferrer"], text: url)
  }
}

extension String {
  /// With a large first letter, for the start of a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
