public import JourneyAnalysis

/// How many reached each stage and missed its outcome, as the map shows it: worked out once for every change.
public struct MapVolumes: Sendable {
  /// A line for each stage that has counts, by the stage's id.
  public private(set) var lines: [String: String] = [:]
  private var revision = -1

  mutating func refresh(_ open: OpenJourney) {
    guard revision != open.revision else { return }
    revision = open.revision
    lines = [:]
    for stage in DropOff.analyse(open.journey).stages {
      let figures = stage.figures
      guard let reached = figures.reached.words else { continue }
      // The basis comes first, so that no narrow column cuts it off.
      var line = "\((figures.basis ?? .notStated).shortLabel) \(reached) in"
      if let missed = figures.missed.words { line += ", \(missed) missed" }
      lines[stage.stage] = line
    }
  }
}

extension Basis {
  /// A word that fits beside a number.
  public var shortLabel: String {
    switch self {
    case .estimated: "est."
    case .illustrative: "illus."
    case .notStated: "no basis"
    default: label
    }
  }
}

extension Count {
  /// The count as it may be told: a number, "<10", or nil where nothing is.
  public var words: String? {
    switch self {
    case .known(let value): String(value)
    case .small: "<10"
    case .unknown, .withheld: nil
    }
  }
}
