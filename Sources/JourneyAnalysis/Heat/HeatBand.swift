/// The four bands of heat: low 1–4, moderate 5–9, high 10–14, critical 15–25.
public enum HeatBand: String, CaseIterable, Comparable, Sendable {
  case low
  case moderate
  case high
  case critical

  /// The band of a heat or of a mean of heats; what lies between two bands belongs to the lower one.
  public init(_ heat: Double) {
    self =
      switch heat {
      case ..<5: .low
      case ..<10: .moderate
      case ..<15: .high
      default: .critical
      }
  }

  public static func < (left: HeatBand, right: HeatBand) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .moderate: 1
    case .high: 2
    case .critical: 3
    }
  }
}
