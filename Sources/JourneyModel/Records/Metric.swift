public import JSONText

/// A figure about the journey with its definition.
public struct Metric: IdentifiedRecord, Sliced {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let name: Field<String> = Field(
    "name", .text, required: true, "Name",
    "What it is called.")
  public var name: String? { self[Self.name] }

  public static let kind: Field<String> = Field(
    "kind", .choice(.metricKind), "Kind",
    "Efficiency, effectiveness, experience, coverage, share or usage.")
  public var kind: String? { self[Self.kind] }

  public static let definition: Field<String> = Field(
    "definition", .prose, required: true, "Definition",
    "What exactly is counted.")
  public var definition: String? { self[Self.definition] }

  public static let value: Field<Figure> = Field(
    "value", .figure(.any), required: true, "Value",
    "With its basis.")
  public var value: Figure? { self[Self.value] }

  public static let numerator: Field<Double> = Field(
    "numerator", .number(.any), "Numerator",
    "Where it is a ratio.")
  public var numerator: Double? { self[Self.numerator] }

  public static let denominator: Field<Double> = Field(
    "denominator", .number(.any), "Denominator",
    "Where it is a ratio.")
  public var denominator: Double? { self[Self.denominator] }

  public static let stage: Field<String> = Field(
    "stage", .reference(["stage"]), "Stage",
    "Absent: the journey.")
  public var stage: String? { self[Self.stage] }

  public static let record: RecordType = RecordType(
    "metric", "metric",
    "A figure about the journey with its definition.",
    [
      idField.info,
      name.info,
      kind.info,
      definition.info,
      value.info,
      numerator.info,
      denominator.info,
      stage.info,
      agency.info,
      channel.info,
      segment.info,
      period.info,
    ])
}
