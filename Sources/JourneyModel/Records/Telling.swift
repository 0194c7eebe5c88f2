public import JSONText

/// A time when somebody was told about an action.
public struct Telling: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let at: Field<String> = Field(
    "at", .date, "When",
    "The date.")
  public var at: String? { self[Self.at] }

  public static let whom: Field<String> = Field(
    "whom", .text, "Whom",
    "Who was told.")
  public var whom: String? { self[Self.whom] }

  public static let how: Field<String> = Field(
    "how", .text, "How",
    "By which means.")
  public var how: String? { self[Self.how] }

  public static let record: RecordType = RecordType(
    "telling", "telling",
    "A time when somebody was told about an action.",
    [
      at.info,
      whom.info,
      how.info,
    ])
}
