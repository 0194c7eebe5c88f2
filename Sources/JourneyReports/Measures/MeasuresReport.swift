import JourneyAnalysis
import JourneyModel
import Tables

/// What customers said, trust first; only answers to the same question are held against one another.
enum MeasuresReport {
  static func report(_ subject: ReportSubject, suppression: DropOffQuery.Suppression = .on) -> AnalysisReport {
    let result = Measures.analyse(subject.journey, subject.index, suppression: suppression)
    let sentences =
      result.rows.isEmpty
      ? ["Not known: the map states no answers of customers."]
      : [
        "\(ReportWords.some(result.rows.count, "measure")) of \(ReportWords.some(result.groups.count, "question")), trust "
          + "first. Only measures of one question (wording, scale, edition) may be compared. Weakest basis: "
          + "\(ReportWords.basis(result.basis))."
      ]
    return AnalysisReport(
      title: subject.title, subject: "what customers said", sentences: sentences,
      tables: [answers(result, subject), questions(result), spreads(result, subject), kinds(result)],
      notes: result.notes,
      json: result.json, header: header, rows: rows(result))
  }

  private static func answers(_ result: MeasuresResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Answers",
      ["driver", "question", "where", "channel", "agency", "segment", "answer", "n", "response", "asked of", "basis"],
      numbers: [1, 7], empty: "No measure stands in this map.",
      rows: result.rows.map { row in
        [
          Choice.driver.label(of: row.driver), "\(row.group + 1)",
          (row.step ?? row.stage).map { subject.name($0) } ?? "the journey",
          row.channel.map { subject.name($0) } ?? "all",
          row.agency.map { subject.name($0) } ?? "all", row.segment.map { subject.name($0) } ?? "all", figure(row),
          DropOffReport.words(row.respondents) + (row.isSmallSample ? ", n < 30" : ""),
          row.responseRate.map { NumberText.percent($0) } ?? "not known", row.askedOf ?? "not said", row.basis.label,
        ]
      })
  }

  /// "3.4", "62.0 % up (58.1–65.7 %)"
  private static func figure(_ row: MeasureRow) -> String {
    if row.isSuppressed, row.figure == nil { return HiddenCounts.withheld }
    if let mean = row.mean { return NumberText.short(mean, places: 2) }
    guard let share = row.shareUp else { return "not known" }
    let interval = row.interval.map { " (\(ReportWords.percents($0)))" } ?? ""
    return "\(NumberText.percent(share)) up\(interval)"
  }

  private static func questions(_ result: MeasuresResult) -> ReportTable {
    ReportTable(
      "The questions", ["question", "driver", "wording", "scale", "edition", "measures", "may be compared"],
      numbers: [0, 5],
      rows: result.groups.enumerated().map { place, group in
        let mixed = group.isMixedAskedOf ? "; some of finishers only" : ""
        return [
          "\(place + 1)", Choice.driver.label(of: group.driver), group.wording ?? "not stated",
          group.scale?.label ?? "not stated", group.edition ?? "not stated", "\(group.measures.count)",
          (group.isComparable ? "yes" : "not surely: wording, scale or edition is not stated") + mixed,
        ]
      })
  }

  private static func spreads(_ result: MeasuresResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Between channels of one place",
      ["question", "where", "lowest", "highest", "apart", "of the scale", "smallest n", "basis"],
      numbers: [0, 4, 5, 6], empty: "No question was answered in two channels of one place.",
      rows: result.spreads.map { spread in
        func shown(_ value: Double) -> String { NumberText.short(value, places: 2) }
        return [
          "\(spread.group + 1)", (spread.step ?? spread.stage).map { subject.name($0) } ?? "the journey",
          "\(subject.name(spread.channels.first)) \(shown(spread.lowest))",
          "\(subject.name(spread.channels.last)) \(shown(spread.highest))", shown(spread.spread),
          ReportWords.percent(spread.relative), spread.smallestN.map { NumberText.grouped($0) } ?? "not known",
          spread.basis.label,
        ]
      })
  }

  private static func kinds(_ result: MeasuresResult) -> ReportTable {
    ReportTable(
      "What is measured, by stage: efficiency alone does not say whether it helps",
      ["stage", "measured", "efficiency alone"], empty: "The map has no stages.",
      rows: result.kinds.map { stage in
        let kinds = stage.kinds.map { kind in
          "\(kind.kind.map { Choice.metricKind.label(of: $0) } ?? "kind not said") \(kind.ids.count)"
        }
        return [
          stage.label, kinds.isEmpty ? "nothing" : kinds.joined(separator: ", "), stage.isEfficiencyOnly ? "yes" : "no",
        ]
      })
  }

  static let header = [
    "journey", "measure", "driver", "edition", "stage", "step", "agency", "channel", "segment", "period", "mean",
    "share_up", "interval_low", "interval_high", "respondents", "response_rate", "wording", "scale", "asked_of",
    "group",
    "source", "as_of", "basis",
  ]

  private static func rows(_ result: MeasuresResult) -> [[TableCell]] {
    result.rows.map { row in
      [
        .text(result.journey), .text(row.id), .text(row.driver), TableCell(text: row.edition),
        TableCell(text: row.stage), TableCell(text: row.step), TableCell(text: row.agency),
        TableCell(text: row.channel),
        TableCell(text: row.segment), TableCell(text: row.period), TableCell(row.mean), TableCell(row.shareUp),
        TableCell(row.interval?.lowerBound), TableCell(row.interval?.upperBound), DropOffReport.cell(row.respondents),
        TableCell(row.responseRate), TableCell(text: row.wording), TableCell(text: row.scale?.label),
        TableCell(text: row.askedOf), TableCell(row.group + 1), TableCell(text: row.source), TableCell(text: row.asOf),
        .text(row.basis.label),
      ]
    }
  }
}
