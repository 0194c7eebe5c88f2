import JourneyModel

/// What customers of a channel said: one measure of satisfaction or trust.
public struct ChannelVoice: Equatable, Sendable {
  /// The measure's id.
  public let measure: String
  /// satisfaction or trust.
  public let driver: String
  /// On the measure's own scale; nil where the file has only counts.
  public let mean: Double?
  /// How many answered.
  public let respondents: Int?
  public let wording: String?
  /// Whether only those were asked who reached the end: such figures hide failure.
  public let isFinishersOnly: Bool
  public let basis: Basis

  init?(_ measure: Measure) {
    guard let driver = measure.driver, ["satisfaction", "trust"].contains(driver) else { return nil }
    self.measure = measure.id
    self.driver = driver
    mean = measure.mean
    respondents = measure.respondents
    wording = measure.wording
    isFinishersOnly = measure.askedOf == "finishers"
    basis = Basis(measure.basis)
  }
}
