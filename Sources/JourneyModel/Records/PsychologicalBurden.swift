public import JSONText

/// Stress, stigma and loss of control, from 0 to 4: a rank, never converted or averaged.
public struct PsychologicalBurden: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let value: Field<Int> = Field(
    "value", .number(NumberRule(0...4, whole: true)), required: true, "Level",
    "0 none, 4 severe.")
  public var value: Int? { self[Self.value] }

  public static let drivers: Field<[String]> = Field(
    "drivers", .list(.choice(.psychologicalDriver)), "Drivers",
    "What makes it so.")
  public var drivers: [String] { self[Self.drivers] }

  public static let segment: Field<String> = Field(
    "segment", .reference(["segment"]), "Segment",
    "For whom. Absent: in general.")
  public var segment: String? { self[Self.segment] }

  public static let basis: Field<String> = Field(
    "basis", .choice(.basis), "Basis",
    "Where the value comes from.")
  public var basis: String? { self[Self.basis] }

  public static let record: RecordType = RecordType(
    "psychologicalBurden", "psychological burden",
    "Stress, stigma and loss of control, from 0 to 4: a rank, never converted or averaged.",
    [
      value.info,
      drivers.info,
      segment.info,
      basis.info,
    ])
}
