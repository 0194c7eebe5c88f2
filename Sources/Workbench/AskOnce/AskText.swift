import JourneyAnalysis
import JourneyModel

/// What the view of repeated questions says in words and figures.
public enum AskText {
  /// "52 asks for 14 items · 38 in excess · redundancy 73.1 % (38 of 52)".
  public static func heading(_ table: AskTable) -> String {
    let result = table.result
    let items = table.items.count
    var text =
      "\(result.asks) \(result.asks == 1 ? "ask" : "asks") for \(items) \(items == 1 ? "item" : "items") · \(result.excess) in excess · redundancy \(DropOffText.percent(result.redundancy)) (\(result.excess) of \(result.asks))"
    if !table.filter.isEmpty {
      let shown = table.items.indices.reduce(0) { $0 + table.count($1, 0) }
      return "\(shown) in view of \(text), the figures are of all"
    }
    if table.unasked > 0 { text += " · \(table.unasked) never asked" }
    return text
  }

  /// "5 of the excess must be asked again by law, 33 need not: at least 140 min; 30 of 33 known (illustrative)".
  public static func avoidable(_ table: AskTable) -> String {
    let result = table.result
    guard result.excess > 0 else { return "Nothing is asked for twice." }
    let minutes = result.avoidableMinutes
    let need =
      "\(result.mustReAsk) of the excess must be asked again by law, \(result.excess - result.mustReAsk) need not"
    guard let total = minutes.total else { return need + "; what they cost is not known" }
    let basis = minutes.basis.map { " (\($0.label))" } ?? ""
    let least =
      minutes.isAtLeast
      ? "at least \(total.short) min; \(minutes.known) of \(minutes.count) known" : "\(total.short) min"
    return "\(need): \(least)\(basis)"
  }

  /// "Income × FEMA: 3 asks, 1 of which must be made again by law".
  public static func detail(_ table: AskTable, _ row: Int, _ column: Int) -> String {
    let item = table.items[row]
    let place = column == 0 ? item.label : "\(item.label) × \(table.columnLabel(column))"
    return "\(place)\(item.isSensitive == true ? " (sensitive)" : ""): \(facts(table, row, column))"
  }

  public static func facts(_ table: AskTable, _ row: Int, _ column: Int) -> String {
    let count = table.count(row, column)
    guard count > 0 else { return "not asked" }
    let must = table.mustReAsk(row, column)
    var text = count == 1 ? "asked once" : "asked \(count) times"
    if must > 0 { text += ", \(must) of them must be asked again by law" }
    if column == 0 {
      let all = table.filter.isEmpty ? "" : " of all \(table.items[row].count)"
      text += " · \(table.items[row].excess)\(all) in excess, \(table.items[row].avoidable) of them avoidable"
    }
    return text
  }

  /// "reuse", "must, by law"; what nobody has said is said to be so.
  public static func remedy(_ entry: AskTable.Entry) -> String {
    if entry.isMustReAsk { return "must, by law" }
    return entry.remedy.map(Choice.remedy.label(of:)) ?? "none named"
  }

  /// "3 min illustrative"; "? min" where it is not known.
  public static func minutes(_ entry: AskTable.Entry) -> String {
    guard let minutes = entry.minutes else { return "? min" }
    return "\(minutes.short) min \(entry.basis.label)"
  }
}
