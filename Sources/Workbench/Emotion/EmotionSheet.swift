import JSONText
import JourneyAnalysis
import JourneyModel

/// How the journey feels to everyone and to each segment: peak, trough, end and the steepest fall, and each stage's
/// highest and lowest step. Nothing is averaged, and no gap is filled.
struct EmotionSheet: FigureSheet {
  static let dimensions: Set<FilterDimension> = [.segment]
  /// All that it is made from.
  static let members = [Journey.stages.info.key, Journey.segments.info.key]

  let headlines: [SheetHeadline]
  let sections: [SheetSection]
  let curves: [EmotionCurve]
  /// The curves that have stages to show, and those.
  private let staged: [(curve: Int, stages: [EmotionCurve.StageRange])]
  private let names: SheetNames
  private let hasSteps: Bool

  init(_ journey: Journey, filter: SheetFilter, names: SheetNames) {
    let all = EmotionCurves.curves(of: journey)
    let curves = all.filter { $0.segment == nil || filter.shows(segment: $0.segment) }
    self.curves = curves
    self.names = names
    hasSteps = all.first?.points.isEmpty == false
    // Of segments, of whom little is said, only the stages of which something is.
    staged = curves.indices.filter { !curves[$0].peaks.isEmpty }.map { place in
      (place, curves[place].stages.filter { curves[place].segment == nil || !$0.lowest.isEmpty })
    }
    headlines = EmotionText.headlines(all, names) + filter.headlines
    sections =
      [SheetSection("curves", "Whose", EmotionText.curveColumns, count: curves.count)]
      + staged.map { place, stages in
        let title = "By stage: \(EmotionText.whose(curves[place], names))"
        return SheetSection(
          "stages \(curves[place].segment ?? "")", title, EmotionText.stageColumns(title), count: stages.count)
      }
  }

  var emptiness: (title: String, text: String)? {
    if curves.contains(where: { !$0.peaks.isEmpty }) { return nil }
    return (
      "How it feels is not known yet.",
      hasSteps
        ? "No step says how it feels. On the map (1), e in the lane Emotion asks for it, −2 very bad to +2 very good; in the inspector (Tab) each segment can have its own."
        : "The map has no steps yet: a on the map (1) adds one."
    )
  }

  func key(_ place: SheetPlace) -> String {
    place.section == 0 ? curves[place.row].segment ?? "" : staged[place.section - 1].stages[place.row].stage
  }

  func cells(_ place: SheetPlace) -> [SheetCell] {
    place.section == 0
      ? EmotionText.cells(curves[place.row], names)
      : EmotionText.cells(staged[place.section - 1].stages[place.row], names)
  }

  func facts(_ place: SheetPlace, limit: Int) -> SheetFacts {
    let curve = place.section == 0 ? curves[place.row] : curves[staged[place.section - 1].curve]
    var sources: [SheetFacts.Source] = []
    var seen: Set<String> = []
    func add(_ ids: [String], _ label: String) {
      for id in ids where seen.insert(id).inserted && sources.count < limit {
        sources.append(SheetFacts.Source(id, label, names[id]))
      }
    }
    let title: String
    let figures: [SheetFacts.Line]
    if place.section == 0 {
      title = EmotionText.whose(curve, names)
      figures = EmotionText.figures(curve, names)
      add(curve.troughs.map(\.step), "trough \(curve.troughs.first?.value.map(SheetWords.signed) ?? "")")
      for fall in curve.steepestFalls { add([fall.from, fall.to], "steepest fall, \(fall.depth)") }
      add(curve.peaks.map(\.step), "peak \(curve.peaks.first?.value.map(SheetWords.signed) ?? "")")
      add(curve.end.map { [$0.step] } ?? [], "end")
      if let segment = curve.segment { add([segment], "segment") }
    } else {
      let stage = staged[place.section - 1].stages[place.row]
      title = "\(names[stage.stage]): \(EmotionText.whose(curve, names))"
      figures = EmotionText.figures(stage, names)
      add(stage.lowest.map(\.step), "lowest")
      add(stage.highest.map(\.step), "highest")
      add([stage.stage], "stage")
    }
    return SheetFacts(
      title, figures: figures, notes: EmotionText.notes, sources: sources, sourceCount: seen.count)
  }
}
