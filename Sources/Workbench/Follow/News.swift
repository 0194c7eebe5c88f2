public import JourneyModel

/// What others changed with one save, as far as it was new here.
public struct News: Sendable {
  public let savers: Savers
  /// In the order of the file, at most ``most``.
  public let changes: [JourneyChange]
  /// How many there were.
  public let count: Int

  /// More is not listed: whoever rewrote everything is told by the numbers.
  static let most = 500
  /// How many saves are remembered.
  static let kept = 20

  init(_ savers: Savers, _ changes: [JourneyChange]) {
    self.savers = savers
    self.changes = Array(changes.prefix(Self.most))
    count = changes.count
  }
}
