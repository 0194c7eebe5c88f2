public import JSONText

/// Would mending the cause have prevented the problem?
public struct Counterfactual: Record {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  public static let wouldPrevent: Field<Bool> = Field(
    "wouldPrevent", .flag, "Would prevent",
    "Yes or no.")
  public var wouldPrevent: Bool? { self[Self.wouldPrevent] }

  public static let because: Field<String> = Field(
    "because", .prose, "Because",
    "In a sentence.")
  public var because: String? { self[Self.because] }

  public static let record: RecordType = RecordType(
    "counterfactual", "counterfactual test",
    "Would mending the cause have prevented the problem?",
    [
      wouldPrevent.info,
      because.info,
    ])
}
