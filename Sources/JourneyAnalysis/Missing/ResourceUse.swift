import JSONText
import JourneyModel
import Statistics

/// How much use is made of something that is there for people: a resource, a notice, a page.
public struct ResourceUse: Equatable, Sendable {
  /// The metric's id.
  public let id: String
  public let name: String
  /// For whom it is; nil for everyone.
  public let segment: String?
  public let stage: String?
  public let agency: String?
  public let channel: String?
  public let period: String?
  /// numerator ÷ denominator, else the value that the file states, as a share of 1; nil where neither is one, or is told.
  public let share: Double?
  /// People who used it, and people who could have: n.
  public let used: Count
  public let of: Count
  /// The 95 % Wilson interval of the share; nil without whole counts, and on illustrative and estimated ones.
  public let interval: ClosedRange<Double>?
  /// Whether the share is below the limit.
  public let isLow: Bool
  public let basis: Basis

  /// Metrics of kind `usage`, in file order; counts of 1 to 9 people (used, or not used) are not told, nor what gives them
  /// away. O(metrics).
  static func all(_ metrics: [Metric], _ query: MissingQuery) -> [ResourceUse] {
    metrics.filter { $0.kind?.hasSameBytes(as: "usage") ?? false }.map { metric in
      func count(_ value: Double?) -> Int? { value.flatMap { Int(exactly: $0) }.flatMap { $0 >= 0 ? $0 : nil } }
      let (used, all) = (count(metric.numerator), count(metric.denominator))
      let basis = Basis(metric.value?.basis)
      let gap = used.flatMap { used in all.map { $0 - used } }
      let isHidden =
        query.suppression == .on && basis != .illustrative
        && [used, all, gap].contains { $0.map { SmallCounts.isSmall($0) } ?? false }
      var share = metric.value?.value.flatMap { (0...1).contains($0) ? $0 : nil }
      var interval: ClosedRange<Double>?
      if let part = metric.numerator, let whole = metric.denominator, whole > 0, (0...whole).contains(part) {
        share = part / whole
        if basis.bearsInference, let used, let all {
          interval = ConfidenceInterval.wilson(used, of: all).map { $0.lower...$0.upper }
        }
      }
      if isHidden { (share, interval) = (nil, nil) }
      return ResourceUse(
        id: metric.id, name: metric.name ?? metric.id, segment: metric.segment, stage: metric.stage,
        agency: metric.agency, channel: metric.channel, period: metric.period, share: share,
        used: isHidden ? .suppressed(used) : Count(used), of: isHidden ? .suppressed(all) : Count(all),
        interval: interval, isLow: share.map { $0 < query.lowTakeUp } ?? false, basis: basis)
    }
  }
}
