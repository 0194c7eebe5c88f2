public import JSONText

/// A low, a likely and a high value.
public struct Triangle: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let low: Field<Double> = Field(
    "low", .number(.share), "Low",
    "From 0 to 1.")
  public var low: Double? { self[Self.low] }

  public static let likely: Field<Double> = Field(
    "likely", .number(.share), "Likely",
    "From 0 to 1.")
  public var likely: Double? { self[Self.likely] }

  public static let high: Field<Double> = Field(
    "high", .number(.share), "High",
    "From 0 to 1.")
  public var high: Double? { self[Self.high] }

  public static let record: RecordType = RecordType(
    "triangle", "range",
    "A low, a likely and a high value.",
    [
      low.info,
      likely.info,
      high.info,
    ])
}
