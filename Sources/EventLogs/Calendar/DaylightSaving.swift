/// Daylight saving time in the United States, by rule: from 2007 the second Sunday in March to the first in November, from
/// 1987 the first in April to the last in October, from 1967 the last in April to the last in October; before, none.
struct DaylightSaving {
  private let firstYear: Int
  /// By year, in microseconds of local standard time.
  private let spans: [Range<Int64>]

  init(_ years: ClosedRange<Int>) {
    firstYear = years.lowerBound
    spans = years.map { year in
      guard year >= 1967 else { return 0..<0 }
      let begin =
        if year >= 2007 { FederalHolidays.weekday(6, 2, year, 3) } else {
          FederalHolidays.weekday(6, year >= 1987 ? 1 : -1, year, 4)
        }
      let end = year >= 2007 ? FederalHolidays.weekday(6, 1, year, 11) : FederalHolidays.weekday(6, -1, year, 10)
      // At two o'clock by the clock that stands: standard time in spring, daylight time in autumn.
      let hour: Int64 = 3_600_000_000
      return Int64(begin) * 24 * hour + 2 * hour..<Int64(end) * 24 * hour + hour
    }
  }

  /// - Parameter local: a moment in local standard time.
  func lasts(at local: Int64) -> Bool {
    let day = Int(local >= 0 ? local / LogTime.microsecondsADay : (local + 1) / LogTime.microsecondsADay - 1)
    let place = LogTime.date(day).year - firstYear
    return spans.indices.contains(place) && spans[place].contains(local)
  }
}
