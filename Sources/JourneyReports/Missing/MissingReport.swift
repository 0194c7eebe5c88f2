import JourneyAnalysis
import JourneyModel
import Tables

/// Which segments are missing among those served, stage by stage.
enum MissingReport {
  static func report(_ subject: ReportSubject, _ query: MissingQuery = MissingQuery()) -> AnalysisReport {
    let result = Missing.analyse(subject.journey, subject.index, query)
    return AnalysisReport(
      title: subject.title, subject: "who is missing", sentences: sentences(result, subject),
      tables: [table(result, subject)] + (result.takeUp.isEmpty ? [] : [TakeUpReport.table(result, subject)])
        + [use(result, subject)],
      notes: caveats(result, subject) + result.notes, json: result.json, header: header, rows: rows(result))
  }

  private static func sentences(_ result: MissingResult, _ subject: ReportSubject) -> [String] {
    guard !result.representations.isEmpty else {
      let segments = subject.journey.segments.count
      return [
        "Representation: not defined: no volume names a segment beside a total of the same stage, series and period, "
          + "and no metric states a share. \(ReportWords.some(segments, "segment")) \(segments == 1 ? "is" : "are") named."
      ]
    }
    let flagged = result.flagged.map { row in
      let period = row.period.map { ", \($0)" } ?? ""
      let shares = row.share.flatMap { share in
        row.benchmark.map { ": \(NumberText.percent(share)) against \(NumberText.percent($0.share))" }
      }
      return "\(row.segmentLabel) at \(row.stageLabel)\(period)\(shares ?? "")"
    }
    return [
      "Index: share of the segment among those who reached the stage ÷ its share of the eligible. "
        + "\(flagged.count) of \(result.representations.count) are flagged below "
        + "\(NumberText.short(result.query.lowIndex, places: 2))"
        + (flagged.isEmpty ? "." : ": \(flagged.joined(separator: "; ")).")
        + " Weakest basis: \(ReportWords.basis(result.basis))."
    ]
  }

  private static func table(_ result: MissingResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      nil, ["stage", "segment", "period", "share (n)", "of eligible", "index", "interval", "flagged", "basis"],
      empty: "Nothing to hold against a benchmark.",
      rows: result.representations.map { row in
        [
          row.stageLabel, row.segmentLabel, row.period ?? "not said", share(row), benchmark(row.benchmark, subject),
          row.index.map { NumberText.short($0, places: 2) } ?? "not defined", ReportWords.numbers(row.interval),
          flag(row), row.basis.label,
        ]
      })
  }

  private static func use(_ result: MissingResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Use of what is there for people", ["resource", "for", "used", "share", "interval", "below one half", "basis"],
      empty: "No metric of use stands in this map.",
      rows: result.use.map { row in
        let isHidden = row.used.isSuppressed || row.of.isSuppressed
        let counts =
          row.of == .unknown ? "n not stated" : "\(DropOffReport.words(row.used)) of \(DropOffReport.words(row.of))"
        return [
          row.name, row.segment.map { subject.name($0) } ?? "everyone", counts,
          row.share.map { NumberText.percent($0) } ?? (isHidden ? HiddenCounts.withheld : "not known"),
          ReportWords.percents(row.interval), row.share == nil ? "?" : row.isLow ? "yes" : "no", row.basis.label,
        ]
      })
  }

  private static func share(_ row: Representation) -> String {
    let share = row.share.map { NumberText.percent($0) } ?? (row.isSuppressed ? HiddenCounts.withheld : "not defined")
    if case .metric(let id) = row.origin { return "\(share) (metric \(id), n not stated)" }
    let small = row.isSmallSample ? ", n < 30" : ""
    return "\(share) (\(DropOffReport.words(row.segmentReached)) of \(DropOffReport.words(row.reached))\(small))"
  }

  private static func benchmark(_ benchmark: Benchmark?, _ subject: ReportSubject) -> String {
    guard let benchmark else { return "not stated" }
    let source = benchmark.source.map { ", " + subject.names.reference($0) } ?? ""
    return "\(NumberText.percent(benchmark.share)) (\(benchmark.basis.label)\(source))"
  }

  private static func flag(_ row: Representation) -> String {
    guard row.isFlagged else { return row.index == nil ? "not defined" : "no" }
    return row.rule == .interval ? "yes, by its interval" : "yes, by value"
  }

  /// What to keep in mind about each benchmark and metric, once.
  private static func caveats(_ result: MissingResult, _ subject: ReportSubject) -> [String] {
    var seen: Set<String> = []
    return result.representations.flatMap { row in
      [
        row.benchmark?.definition.map { "the share of the eligible of \(row.segmentLabel) counts: \($0)" },
        row.benchmark?.caveat.map { "of the share of the eligible of \(row.segmentLabel): \($0)" },
        row.caveat.map { "of \(row.segmentLabel) at \(row.stageLabel): \($0)" },
      ].compactMap(\.self).filter { seen.insert($0).inserted }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    }
  }

  static let header = [
    "journey", "stage", "segment", "series", "period", "metric", "segment_reached", "reached", "share",
    "share_of_eligible", "benchmark_source", "index", "interval_low", "interval_high", "flagged", "flagged_by", "basis",
  ]

  private static func rows(_ result: MissingResult) -> [[TableCell]] {
    result.representations.map { row in
      var metric: String?
      if case .metric(let id) = row.origin { metric = id }
      return [
        .text(result.journey), .text(row.stage), .text(row.segment), TableCell(text: row.series),
        TableCell(text: row.period), TableCell(text: metric), DropOffReport.cell(row.segmentReached),
        DropOffReport.cell(row.reached), TableCell(row.share), TableCell(row.benchmark?.share),
        TableCell(text: row.benchmark?.source), TableCell(row.index), TableCell(row.interval?.lowerBound),
        TableCell(row.interval?.upperBound), ReportWords.cell(row.isFlagged), TableCell(text: row.rule?.rawValue),
        .text(row.basis.label),
      ]
    }
  }
}
