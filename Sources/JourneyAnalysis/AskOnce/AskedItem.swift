/// How often one piece of information is asked for, and by whom.
public struct AskedItem: Equatable, Sendable {
  /// The item's id.
  public let id: String
  public let label: String
  /// Whether asking for it can harm or frighten; nil where the file does not say.
  public let isSensitive: Bool?
  /// Ids of the steps that ask for it, in the order of the journey: n of them.
  public let steps: [String]
  /// Asks by column of the matrix.
  public let counts: [Int]
  /// Ids of the agencies that ask, in file order.
  public let agencies: [String]
  /// Every ask but the first, in the order of the journey.
  public let repeats: [AskRepeat]

  /// n.
  public var count: Int { steps.count }
  /// n − 1; 0 where nobody asks.
  public var excess: Int { max(0, count - 1) }
  /// How many of the excess must be asked again.
  public var mustReAsk: Int { repeats.reduce(0) { $0 + ($1.isMustReAsk ? 1 : 0) } }
  /// excess − mustReAsk: what asking once would save.
  public var avoidable: Int { excess - mustReAsk }
}
