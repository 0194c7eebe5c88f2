import JSONText
public import JourneyAnalysis
import JourneyModel

/// How many reached each stage and missed its outcome, as the map shows it: worked out once for every change, from nothing
/// but the stages and the counts.
public struct MapVolumes: Sendable {
  /// A line for each stage that has counts, by the stage's id.
  public private(set) var lines: [String: String] = [:]
  private var revision = -1

  mutating func refresh(_ open: OpenJourney) {
    guard revision != open.revision else { return }
    revision = open.revision
    lines = [:]
    for stage in DropOff.analyse(Self.countsAlone(open.journey)).stages {
      let figures = stage.figures
      guard let reached = figures.reached.words else { continue }
      // The basis comes first, so that no narrow column cuts it off.
      var line = "\((figures.basis ?? .notStated).shortLabel) \(reached) in"
      if let missed = figures.missed.words { line += ", \(missed) missed" }
      lines[stage.stage] = line
    }
  }

  /// The journey without what its counts do not depend on. O(stages + counts).
  static func countsAlone(_ journey: Journey) -> Journey {
    let keys = [
      JSONKey.id, Journey.agencies.info.key, Journey.channels.info.key, Journey.segments.info.key,
      Journey.volumes.info.key,
    ]
    var object = JSONObject()
    for key in keys { object[key] = journey.object[key] }
    let stages = journey.stages.map { stage -> JSONValue in
      var head = stage.object
      head[Stage.steps.info.key] = nil
      return .object(head)
    }
    object[Journey.stages.info.key] = .array(stages)
    return Journey(object)
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
