/// What one step costs one person, each time that they take it.
public struct StepBurden: Equatable, Sendable {
  /// A step's number with where it comes from.
  public struct Amount: Equatable, Sendable {
    public let value: Double
    public let basis: Basis
  }

  /// The step's id.
  public let id: String
  public let name: String
  /// The stage's id.
  public let stage: String
  /// The lead agency's id; nil where nobody owns the step or the file does not say.
  public let agency: String?
  /// In minutes.
  public let learning: Amount?
  /// In minutes.
  public let compliance: Amount?
  /// learning + compliance where both are known, else the total that the step states, else the part that is known; in
  /// minutes.
  public let minutes: Amount?
  /// Whether `minutes` is all of it: false where only one part is known.
  public let isMinutesWhole: Bool
  public let waitDays: Amount?
  /// In dollars.
  public let cost: Amount?
  /// timesPerPerson; once where the step does not say.
  public let times: Double
  /// Nil where the step does not say.
  public let timesBasis: Basis?
  /// 0…4: a rank, never converted, never averaged.
  public let psychological: Int?
  /// For whom the rank holds; nil for everyone.
  public let psychologicalSegment: String?
  /// Ids of the segments that the step concerns; empty for everyone.
  public let segments: [String]
  /// The weakest basis of what is known; nil where nothing is.
  public let basis: Basis?
}
