public import JSONText

/// How a step feels.
public struct Emotion: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let value: Field<Int> = Field(
    "value", .number(NumberRule(-2...2, whole: true)), required: true, "Emotion",
    "From -2 (very bad) to +2 (very good).")
  public var value: Int? { self[Self.value] }

  public static let segment: Field<String> = Field(
    "segment", .reference(["segment"]), "Segment",
    "For whom. Absent: in general.")
  public var segment: String? { self[Self.segment] }

  public static let low: Field<Int> = Field(
    "low", .number(NumberRule(-2...2, whole: true)), "Lowest",
    "The worst that was told.")
  public var low: Int? { self[Self.low] }

  public static let high: Field<Int> = Field(
    "high", .number(NumberRule(-2...2, whole: true)), "Highest",
    "The best that was told.")
  public var high: Int? { self[Self.high] }

  public static let n: Field<Int> = Field(
    "n", .number(.count), "People asked",
    "How many people this rests on.")
  public var n: Int? { self[Self.n] }

  public static let basis: Field<String> = Field(
    "basis", .choice(.basis), "Basis",
    "Where the value comes from.")
  public var basis: String? { self[Self.basis] }

  public static let record: RecordType = RecordType(
    "emotion", "emotion",
    "How a step feels.", mergeKeys: ["segment"],
    [
      value.info,
      segment.info,
      low.info,
      high.info,
      n.info,
      basis.info,
    ])
}
