public import JSONText

/// What a step costs the customer in learning, compliance and peace of mind.
public struct Burden: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let learningMinutes: Field<Figure> = Field(
    "learningMinutes", .figure(.amount), "Learning",
    "Minutes to find out what to do.")
  public var learningMinutes: Figure? { self[Self.learningMinutes] }

  public static let complianceMinutes: Field<Figure> = Field(
    "complianceMinutes", .figure(.amount), "Compliance",
    "Minutes for forms, proofs, travel and waiting in line.")
  public var complianceMinutes: Figure? { self[Self.complianceMinutes] }

  public static let psychological: Field<PsychologicalBurden> = Field(
    "psychological", .record({ PsychologicalBurden.record }), "Psychological",
    "Stress, stigma, loss of control: a rank, never minutes.")
  public var psychological: PsychologicalBurden? { self[Self.psychological] }

  public static let record: RecordType = RecordType(
    "burden", "burden",
    "What a step costs the customer in learning, compliance and peace of mind.",
    [
      learningMinutes.info,
      complianceMinutes.info,
      psychological.info,
    ])
}
