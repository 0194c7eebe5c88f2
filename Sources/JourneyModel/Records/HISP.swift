public import JSONText

/// Whether an agency is designated a high-impact service provider, as of a date.
public struct HISP: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let value: Field<Bool> = Field(
    "value", .flag, "Designated",
    "Yes or no.")
  public var value: Bool? { self[Self.value] }

  public static let asOf: Field<String> = Field(
    "asOf", .date, "As of",
    "The list that was looked at.")
  public var asOf: String? { self[Self.asOf] }

  public static let record: RecordType = RecordType(
    "hisp", "designation",
    "Whether an agency is designated a high-impact service provider, as of a date.",
    [
      value.info,
      asOf.info,
    ])
}
