public import JourneyAnalysis

/// What the heat view says in words.
public enum HeatText {
  /// "agency × stage · greatest heat · in full · file order".
  public static func settings(_ query: HeatmapQuery) -> String {
    let share = query.share == .full ? "counted in full in each cell" : "split over the cells it touches"
    let order = query.sort == .file ? "file order" : "worst rows first"
    return "\(name(of: query.cell)) · \(share) · \(order)"
  }

  /// How many rows are left out because nobody looked there; the key shows them.
  public static func hidden(_ table: HeatTable) -> String {
    let count = table.hiddenRowCount
    return count == 0 ? "" : "\(count) \(count == 1 ? "row" : "rows") nobody looked at (e shows) · "
  }

  /// "Hottest: FEMA × Register, 20 critical (illustrative), 3 pain points"; what ties is counted.
  public static func hottest(_ table: HeatTable) -> String {
    let worst = table.heatmap.worst
    guard let cell = worst.first else { return "Hottest: not known; no pain point in view has what it takes" }
    let place = "\(table.heatmap.rows[cell.row].label) × \(table.columnLabel(cell.column))"
    let ties = worst.count > 1 ? " · \(worst.count - 1) more just as hot" : ""
    let count = table.heatmap.query.cell == .count ? "" : ", \(painCount(cell.tally.count))"
    return "\(superlative(table.heatmap.query.cell)): \(place), \(figure(cell.tally, table))\(count)\(ties)"
  }

  private static func superlative(_ measure: HeatmapQuery.Measure) -> String {
    switch measure {
    case .max: "Hottest"
    case .sum: "Most heat"
    case .mean: "Hottest on average"
    case .count: "Most pain points"
    case .votes: "Most votes"
    }
  }

  /// The selected cell, with everything that is known of it.
  public static func detail(_ table: HeatTable, _ row: Int, _ column: Int) -> String {
    "\(table.rowLabel(row)) × \(table.columnLabel(column)): \(facts(table, row, column))"
  }

  /// The same without naming the cell.
  public static func facts(_ table: HeatTable, _ row: Int, _ column: Int) -> String {
    let tally = table.tally(row, column)
    switch table.state(row, column) {
    case .noData: return "no data: nobody looked"
    case .noPain: return "no pain point, though there is evidence about it"
    case .pain: break
    }
    var parts: [String] = []
    if let max = tally.max { parts.append("\(max) \(HeatBand(Double(max)).rawValue)\(basis(tally))") }
    parts.append(painCount(tally.count) + (tally.unknown > 0 ? ", \(tally.unknown.short) of unknown heat" : ""))
    if tally.count > 1 {
      if let sum = tally.sum { parts.append("sum \(sum.short)") }
      if let mean = tally.mean { parts.append("mean \(mean.short)") }
    }
    if let votes = tally.votes { parts.append("\(votes.short) \(votes == 1 ? "vote" : "votes")") }
    return parts.joined(separator: " · ")
  }

  /// What the selected figure of a cell is called.
  public static func name(of measure: HeatmapQuery.Measure) -> String {
    switch measure {
    case .max: "greatest heat"
    case .sum: "sum of heat"
    case .mean: "mean heat"
    case .count: "number of pain points"
    case .votes: "votes"
    }
  }

  static func painCount(_ count: Double) -> String {
    "\(count.short) \(count == 1 ? "pain point" : "pain points")"
  }

  private static func figure(_ tally: HeatTally, _ table: HeatTable) -> String {
    let measure = table.heatmap.query.cell
    guard let value = tally.value(measure) else { return "not known" }
    if table.hasBands { return "\(value.short) \(HeatBand(value).rawValue)\(basis(tally))" }
    let words = measure == .count ? painCount(value) : measure == .sum ? "sum \(value.short)" : "\(value.short) votes"
    return words + basis(tally)
  }

  private static func basis(_ tally: HeatTally) -> String {
    tally.basis.map { " (\($0.label))" } ?? ""
  }
}
