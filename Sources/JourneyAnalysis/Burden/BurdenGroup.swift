/// What steps taken together cost one person who takes them all.
public struct BurdenGroup: Equatable, Sendable {
  /// How heavy it is on the mind: ranks, of which there is no sum and no mean.
  public struct Psychological: Equatable, Sendable {
    /// 0…4; nil where no step is rated.
    public let highest: Int?
    /// Ids of the steps at `highest`.
    public let highestSteps: [String]
    /// Ids of the steps at 3 or more.
    public let severeSteps: [String]
    /// How many steps are rated.
    public let rated: Int
  }

  /// The id of the stage, agency or segment; the journey's for the whole; `(no owner)` and `(not said)` in brackets.
  public let id: String
  public let label: String
  /// Ids, in the order of the journey.
  public let steps: [String]
  /// Σ minutes × times per person.
  public let minutes: PartialSum
  /// Σ learning minutes × times per person, where the parts are known.
  public let learning: PartialSum
  /// Σ compliance minutes × times per person, where the parts are known.
  public let compliance: PartialSum
  /// Σ days waited × times per person, one after the other; the critical path is what must be waited in a row.
  public let waitDays: PartialSum
  /// Σ cost × times per person, in dollars.
  public let cost: PartialSum
  public let psychological: Psychological

  /// The weakest basis of the sums; nil where nothing is known.
  public var basis: Basis? { Basis.weakest([minutes, waitDays, cost].compactMap(\.basis)) }
}
