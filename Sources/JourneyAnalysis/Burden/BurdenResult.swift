/// What the journey costs those who live it.
public struct BurdenResult: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// In the order of the journey.
  public let steps: [StepBurden]
  /// All steps.
  public let whole: BurdenGroup
  public let byStage: [BurdenGroup]
  /// By lead agency; `(no owner)` first, `(not said)` last and only where needed.
  public let byAgency: [BurdenGroup]
  /// Each with the steps that concern everyone and those that concern it.
  public let bySegment: [BurdenGroup]
  /// By stage.
  public let years: [BurdenYear]
  /// Of `years`, where a value was given.
  public let hourValue: HourValue?
  public let failures: [StructuralFailure]
  /// Nil where no wait is known, or where steps require one another in a ring.
  public let criticalPath: CriticalPath?
  /// What a reader must know; a clause each.
  public let notes: [String]
  /// Who makes the first move, by stage and by lead agency.
  public let firstMovesByStage: [FirstMoves]
  public let firstMovesByAgency: [FirstMoves]
  /// What it takes to prove again what was proven.
  public let recertifications: [Recertification]

  /// Σ hours of the stages; nil where none is known.
  public var hoursPerYear: Double? { sum(\.hours) }
  /// Σ cost of the stages; nil where none is known.
  public var costPerYear: Double? { sum(\.cost) }
  /// Σ value of the hours; nil where none is known.
  public var timeValuePerYear: Double? { sum(\.timeValue) }

  /// The weakest basis of all sums; nil where nothing is known.
  public var basis: Basis? { whole.basis }

  private func sum(_ part: (BurdenYear) -> Double?) -> Double? {
    let known = years.compactMap(part)
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
