/// Pain points taken together.
public struct HeatTally: Equatable, Sendable {
  /// The highest known heat, 1…25; nil where none is known. Whole under every share.
  public let max: Int?
  /// The sum of known heats; nil where there are pain points and none of their heats is known, or where nobody looked.
  public let sum: Double?
  /// `sum` ÷ (`count` − `unknown`); nil where that is 0 ÷ 0. It hides the worst: never the only figure.
  public let mean: Double?
  /// How many pain points, known or not; in parts under *split*.
  public let count: Double
  /// Their votes; nil where nobody voted. In parts under *split*.
  public let votes: Double?
  /// How many of `count` have no known heat.
  public let unknown: Double
  /// The highest persistence, 1…3, among the pain points of the highest heat; nil where none is known.
  public let persistence: Int?
  /// The weakest basis; nil where there is no pain point.
  public let basis: Basis?

  static let nothing = HeatTally(
    max: nil, sum: 0, mean: nil, count: 0, votes: nil, unknown: 0, persistence: nil, basis: nil)
  static let noData = HeatTally(
    max: nil, sum: nil, mean: nil, count: 0, votes: nil, unknown: 0, persistence: nil, basis: nil)

  /// The figure that a query asks for; nil where it is not known or there is none.
  public func value(_ measure: HeatmapQuery.Measure) -> Double? {
    switch measure {
    case .max: max.map(Double.init)
    case .sum: sum
    case .mean: mean
    case .count: count
    case .votes: votes
    }
  }

  /// Whether this ranks before the other: by `measure`, then persistence, then count.
  func isWorse(than other: HeatTally, by measure: HeatmapQuery.Measure) -> Bool {
    let (mine, others) = (value(measure) ?? -1, other.value(measure) ?? -1)
    if mine != others { return mine > others }
    if persistence != other.persistence { return (persistence ?? 0) > (other.persistence ?? 0) }
    return count > other.count
  }
}
