import JourneyModel

/// The share of a segment among the eligible, against which a representation index holds what was counted.
public struct Benchmark: Equatable, Sendable {
  /// Above 0, at most 1; taken as exact.
  public let share: Double
  public let basis: Basis
  /// Where it can be read.
  public let source: String?
  /// What exactly it counts: it may be another population than the eligible.
  public let definition: String?
  public let caveat: String?

  /// Nil where the segment has no share, or one outside 0…1: then no index is defined.
  init?(_ figure: Figure?) {
    guard let known = KnownFigure(figure, in: 0...1), known.value > 0 else { return nil }
    share = known.value
    basis = known.basis
    source = figure?.source
    definition = figure?.definition
    caveat = figure?.caveat
  }
}
