public import JSONText

/// A publication, data set or office that something here rests on.
public struct Source: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Short and lasting.")

  public static let title: Field<String> = Field(
    "title", .text, required: true, "Title",
    "Of the publication or data set.")
  public var title: String? { self[Self.title] }

  public static let publisher: Field<String> = Field(
    "publisher", .text, "Publisher",
    "Who stands behind it.")
  public var publisher: String? { self[Self.publisher] }

  public static let url: Field<String> = Field(
    "url", .text, "Address",
    "Where it can be read.")
  public var url: String? { self[Self.url] }

  public static let date: Field<String> = Field(
    "date", .date, "Date",
    "When it was published.")
  public var date: String? { self[Self.date] }

  public static let accessed: Field<String> = Field(
    "accessed", .date, "Accessed",
    "When it was last looked at.")
  public var accessed: String? { self[Self.accessed] }

  public static let record: RecordType = RecordType(
    "source", "source",
    "A publication, data set or office that something here rests on.",
    [
      idField.info,
      title.info,
      publisher.info,
      url.info,
      date.info,
      accessed.info,
    ])
}
