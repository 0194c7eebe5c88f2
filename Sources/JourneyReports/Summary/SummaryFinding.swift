import JSONText
import JourneyAnalysis
import JourneyModel
import Tables

/// A pain point as the summary tells it: why it matters, one number, one story.
struct SummaryFinding {
  let pain: PainPoint
  let isBetween: Bool
  let number: String
  let story: Evidence?
  /// Its stage, where that is counted.
  let loss: DropOffStage?

  /// The pain points that hurt most, at most five: between agencies first, then by heat, persistence and the order of the
  /// file; unknown heat last.
  static func all(in journey: Journey, _ heatmap: Heatmap, _ dropOff: DropOffResult) -> [SummaryFinding] {
    let between = Set(
      heatmap.painCells.filter { heatmap.rows[$0.row].kind == .betweenAgencies }.flatMap(\.painPoints))
    let ranked = journey.painPoints.enumerated().map { place, pain in
      (
        rank: [
          between.contains(pain.id) ? 0 : 1, -(Heat(pain)?.value ?? 0), -(pain.persistence ?? 0), place,
        ], pain: pain
      )
    }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    let stories = Dictionary(journey.evidence.map { ($0.id, $0) }) { first, _ in first }
    return ranked.prefix(5).map { entry in
      SummaryFinding(
        pain: entry.pain, isBetween: between.contains(entry.pain.id),
        number: number(of: entry.pain, in: journey, dropOff),
        story: entry.pain.evidence.lazy.compactMap { stories[$0] }.first(where: canBeTold),
        loss: loss(of: entry.pain, in: journey, dropOff))
    }
  }

  /// Null heat is not known.
  var json: JSONValue {
    let object: JSONObject = [
      "painPoint": .text(pain.id), "betweenAgencies": .flag(isBetween), "heat": .number(Heat(pain)?.value),
      "basis": .text(pain.basis), "number": .text(number), "story": .text(story?.id),
    ]
    return .object(object)
  }

  func lines(number place: Int, _ names: RecordNames) -> [String] {
    let seam = isBetween ? " (between agencies)" : ""
    var lines = ["### \(place). " + MarkdownText.escaped((pain.title ?? pain.id) + seam), ""]
    if let why = pain.why { lines += [MarkdownText.escaped(why), ""] }
    lines += ["**\(MarkdownText.escaped(number))**", ""]
    guard let story, let text = story.text else {
      return lines + ["No story that may be told stands behind it yet.", ""]
    }
    let kind = Choice.evidenceKind.label(of: story.kind ?? "")
    let source = story.source.map { ", " + names.reference($0) } ?? ""
    let people = story.n.map { $0 == 1 ? ", one person" : ", \(NumberText.grouped($0)) people" } ?? ""
    lines += ["> " + MarkdownText.escaped(text), ">"]
    return lines + ["> " + MarkdownText.escaped("(\(kind)\(people)\(source))"), ""]
  }

  /// What was missed at its stage, where that is counted; else its heat.
  private static func number(of pain: PainPoint, in journey: Journey, _ dropOff: DropOffResult) -> String {
    let heat = Heat(pain).map { "Heat \($0.value) of 25 (\(Basis(pain.basis).label))" } ?? "Heat not known"
    guard let found = loss(of: pain, in: journey, dropOff), let missed = found.figures.missed.value,
      let rate = found.figures.dropOffRate
    else { return heat + "." }
    let basis = (found.figures.basis ?? .notStated).label
    return "\(NumberText.grouped(missed)) people, \(NumberText.percent(rate)), missed the outcome of "
      + "“\(found.label)” (\(basis)). \(heat)."
  }

  private static func loss(of pain: PainPoint, in journey: Journey, _ dropOff: DropOffResult) -> DropOffStage? {
    let stage = stage(of: pain, in: journey)
    return dropOff.stages.first { $0.stage == stage && $0.figures.missed.value != nil && $0.figures.dropOffRate != nil }
  }

  private static func stage(of pain: PainPoint, in journey: Journey) -> String? {
    if let stage = pain.stage { return stage }
    let step = pain.step ?? pain.between?.from
    return journey.stages.first { stage in stage.steps.contains { $0.id == step } }?.id
  }

  /// Not an assumption, and with the consent of whoever told it.
  private static func canBeTold(_ evidence: Evidence) -> Bool {
    evidence.kind != "assumption" && evidence.text != nil
      && ["public", "given", "anonymised"].contains(evidence.consent ?? "unknown")
  }
}
