public import JourneyAnalysis

/// What the heat view says in words.
public enum HeatText {
  /// "agency × stage · greatest heat · in full · file order".
  public static func settings(_ query: HeatmapQuery) -> String {
    let share = query.share == .full ? "counted in full in each cell" : "split over the cells it touches"
    let order = query.sort == .file ? "file order" : "worst rows first"
    return "\(name(of: query.cell)) · \(share) · \(order)"
  }

  /// "Hottest: FEMA × Register: 20 critical, 3 pain points · basis illustrative"; what ties is counted.
  public static func hottest(_ table: HeatTable) -> String {
    let worst = table.heatmap.worst
    guard let cell = worst.first else { return "Hottest: not known; no pain point here has a severity and a frequency" }
    let place = "\(table.rowLabel(cell.row)) × \(table.columnLabel(cell.column))"
    let ties = worst.count > 1 ? " · \(worst.count - 1) more just as hot" : ""
    return "Hottest: \(place): \(figure(cell.tally, table)), \(painCount(cell.tally.count))\(ties)\(basis(cell.tally))"
  }

  /// The selected cell, with everything that is known of it.
  public static func detail(_ table: HeatTable, _ row: Int, _ column: Int) -> String {
    let place = "\(table.rowLabel(row)) × \(table.columnLabel(column)): "
    let tally = table.tally(row, column)
    switch table.state(row, column) {
    case .noData: return place + "no data: nobody looked"
    case .noPain: return place + "no pain point, though there is evidence about it"
    case .pain: break
    }
    var parts: [String] = []
    if let max = tally.max {
      parts.append("greatest heat \(max) \(HeatBand(Double(max)).rawValue)")
      if tally.count > 1 {
        if let sum = tally.sum { parts.append("sum \(sum.short)") }
        if let mean = tally.mean { parts.append("mean \(mean.short)") }
      }
    }
    parts.append(painCount(tally.count) + (tally.unknown > 0 ? " (\(tally.unknown.short) of unknown heat)" : ""))
    if let votes = tally.votes { parts.append("\(votes.short) \(votes == 1 ? "vote" : "votes")") }
    return place + parts.joined(separator: " · ") + basis(tally)
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
    if table.hasBands { return "\(value.short) \(HeatBand(value).rawValue)" }
    return "\(name(of: measure)) \(value.short)"
  }

  private static func basis(_ tally: HeatTally) -> String {
    tally.basis.map { $0 == .notStated ? " · basis not stated" : " · basis \($0.label)" } ?? ""
  }
}
