public import JSONText

/// The measure read again after an action.
public struct ActionResult: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let figure: Field<Figure> = Field(
    "figure", .figure(.any), "Figure",
    "What it is now.")
  public var figure: Figure? { self[Self.figure] }

  public static let date: Field<String> = Field(
    "date", .date, "Date",
    "When it was read.")
  public var date: String? { self[Self.date] }

  public static let record: RecordType = RecordType(
    "actionResult", "result",
    "The measure read again after an action.",
    [
      figure.info,
      date.info,
    ])
}
