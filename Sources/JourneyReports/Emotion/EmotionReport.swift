import JourneyAnalysis
import JourneyModel
import Tables

/// How the journey feels, step by step, for everyone and for each segment.
enum EmotionReport {
  static func report(_ subject: ReportSubject) -> AnalysisReport {
    let curves = EmotionCurves(subject.journey)
    return AnalysisReport(
      title: subject.title, subject: "how it feels, −2 very bad to +2 very good",
      sentences: curves.curves.map { sentence($0, subject) },
      tables: [steps(curves, subject)] + curves.curves.filter { !$0.peaks.isEmpty }.map { stages($0, subject) }
        + [care(curves, subject)],
      notes: [
        "a gap is not known, and not 0; nothing is averaged; what is said of everyone does not stand in for a segment"
      ],
      json: curves.json, header: header, rows: rows(curves))
  }

  private static func label(_ curve: EmotionCurve, _ subject: ReportSubject) -> String {
    curve.segment.map { subject.name($0) } ?? "Everyone"
  }

  private static func sentence(_ curve: EmotionCurve, _ subject: ReportSubject) -> String {
    let known = curve.points.count { $0.value != nil }
    guard let peak = curve.peaks.first?.value, let trough = curve.troughs.first?.value else {
      return "\(label(curve, subject)): not known at any of \(ReportWords.some(curve.points.count, "step"))."
    }
    let end = curve.end?.value.map(signed) ?? "not known"
    let falls = curve.steepestFalls.map { "\(subject.name($0.from)) to \(subject.name($0.to))" }
    let fall =
      curve.steepestFalls.first.map { "steepest fall \($0.depth), \(falls.joined(separator: "; "))" }
      ?? "no fall between known neighbours"
    return "\(label(curve, subject)): peak \(signed(peak)) at \(subject.names(curve.peaks.map(\.step))); trough "
      + "\(signed(trough)) at \(subject.names(curve.troughs.map(\.step))); end \(end); \(fall). "
      + "\(known) of \(curve.points.count) steps known (\(ReportWords.basis(curve.basis)))."
  }

  private static func steps(_ curves: EmotionCurves, _ subject: ReportSubject) -> ReportTable {
    let points = curves.curves.first?.points ?? []
    return ReportTable(
      "Step by step", ["stage", "step"] + curves.curves.map { label($0, subject) }, keys: 2,
      empty: "The map has no steps.",
      rows: points.indices.map { place in
        [subject.name(points[place].stage), subject.name(points[place].step)]
          + curves.curves.map { words($0.points[place]) }
      })
  }

  private static func stages(_ curve: EmotionCurve, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Highest and lowest of each stage: \(label(curve, subject))", ["stage", "highest", "lowest"],
      rows: curve.stages.map { stage in
        [subject.name(stage.stage), extreme(stage.highest, subject), extreme(stage.lowest, subject)]
      })
  }

  private static func care(_ curves: EmotionCurves, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Steps that touch on what is hard to tell",
      ["step", "sensitive", "asks for", "trauma-informed", "lowest", "needs care"],
      empty: "The map marks none.",
      rows: curves.care.map { step in
        [
          subject.name(step.step), ReportWords.yes(step.isSensitive), subject.names(step.sensitiveItems),
          ReportWords.yes(step.isTraumaInformed), step.lowest.map(signed) ?? "?", step.needsCare ? "yes" : "no",
        ]
      })
  }

  private static func extreme(_ points: [EmotionPoint], _ subject: ReportSubject) -> String {
    guard let value = points.first?.value else { return "not known" }
    return "\(signed(value)) at \(subject.names(points.map(\.step)))"
  }

  /// "−1 (measured, n 12, −2 to 0)"
  private static func words(_ point: EmotionPoint) -> String {
    guard let value = point.value else { return "?" }
    var words = [ReportWords.basis(point.basis)]
    if let n = point.n { words.append("n \(NumberText.grouped(n))") }
    if let low = point.low, let high = point.high { words.append("\(signed(low)) to \(signed(high))") }
    return "\(signed(value)) (\(words.joined(separator: ", ")))"
  }

  static func signed(_ value: Int) -> String { value > 0 ? "+\(value)" : value < 0 ? "−\(-value)" : "0" }

  static let header = ["journey", "segment", "stage", "step", "value", "low", "high", "n", "basis"]

  private static func rows(_ curves: EmotionCurves) -> [[TableCell]] {
    curves.curves.flatMap { curve in
      curve.points.map { point in
        [
          .text(curves.journey), TableCell(text: curve.segment), .text(point.stage), .text(point.step),
          TableCell(point.value), TableCell(point.low), TableCell(point.high),
          TableCell(point.n), TableCell(text: point.basis?.label),
        ]
      }
    }
  }
}
