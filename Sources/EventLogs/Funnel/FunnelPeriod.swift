/// Periods of a breakdown, in UTC.
enum FunnelPeriod {
  /// A number that is the same for all days of the period.
  static func number(_ day: Int, _ period: FunnelQuery.Period) -> Int {
    let date = LogTime.date(day)
    return switch period {
    case .year: date.year
    case .quarter: date.year * 4 + (date.month - 1) / 3
    case .month: date.year * 12 + date.month - 1
    case .day: day
    }
  }

  /// `2026`, `2026-Q1`, `2026-01`, `2026-01-31`.
  static func text(_ number: Int, _ period: FunnelQuery.Period) -> String {
    switch period {
    case .year: return "\(number)"
    case .quarter: return "\(number / 4)-Q\(number % 4 + 1)"
    case .month: return "\(number / 12)-\(two(number % 12 + 1))"
    case .day:
      let date = LogTime.date(number)
      return "\(date.year)-\(two(date.month))-\(two(date.day))"
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
