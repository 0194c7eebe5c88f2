public import JSONText

/// A commitment with owner, status and date; closed only when customers were told and the measure was read again.
public struct Action: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let title: Field<String> = Field(
    "title", .text, required: true, "Title",
    "What is promised.")
  public var title: String? { self[Self.title] }

  public static let howMightWe: Field<String> = Field(
    "howMightWe", .prose, "How might we",
    "The question that it answers.")
  public var howMightWe: String? { self[Self.howMightWe] }

  public static let kind: Field<String> = Field(
    "kind", .text, "Kind",
    "What kind of thing is done.")
  public var kind: String? { self[Self.kind] }

  public static let addresses: Field<[String]> = Field(
    "addresses", .list(.reference(["painPoint", "rootCause"])), "Addresses",
    "The causes and pain points that it mends.")
  public var addresses: [String] { self[Self.addresses] }

  public static let owner: Field<String> = Field(
    "owner", .text, "Owner",
    "A role or office.")
  public var owner: String? { self[Self.owner] }

  public static let ownerAgency: Field<String> = Field(
    "ownerAgency", .reference(["agency"]), "Owner agency",
    "The agency that promised it.")
  public var ownerAgency: String? { self[Self.ownerAgency] }

  public static let ownerFunction: Field<String> = Field(
    "ownerFunction", .choice(.ownerFunction), "Owner function",
    "The function that promised it.")
  public var ownerFunction: String? { self[Self.ownerFunction] }

  public static let authority: Field<String> = Field(
    "authority", .choice(.authority), "Authority",
    "Whose decision it takes.")
  public var authority: String? { self[Self.authority] }

  public static let due: Field<String> = Field(
    "due", .date, "Due",
    "Until when.")
  public var due: String? { self[Self.due] }

  public static let votes: Field<Int> = Field(
    "votes", .number(.count), "Votes",
    "Dots in the workshop.")
  public var votes: Int? { self[Self.votes] }

  public static let state: Field<String> = Field(
    "state", .choice(.actionState), "State",
    "Where it stands in the loop.")
  public var state: String? { self[Self.state] }

  public static let reason: Field<String> = Field(
    "reason", .prose, "Reason",
    "Why it was declined or is late.")
  public var reason: String? { self[Self.reason] }

  public static let customerInformed: Field<String> = Field(
    "customerInformed", .date, "Customers told",
    "When.")
  public var customerInformed: String? { self[Self.customerInformed] }

  public static let effort: Field<Int> = Field(
    "effort", .number(NumberRule(1...5, whole: true)), "Effort",
    "1 little, 5 very much.")
  public var effort: Int? { self[Self.effort] }

  public static let measure: Field<String> = Field(
    "measure", .text, "Measure",
    "What will tell whether it worked.")
  public var measure: String? { self[Self.measure] }

  public static let baseline: Field<Figure> = Field(
    "baseline", .figure(.any), "Baseline",
    "The measure before.")
  public var baseline: Figure? { self[Self.baseline] }

  public static let target: Field<Figure> = Field(
    "target", .figure(.any), "Target",
    "The measure aimed at.")
  public var target: Figure? { self[Self.target] }

  public static let result: Field<ActionResult> = Field(
    "result", .record({ ActionResult.record }), "Result",
    "The measure read again.")
  public var result: ActionResult? { self[Self.result] }

  public static let effects: Field<[Effect]> = Field(
    "effects", .list(.record({ Effect.record })), "Effects",
    "What it is expected to change, stage by stage.")
  public var effects: [Effect] { self[Self.effects] }

  public static let told: Field<[Telling]> = Field(
    "told", .list(.record({ Telling.record })), "Told",
    "Who was told, how and when.")
  public var told: [Telling] { self[Self.told] }

  public static let history: Field<[HistoryEntry]> = Field(
    "history", .list(.record({ HistoryEntry.record })), "History",
    "The states it went through.")
  public var history: [HistoryEntry] { self[Self.history] }

  public static let record: RecordType = RecordType(
    "action", "action",
    "A commitment with owner, status and date; closed only when customers were told and the measure was read again.",
    [
      idField.info,
      title.info,
      howMightWe.info,
      kind.info,
      addresses.info,
      owner.info,
      ownerAgency.info,
      ownerFunction.info,
      authority.info,
      due.info,
      votes.info,
      state.info,
      reason.info,
      customerInformed.info,
      effort.info,
      measure.info,
      baseline.info,
      target.info,
      result.info,
      effects.info,
      told.info,
      history.info,
    ])
}
