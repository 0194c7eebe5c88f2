public import JSONText

/// The session in which a map is made.
public struct Workshop: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let purpose: Field<String> = Field(
    "purpose", .prose, "Purpose",
    "What the room is to leave with.")
  public var purpose: String? { self[Self.purpose] }

  public static let participants: Field<[Participant]> = Field(
    "participants", .list(.record({ Participant.record })), "Participants",
    "By role and agency, not by name.")
  public var participants: [Participant] { self[Self.participants] }

  public static let agenda: Field<[AgendaItem]> = Field(
    "agenda", .list(.record({ AgendaItem.record })), "Agenda",
    "What happens when.")
  public var agenda: [AgendaItem] { self[Self.agenda] }

  public static let parkingLot: Field<[ParkedItem]> = Field(
    "parkingLot", .list(.record({ ParkedItem.record })), "Parking lot",
    "What was set aside.")
  public var parkingLot: [ParkedItem] { self[Self.parkingLot] }

  public static let votesEach: Field<Int> = Field(
    "votesEach", .number(.count), "Dots each",
    "How many dots a person has.")
  public var votesEach: Int? { self[Self.votesEach] }

  public static let checklist: Field<CodesignChecklist> = Field(
    "checklist", .record({ CodesignChecklist.record }), "Co-design checklist",
    "What was done about the four barriers.")
  public var checklist: CodesignChecklist? { self[Self.checklist] }

  public static let record: RecordType = RecordType(
    "workshop", "workshop",
    "The session in which a map is made.",
    [
      purpose.info,
      participants.info,
      agenda.info,
      parkingLot.info,
      votesEach.info,
      checklist.info,
    ])
}
