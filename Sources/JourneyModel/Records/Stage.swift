public import JSONText

/// A phase of the journey as the customer sees it.
public struct Stage: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting; not changed when the name is.")

  public static let name: Field<String> = Field(
    "name", .text, required: true, "Name",
    "From the customer's story, not from the organisation chart.")
  public var name: String? { self[Self.name] }

  public static let goal: Field<String> = Field(
    "goal", .prose, "Goal",
    "What the customer wants to achieve here.")
  public var goal: String? { self[Self.goal] }

  public static let keyOutcome: Field<String> = Field(
    "keyOutcome", .text, "Key outcome",
    "What is true when the stage succeeded.")
  public var keyOutcome: String? { self[Self.keyOutcome] }

  public static let role: Field<String> = Field(
    "role", .choice(.stageRole), "Role",
    "Gate: nobody goes on without it. Parallel: the journey goes on. Conditional: only some need it. Absent means gate."
  )
  public var role: String? { self[Self.role] }

  public static let moment: Field<String> = Field(
    "moment", .prose, "Moment that matters",
    "Why this stage decides how the journey is remembered.")
  public var moment: String? { self[Self.moment] }

  public static let events: Field<[String]> = Field(
    "events", .list(.text), "Events",
    "The names of its activities in event logs.")
  public var events: [String] { self[Self.events] }

  public static let owner: Field<Owner> = Field(
    "owner", .record({ Owner.record }), "Owner",
    "Who answers for this stage.")
  public var owner: Owner? { self[Self.owner] }

  public static let targetCompletion: Field<Double> = Field(
    "targetCompletion", .number(.share), "Target completion",
    "From 0 to 1.")
  public var targetCompletion: Double? { self[Self.targetCompletion] }

  public static let targetDate: Field<String> = Field(
    "targetDate", .date, "Target date",
    "Until when.")
  public var targetDate: String? { self[Self.targetDate] }

  public static let steps: Field<[Step]> = Field(
    "steps", .list(.record({ Step.record })), "Steps",
    "What the customer does here, in order.")
  public var steps: [Step] { self[Self.steps] }

  public static let record: RecordType = RecordType(
    "stage", "stage",
    "A phase of the journey as the customer sees it.",
    [
      idField.info,
      name.info,
      goal.info,
      keyOutcome.info,
      role.info,
      moment.info,
      events.info,
      owner.info,
      targetCompletion.info,
      targetDate.info,
      steps.info,
    ])
}
