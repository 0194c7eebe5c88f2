public import JSONText

/// Something that a customer can be asked for.
public struct InformationItem: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "The same in every journey of a folder.")

  public static let name: Field<String> = Field(
    "name", .text, required: true, "Name",
    "As the forms call it.")
  public var name: String? { self[Self.name] }

  public static let sensitive: Field<Bool> = Field(
    "sensitive", .flag, "Sensitive",
    "Whether asking for it can harm or frighten.")
  public var sensitive: Bool? { self[Self.sensitive] }

  public static let record: RecordType = RecordType(
    "informationItem", "information item",
    "Something that a customer can be asked for.",
    [
      idField.info,
      name.info,
      sensitive.info,
    ])
}
