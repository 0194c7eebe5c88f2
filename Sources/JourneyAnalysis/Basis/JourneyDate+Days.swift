import JourneyModel

extension JourneyDate {
  /// The last day that it can mean, in days since 1970-01-01 (proleptic Gregorian calendar).
  ///
  /// Ages run from it, so that "2024-03" never makes something older than it is.
  /// Source: Hinnant 2013, chrono-compatible low-level date algorithms, `days_from_civil`.
  var lastDayNumber: Int {
    let (year, month, day) = (last / 10_000, last / 100 % 100, last % 100)
    let shifted = month <= 2 ? year - 1 : year  // years begin in March
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Days from `date` to this one, at least; nil where `date` is no date or lies later.
  func days(since date: String?) -> Int? {
    guard let date = date.flatMap({ JourneyDate($0) }), date.lastDayNumber <= lastDayNumber else { return nil }
    return lastDayNumber - date.lastDayNumber
  }
}
