public import JSONText

/// How the customer came from the step before.
public struct Arrival: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let handoff: Field<String> = Field(
    "handoff", .choice(.handoff), "Hand-off",
    "Warm: passed on with the case. Cold: a number or a link. System: data without the customer. None: they had to find out."
  )
  public var handoff: String? { self[Self.handoff] }

  public static let contextCarried: Field<String> = Field(
    "contextCarried", .choice(.contextCarried), "Context carried",
    "Whether they had to start over.")
  public var contextCarried: String? { self[Self.contextCarried] }

  public static let forced: Field<Bool> = Field(
    "forced", .flag, "Forced",
    "Whether they were made to switch.")
  public var forced: Bool? { self[Self.forced] }

  public static let expectedDays: Field<Figure> = Field(
    "expectedDays", .figure(.amount), "Expected days",
    "How long the passing-on takes.")
  public var expectedDays: Figure? { self[Self.expectedDays] }

  public static let confirmed: Field<Bool> = Field(
    "confirmed", .flag, "Confirmed",
    "Whether arrival is confirmed to the giver.")
  public var confirmed: Bool? { self[Self.confirmed] }

  public static let record: RecordType = RecordType(
    "arrival", "arrival",
    "How the customer came from the step before.",
    [
      handoff.info,
      contextCarried.info,
      forced.info,
      expectedDays.info,
      confirmed.info,
    ])
}
