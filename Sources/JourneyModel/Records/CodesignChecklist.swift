public import JSONText

/// What was done about the four barriers to co-design.
public struct CodesignChecklist: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let technical: Field<String> = Field(
    "technical", .prose, "Technical and physical",
    "Connection, place, time, travel.")
  public var technical: String? { self[Self.technical] }

  public static let emotional: Field<String> = Field(
    "emotional", .prose, "Emotional",
    "Trust, and the safety to speak.")
  public var emotional: String? { self[Self.emotional] }

  public static let communication: Field<String> = Field(
    "communication", .prose, "Communication",
    "Shared language, translation, plain words.")
  public var communication: String? { self[Self.communication] }

  public static let resource: Field<String> = Field(
    "resource", .prose, "Resource",
    "Pay, child care, time off.")
  public var resource: String? { self[Self.resource] }

  public static let record: RecordType = RecordType(
    "codesignChecklist", "co-design checklist",
    "What was done about the four barriers to co-design.",
    [
      technical.info,
      emotional.info,
      communication.info,
      resource.info,
    ])
}
