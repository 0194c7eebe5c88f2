public import JSONText

/// An agency that has a part in a step without leading it.
public struct Support: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let agency: Field<String> = Field(
    "agency", .reference(["agency"]), required: true, "Agency",
    "The agency.")
  public var agency: String? { self[Self.agency] }

  public static let role: Field<String> = Field(
    "role", .choice(.supportRole), "Part",
    "Runs, funds, oversees or helps. A funder is not blamed for the runner.")
  public var role: String? { self[Self.role] }

  public static let record: RecordType = RecordType(
    "support", "supporting agency",
    "An agency that has a part in a step without leading it.",
    [
      agency.info,
      role.info,
    ])
}
