public import JSONText

/// A way in which customer and agency meet.
public struct Channel: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "The same in every journey of a folder.")

  public static let name: Field<String> = Field(
    "name", .text, required: true, "Name",
    "What people call it.")
  public var name: String? { self[Self.name] }

  public static let digital: Field<Bool> = Field(
    "digital", .flag, "Digital",
    "Whether it needs the internet.")
  public var digital: Bool? { self[Self.digital] }

  public static let device: Field<String> = Field(
    "device", .choice(.device), "Device",
    "What the customer holds.")
  public var device: String? { self[Self.device] }

  public static let within: Field<String> = Field(
    "within", .reference(["channel"]), "Part of",
    "The wider channel that this one belongs to.")
  public var within: String? { self[Self.within] }

  public static let record: RecordType = RecordType(
    "channel", "channel",
    "A way in which customer and agency meet.",
    [
      idField.info,
      name.info,
      digital.info,
      device.info,
      within.info,
    ])
}
