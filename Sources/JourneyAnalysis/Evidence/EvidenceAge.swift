/// How long ago evidence was gathered.
public enum EvidenceAge: String, CaseIterable, Sendable {
  /// Up to 365 days.
  case upToOneYear = "up to 1 year"
  /// 366 to 730 days.
  case upToTwoYears = "1 to 2 years"
  /// 731 to 1826 days.
  case upToFiveYears = "2 to 5 years"
  /// More than 1826 days.
  case older = "over 5 years"
  /// No date, one in the future, or no today.
  case unknown = "age not known"

  /// The band of an age in days; `unknown` for nil.
  public init(days: Int?) {
    guard let days else {
      self = .unknown
      return
    }
    switch days {
    case ...365: self = .upToOneYear
    case ...730: self = .upToTwoYears
    case ...1826: self = .upToFiveYears
    default: self = .older
    }
  }
}
