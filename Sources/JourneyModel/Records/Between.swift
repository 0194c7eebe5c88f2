public import JSONText

/// Two steps between which something happens.
public struct Between: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let from: Field<String> = Field(
    "from", .reference(["step"]), required: true, "From",
    "The step before.")
  public var from: String? { self[Self.from] }

  public static let to: Field<String> = Field(
    "to", .reference(["step"]), required: true, "To",
    "The step after.")
  public var to: String? { self[Self.to] }

  public static let record: RecordType = RecordType(
    "between", "pair of steps",
    "Two steps between which something happens.",
    [
      from.info,
      to.info,
    ])
}
