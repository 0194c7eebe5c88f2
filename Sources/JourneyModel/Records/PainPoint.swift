public import JSONText

/// Something that hurts.
public struct PainPoint: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let title: Field<String> = Field(
    "title", .text, required: true, "Title",
    "What hurts, as the customer would say it.")
  public var title: String? { self[Self.title] }

  public static let why: Field<String> = Field(
    "why", .prose, "Why it matters",
    "To the customer, in a sentence.")
  public var why: String? { self[Self.why] }

  public static let who: Field<String> = Field(
    "who", .choice(.who), "Who",
    "Who feels it.")
  public var who: String? { self[Self.who] }

  public static let step: Field<String> = Field(
    "step", .reference(["step"]), "Step",
    "Where it hurts.")
  public var step: String? { self[Self.step] }

  public static let stage: Field<String> = Field(
    "stage", .reference(["stage"]), "Stage",
    "Where it hurts, if no single step.")
  public var stage: String? { self[Self.stage] }

  public static let between: Field<Between> = Field(
    "between", .record({ Between.record }), "Between",
    "The two steps between which it hurts.")
  public var between: Between? { self[Self.between] }

  public static let agencies: Field<[String]> = Field(
    "agencies", .list(.reference(["agency"])), "Agencies",
    "Whose service it is. Absent: the lead of its step.")
  public var agencies: [String] { self[Self.agencies] }

  public static let channels: Field<[String]> = Field(
    "channels", .list(.reference(["channel"])), "Channels",
    "In which channels. Absent: not said.")
  public var channels: [String] { self[Self.channels] }

  public static let segments: Field<[String]> = Field(
    "segments", .list(.reference(["segment"])), "Segments",
    "For whom. Absent: not said.")
  public var segments: [String] { self[Self.segments] }

  public static let severity: Field<Int> = Field(
    "severity", .number(NumberRule(1...5, whole: true)), "Severity",
    "1 irritation; 2 delay; 3 needs help; 4 loses benefit, money or weeks; 5 harm or gives up.")
  public var severity: Int? { self[Self.severity] }

  public static let frequency: Field<Int> = Field(
    "frequency", .number(NumberRule(1...5, whole: true)), "Frequency",
    "Of those who get here: 1 under 5 %, 2 to 20 %, 3 to 40 %, 4 to 70 %, 5 more.")
  public var frequency: Int? { self[Self.frequency] }

  public static let persistence: Field<Int> = Field(
    "persistence", .number(NumberRule(1...3, whole: true)), "Persistence",
    "1 once, 2 recurring, 3 every time.")
  public var persistence: Int? { self[Self.persistence] }

  public static let basis: Field<String> = Field(
    "basis", .choice(.basis), "Basis",
    "Where severity and frequency come from.")
  public var basis: String? { self[Self.basis] }

  public static let ratings: Field<Ratings> = Field(
    "ratings", .record({ Ratings.record }), "Ratings",
    "What each rater said.")
  public var ratings: Ratings? { self[Self.ratings] }

  public static let burden: Field<[String]> = Field(
    "burden", .list(.choice(.burdenKind)), "Burden",
    "Learning, compliance, psychological.")
  public var burden: [String] { self[Self.burden] }

  public static let barrier: Field<String> = Field(
    "barrier", .choice(.barrier), "Barrier",
    "What stands in the way.")
  public var barrier: String? { self[Self.barrier] }

  public static let control: Field<String> = Field(
    "control", .choice(.control), "Control",
    "Whether we can fix it, influence it, or neither.")
  public var control: String? { self[Self.control] }

  public static let partnerGoal: Field<String> = Field(
    "partnerGoal", .prose, "Partner's goal",
    "What the one who can fix it wants for themselves.")
  public var partnerGoal: String? { self[Self.partnerGoal] }

  public static let validation: Field<Validation> = Field(
    "validation", .record({ Validation.record }), "Validation",
    "Whether customers have confirmed it.")
  public var validation: Validation? { self[Self.validation] }

  public static let votes: Field<Int> = Field(
    "votes", .number(.count), "Votes",
    "Dots in the workshop.")
  public var votes: Int? { self[Self.votes] }

  public static let evidence: Field<[String]> = Field(
    "evidence", .list(.reference(["evidence"])), "Evidence",
    "What it rests on.")
  public var evidence: [String] { self[Self.evidence] }

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
