public import JourneyModel

extension Action {
  /// Where its loop stands, whatever its state says: declined; closed, where customers were informed and a result is there,
  /// both; else open.
  public var loop: LoopEntry.Loop {
    if state?.isSame(as: "declined") ?? false { return .declined }
    return customerInformed != nil && result != nil ? .closed : .open
  }

  /// Whether its loop is open and its day lies before `today`; nil without a day.
  public func isOverdue(on today: JourneyDate) -> Bool? {
    due.flatMap { JourneyDate($0) }.map { loop == .open && $0.last < today.first }
  }

  /// When it last entered the state in which it is, as the file writes it; nil where its history does not say.
  var stateSince: String? {
    guard let state else { return nil }
    let entries = history.filter { $0.state?.isSame(as: state) ?? false }.compactMap(\.at)
    return entries.compactMap { text in JourneyDate(text).map { (text, $0.last) } }.max { $0.1 < $1.1 }?.0
  }
}
