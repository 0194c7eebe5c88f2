/// How many of the eligible are enrolled: a share of a population, never a part of the funnel.
public struct TakeUpRate: Equatable, Sendable {
  /// Satisfied customers beside whom a low take-up stands out.
  public struct Satisfaction: Equatable, Sendable {
    /// The measure's id.
    public let measure: String
    /// 1…5.
    public let mean: Double
    public let agency: String
    public let basis: Basis
  }

  /// The record's id.
  public let id: String
  public let program: String
  /// The second program: then both counts are of those eligible for both.
  public let withProgram: String?
  public let agency: String?
  public let segment: String?
  public let period: String?
  /// n.
  public let eligible: Count
  public let enrolled: Count
  /// enrolled ÷ eligible; nil where nobody is eligible, where more are enrolled than eligible, or where it is not told.
  public let rate: Double?
  /// The 95 % Wilson interval of the rate; nil on illustrative and estimated counts.
  public let interval: ClosedRange<Double>?
  /// The rate is below the limit.
  public let isLow: Bool
  /// Measures of satisfaction at the limit or above, of who runs the second program or, where the file does not say who
  /// that is, of who runs this one.
  public let satisfied: [Satisfaction]
  public let source: String?
  public let asOf: String?
  public let basis: Basis

  /// Whether satisfied customers of one program do not come to the neighbouring one: with a second program, low, and
  /// some measure of satisfaction at the limit or above.
  public var isFlagged: Bool { withProgram != nil && isLow && !satisfied.isEmpty }
  /// Whether figures are not told because they are, or give away, a count from 1 to 9.
  public var isSuppressed: Bool { eligible.isSuppressed || enrolled.isSuppressed }
}
