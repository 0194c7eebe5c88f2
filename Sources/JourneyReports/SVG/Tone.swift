import JourneyAnalysis

/// What a colour of a picture means. Each has a value for paper, written into the picture itself, and a class by which a
/// page may choose another on a dark ground.
enum Tone: String, CaseIterable {
  case ink, muted, line, ground, band, accent, onAccent
  case heat1, heat2, heat3, heat4, onHeat1, onHeat2, onHeat3, onHeat4
  case done, neverTried, failed, ended, waiting, unclear, onDone, onNeverTried, onFailed

  /// On white.
  var paper: String { Self.papers[self] ?? "#000" }
  /// On a dark page.
  var dark: String { Self.darks[self] ?? "#fff" }

  /// Yellow to red (xterm 229, 221, 208, 124): darker is worse; the least difference of two levels stays above 11 (CAM02-UCS)
  /// for any colour vision.
  private static let papers: [Tone: String] = [
    .ink: "#1b1b1b", .muted: "#565c65", .line: "#c6cace", .ground: "#ffffff", .band: "#f0f3f6", .accent: "#1a4480",
    .onAccent: "#ffffff", .heat1: "#ffffaf", .heat2: "#ffd75f", .heat3: "#ff8700", .heat4: "#af0000",
    .onHeat1: "#000000", .onHeat2: "#000000", .onHeat3: "#000000", .onHeat4: "#ffffff", .done: "#2378c3",
    .neverTried: "#e5a000", .failed: "#b50909", .ended: "#dfe1e2", .waiting: "#a9aeb1", .unclear: "#ffffff",
    .onDone: "#ffffff", .onNeverTried: "#000000", .onFailed: "#ffffff",
  ]
  /// Magma (xterm 54, 125, 209, 229): lighter is worse.
  private static let darks: [Tone: String] = [
    .ink: "#f0f0f0", .muted: "#b4bac1", .line: "#4b535c", .ground: "#171b21", .band: "#20262e", .accent: "#8cc8ff",
    .onAccent: "#0b0e12", .heat1: "#5f0087", .heat2: "#af005f", .heat3: "#ff875f", .heat4: "#ffffaf",
    .onHeat1: "#ffffff", .onHeat2: "#ffffff", .onHeat3: "#000000", .onHeat4: "#000000", .done: "#58a6e8",
    .neverTried: "#f2c14e", .failed: "#ff8d7b", .ended: "#3d4551", .waiting: "#71767a", .unclear: "#171b21",
    .onDone: "#000000", .onNeverTried: "#000000", .onFailed: "#000000",
  ]

  /// The colour of a heat from 1 to 25, and that of what stands on it.
  static func heat(_ value: Double) -> (ground: Tone, ink: Tone) {
    switch HeatBand(value) {
    case .low: (.heat1, .onHeat1)
    case .moderate: (.heat2, .onHeat2)
    case .high: (.heat3, .onHeat3)
    case .critical: (.heat4, .onHeat4)
    }
  }
}
