public import JSONText

/// What in this file is public and what is made up, in words.
public struct Provenance: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let `public`: Field<String> = Field(
    "public", .prose, "What is public",
    "In words, with the sources.")
  public var `public`: String? { self[Self.`public`] }

  public static let illustrative: Field<String> = Field(
    "illustrative", .prose, "What is illustrative",
    "In words: what was made up for demonstration.")
  public var illustrative: String? { self[Self.illustrative] }

  public static let record: RecordType = RecordType(
    "provenance", "provenance",
    "What in this file is public and what is made up, in words.",
    [
      `public`.info,
      illustrative.info,
    ])
}
