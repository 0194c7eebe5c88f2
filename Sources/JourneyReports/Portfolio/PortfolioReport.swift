public import JourneyAnalysis
public import JourneyModel
import Tables

/// Several journeys side by side: what comes back in more than one, who has pain where, and what is still promised.
public enum PortfolioReport {
  /// - Parameter today: the day from which ages run. O(size of the journeys).
  public static func report(_ journeys: [Journey], today: JourneyDate) -> AnalysisReport {
    report(Portfolio.compare(journeys, today: today))
  }

  /// The report of what was worked out. O(size of the result).
  public static func report(_ result: PortfolioResult) -> AnalysisReport {
    let titles = Dictionary(result.journeys.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    func title(_ id: String) -> String { titles[id] ?? id }
    func places(_ recurrence: Recurrence) -> String {
      recurrence.places.map { "\(title($0.journey)) (\($0.records.count))" }.joined(separator: "; ")
    }
    func recurring(_ heading: String, _ what: String, _ list: [Recurrence], heat: Bool) -> ReportTable {
      ReportTable(
        heading, [what, "journeys", "in all", "where"] + (heat ? ["heat", "basis"] : []), numbers: [1, 2],
        empty: "None comes back.",
        rows: list.map { recurrence in
          [recurrence.label, "\(recurrence.places.count)", "\(recurrence.count)", places(recurrence)]
            + (heat ? [ReportWords.heat(recurrence.heat), ReportWords.basis(recurrence.heat.basis)] : [])
        })
    }
    return AnalysisReport(
      title: ReportWords.some(result.journeys.count, "journey"), subject: "what they have in common",
      sentences: sentences(result),
      tables: [
        heat(result), recurring("Root causes that come back", "root cause", result.causes, heat: true),
        recurring("Pain points that come back", "pain point", result.painPoints, heat: true),
        recurring("Items asked for in several journeys", "item", result.items, heat: false), rates(result),
        journeyFigures(result), promises(result, title),
      ], notes: result.notes, json: result.json, header: header, rows: rows(result))
  }

  private static func sentences(_ result: PortfolioResult) -> [String] {
    [
      "Equal ids are the same agency, item, root cause or pain point. Cohorts are never added; rates stand side by side.",
      "\(result.causes.count) root causes, \(result.painPoints.count) pain points and \(result.items.count) items come "
        + "back in two current journeys or more.",
      "Asked over all current journeys: redundancy \(ReportWords.percent(result.redundancy)) "
        + "(\(result.excess) of \(result.asks) asks, counted in the maps).",
      "\(ReportWords.some(result.promises.count, "promise")) of current journeys are open.",
    ]
  }

  private static func heat(_ result: PortfolioResult) -> ReportTable {
    // Where all cells have one basis, it is told once.
    let bases = Set(result.cells.map(\.tally.basis))
    let whole = bases.count == 1 ? "; all \(ReportWords.basis(bases.first ?? nil))" : ""
    return ReportTable(
      "Where it hurts: highest heat × pain points; agencies with pain, as they come\(whole)",
      ["agency"] + result.columns.map { $0.state == "current" ? $0.label : "\($0.label) (\($0.state))" },
      keys: 1, empty: "No pain point stands in these maps.",
      rows: result.rows.indices.filter { row in
        result.rows[row].kind != .record || result.cells.contains { $0.row == row }
      }.map { row in
        [result.rows[row].label]
          + result.columns.indices.map { column in
            result.cells.first { $0.row == row && $0.column == column }.map { cell in
              ReportWords.heat(cell.tally) + (whole.isEmpty ? " (\(ReportWords.basis(cell.tally.basis)))" : "")
            } ?? "·"
          }
      })
  }

  private static func rates(_ result: PortfolioResult) -> ReportTable {
    ReportTable(
      "Drop-off, side by side", ["journey", "stage", "missed", "n", "rate", "interval", "basis"], numbers: [2, 3, 4],
      empty: "Nobody is counted.",
      rows: result.journeys.flatMap { journey in
        journey.rates.map { rate in
          [
            journey.title, rate.label, DropOffReport.words(rate.missed), DropOffReport.words(rate.n),
            ReportWords.percent(rate.rate), ReportWords.percents(rate.bounds),
            ReportWords.basis(rate.basis),
          ]
        }
      })
  }

  private static func journeyFigures(_ result: PortfolioResult) -> ReportTable {
    ReportTable(
      "Each journey",
      ["journey", "state", "as of", "heat", "redundancy", "loops closed", "evidence coverage", "basis of heat"],
      rows: result.journeys.map { journey in
        [
          journey.title, journey.state, journey.asOf ?? "not said", ReportWords.heat(journey.heat),
          ReportWords.percent(journey.redundancy), ReportWords.percent(journey.closureRate),
          ReportWords.percent(journey.evidenceCoverage), ReportWords.basis(journey.heat.basis),
        ]
      })
  }

  private static func promises(_ result: PortfolioResult, _ title: (String) -> String) -> ReportTable {
    ReportTable(
      "Open promises, the oldest first", ["journey", "action", "agency", "function", "state", "in it for", "due"],
      empty: "None is open.",
      rows: result.promises.map { entry in
        let promise = entry.promise
        return [
          title(entry.journey), promise.title,
          promise.ownerAgency.map { id in
            result.rows.first { $0.id.utf8.elementsEqual(id.utf8) }?.label ?? id
          } ?? "not said",
          promise.ownerFunction.map { Choice.ownerFunction.label(of: $0) } ?? "not said",
          promise.state.map { Choice.actionState.label(of: $0) } ?? "not said",
          promise.ageDays.map { "\(NumberText.grouped($0)) days" } ?? "not known",
          promise.due.map { promise.isOverdue == true ? "\($0), overdue" : $0 } ?? "no date",
        ]
      })
  }

  /// The header of `spreadsheetRows`.
  static let header = [
    "figure", "journey", "id", "label", "state", "value", "n", "interval_low", "interval_high", "ids", "basis",
  ]

  /// A row a figure: heat by agency and life experience, what comes back, rates by stage, and open promises with their age.
  private static func rows(_ result: PortfolioResult) -> [[TableCell]] {
    let heat: [[TableCell]] = result.cells.map { cell in
      let column = result.columns[cell.column]
      return [
        .text("heat_max"), .text(column.label), .text(result.rows[cell.row].id), .text(result.rows[cell.row].label),
        .text(column.state), TableCell(cell.tally.max), TableCell(cell.tally.count), .empty, .empty,
        ReportWords.cell(cell.painPoints.flatMap(\.records)), TableCell(text: cell.tally.basis?.label),
      ]
    }
    func recurring(_ figure: String, _ list: [Recurrence]) -> [[TableCell]] {
      list.flatMap { recurrence in
        recurrence.places.map { place in
          [
            .text(figure), .text(place.journey), .text(recurrence.id), .text(recurrence.label), .empty,
            TableCell(place.records.count), .empty, .empty, .empty, ReportWords.cell(place.records),
            TableCell(text: recurrence.heat.basis?.label),
          ]
        }
      }
    }
    let rates: [[TableCell]] = result.journeys.flatMap { journey in
      journey.rates.map { rate in
        [
          .text("drop_off_rate"), .text(journey.id), .text(rate.stage), .text(rate.label), .text(journey.state),
          TableCell(rate.rate), DropOffReport.cell(rate.n), TableCell(rate.bounds?.lowerBound),
          TableCell(rate.bounds?.upperBound), .empty, TableCell(text: rate.basis?.label),
        ]
      }
    }
    let promises: [[TableCell]] = result.promises.map { entry in
      [
        .text("promise_age_days"), .text(entry.journey), .text(entry.promise.action), .text(entry.promise.title),
        TableCell(text: entry.promise.state), TableCell(entry.promise.ageDays), .empty, .empty, .empty, .empty, .empty,
      ]
    }
    return heat + recurring("cause", result.causes) + recurring("pain_point", result.painPoints)
      + recurring("item", result.items) + rates + promises
  }
}
