public import JSONText

/// Who answers for something: an agency, a function within it, a role.
public struct Owner: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let agency: Field<String> = Field(
    "agency", .reference(["agency"]), "Agency",
    "The agency.")
  public var agency: String? { self[Self.agency] }

  public static let function: Field<String> = Field(
    "function", .choice(.ownerFunction), "Function",
    "The function that can fix it.")
  public var function: String? { self[Self.function] }

  public static let name: Field<String> = Field(
    "name", .text, "Role or office",
    "Never a private person.")
  public var name: String? { self[Self.name] }

  public static let record: RecordType = RecordType(
    "owner", "owner",
    "Who answers for something: an agency, a function within it, a role.",
    [
      agency.info,
      function.info,
      name.info,
    ])
}
