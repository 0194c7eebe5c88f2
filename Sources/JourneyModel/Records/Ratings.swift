public import JSONText

/// What each rater said, in no order.
public struct Ratings: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let severity: Field<[Int]> = Field(
    "severity", .list(.number(NumberRule(1...5, whole: true))), "Severity",
    "Each rater's figure.")
  public var severity: [Int] { self[Self.severity] }

  public static let frequency: Field<[Int]> = Field(
    "frequency", .list(.number(NumberRule(1...5, whole: true))), "Frequency",
    "Each rater's figure.")
  public var frequency: [Int] { self[Self.frequency] }

  public static let record: RecordType = RecordType(
    "ratings", "ratings",
    "What each rater said, in no order.",
    [
      severity.info,
      frequency.info,
    ])
}
