import JourneyModel

/// How much working time lies between two moments: one agency's days and hours.
///
/// The days of a log are counted once, so that each question takes O(1). Hours are those of the agency's own clock:
/// UTC, its offset, and an hour more while daylight saving time lasts.
struct WorkingClock {
  private let firstDay: Int
  /// The working time before each day, in microseconds, and after the last.
  private let sums: [Int64]
  private let opens: Int64
  private let hours: Int64
  private let offset: Int64
  private let savings: DaylightSaving?

  /// For moments of this range.
  init(_ working: WorkingTime?, _ calendar: WorkCalendar, _ range: ClosedRange<Int64>) {
    let hour = 3_600_000_000.0
    opens = Int64((working?.opensAt ?? 9) * hour)
    hours = max(0, Int64((working?.closesAt ?? 17) * hour) - opens)
    offset = Int64((working?.utcOffset ?? 0) * hour)
    let first = Self.day(range.lowerBound) - 2
    let last = Self.day(range.upperBound) + 2
    firstDay = first
    savings = working?.daylightSaving == "us" ? DaylightSaving(LogTime.date(first).year...LogTime.date(last).year) : nil
    let closed = Self.closed(working, calendar, first...last)
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let said = Set(working?.days ?? [])
    let isWorked = names.enumerated().map { said.isEmpty ? $0.offset < 5 : said.contains($0.element) }
    var sums: [Int64] = [0]
    sums.reserveCapacity(last - first + 2)
    for day in first...last {
      sums.append(sums[sums.count - 1] + (isWorked[LogTime.weekday(day)] && !closed.contains(day) ? hours : 0))
    }
    self.sums = sums
  }

  private static func day(_ moment: Int64) -> Int {
    Int(moment >= 0 ? moment / LogTime.microsecondsADay : (moment + 1) / LogTime.microsecondsADay - 1)
  }

  private static func closed(
    _ working: WorkingTime?, _ calendar: WorkCalendar, _ range: ClosedRange<Int>
  ) -> Set<Int> {
    var closed: Set<Int> = []
    if (working?.holidays ?? calendar.rawValue) == "federal" {
      for year in LogTime.date(range.lowerBound).year...LogTime.date(range.upperBound).year {
        closed.formUnion(FederalHolidays.observed(in: year))
      }
    }
    for date in (working?.closedOn ?? []).compactMap({ JourneyDate($0) }) {
      let (first, last) = (Self.day(ofNumber: date.first), Self.day(ofNumber: date.last))
      closed.formUnion((first...last).clamped(to: range))
    }
    return closed
  }

  /// A day as `JourneyDate` numbers it, in days since 1970.
  private static func day(ofNumber number: Int) -> Int {
    LogTime.days(number / 10_000, number / 100 % 100, number % 100)
  }

  /// Microseconds of working time from one moment to a later one; both within the range.
  func time(from start: Int64, to end: Int64) -> Int64 { max(0, sum(before: end) - sum(before: start)) }

  private func sum(before moment: Int64) -> Int64 {
    var local = moment + offset
    if let savings, savings.lasts(at: local) { local += 3_600_000_000 }
    let day = Self.day(local)
    let place = day - firstDay
    let worked = sums[place + 1] - sums[place]
    return sums[place] + min(worked, max(0, local - Int64(day) * LogTime.microsecondsADay - opens))
  }
}
