public import JSONText

/// One thing that the customer does or meets within a stage.
public struct Step: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting; not changed when the name is.")

  public static let name: Field<String> = Field(
    "name", .text, required: true, "Name",
    "In a few words, from the customer's side.")
  public var name: String? { self[Self.name] }

  public static let type: Field<String> = Field(
    "type", .choice(.stepType), "Type",
    "What kind of thing it is.")
  public var type: String? { self[Self.type] }

  public static let action: Field<String> = Field(
    "action", .prose, "Action",
    "What the customer does.")
  public var action: String? { self[Self.action] }

  public static let thought: Field<String> = Field(
    "thought", .prose, "Thought",
    "What goes through their mind.")
  public var thought: String? { self[Self.thought] }

  public static let frontStage: Field<String> = Field(
    "frontStage", .prose, "Front stage",
    "What the customer sees of the agency.")
  public var frontStage: String? { self[Self.frontStage] }

  public static let backstage: Field<String> = Field(
    "backstage", .prose, "Backstage",
    "What the agency does behind it.")
  public var backstage: String? { self[Self.backstage] }

  public static let support: Field<String> = Field(
    "support", .prose, "Support",
    "Processes, systems and policy that carry it.")
  public var support: String? { self[Self.support] }

  public static let harm: Field<String> = Field(
    "harm", .prose, "Potential harm",
    "What can go wrong for the customer.")
  public var harm: String? { self[Self.harm] }

  public static let agency: Field<String> = Field(
    "agency", .reference(["agency"]), "Lead agency",
    "Who runs this step. Absent: not known.")
  public var agency: String? { self[Self.agency] }

  public static let unowned: Field<Bool> = Field(
    "unowned", .flag, "Nobody owns it",
    "True where no agency answers for this step.")
  public var unowned: Bool? { self[Self.unowned] }

  public static let supporting: Field<[Support]> = Field(
    "supporting", .list(.record({ Support.record })), "Supporting agencies",
    "Who else has a part in it.")
  public var supporting: [Support] { self[Self.supporting] }

  public static let channels: Field<[String]> = Field(
    "channels", .list(.reference(["channel"])), "Channels",
    "The usual one first.")
  public var channels: [String] { self[Self.channels] }

  public static let segments: Field<[String]> = Field(
    "segments", .list(.reference(["segment"])), "Segments",
    "Whom it concerns. Absent: everyone.")
  public var segments: [String] { self[Self.segments] }

  public static let initiator: Field<String> = Field(
    "initiator", .choice(.initiator), "Initiator",
    "Who makes the first move.")
  public var initiator: String? { self[Self.initiator] }

  public static let emotions: Field<[Emotion]> = Field(
    "emotions", .list(.record({ Emotion.record })), "Emotions",
    "How it feels, for everyone or for a segment.")
  public var emotions: [Emotion] { self[Self.emotions] }

  public static let moment: Field<String> = Field(
    "moment", .prose, "Moment that matters",
    "Why this step decides how the journey is remembered.")
  public var moment: String? { self[Self.moment] }

  public static let minutes: Field<Figure> = Field(
    "minutes", .figure(.amount), "Minutes",
    "The customer's own time, once.")
  public var minutes: Figure? { self[Self.minutes] }

  public static let waitDays: Field<Figure> = Field(
    "waitDays", .figure(.amount), "Days waited",
    "Until the next thing can happen.")
  public var waitDays: Figure? { self[Self.waitDays] }

  public static let cost: Field<Figure> = Field(
    "cost", .figure(.amount), "Cost",
    "Dollars that the customer pays or loses, once.")
  public var cost: Figure? { self[Self.cost] }

  public static let timesPerPerson: Field<Figure> = Field(
    "timesPerPerson", .figure(.amount), "Times per person",
    "How often one person does this. Absent: once.")
  public var timesPerPerson: Figure? { self[Self.timesPerPerson] }

  public static let burden: Field<Burden> = Field(
    "burden", .record({ Burden.record }), "Burden",
    "Learning, compliance and psychological cost.")
  public var burden: Burden? { self[Self.burden] }

  public static let asks: Field<[Ask]> = Field(
    "asks", .list(.record({ Ask.record })), "Information asked",
    "What the customer has to give here.")
  public var asks: [Ask] { self[Self.asks] }

  public static let requires: Field<[String]> = Field(
    "requires", .list(.reference(["step"])), "Requires",
    "Steps that must have succeeded first.")
  public var requires: [String] { self[Self.requires] }

  public static let arrival: Field<Arrival> = Field(
    "arrival", .record({ Arrival.record }), "Arrival",
    "How the customer came here from the step before.")
  public var arrival: Arrival? { self[Self.arrival] }

  public static let opens: Field<JSONValue> = Field(
    "opens", .textOrDays, "Opens",
    "In words, or days from the trigger.")
  public var opens: JSONValue? { self[Self.opens] }

  public static let closes: Field<JSONValue> = Field(
    "closes", .textOrDays, "Closes",
    "In words, or days from the trigger.")
  public var closes: JSONValue? { self[Self.closes] }

  public static let noticeDays: Field<Double> = Field(
    "noticeDays", .number(.any), "Notice",
    "Days before it opens that the customer is told; negative: after.")
  public var noticeDays: Double? { self[Self.noticeDays] }

  public static let noticeChannel: Field<String> = Field(
    "noticeChannel", .reference(["channel"]), "Notice by",
    "The channel of that notice.")
  public var noticeChannel: String? { self[Self.noticeChannel] }

  public static let deadlineDays: Field<Double> = Field(
    "deadlineDays", .number(.amount), "Deadline",
    "Days from its opening.")
  public var deadlineDays: Double? { self[Self.deadlineDays] }

  public static let saveAndResume: Field<Bool> = Field(
    "saveAndResume", .flag, "Save and resume",
    "Whether one can stop and go on later.")
  public var saveAndResume: Bool? { self[Self.saveAndResume] }

  public static let sessionLimitMinutes: Field<Double> = Field(
    "sessionLimitMinutes", .number(.amount), "Session limit",
    "Minutes after which a session ends.")
  public var sessionLimitMinutes: Double? { self[Self.sessionLimitMinutes] }

  public static let sensitive: Field<Bool> = Field(
    "sensitive", .flag, "Sensitive",
    "Whether it touches on things that are hard to tell.")
  public var sensitive: Bool? { self[Self.sensitive] }

  public static let traumaInformed: Field<Bool> = Field(
    "traumaInformed", .flag, "Trauma-informed",
    "Whether it is made with people in distress in mind.")
  public var traumaInformed: Bool? { self[Self.traumaInformed] }

  public static let validFrom: Field<String> = Field(
    "validFrom", .date, "Valid from",
    "The date since which this step exists.")
  public var validFrom: String? { self[Self.validFrom] }

  public static let validTo: Field<String> = Field(
    "validTo", .date, "Valid to",
    "The date until which it existed.")
  public var validTo: String? { self[Self.validTo] }

  public static let record: RecordType = RecordType(
    "step", "step",
    "One thing that the customer does or meets within a stage.",
    [
      idField.info,
      name.info,
      type.info,
      action.info,
      thought.info,
      frontStage.info,
      backstage.info,
      support.info,
      harm.info,
      agency.info,
      unowned.info,
      supporting.info,
      channels.info,
      segments.info,
      initiator.info,
      emotions.info,
      moment.info,
      minutes.info,
      waitDays.info,
      cost.info,
      timesPerPerson.info,
      burden.info,
      asks.info,
      requires.info,
      arrival.info,
      opens.info,
      closes.info,
      noticeDays.info,
      noticeChannel.info,
      deadlineDays.info,
      saveAndResume.info,
      sessionLimitMinutes.info,
      sensitive.info,
      traumaInformed.info,
      validFrom.info,
      validTo.info,
    ])
}
