/// What a what-if analysis drew, for the next one: where all that a range rests on is the same to the bit, it is not drawn
/// again.
///
/// It is never looked at, and what comes out with it is what comes out without.
public struct WhatIfMemory: Sendable {
  /// The words of all that a result rests on, numbers by their bits.
  typealias Key = [UInt64]

  struct Ranges: Sendable {
    let gain: ClosedRange<Double>?
    let relative: ClosedRange<Double>?
  }

  var ranges: [Key: Ranges] = [:]
  /// Draws of rates and effects.
  private(set) var draws: [Key: [Double]] = [:]
  /// Whether there was room for everything that was drawn.
  public private(set) var hasAll = true

  /// 4 megabytes at 10,000 draws; what is more is drawn again.
  private static let mostNumbers = 500_000

  public init() {}

  mutating func keep(_ draws: [Double], _ key: Key) {
    guard self.draws[key] == nil else { return }
    hasAll = hasAll && (self.draws.count + 1) * draws.count <= Self.mostNumbers
    if hasAll { self.draws[key] = draws }
  }
}
