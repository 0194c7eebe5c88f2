/// Where people are lost, stage by stage.
public struct DropOffResult: Equatable, Sendable {
  /// Stages that tie for a first place.
  public struct Leak: Equatable, Sendable {
    /// Ids, in the order of the journey.
    public let stages: [String]
    public let missed: Int
  }

  public struct Rate: Equatable, Sendable {
    /// Ids, in the order of the journey.
    public let stages: [String]
    public let rate: Double
    /// The lower bound of its interval, by which it ranks.
    public let low: Double
  }

  /// The journey's id.
  public let journey: String
  public let query: DropOffQuery
  /// The series shown; nil where the file has no volumes, or where they name none.
  public let series: String?
  /// The agency that every row of the series names; nil where they name several or none.
  public let onlyAgency: String?
  /// The period shown; nil for all. A stage that has no counts for it may show another: its figures say which.
  public let period: String?
  /// Every stage of the journey, in order, with or without counts.
  public let stages: [DropOffStage]
  /// Most people missed; nil where nobody was, or nobody counted.
  public let largestLeak: Leak?
  /// The highest lower bound of the interval among stages with n ≥ 30; nil where there is no interval.
  public let worstRate: Rate?
  /// What a reader must know: which series and why, what is unknown, what is withheld; a clause each.
  public let notes: [String]

  /// The notes in one line; they begin with "one agency only" where that is so.
  public var note: String { notes.joined(separator: "; ") }
}

/// A series of volumes that belong together.
public struct DropOffSeries: Equatable, Sendable {
  /// Nil for volumes that name none.
  public let name: String?
  /// How many stages it has counts for.
  public let stageCount: Int
}
