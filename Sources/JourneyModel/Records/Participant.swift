public import JSONText

/// A person in the room, by role.
public struct Participant: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let role: Field<String> = Field(
    "role", .text, "Role",
    "What they bring: facilitator, program lead, community partner …")
  public var role: String? { self[Self.role] }

  public static let agency: Field<String> = Field(
    "agency", .reference(["agency"]), "Agency",
    "Where they come from.")
  public var agency: String? { self[Self.agency] }

  public static let record: RecordType = RecordType(
    "participant", "participant",
    "A person in the room, by role.",
    [
      idField.info,
      role.info,
      agency.info,
    ])
}
