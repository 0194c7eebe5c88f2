/// What a summary of a journey says first.
public struct KeyFindings: Equatable, Sendable {
  /// The hottest place of the map.
  public struct HotSpot: Equatable, Sendable {
    /// An agency, or one of the special rows.
    public let row: HeatLine
    /// A stage.
    public let column: HeatLine
    public let tally: HeatTally
    /// Ids, worst first.
    public let painPoints: [String]
  }

  /// The stages that lose most.
  public struct LossFinding: Equatable, Sendable {
    /// Ids; several where they tie.
    public let stages: [String]
    /// How many were missed, at the first.
    public let missed: Int
    /// Whose outcome counted, at the first.
    public let n: Int?
    /// missed ÷ n at the first; nil where not defined.
    public let rate: Double?
    public let basis: Basis
  }

  /// The journey's id.
  public let journey: String
  /// By agency and stage, in full; several where they tie.
  public let hottest: [HotSpot]
  /// The pain points of the highest heats: as many as were asked for, and those that tie with the last of them.
  public let worstPains: [PainFinding]
  /// How many pain points have no known heat, and so cannot be among the worst.
  public let unknownHeats: Int
  /// Most people missed.
  public let largestLeak: LossFinding?
  /// The highest lower bound among n ≥ 30.
  public let worstRate: LossFinding?
  /// What must be known of the losses.
  public let lossNotes: [String]
  /// The hand-off with most heat, in a tie with most missed; nil without hand-offs, or where none has either.
  public let seam: SeamFinding?
  public let seams: SeamsResult
  public let evidence: EvidenceCoverage
  public let loops: LoopStates
  /// Items asked for more than once, most often first: as many as were asked for, and those that tie with the last.
  public let repeatedAsks: [AskedItem]
}
