import JSONText

/// What customers or staff meet at a place of the journey: a pain point or a bright spot.
public protocol Observation: IdentifiedRecord {
}

extension Observation {
  public static var title: Field<String> { ObservationFields.title }
  public var title: String? { self[Self.title] }

  public static var why: Field<String> { ObservationFields.why }
  public var why: String? { self[Self.why] }

  public static var who: Field<String> { ObservationFields.who }
  public var who: String? { self[Self.who] }

  public static var step: Field<String> { ObservationFields.step }
  public var step: String? { self[Self.step] }

  public static var stage: Field<String> { ObservationFields.stage }
  public var stage: String? { self[Self.stage] }

  public static var between: Field<Between> { ObservationFields.between }
  public var between: Between? { self[Self.between] }

  public static var agencies: Field<[String]> { ObservationFields.agencies }
  public var agencies: [String] { self[Self.agencies] }

  public static var channels: Field<[String]> { ObservationFields.channels }
  public var channels: [String] { self[Self.channels] }

  public static var segments: Field<[String]> { ObservationFields.segments }
  public var segments: [String] { self[Self.segments] }

  public static var persistence: Field<Int> { ObservationFields.persistence }
  public var persistence: Int? { self[Self.persistence] }

  public static var basis: Field<String> { ObservationFields.basis }
  public var basis: String? { self[Self.basis] }

  public static var burden: Field<[String]> { ObservationFields.burden }
  public var burden: [String] { self[Self.burden] }

  public static var barrier: Field<String> { ObservationFields.barrier }
  public var barrier: String? { self[Self.barrier] }

  public static var control: Field<String> { ObservationFields.control }
  public var control: String? { self[Self.control] }

  public static var partnerGoal: Field<String> { ObservationFields.partnerGoal }
  public var partnerGoal: String? { self[Self.partnerGoal] }

  public static var validation: Field<Validation> { ObservationFields.validation }
  public var validation: Validation? { self[Self.validation] }

  public static var votes: Field<Int> { ObservationFields.votes }
  public var votes: Int? { self[Self.votes] }

  public static var evidence: Field<[String]> { ObservationFields.evidence }
  public var evidence: [String] { self[Self.evidence] }
}

/// Described once; a protocol cannot hold them.
private enum ObservationFields {
  static let title: Field<String> = Field(
    "title", .text, required: true, "Title",
    "In the customer's own words.")

  static let why: Field<String> = Field(
    "why", .prose, "Why it matters",
    "To the customer, in a sentence.")

  static let who: Field<String> = Field(
    "who", .choice(.who), "Who",
    "Who feels it.")

  static let step: Field<String> = Field(
    "step", .reference(["step"]), "Step",
    "Where it happens.")

  static let stage: Field<String> = Field(
    "stage", .reference(["stage"]), "Stage",
    "Where it happens, if no single step.")

  static let between: Field<Between> = Field(
    "between", .record({ Between.record }), "Between",
    "The two steps between which it happens.")

  static let agencies: Field<[String]> = Field(
    "agencies", .list(.reference(["agency"])), "Agencies",
    "Whose service it is. Absent: the lead of its step.")

  static let channels: Field<[String]> = Field(
    "channels", .list(.reference(["channel"])), "Channels",
    "In which channels. Absent: not said.")

  static let segments: Field<[String]> = Field(
    "segments", .list(.reference(["segment"])), "Segments",
    "For whom. Absent: not said.")

  static let persistence: Field<Int> = Field(
    "persistence", .number(NumberRule(1...3, whole: true)), "Persistence",
    "1 once, 2 recurring, 3 every time.")

  static let basis: Field<String> = Field(
    "basis", .choice(.basis), "Basis",
    "Where the ratings come from.")

  static let burden: Field<[String]> = Field(
    "burden", .list(.choice(.burdenKind)), "Burden",
    "Learning, compliance, psychological.")

  static let barrier: Field<String> = Field(
    "barrier", .choice(.barrier), "Barrier",
    "What stands in the way.")

  static let control: Field<String> = Field(
    "control", .choice(.control), "Control",
    "Whether we can change it, influence it, or neither.")

  static let partnerGoal: Field<String> = Field(
    "partnerGoal", .prose, "Partner's goal",
    "What the one who can fix it wants for themselves.")

  static let validation: Field<Validation> = Field(
    "validation", .record({ Validation.record }), "Validation",
    "Whether customers have confirmed it.")

  static let votes: Field<Int> = Field(
    "votes", .number(.count), "Votes",
    "Dots in the workshop.")

  static let evidence: Field<[String]> = Field(
    "evidence", .list(.reference(["evidence"])), "Evidence",
    "What it rests on.")
}
