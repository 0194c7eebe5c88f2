public import JSONText

/// A group of customers who live the journey differently.
public struct Segment: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "The same in every journey of a folder.")

  public static let name: Field<String> = Field(
    "name", .text, required: true, "Name",
    "In words that the group would accept.")
  public var name: String? { self[Self.name] }

  public static let populationShare: Field<Figure> = Field(
    "populationShare", .figure(.share), "Share of the eligible",
    "From 0 to 1, of the eligible population.")
  public var populationShare: Figure? { self[Self.populationShare] }

  public static let record: RecordType = RecordType(
    "segment", "segment",
    "A group of customers who live the journey differently.",
    [
      idField.info,
      name.info,
      populationShare.info,
    ])
}
