import JourneyModel

/// A quarter of the federal fiscal year, which begins in October.
struct FiscalQuarter: Hashable, Comparable {
  let year: Int
  let quarter: Int

  /// Of a fiscal year and a quarter from 1 to 4; nil where they are none.
  init?(year: String, quarter: String) {
    guard let year = Int(year), (1900...2200).contains(year), let quarter = Int(quarter), (1...4).contains(quarter)
    else { return nil }
    (self.year, self.quarter) = (year, quarter)
  }

  /// Of the day at the start of a text: "2022-08-20 21:13:47 UTC" or "2022-08-20"; nil where none stands there.
  init?(day text: String) {
    guard let date = JourneyDate(String(text.prefix(10))) else { return nil }
    let parts = date.description.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    (year, quarter) = parts[1] >= 10 ? (parts[0] + 1, 1) : (parts[0], (parts[1] + 2) / 3 + 1)
  }

  /// "FY2022-Q4"
  var period: String { "FY\(year)-Q\(quarter)" }

  static func < (left: FiscalQuarter, right: FiscalQuarter) -> Bool {
    (left.year, left.quarter) < (right.year, right.quarter)
  }
}
