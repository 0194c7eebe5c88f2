/// What an hour of a customer's time is worth. There is no single federal figure: whoever states one says where it comes
/// from.
public struct HourValue: Equatable, Sendable {
  /// Dollars an hour, 0 or more.
  public let amount: Double
  /// Where it can be read.
  public let source: String

  /// Nil for an amount that is negative or not finite, and without a source.
  public init?(_ amount: Double, source: String) {
    guard amount.isFinite, amount >= 0, !source.utf8.allSatisfy({ $0 == 0x20 }) else { return nil }
    self.amount = amount
    self.source = source
  }
}
