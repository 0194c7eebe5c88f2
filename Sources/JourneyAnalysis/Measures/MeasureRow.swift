/// What was answered to one question at one place.
public struct MeasureRow: Equatable, Sendable {
  /// The measure's id.
  public let id: String
  /// trust, satisfaction, effectiveness … of OMB Circular A-11 section 280, or a word of the file's own.
  public let driver: String
  /// gen1 or gen2; nil where the file does not say.
  public let edition: String?
  public let stage: String?
  public let step: String?
  public let agency: String?
  public let channel: String?
  public let segment: String?
  public let period: String?
  /// On the question's own scale; nil for thumbs, and where it is not known or not told.
  public let mean: Double?
  /// The share of thumbs up, 0…1; nil on other scales, and where it is not known or not told.
  public let shareUp: Double?
  /// The 95 % Wilson interval of the share up; nil without counts, and on illustrative and estimated ones.
  public let interval: ClosedRange<Double>?
  /// n: how many answered.
  public let respondents: Count
  /// respondents ÷ those who were offered the question; nil where either is not known or not told.
  public let responseRate: Double?
  public let wording: String?
  public let scale: QuestionScale?
  /// all, finishers or unknown; nil where the file does not say.
  public let askedOf: String?
  /// The number of its group in the result: only measures of one group may be compared.
  public let group: Int
  public let source: String?
  public let asOf: String?
  public let basis: Basis

  /// The mean, or the share up.
  public var figure: Double? { mean ?? shareUp }
  /// Whether only those were asked who reached the end: such figures hide failure.
  public var isFinishersOnly: Bool { askedOf.map { $0 == "finishers" } ?? false }
  /// Whether n is known and below 30.
  public var isSmallSample: Bool { respondents.value.map { $0 < 30 } ?? false }
  /// Whether figures are not told because fewer than 10 answered, or because they would give such ones
  /// away.
  public var isSuppressed: Bool { respondents.isSuppressed }
}
