public import JSONText

/// A piece of information that a step asks for.
public struct Ask: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let item: Field<String> = Field(
    "item", .reference(["informationItem"]), required: true, "Item",
    "What is asked for.")
  public var item: String? { self[Self.item] }

  public static let remedy: Field<String> = Field(
    "remedy", .choice(.remedy), "Remedy",
    "How asking again could be avoided.")
  public var remedy: String? { self[Self.remedy] }

  public static let minutes: Field<Figure> = Field(
    "minutes", .figure(.amount), "Minutes",
    "What giving it costs.")
  public var minutes: Figure? { self[Self.minutes] }

  public static let record: RecordType = RecordType(
    "ask", "ask",
    "A piece of information that a step asks for.", mergeKeys: ["item"],
    [
      item.info,
      remedy.info,
      minutes.info,
    ])
}
