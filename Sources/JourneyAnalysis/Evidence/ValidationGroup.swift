/// Pain points of one state of validation.
public struct ValidationGroup: Equatable, Sendable {
  /// unvalidated, validated or disputed, or a word of the file's own; nil where pain points do not say.
  public let status: String?
  /// Ids, in file order.
  public let painPoints: [String]
  /// painPoints ÷ all pain points.
  public let share: Double
  /// Σ of the people with whom they were looked at, one who looked at several counted for each; nil where none says.
  public let people: Int?
  /// How many of the pain points say with how many people.
  public let stated: Int
}
