public import JSONText

/// What lies behind pain points: the last of the whys, and who can mend it.
public struct RootCause: IdentifiedRecord {
  public let object: JSONObject

  public init(_ object: JSONObject) {
    self.object = object
  }

  static let idField = Field<String>(
    .id, .identifier, required: true, "Identifier", "The same in every journey of a folder.")

  public static let problem: Field<String> = Field(
    "problem", .prose, required: true, "Problem",
    "The statement that the whys start from.")
  public var problem: String? { self[Self.problem] }

  public static let category: Field<String> = Field(
    "category", .choice(.causeCategory), "Category",
    "What kind of cause.")
  public var category: String? { self[Self.category] }

  public static let ingredient: Field<String> = Field(
    "ingredient", .choice(.ingredient), "Ingredient",
    "Which of the seven is lacking.")
  public var ingredient: String? { self[Self.ingredient] }

  public static let ownerFunction: Field<String> = Field(
    "ownerFunction", .choice(.ownerFunction), "Owner function",
    "The function that can mend it.")
  public var ownerFunction: String? { self[Self.ownerFunction] }

  public static let ownerAgency: Field<String> = Field(
    "ownerAgency", .reference(["agency"]), "Owner agency",
    "The agency that can mend it.")
  public var ownerAgency: String? { self[Self.ownerAgency] }

  public static let authority: Field<String> = Field(
    "authority", .choice(.authority), "Authority",
    "Whose decision it takes.")
  public var authority: String? { self[Self.authority] }

  public static let whys: Field<[Why]> = Field(
    "whys", .list(.record({ Why.record })), "Whys",
    "A tree: each answers the one above it.")
  public var whys: [Why] { self[Self.whys] }

  public static let counterfactual: Field<Counterfactual> = Field(
    "counterfactual", .record({ Counterfactual.record }), "Counterfactual test",
    "If this were mended, would the problem be prevented?")
  public var counterfactual: Counterfactual? { self[Self.counterfactual] }

  public static let record: RecordType = RecordType(
    "rootCause", "root cause",
    "What lies behind pain points: the last of the whys, and who can mend it.",
    [
      idField.info,
      problem.info,
      category.info,
      ingredient.info,
      ownerFunction.info,
      ownerAgency.info,
      authority.info,
      whys.info,
      counterfactual.info,
    ])
}
