public import JSONText

/// A composite person, never a real one, who lives the journey.
public struct Persona: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Short and lasting.")

  public static let name: Field<String> = Field(
    "name", .text, required: true, "Name",
    "An invented first name.")
  public var name: String? { self[Self.name] }

  public static let segment: Field<String> = Field(
    "segment", .reference(["segment"]), "Segment",
    "The group that the persona stands for.")
  public var segment: String? { self[Self.segment] }

  public static let composite: Field<Bool> = Field(
    "composite", .flag, "Composite",
    "Must be true: no persona is a real person.")
  public var composite: Bool? { self[Self.composite] }

  public static let situation: Field<String> = Field(
    "situation", .prose, "Situation",
    "How this person lives.")
  public var situation: String? { self[Self.situation] }

  public static let needs: Field<[String]> = Field(
    "needs", .list(.text), "Needs",
    "What this person needs from the journey.")
  public var needs: [String] { self[Self.needs] }

  public static let quote: Field<String> = Field(
    "quote", .prose, "Quote",
    "A sentence in their words.")
  public var quote: String? { self[Self.quote] }

  public static let evidence: Field<[String]> = Field(
    "evidence", .list(.reference(["evidence"])), "Evidence",
    "What the persona is made from.")
  public var evidence: [String] { self[Self.evidence] }

  public static let record: RecordType = RecordType(
    "persona", "persona",
    "A composite person, never a real one, who lives the journey.",
    [
      idField.info,
      name.info,
      segment.info,
      composite.info,
      situation.info,
      needs.info,
      quote.info,
      evidence.info,
    ])
}
