import JourneyAnalysis
import JourneyModel

/// The lists of a portfolio, their cells in words.
enum PortfolioLists {
  static func all(_ result: PortfolioResult) -> [PortfolioState.Part: Listing] {
    let titles = Dictionary(result.journeys.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    return [
      .causes: recurring("Root cause", "Pains", result.causes, titles),
      .painPoints: recurring("Pain point", "Times", result.painPoints, titles),
      .items: items(result.items, titles), .rates: rates(result.journeys),
      .promises: promises(result, titles), .journeys: journeys(result.journeys),
    ]
  }

  private static func wherever(_ recurrence: Recurrence, _ titles: [String: String]) -> String {
    recurrence.places.map { "\(titles[$0.journey] ?? $0.journey) (\($0.records.count))" }.joined(separator: ", ")
  }

  private static func recurring(
    _ what: String, _ count: String, _ list: [Recurrence], _ titles: [String: String]
  ) -> Listing {
    Listing(
      [
        Listing.Column(what, least: 20, most: 70, rank: 0),
        Listing.Column("Journeys", least: 8, rank: 1, isNumber: true),
        Listing.Column(count, least: 5, rank: 2, isNumber: true),
        Listing.Column("Heat", least: 4, rank: 3, isNumber: true),
        Listing.Column("Where", least: 16, most: 80, rank: 4), Listing.Column("Basis", least: 9, rank: 5),
      ],
      list.map { recurrence in
        [
          recurrence.label, "\(recurrence.places.count)", "\(recurrence.count)", PortfolioText.heat(recurrence.heat),
          wherever(recurrence, titles), recurrence.heat.basis?.label ?? "",
        ]
      })
  }

  private static func items(_ list: [Recurrence], _ titles: [String: String]) -> Listing {
    Listing(
      [
        Listing.Column("Item", least: 20, most: 70, rank: 0),
        Listing.Column("Journeys", least: 8, rank: 1, isNumber: true),
        Listing.Column("Asked", least: 5, rank: 2, isNumber: true),
        Listing.Column("Too often", least: 9, rank: 3, isNumber: true),
        Listing.Column("Where", least: 16, most: 80, rank: 4),
      ],
      list.map { item in
        [item.label, "\(item.places.count)", "\(item.count)", "\(item.count - 1)", wherever(item, titles)]
      })
  }

  private static func rates(_ journeys: [PortfolioJourney]) -> Listing {
    Listing(
      [
        Listing.Column("Journey", least: 16, most: 40, rank: 1), Listing.Column("Stage", least: 16, most: 50, rank: 0),
        Listing.Column("Missed", least: 6, rank: 4, isNumber: true),
        Listing.Column("n", least: 5, rank: 3, isNumber: true),
        Listing.Column("Rate", least: 6, rank: 2, isNumber: true),
        Listing.Column("95 %", least: 11, rank: 5, isNumber: true), Listing.Column("Basis", least: 9, rank: 6),
      ],
      journeys.flatMap { journey in
        journey.rates.map { rate in
          [
            journey.title, rate.label, DropOffText.count(rate.missed), DropOffText.count(rate.n),
            DropOffText.percent(rate.rate), WhatIfText.range(rate.bounds), rate.basis?.label ?? "",
          ]
        }
      })
  }

  private static func promises(_ result: PortfolioResult, _ titles: [String: String]) -> Listing {
    let agencies = Dictionary(result.rows.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    return Listing(
      [
        Listing.Column("Promise", least: 20, most: 70, rank: 0),
        Listing.Column("Days", least: 5, rank: 1, isNumber: true),
        Listing.Column("State", least: 10, most: 20, rank: 2), Listing.Column("Agency", least: 6, most: 20, rank: 3),
        Listing.Column("Function", least: 8, most: 24, rank: 6), Listing.Column("Due", least: 10, most: 20, rank: 4),
        Listing.Column("Journey", least: 14, most: 40, rank: 5),
      ],
      result.promises.map { entry in
        let promise = entry.promise
        return [
          promise.title, promise.ageDays.map { DropOffText.grouped($0) } ?? "?",
          promise.state.map(Choice.actionState.label(of:)) ?? "not said",
          promise.ownerAgency.map { agencies[$0] ?? $0 } ?? "not said",
          promise.ownerFunction.map(Choice.ownerFunction.label(of:)) ?? "not said",
          (promise.due ?? "no date") + (promise.isOverdue == true ? " overdue" : ""),
          titles[entry.journey] ?? entry.journey,
        ]
      })
  }

  private static func journeys(_ journeys: [PortfolioJourney]) -> Listing {
    Listing(
      [
        Listing.Column("Journey", least: 20, most: 60, rank: 0), Listing.Column("State", least: 7, rank: 2),
        Listing.Column("As of", least: 10, most: 12, rank: 6),
        Listing.Column("Pains", least: 5, rank: 1, isNumber: true),
        Listing.Column("Heat", least: 4, rank: 1, isNumber: true),
        Listing.Column("Asked again", least: 11, rank: 3, isNumber: true),
        Listing.Column("Loops closed", least: 12, rank: 4, isNumber: true),
        Listing.Column("Evidence", least: 8, rank: 5, isNumber: true), Listing.Column("Basis", least: 9, rank: 7),
      ],
      journeys.map { journey in
        [
          journey.title, journey.state, journey.asOf ?? "", journey.heat.count.short, PortfolioText.heat(journey.heat),
          DropOffText.percent(journey.redundancy), DropOffText.percent(journey.closureRate),
          DropOffText.percent(journey.evidenceCoverage), journey.heat.basis?.label ?? "",
        ]
      })
  }
}
