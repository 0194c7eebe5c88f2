public import JSONText

/// A part of the session.
public struct AgendaItem: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let title: Field<String> = Field(
    "title", .text, "Title",
    "What is done.")
  public var title: String? { self[Self.title] }

  public static let minutes: Field<Double> = Field(
    "minutes", .number(.amount), "Minutes",
    "How long it takes.")
  public var minutes: Double? { self[Self.minutes] }

  public static let record: RecordType = RecordType(
    "agendaItem", "agenda item",
    "A part of the session.",
    [
      idField.info,
      title.info,
      minutes.info,
    ])
}
