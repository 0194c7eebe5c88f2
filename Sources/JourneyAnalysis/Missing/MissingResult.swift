/// Who is missing: segments at stages, and programs that do not reach the eligible.
public struct MissingResult: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  public let query: MissingQuery
  /// By stage and segment in the order of the file; counted ones before stated ones.
  public let representations: [Representation]
  /// In file order.
  public let takeUp: [TakeUpRate]
  /// Use of what is there for people, in file order.
  public let use: [ResourceUse]
  /// What a reader must know; a clause each.
  public let notes: [String]

  /// The representations below the limit.
  public var flagged: [Representation] { representations.filter(\.isFlagged) }
  /// The weakest basis of all figures; nil where there are none.
  public var basis: Basis? { Basis.weakest(representations.map(\.basis) + takeUp.map(\.basis)) }
}
