public import JSONText

/// The scale of a question.
public struct Scale: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let kind: Field<String> = Field(
    "kind", .choice(.scaleKind), "Kind",
    "Likert, thumbs or points.")
  public var kind: String? { self[Self.kind] }

  public static let min: Field<Double> = Field(
    "min", .number(.any), "Lowest",
    "The lowest answer.")
  public var min: Double? { self[Self.min] }

  public static let max: Field<Double> = Field(
    "max", .number(.any), "Highest",
    "The highest answer.")
  public var max: Double? { self[Self.max] }

  public static let record: RecordType = RecordType(
    "scale", "scale",
    "The scale of a question.",
    [
      kind.info,
      min.info,
      max.info,
    ])
}
