import JourneyModel

/// A number of the file with its basis.
struct KnownFigure {
  let value: Double
  let basis: Basis

  /// Nil where the figure is absent, has no number, or lies outside `range`: `check` reports it, analyses pass it over.
  init?(_ figure: Figure?, in range: ClosedRange<Double> = 0...1e15) {
    guard let figure, let value = figure.value, range.contains(value) else { return nil }
    self.value = value
    basis = Basis(figure.basis)
  }
}
