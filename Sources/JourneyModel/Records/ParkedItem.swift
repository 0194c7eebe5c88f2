public import JSONText

/// Something set aside for later.
public struct ParkedItem: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let text: Field<String> = Field(
    "text", .prose, "Text",
    "As it was said.")
  public var text: String? { self[Self.text] }

  public static let record: RecordType = RecordType(
    "parkedItem", "parked item",
    "Something set aside for later.",
    [
      idField.info,
      text.info,
    ])
}
