public import JSONText

/// Whether customers have confirmed a claim.
public struct Validation: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let status: Field<String> = Field(
    "state", .choice(.validationStatus), "Status",
    "Unvalidated, validated or disputed.")
  public var status: String? { self[Self.status] }

  public static let n: Field<Int> = Field(
    "n", .number(.count), "People asked",
    "How many.")
  public var n: Int? { self[Self.n] }

  public static let date: Field<String> = Field(
    "date", .date, "Date",
    "When.")
  public var date: String? { self[Self.date] }

  public static let how: Field<String> = Field(
    "how", .text, "How",
    "By which method.")
  public var how: String? { self[Self.how] }

  public static let record: RecordType = RecordType(
    "validation", "validation",
    "Whether customers have confirmed a claim.",
    [
      status.info,
      n.info,
      date.info,
      how.info,
    ])
}
