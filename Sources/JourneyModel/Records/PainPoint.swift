public import JSONText

/// Something that hurts.
public struct PainPoint: Observation {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let severity: Field<Int> = Field(
    "severity", .number(NumberRule(1...5, whole: true)), "Severity",
    "1 irritation; 2 delay; 3 needs help; 4 loses benefit, money or weeks; 5 harm or gives up.")
  public var severity: Int? { self[Self.severity] }

  public static let frequency: Field<Int> = Field(
    "frequency", .number(NumberRule(1...5, whole: true)), "Frequency",
    "Of those who get here: 1 under 5 %, 2 to 20 %, 3 to 40 %, 4 to 70 %, 5 more.")
  public var frequency: Int? { self[Self.frequency] }

  public static let ratings: Field<Ratings> = Field(
    "ratings", .record({ Ratings.record }), "Ratings",
    "What each rater said.")
  public var ratings: Ratings? { self[Self.ratings] }

  public static let rootCauses: Field<[String]> = Field(
    "rootCauses", .list(.reference(["rootCause"])), "Root causes",
    "What lies behind it.")
  public var rootCauses: [String] { self[Self.rootCauses] }

  public static let record: RecordType = RecordType(
    "painPoint", "pain point",
    "Something that hurts.",
    [
      idField.info,
      title.info,
      why.info,
      who.info,
      step.info,
      stage.info,
      between.info,
      agencies.info,
      channels.info,
      segments.info,
      severity.info,
      frequency.info,
      persistence.info,
      basis.info,
      ratings.info,
      burden.info,
      barrier.info,
      control.info,
      partnerGoal.info,
      validation.info,
      votes.info,
      evidence.info,
      rootCauses.info,
    ])
}
