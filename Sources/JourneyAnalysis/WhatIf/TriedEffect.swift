import JourneyModel
import Statistics

/// An effect that can be worked out.
struct TriedEffect {
  /// The action's place among those tried.
  let action: Int
  /// The stage's place in the completion model.
  let place: Int
  let triangle: TriangularDistribution
  let basis: Basis

  /// (low + likely + high) ÷ 3.
  var mean: Double { triangle.low / 3 + triangle.likely / 3 + triangle.high / 3 }

  /// Nil where the effect states no likely value, or values that are not 0 ≤ low ≤ likely ≤ high ≤ 1. What states no low or
  /// high is as likely as it says.
  static func triangle(_ effect: Effect) -> TriangularDistribution? {
    guard let reduction = effect.lossReduction, let likely = reduction.likely else { return nil }
    let (low, high) = (reduction.low ?? likely, reduction.high ?? likely)
    guard low >= 0, high <= 1 else { return nil }
    return TriangularDistribution(low: low, likely: likely, high: high)
  }
}
