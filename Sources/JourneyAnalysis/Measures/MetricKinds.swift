import JSONText
import JourneyModel

/// What is measured at one stage: how well the agency works, whether it works, and how it is lived.
public struct MetricKinds: Equatable, Sendable {
  public struct Kind: Equatable, Sendable {
    /// efficiency, effectiveness, experience, coverage, share, usage, or a word of the file's own; nil where a metric does
    /// not say.
    public let kind: String?
    /// Ids of the metrics, in file order; for experience also those of what customers answered.
    public let ids: [String]
  }

  /// The stage's id; nil for what names none.
  public let stage: String?
  public let label: String
  /// Kinds of which there is something, in the order of the format.
  public let kinds: [Kind]

  /// Whether efficiency is all that is measured: then nobody knows whether it helps (Partnership, Leading with Experience).
  public var isEfficiencyOnly: Bool { kinds.count == 1 && kinds[0].kind?.hasSameBytes(as: "efficiency") ?? false }

  /// Each stage in order, measured or not; what names no stage last, where there is such. O(metrics + answers).
  static func all(_ journey: Journey, _ index: MapIndex) -> [MetricKinds] {
    var words = WordTable(.metricKind)
    let experience = words.number(of: "experience")
    var found: [(stage: Int, kind: Int32, id: String)] = []
    func stage(_ id: String?) -> Int { id.flatMap { index.stageNumbers[$0] }.map(Int.init) ?? index.stages.count }
    for metric in journey.metrics {
      found.append((stage(metric.stage), metric.kind.map { words.number(of: $0) } ?? -1, metric.id))
    }
    for measure in journey.measures {
      let own =
        measure.stage
        ?? measure.step.flatMap { index.stepNumbers[$0] }.map { index.stages[Int(index.steps.stages[Int($0)])].id }
      found.append((stage(own), experience, measure.id))
    }
    let order = words.words.indices.map { Int32($0) } + [-1]
    var result: [MetricKinds] = []
    for number in 0...index.stages.count {
      let own = found.filter { $0.stage == number }
      let place = number < index.stages.count ? index.stages[number] : nil
      guard place != nil || !own.isEmpty else { continue }
      var kinds: [Kind] = []
      for kind in order {
        let ids = own.filter { $0.kind == kind }.map(\.id)
        if !ids.isEmpty { kinds.append(Kind(kind: kind < 0 ? nil : words.words[Int(kind)], ids: ids)) }
      }
      result.append(MetricKinds(stage: place?.id, label: place?.label ?? "(no stage)", kinds: kinds))
    }
    return result
  }
}
