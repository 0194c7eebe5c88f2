import JourneyAnalysis
import JourneyModel
import Tables

/// What is asked for again and again, and between whom.
enum AskOnceReport {
  static func report(_ subject: ReportSubject) -> AnalysisReport {
    let result = AskOnce.analyse(subject.journey, subject.index)
    return AnalysisReport(
      title: subject.title, subject: "what people are asked for again and again", sentences: sentences(result),
      tables: [matrix(result), repeats(result, subject)], json: result.json, header: header,
      rows: rows(result, subject))
  }

  private static func sentences(_ result: AskOnceResult) -> [String] {
    guard result.asks > 0 else { return ["Redundancy: not defined: no step of this map says what it asks for."] }
    let otherAgency = result.repeats.count { $0.isOtherAgency == true }
    let unknown = result.repeats.count { $0.isOtherAgency == nil }
    return [
      "\(ReportWords.some(result.asks, "ask")) for \(ReportWords.some(result.items.count { $0.count > 0 }, "item")): "
        + "\(result.excess) more than asking once would take. Redundancy \(ReportWords.percent(result.redundancy)) "
        + "(\(result.excess) of \(result.asks), counted in the map).",
      "\(otherAgency) of \(result.excess) repeats are asked by another agency than before; of \(unknown) that is not "
        + "known. \(result.mustReAsk) must be asked again by law.",
      "Avoidable repeats cost each person "
        + ReportWords.sum(result.avoidableMinutes, "min", of: "repeats") + ".",
    ]
  }

  /// The matrix of items and agencies, an item a line: a journey has more agencies than a screen has room for.
  private static func matrix(_ result: AskOnceResult) -> ReportTable {
    ReportTable(
      "Asked for, by whom (agencies in the order of the file)",
      ["item", "sensitive", "asked", "in excess", "by law", "by"], numbers: [2, 3, 4], empty: "No item is named.",
      rows: result.items.map { item in
        let askers = zip(result.askers, item.counts).filter { $0.1 > 0 }.map { "\($0.0.label) \($0.1)" }
        return [
          item.label, ReportWords.yes(item.isSensitive), "\(item.count)", "\(item.excess)", "\(item.mustReAsk)",
          askers.isEmpty ? "nobody" : askers.joined(separator: ", "),
        ]
      })
  }

  private static func repeats(_ result: AskOnceResult, _ subject: ReportSubject) -> ReportTable {
    let all = result.repeats
    let sorted =
      all.filter { $0.isOtherAgency == true } + all.filter { $0.isOtherAgency == nil }
      + all.filter { $0.isOtherAgency == false }
    return ReportTable(
      "Each repeat, those between agencies first",
      ["item", "asked before at", "by", "asked again at", "by", "other agency", "minutes", "remedy"],
      empty: "Nothing is asked for twice.",
      rows: sorted.map { again in
        let minutes = again.minutes.map { "\(NumberText.short($0)) (\(ReportWords.basis(again.basis)))" } ?? "?"
        let remedy = again.remedy.map { Choice.remedy.label(of: $0) } ?? "not said"
        return [
          subject.name(again.item), subject.name(again.before), subject.name(again.agencyBefore),
          subject.name(again.step), subject.name(again.agency), ReportWords.yes(again.isOtherAgency), minutes, remedy,
        ]
      })
  }

  static let header = [
    "journey", "item", "item_name", "sensitive", "ask", "step", "agency", "asked_before_at", "agency_before",
    "other_agency", "minutes", "remedy", "must_re_ask", "basis",
  ]

  /// A row an ask; the first of an item has nothing before it.
  private static func rows(_ result: AskOnceResult, _ subject: ReportSubject) -> [[TableCell]] {
    let agencies = Dictionary(
      subject.journey.stages.flatMap(\.steps).map { ($0.id, $0.agency) }, uniquingKeysWith: { first, _ in first })
    return result.items.flatMap { item in
      item.steps.enumerated().map { place, step in
        let again = place > 0 && place <= item.repeats.count ? item.repeats[place - 1] : nil
        return [
          .text(result.journey), .text(item.id), .text(item.label), ReportWords.cell(item.isSensitive),
          TableCell(place + 1), .text(step), TableCell(text: agencies[step] ?? nil), TableCell(text: again?.before),
          TableCell(text: again?.agencyBefore), ReportWords.cell(again?.isOtherAgency), TableCell(again?.minutes),
          TableCell(text: again?.remedy), ReportWords.cell(again?.isMustReAsk), TableCell(text: again?.basis?.label),
        ]
      }
    }
  }
}
