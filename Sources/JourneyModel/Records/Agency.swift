public import JSONText

/// An organisation that the customer deals with.
public struct Agency: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "The same in every journey of a folder.")

  public static let name: Field<String> = Field(
    "name", .text, required: true, "Name",
    "The full name.")
  public var name: String? { self[Self.name] }

  public static let abbreviation: Field<String> = Field(
    "abbreviation", .text, "Abbreviation",
    "What people call it.")
  public var abbreviation: String? { self[Self.abbreviation] }

  public static let level: Field<String> = Field(
    "level", .choice(.agencyLevel), "Level",
    "Federal, state, local, tribal, nonprofit, private; customer: the person alone, no agency.")
  public var level: String? { self[Self.level] }

  public static let hisp: Field<HISP> = Field(
    "hisp", .record({ HISP.record }), "High-impact service provider",
    "Whether OMB counts it as one, and as of when: the list changes.")
  public var hisp: HISP? { self[Self.hisp] }

  public static let workingTime: Field<WorkingTime> = Field(
    "workingTime", .record({ WorkingTime.record }), "Working time",
    "Its days and hours, where durations are counted in working hours.")
  public var workingTime: WorkingTime? { self[Self.workingTime] }

  public static let record: RecordType = RecordType(
    "agency", "agency",
    "An organisation that the customer deals with.",
    [
      idField.info,
      name.info,
      abbreviation.info,
      level.info,
      hisp.info,
      workingTime.info,
    ])
}
