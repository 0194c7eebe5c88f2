/// Where the cases of a log leave the map: planned against actual.
///
/// The four kinds are those of Halvorsrud, Kvale and Følstad, "Improving service quality through customer journey
/// analysis" (2016), as far as a log can show them:
/// - `unmapped`: an event whose activity is of no stage. Counted once for each event.
/// - `missing`: a gate or parallel stage of which the case has no event, although it has one of a later gate. Once for
///   each stage and case. A case that ends early misses nothing that lies after its end.
/// - `order`: the case's first event of a stage lies before its first event of a gate that the map puts earlier. Once for
///   each stage and case.
/// - `failed`: an activity of a stage that the case had to do again. Once for each further time. A log does not say that a
///   touchpoint failed; that it was done again is what shows it.
public struct PlanDeviations: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case unmapped, missing, order, failed

    /// As people read it.
    public var words: String {
      switch self {
      case .unmapped: "touchpoint that the map does not have"
      case .missing: "missing touchpoint"
      case .order: "irregular order"
      case .failed: "failed touchpoint, done again"
      }
    }
  }

  /// One activity or stage with what deviates there.
  public struct Finding: Sendable {
    public let kind: Kind
    /// The activity, or the id of the stage.
    public let subject: String
    public let count: Int
    /// Cases with at least one.
    public let cases: Int
    /// Ids of some of these cases; empty unless they were asked for. Never to be exported.
    public let examples: [String]
    /// Whether the counts are not to be told: one is from 1 to 9, or would give such a one away.
    public internal(set) var isHidden = false
  }

  /// All of a kind together.
  public struct Total: Sendable, Equatable {
    public let kind: Kind
    public let count: Int
    public let cases: Int
  }

  /// One for each kind, in their order.
  public let totals: [Total]
  /// Kind by kind, those with most cases first.
  public let findings: [Finding]
  /// Cases in which nothing deviates.
  public let conforming: Int
}
