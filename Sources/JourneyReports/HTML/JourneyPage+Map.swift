import JourneyAnalysis
import JourneyModel

extension JourneyPage {
  /// The emotion curve, and the map as a table: stages as groups of rows, a step a row.
  func wholeMap(_ markup: inout Markup) {
    guard !map.steps.isEmpty else {
      markup.element("p", ["class": "empty"], text: "The map has no steps.")
      return
    }
    PageLayout.figure(JourneyPicture.emotion.picture(of: self), &markup)
    TableMarkup.box(&markup, name: "map-caption") { markup in
      markup.element("table", ["class": "map"]) { markup in
        markup.element(
          "caption", ["id": "map-caption"],
          text: "\(subject.title), step by step: \(map.steps.count) steps in \(map.stages.count) stages")
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            for title in ["step", "who leads", "usual channel", "feeling", "time", "what hurts", "basis"] {
              markup.element("th", ["scope": "col"], text: title)
            }
          }
        }
        for (stage, run) in map.runs.enumerated() {
          markup.element("tbody") { markup in
            stageHead(stage, &markup)
            for step in map.steps[run] { row(step, &markup) }
          }
        }
      }
    }
    markup.element("details", ["class": "poster", "open": ""]) { markup in
      markup.element("summary", text: "The map as a poster")
      markup.element("div", ["class": "inside"]) { PageLayout.figure(JourneyPicture.map.picture(of: self), &$0) }
    }
  }

  private func stageHead(_ place: Int, _ markup: inout Markup) {
    let stage = map.stages[place]
    markup.element("tr", ["class": "stagehead"]) { markup in
      markup.element("th", ["scope": "rowgroup", "colspan": "7"]) { markup in
        markup.write("Stage \(place + 1): \(map.stageNames[place])")
        if let goal = stage.goal { markup.element("p", text: goal) }
        if let moment = stage.moment { markup.element("p", text: "Moment that matters: " + moment) }
      }
    }
  }

  private func row(_ step: MapStep, _ markup: inout Markup) {
    markup.element("tr") { markup in
      markup.element("th", ["scope": "row"], text: "\(step.number). \(step.name)")
      markup.element("td") { markup in
        markup.write(step.lead ?? "not said")
        if let words = arrival(step) { markup.element("p", ["class": "seam"], text: words) }
      }
      markup.element("td", text: step.channel ?? "not said")
      markup.element("td") { feeling(step, &$0) }
      markup.element("td") { time(step, &$0) }
      markup.element("td", ["class": "long"]) { pains(step, &$0) }
      markup.element("td") { bases(step, &$0) }
    }
  }

  private func arrival(_ step: MapStep) -> String? {
    guard let seam = step.arrival, seam.isSeam else { return nil }
    let carried = seam.contextCarried.map { "context carried: \($0)" } ?? "whether context is carried is not said"
    let what = seam.isHandoff == true ? "Hand-off (\(seam.kind ?? "kind not said"))" : "Channel switch"
    return "\(what), \(carried)."
  }

  private func feeling(_ step: MapStep, _ markup: inout Markup) {
    guard let value = step.feeling?.value else { return markup.write("not known") }
    let word = EmotionPicture.levels.first { $0.0 == value }?.1 ?? ""
    markup.write("\(EmotionReport.signed(value)) \(word)")
  }

  private func time(_ step: MapStep, _ markup: inout Markup) {
    let parts = Self.times(of: step.step).compactMap { figure, unit in
      figure?.value.map { NumberText.short($0) + " " + unit }
    }
    markup.write(parts.isEmpty ? "not known" : parts.joined(separator: ", "))
  }

  private static func times(of step: Step) -> [(Figure?, String)] {
    [(step.minutes, "min"), (step.waitDays, "days waited")]
  }

  private func pains(_ step: MapStep, _ markup: inout Markup) {
    guard !step.pains.isEmpty else { return markup.write("none noted") }
    markup.element("ul", ["class": "pains"]) { markup in
      for pain in step.pains {
        markup.element("li") { markup in
          let heat = Heat(pain)
          markup.element(
            "span", ["class": "chip" + (heat.map { " " + HeatTable.style(Double($0.value)) } ?? "")],
            text: heat.map { "\($0.value)" } ?? "?")
          markup.write(pain.title ?? pain.id)
        }
      }
    }
  }

  /// Where the row's figures come from: one word where it is one for all, else each with its own.
  private func bases(_ step: MapStep, _ markup: inout Markup) {
    var found: [(what: String, basis: Basis)] = []
    if let point = step.feeling, point.value != nil { found.append(("feeling", point.basis ?? .notStated)) }
    let times = Self.times(of: step.step).compactMap(\.0).filter { $0.value != nil }.map { Basis($0.basis) }
    if let basis = Basis.weakest(times) { found.append(("time", basis)) }
    if let basis = Basis.weakest(step.pains.map { Basis($0.basis) }) { found.append(("heat", basis)) }
    guard let first = found.first else { return markup.write("no figure") }
    if found.allSatisfy({ $0.basis == first.basis }) { return BasisMark.write(first.basis.label, to: &markup) }
    for (what, basis) in found {
      markup.element("p") { markup in
        markup.write(what + " ")
        BasisMark.write(basis.label, to: &markup)
      }
    }
  }
}
