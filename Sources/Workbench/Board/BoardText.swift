import JourneyAnalysis

/// What the board of actions says in words and figures.
public enum BoardText {
  /// "9 actions · loop closed 2 of 8 (25.0 %) · 3 overdue · 1 declined, folded".
  public static func heading(_ table: BoardTable) -> String {
    var parts = ["\(table.count) \(table.count == 1 ? "action" : "actions")"]
    if !table.filter.isEmpty { parts[0] = "\(table.shown) in view of \(parts[0])" }
    let (closed, all) = (table.loops.closed.count, table.loops.closed.count + table.loops.open.count)
    if all > 0 { parts.append("loop closed \(closed) of \(all) (\(DropOffText.percent(table.loops.closureRate)))") }
    if table.overdue > 0 { parts.append("‼ \(table.overdue) overdue") }
    let declined = table.loops.declined.count
    if declined > 0 { parts.append("\(declined) declined\(table.showsDeclined ? "" : ", folded")") }
    return parts.joined(separator: " · ")
  }

  /// "412 d"; "? d" where its history does not say since when; the date for what is closed or declined.
  public static func age(_ card: BoardTable.Card) -> String {
    if let days = card.days { return "\(days) d" }
    return card.since ?? "? d"
  }

  /// The selected action with everything that the board knows of it.
  public static func facts(_ card: BoardTable.Card, state: String) -> String {
    var parts = [state + (card.since.map { " since \($0)" } ?? ", since when is not known")]
    if let days = card.days { parts[0] += " (\(days) \(days == 1 ? "day" : "days"))" }
    parts.append(card.owner.map { "owner: \($0)" } ?? "nobody named as owner")
    if let due = card.due {
      parts.append("due \(due)\(card.isOverdue ? ", overdue" : "")")
    } else {
      parts.append("no due date")
    }
    parts.append(card.addresses == 0 ? "addresses nothing named" : "addresses \(card.addresses)")
    parts.append(card.customerInformed.map { "customers told \($0)" } ?? "customers not told")
    if card.isClosed { parts.append("loop closed") }
    if let measure = card.measure { parts.append("measure: \(measure)") }
    return parts.joined(separator: " · ")
  }
}
