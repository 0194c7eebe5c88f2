public import JourneyAnalysis

/// The parts of what stands in a cell with pain: `20`, `×3` and `?1`.
public struct HeatCellText: Sendable, Equatable {
  /// The figure; `?` where no heat is known.
  public let value: String
  /// How many pain points, where that is not the figure itself and not 1.
  public let count: String
  /// How many of them have no known heat.
  public let unknown: String

  public init(_ tally: HeatTally, _ measure: HeatmapQuery.Measure) {
    let isCount = measure == .count
    if let figure = tally.value(measure) {
      value = figure.short
      count = isCount || tally.count == 1 ? "" : "×" + tally.count.short
      unknown = isCount || tally.unknown == 0 ? "" : "?" + tally.unknown.short
    } else {
      value = "?" + tally.count.short
      count = ""
      unknown = ""
    }
  }
}

extension Double {
  /// At most one decimal, none where it would be 0; rounded half away from zero. For figures below a thousand millions.
  public var short: String {
    guard isFinite else { return "?" }
    let tenths = Int((magnitude * 10).rounded())
    let sign = self < 0 && tenths > 0 ? "-" : ""
    return sign + (tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)")
  }
}
