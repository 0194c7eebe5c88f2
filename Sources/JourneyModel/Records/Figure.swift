public import JSONText

/// A number that carries where it came from.
public struct Figure: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let value: Field<Double> = Field(
    "value", .number(.any), required: true, "Value",
    "The number, in the unit that the field names.")
  public var value: Double? { self[Self.value] }

  public static let basis: Field<String> = Field(
    "basis", .choice(.basis), "Basis",
    "Public, measured, computed, estimated or illustrative.")
  public var basis: String? { self[Self.basis] }

  public static let source: Field<String> = Field(
    "source", .source, "Source",
    "Where it can be read.")
  public var source: String? { self[Self.source] }

  public static let asOf: Field<String> = Field(
    "asOf", .date, "As of",
    "The date it holds for.")
  public var asOf: String? { self[Self.asOf] }

  public static let method: Field<String> = Field(
    "method", .text, "Method",
    "How it was arrived at.")
  public var method: String? { self[Self.method] }

  public static let definition: Field<String> = Field(
    "definition", .prose, "Definition",
    "What exactly it counts.")
  public var definition: String? { self[Self.definition] }

  public static let caveat: Field<String> = Field(
    "caveat", .prose, "Caveat",
    "What to keep in mind.")
  public var caveat: String? { self[Self.caveat] }

  public static let alternatives: Field<[Figure]> = Field(
    "alternatives", .list(.record({ Figure.record })), "Alternatives",
    "What other sources say.")
  public var alternatives: [Figure] { self[Self.alternatives] }

  public static let record: RecordType = RecordType(
    "figure", "figure",
    "A number that carries where it came from.",
    [
      value.info,
      basis.info,
      source.info,
      asOf.info,
      method.info,
      definition.info,
      caveat.info,
      alternatives.info,
    ])
}
