public import JSONText

/// Something that works and must not be broken.
public struct BrightSpot: Observation {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let record: RecordType = RecordType(
    "brightSpot", "bright spot",
    "Something that works and must not be broken.",
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
      persistence.info,
      basis.info,
      burden.info,
      barrier.info,
      control.info,
      partnerGoal.info,
      validation.info,
      votes.info,
      evidence.info,
    ])
}
