import JourneyAnalysis
import JourneyModel
import Tables

/// How many of the eligible are enrolled, program by program.
enum TakeUpReport {
  static func report(_ subject: ReportSubject, _ query: MissingQuery = MissingQuery()) -> AnalysisReport {
    let result = Missing.analyse(subject.journey, subject.index, query)
    let low = result.takeUp.filter(\.isLow).count
    let flagged = result.takeUp.filter(\.isFlagged).map { pair($0) }
    let sentences =
      result.takeUp.isEmpty
      ? ["Take-up: not defined: the map states no eligible and enrolled people."]
      : [
        "Take-up = enrolled ÷ eligible; with a second program, in both ÷ eligible for both. \(low) of "
          + "\(result.takeUp.count) are below \(ReportWords.percent(result.query.lowTakeUp)). Never part of the funnel.",
        flagged.isEmpty
          ? "No satisfied customers stand beside a low take-up of the neighboring program."
          : "Satisfied customers beside a low take-up of the neighboring program: \(flagged.joined(separator: "; ")).",
      ]
    return AnalysisReport(
      title: subject.title, subject: "who of the eligible is enrolled", sentences: sentences,
      tables: [table(result, subject)],
      notes: result.takeUp.contains(where: \.isSuppressed) && query.suppression == .on
        ? ["counts of 1 to 9 people, and what gives them away, are withheld"]
        : query.suppression == .off ? ["small counts are shown: not for sharing"] : [],
      json: result.takeUpJSON, header: header, rows: rows(result))
  }

  private static func pair(_ rate: TakeUpRate) -> String {
    rate.withProgram.map { "\(rate.program) among those eligible for \($0) too" } ?? rate.program
  }

  static func table(_ result: MissingResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Take-up",
      ["program", "agency", "segment", "period", "enrolled of eligible", "rate", "interval", "flagged", "basis"],
      empty: "No take-up is stated.",
      rows: result.takeUp.map { rate in
        let satisfied = rate.satisfied.map { "\(NumberText.short($0.mean)) of 5 (\($0.basis.label))" }
        let flag =
          rate.isFlagged
          ? "low beside satisfaction \(satisfied.joined(separator: ", "))"
          : rate.isLow ? "low" : rate.rate == nil ? "not defined" : "no"
        let source = rate.source.map { ", " + subject.names.reference($0) } ?? ""
        return [
          pair(rate), rate.agency.map { subject.name($0) } ?? "not said",
          rate.segment.map { subject.name($0) } ?? "all",
          rate.period ?? "not said",
          "\(DropOffReport.words(rate.enrolled)) of \(DropOffReport.words(rate.eligible))",
          rate.isSuppressed ? HiddenCounts.withheld : ReportWords.percent(rate.rate),
          ReportWords.percents(rate.interval), flag, rate.basis.label + source,
        ]
      })
  }

  static let header = [
    "journey", "id", "program", "with_program", "agency", "segment", "period", "eligible", "enrolled", "rate",
    "interval_low", "interval_high", "low", "flagged", "source", "as_of", "basis",
  ]

  private static func rows(_ result: MissingResult) -> [[TableCell]] {
    result.takeUp.map { rate in
      [
        .text(result.journey), .text(rate.id), .text(rate.program), TableCell(text: rate.withProgram),
        TableCell(text: rate.agency), TableCell(text: rate.segment), TableCell(text: rate.period),
        DropOffReport.cell(rate.eligible), DropOffReport.cell(rate.enrolled), TableCell(rate.rate),
        TableCell(rate.interval?.lowerBound), TableCell(rate.interval?.upperBound), ReportWords.cell(rate.isLow),
        ReportWords.cell(rate.isFlagged), TableCell(text: rate.source), TableCell(text: rate.asOf),
        .text(rate.basis.label),
      ]
    }
  }
}
