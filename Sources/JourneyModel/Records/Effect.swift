public import JSONText

/// What an action is expected to take off the loss at one stage.
public struct Effect: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let stage: Field<String> = Field(
    "stage", .reference(["stage"]), required: true, "Stage",
    "Where it works.")
  public var stage: String? { self[Self.stage] }

  public static let lossReduction: Field<Triangle> = Field(
    "lossReduction", .record({ Triangle.record }), "Loss reduction",
    "The share of those missed who would be missed no longer.")
  public var lossReduction: Triangle? { self[Self.lossReduction] }

  public static let basis: Field<String> = Field(
    "basis", .choice(.basis), "Basis",
    "Where the expectation comes from.")
  public var basis: String? { self[Self.basis] }

  public static let record: RecordType = RecordType(
    "effect", "effect",
    "What an action is expected to take off the loss at one stage.", mergeKeys: ["stage"],
    [
      stage.info,
      lossReduction.info,
      basis.info,
    ])
}
