public import JSONText

/// When an agency works: what durations in working hours are counted by.
public struct WorkingTime: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let days: Field<[String]> = Field(
    "days", .list(.choice(.weekday)), "Working days",
    "Absent: Monday to Friday.")
  public var days: [String] { self[Self.days] }

  public static let opensAt: Field<Double> = Field(
    "opensAt", .number(NumberRule(0...24)), "Opens at",
    "The hour of its own clock, 8.5 for half past eight. Absent: 9.")
  public var opensAt: Double? { self[Self.opensAt] }

  public static let closesAt: Field<Double> = Field(
    "closesAt", .number(NumberRule(0...24)), "Closes at",
    "The hour of its own clock. Absent: 17.")
  public var closesAt: Double? { self[Self.closesAt] }

  public static let holidays: Field<String> = Field(
    "holidays", .choice(.holidays), "Holidays",
    "Which holidays it keeps. Absent: those that are asked for.")
  public var holidays: String? { self[Self.holidays] }

  public static let closedOn: Field<[String]> = Field(
    "closedOn", .list(.date), "Closed on",
    "Further days on which it does not work; a month or a year means all of its days.")
  public var closedOn: [String] { self[Self.closedOn] }

  public static let utcOffset: Field<Double> = Field(
    "utcOffset", .number(NumberRule(-12...14)), "Hours from UTC",
    "In winter: -5 for Eastern time. Absent: 0, the times of logs as they are.")
  public var utcOffset: Double? { self[Self.utcOffset] }

  public static let daylightSaving: Field<String> = Field(
    "daylightSaving", .choice(.daylightSaving), "Daylight saving",
    "us: an hour more from the second Sunday in March to the first in November. Absent: none.")
  public var daylightSaving: String? { self[Self.daylightSaving] }

  public static let record: RecordType = RecordType(
    "workingTime", "working time",
    "When an agency works: what durations in working hours are counted by.",
    [
      days.info,
      opensAt.info,
      closesAt.info,
      holidays.info,
      closedOn.info,
      utcOffset.info,
      daylightSaving.info,
    ])
}
