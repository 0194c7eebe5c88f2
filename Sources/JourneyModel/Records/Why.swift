public import JSONText

/// An answer to "why?", in a tree under a root cause.
public struct Why: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "Lasting.")

  public static let text: Field<String> = Field(
    "text", .prose, required: true, "Why",
    "Because …")
  public var text: String? { self[Self.text] }

  public static let parent: Field<String> = Field(
    "parent", .reference(["why"]), "Answers",
    "The why above it. Absent: it answers the problem.")
  public var parent: String? { self[Self.parent] }

  public static let status: Field<String> = Field(
    "status", .choice(.whyStatus), "Status",
    "Hypothesis, confirmed or refuted.")
  public var status: String? { self[Self.status] }

  public static let basis: Field<String> = Field(
    "basis", .choice(.whyBasis), "Basis",
    "From a seed case, from evidence, or inferred.")
  public var basis: String? { self[Self.basis] }

  public static let evidence: Field<[String]> = Field(
    "evidence", .list(.reference(["evidence"])), "Evidence",
    "What confirms or refutes it.")
  public var evidence: [String] { self[Self.evidence] }

  public static let root: Field<Bool> = Field(
    "root", .flag, "Root",
    "Whether the asking stops here.")
  public var root: Bool? { self[Self.root] }

  public static let category: Field<String> = Field(
    "category", .choice(.causeCategory), "Category",
    "What kind of cause, where it differs.")
  public var category: String? { self[Self.category] }

  public static let counterfactual: Field<Counterfactual> = Field(
    "counterfactual", .record({ Counterfactual.record }), "Counterfactual test",
    "Of this root alone.")
  public var counterfactual: Counterfactual? { self[Self.counterfactual] }

  public static let record: RecordType = RecordType(
    "why", "why",
    "An answer to \"why?\", in a tree under a root cause.",
    [
      idField.info,
      text.info,
      parent.info,
      status.info,
      basis.info,
      evidence.info,
      root.info,
      category.info,
      counterfactual.info,
    ])
}
