public import JSONText

/// Enrolled against eligible: a share of a population, never of a funnel.
public struct TakeUp: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let program: Field<String> = Field(
    "program", .text, required: true, "Program",
    "Whose enrolment.")
  public var program: String? { self[Self.program] }

  public static let withProgram: Field<String> = Field(
    "withProgram", .text, "Together with",
    "Counted among those in this second program.")
  public var withProgram: String? { self[Self.withProgram] }

  public static let agency: Field<String> = Field(
    "agency", .reference(["agency"]), "Agency",
    "Who runs it.")
  public var agency: String? { self[Self.agency] }

  public static let segment: Field<String> = Field(
    "segment", .reference(["segment"]), "Segment",
    "Absent: all.")
  public var segment: String? { self[Self.segment] }

  public static let period: Field<String> = Field(
    "period", .text, "Period",
    "The time it covers.")
  public var period: String? { self[Self.period] }

  public static let eligible: Field<Int> = Field(
    "eligible", .number(.count), required: true, "Eligible",
    "How many could be enrolled.")
  public var eligible: Int? { self[Self.eligible] }

  public static let enrolled: Field<Int> = Field(
    "enrolled", .number(.count), required: true, "Enrolled",
    "How many are.")
  public var enrolled: Int? { self[Self.enrolled] }

  public static let basis: Field<String> = Field(
    "basis", .choice(.basis), required: true, "Basis",
    "Where the counts come from.")
  public var basis: String? { self[Self.basis] }

  public static let source: Field<String> = Field(
    "source", .source, "Source",
    "Who counted.")
  public var source: String? { self[Self.source] }

  public static let asOf: Field<String> = Field(
    "asOf", .date, "As of",
    "When.")
  public var asOf: String? { self[Self.asOf] }

  public static let record: RecordType = RecordType(
    "takeUp", "take-up",
    "Enrolled against eligible: a share of a population, never of a funnel.",
    [
      idField.info,
      program.info,
      withProgram.info,
      agency.info,
      segment.info,
      period.info,
      eligible.info,
      enrolled.info,
      basis.info,
      source.info,
      asOf.info,
    ])
}
