public import JSONText

/// A state that an action entered, and when.
public struct HistoryEntry: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let at: Field<String> = Field(
    "at", .date, required: true, "When",
    "The date.")
  public var at: String? { self[Self.at] }

  public static let state: Field<String> = Field(
    "state", .choice(.actionState), required: true, "State",
    "The state it entered.")
  public var state: String? { self[Self.state] }

  public static let note: Field<String> = Field(
    "note", .prose, "Note",
    "What happened.")
  public var note: String? { self[Self.note] }

  public static let record: RecordType = RecordType(
    "historyEntry", "state change",
    "A state that an action entered, and when.", mergeKeys: ["at", "state"],
    [
      at.info,
      state.info,
      note.info,
    ])
}
