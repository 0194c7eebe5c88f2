public import JourneyAnalysis

/// What the portfolio says in words and figures.
public enum PortfolioText {
  /// "20 C", with "?" for what nobody rated; empty where there is no pain point.
  public static func heat(_ tally: HeatTally) -> String {
    if let max = tally.max { return "\(max) \(HeatBand(Double(max)).rawValue.prefix(1).uppercased())" }
    return tally.count > 0 ? "?" : ""
  }

  private static func some(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(DropOffText.grouped(count)) \(count == 1 ? one : many ?? one + "s")"
  }

  // MARK: The lines above

  /// "6 journeys of the folder · 5 life experiences · illustrative".
  public static func heading(_ table: PortfolioTable) -> String {
    let result = table.result
    var parts = [
      some(result.journeys.count, "journey") + (table.stamp.scope == .folder ? " of the folder" : " that are open"),
      some(result.columns.count, "life experience"),
    ]
    if result.journeys.count == 1, table.stamp.scope == .openOnes { parts[0] = "1 journey that is open" }
    if let basis = table.basis { parts.append("heat: \(basis.label)") }
    if !table.problems.isEmpty { parts.append("\(some(table.problems.count, "file")) could not be read") }
    return parts.joined(separator: " · ")
  }

  /// "Come back: 12 causes, 3 pain points, 8 items · 40 promises open · …".
  public static func totals(_ table: PortfolioTable) -> String {
    let result = table.result
    guard result.journeys.count > 1 else {
      return "One journey is no portfolio: nothing can come back. Open others beside it, or Sojourn on their folder."
    }
    return [
      "Come back: \(some(result.causes.count, "cause")), \(some(result.painPoints.count, "pain point")), \(some(result.items.count, "item"))",
      "\(some(result.promises.count, "promise")) open",
      "asked again: \(DropOffText.percent(result.redundancy)) of \(DropOffText.grouped(result.asks)) asks",
    ].joined(separator: " · ")
  }

  public static func caveat(_ table: PortfolioTable) -> String {
    (["equal ids are the same thing", "rates stand side by side"] + table.result.notes).joined(separator: " · ")
  }

  // MARK: One thing

  /// The selected cell or line: what it is called, and everything of it.
  public static func detail(_ state: PortfolioState, _ table: PortfolioTable) -> (title: String, text: String)? {
    guard state.part == .heat else {
      guard let list = state.list, let row = list.rows.element(at: state.place.row) else { return nil }
      let named = state.part == .rates ? 1 : 0
      let rest = zip(list.columns, row).enumerated().filter { $0.offset != named && !$0.element.1.isEmpty }
      return (row[named], rest.map { "\($0.element.0.heading): \($0.element.1)" }.joined(separator: " · "))
    }
    guard table.heatRows.indices.contains(state.cell.row), table.result.columns.indices.contains(state.cell.column)
    else { return nil }
    let title = "\(table.rowLabel(state.cell.row)) × \(table.columnLabel(state.cell.column))"
    guard let cell = table.cell(state.cell) else { return (title, "no pain point stands here") }
    let tally = cell.tally
    var parts = [
      tally.max.map { "heat \($0), \(HeatBand(Double($0)).rawValue)" } ?? "heat not known",
      some(Int(tally.count.rounded()), "pain point"),
    ]
    if tally.unknown > 0 { parts.append("\(tally.unknown.short) of unknown heat") }
    if let basis = tally.basis { parts.append(basis.label) }
    let names = cell.painPoints.flatMap { place in place.records.map { table.name(of: $0, in: place.journey) } }
    parts.append(names.prefix(3).joined(separator: "; ") + (names.count > 3 ? " …" : ""))
    return (title, parts.joined(separator: " · "))
  }

  /// How the figures of a part are worked out.
  static func formula(_ part: PortfolioState.Part) -> String {
    switch part {
    case .heat:
      "Severity × frequency, the greatest of the pain points that an agency has in a life experience; one of equal id in several of its journeys counts once."
    case .causes: "Root causes of one id in two current journeys or more, with the distinct pain points under them."
    case .painPoints: "Pain points of one id in two current journeys or more."
    case .items: "Steps that ask for the item in all current journeys; all but one are too often: n − 1."
    case .rates: "Missed ÷ those whose outcome counts, as each journey counts them; never added over journeys."
    case .promises:
      "Actions of current journeys, not declined, whose customers were not told or whose result was not read. Days: today less the day of the present state."
    case .journeys:
      "Asked again: Σ (n − 1) ÷ Σ n. Loops closed: closed ÷ all not declined. Evidence: pain points with evidence that is no assumption ÷ pain points."
    }
  }

  /// Why a part is empty.
  public static func empty(_ part: PortfolioState.Part) -> String {
    switch part {
    case .heat: "No pain point stands in these maps."
    case .causes: "No root cause stands in two of the current journeys: causes are the same where their ids are."
    case .painPoints: "No pain point stands in two of the current journeys: they are the same where their ids are."
    case .items: "No item is asked for in two of the current journeys: items are the same where their ids are."
    case .rates: "Nobody is counted in these maps: volumes belong to a journey (g k there)."
    case .promises: "No promise is open in the current journeys."
    case .journeys: "No journey could be read."
    }
  }
}
