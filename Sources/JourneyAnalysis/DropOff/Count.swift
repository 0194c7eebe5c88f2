/// A count of people in a result.
public enum Count: Equatable, Sendable {
  case known(Int)
  /// The file does not say.
  case unknown
  /// From 1 to 9, not told: prints "<10".
  case small
  /// Not told because a small one could be worked out from it.
  case withheld

  /// What may be shown as a number; nil otherwise.
  public var value: Int? { if case .known(let value) = self { value } else { nil } }

  /// Whether the number is known but not told.
  public var isSuppressed: Bool { self == .small || self == .withheld }

  init(_ value: Int?) {
    self = value.map(Count.known) ?? .unknown
  }

  /// The count as it may be told where details of this kind are withheld.
  static func suppressed(_ value: Int?) -> Count {
    guard let value else { return .unknown }
    return SmallCounts.isSmall(value) ? .small : .withheld
  }
}
