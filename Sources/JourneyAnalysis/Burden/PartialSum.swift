/// A sum over steps of which some do not say: the true one is at least this.
public struct PartialSum: Equatable, Sendable {
  /// The sum of what is known, in the unit of what is summed; nil where nothing is.
  public private(set) var total: Double?
  /// How many steps say it in full: k.
  public private(set) var known = 0
  /// How many steps there are: m.
  public private(set) var count = 0
  /// The weakest basis of what is known; nil where nothing is.
  public private(set) var basis: Basis?

  /// Whether it prints as "at least; k of m steps known".
  public var isAtLeast: Bool { known < count }

  init() {}

  /// Adds what a step says, nil where it does not; `isWhole` is false where it says only a part.
  mutating func add(_ value: Double?, _ basis: Basis, isWhole: Bool = true) {
    count += 1
    guard let value else { return }
    total = (total ?? 0) + value
    if isWhole { known += 1 }
    self.basis = self.basis?.weakened(by: basis) ?? basis
  }

  /// The same for what a step says with this basis; nil where it says nothing.
  mutating func add(_ value: Double, _ basis: Basis?, isWhole: Bool = true) {
    add(basis == nil ? nil : value, basis ?? .public, isWhole: isWhole)
  }
}
