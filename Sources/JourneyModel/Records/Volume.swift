public import JSONText

/// How many people reached, attempted and finished a stage; an absent dimension means all.
public struct Volume: IdentifiedRecord, Sliced {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let series: Field<String> = Field(
    "series", .text, required: true, "Series",
    "The set of volumes that this one belongs to.")
  public var series: String? { self[Self.series] }

  public static let stage: Field<String> = Field(
    "stage", .reference(["stage"]), required: true, "Stage",
    "The stage.")
  public var stage: String? { self[Self.stage] }

  public static let step: Field<String> = Field(
    "step", .reference(["step"]), "Step",
    "Absent: the whole stage.")
  public var step: String? { self[Self.step] }

  public static let reached: Field<Int> = Field(
    "reached", .number(.count), required: true, "Reached",
    "For whom the stage mattered.")
  public var reached: Int? { self[Self.reached] }

  public static let attempted: Field<Int> = Field(
    "attempted", .number(.count), "Attempted",
    "Who tried.")
  public var attempted: Int? { self[Self.attempted] }

  public static let succeeded: Field<Int> = Field(
    "succeeded", .number(.count), "Succeeded",
    "Who got its outcome.")
  public var succeeded: Int? { self[Self.succeeded] }

  public static let validEnd: Field<Counts> = Field(
    "validEnd", .counts(.validEnd, orTotal: true), "Valid ends",
    "Who ended rightly without it, by reason.")
  public var validEnd: Counts? { self[Self.validEnd] }

  public static let adverse: Field<Counts> = Field(
    "adverse", .counts(.exitReason, orTotal: false), "Failed",
    "Who tried and failed, by reason.")
  public var adverse: Counts? { self[Self.adverse] }

  public static let inProgress: Field<Int> = Field(
    "inProgress", .number(.count), "In progress",
    "Who is not done yet.")
  public var inProgress: Int? { self[Self.inProgress] }

  public static let outcomeUnknown: Field<Int> = Field(
    "outcomeUnknown", .number(.count), "Outcome unknown",
    "Whose end nobody knows.")
  public var outcomeUnknown: Int? { self[Self.outcomeUnknown] }

  public static let continued: Field<Int> = Field(
    "continued", .number(.count), "Continued",
    "Who went on to the next stage.")
  public var continued: Int? { self[Self.continued] }

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
    "volume", "volume",
    "How many people reached, attempted and finished a stage; an absent dimension means all.",
    [
      idField.info,
      series.info,
      stage.info,
      step.info,
      agency.info,
      channel.info,
      segment.info,
      period.info,
      reached.info,
      attempted.info,
      succeeded.info,
      validEnd.info,
      adverse.info,
      inProgress.info,
      outcomeUnknown.info,
      continued.info,
      basis.info,
      source.info,
      asOf.info,
    ])
}
