/// The legal public holidays of the United States (5 U.S.C. 6103), by rule, for any year of the Gregorian calendar.
///
/// A holiday on a Saturday is observed on the Friday before, one on a Sunday on the Monday after (Executive Order 11582
/// of 1971; the same is assumed of the years before). Each counts from the year in which it became one: Juneteenth from
/// 2021, the birthday of Martin Luther King from 1986. Inauguration Day, which only the capital keeps, is left out.
public enum FederalHolidays {
  /// Days since 1970-01-01 on which they are observed, in order. The New Year of the next year may be observed on
  /// the last day of this one, and is then among them. O(1).
  public static func observed(in year: Int) -> [Int] {
    var days = Self.days(in: year).map(inPlaceOf)
    days.removeAll { LogTime.date($0).year != year }
    let next = inPlaceOf(LogTime.days(year + 1, 1, 1))
    if LogTime.date(next).year == year { days.append(next) }
    return days.sorted()
  }

  /// On a weekend another day is kept in its place.
  private static func inPlaceOf(_ day: Int) -> Int {
    switch LogTime.weekday(day) {
    case 5: day - 1
    case 6: day + 1
    default: day
    }
  }

  private static func days(in year: Int) -> [Int] {
    var days: [Int] = []
    func add(_ from: Int, _ day: @autoclosure () -> Int) {
      if year >= from { days.append(day()) }
    }
    let isMoved = year >= 1971
    add(1870, LogTime.days(year, 1, 1))
    add(1986, weekday(0, 3, year, 1))
    add(1879, isMoved ? weekday(0, 3, year, 2) : LogTime.days(year, 2, 22))
    add(1888, isMoved ? weekday(0, -1, year, 5) : LogTime.days(year, 5, 30))
    add(2021, LogTime.days(year, 6, 19))
    add(1870, LogTime.days(year, 7, 4))
    add(1894, weekday(0, 1, year, 9))
    add(1971, weekday(0, 2, year, 10))
    add(1938, (1971...1977).contains(year) ? weekday(0, 4, year, 10) : LogTime.days(year, 11, 11))
    // The last Thursday of November; of 1939 to 1941 the last but one; from 1942 on the fourth.
    add(
      1870, year >= 1942 ? weekday(3, 4, year, 11) : weekday(3, -1, year, 11) - ((1939...1941).contains(year) ? 7 : 0))
    add(1870, LogTime.days(year, 12, 25))
    return days
  }

  /// The n-th Monday (0) … Sunday (6) of a month; −1 for the last.
  static func weekday(_ weekday: Int, _ number: Int, _ year: Int, _ month: Int) -> Int {
    if number < 0 {
      let last = LogTime.days(year, month, LogTime.monthLength(year, month))
      return last - (LogTime.weekday(last) - weekday + 7) % 7
    }
    let first = LogTime.days(year, month, 1)
    return first + (weekday - LogTime.weekday(first) + 7) % 7 + 7 * (number - 1)
  }
}

extension LogTime {
  /// Monday is 0, Sunday 6, of a number of days since 1970-01-01, a Thursday.
  static func weekday(_ day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }
}
