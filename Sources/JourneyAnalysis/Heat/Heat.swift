public import JourneyModel

/// How much a pain point hurts: severity × frequency, 1…25.
///
/// After Nielsen's severity ratings (frequency, impact, persistence); severity is the consequence for the customer, not
/// the cost to the agency.
public struct Heat: Comparable, Hashable, Sendable {
  /// 1…25.
  public let value: Int

  /// `severity` × `frequency`; nil, which is unknown and never 0, where either is absent or not in 1…5.
  public init?(severity: Int?, frequency: Int?) {
    guard let severity, let frequency, (1...5).contains(severity), (1...5).contains(frequency) else { return nil }
    value = severity * frequency
  }

  /// The heat of a pain point; nil where it is unknown.
  public init?(_ painPoint: PainPoint) {
    self.init(severity: painPoint.severity, frequency: painPoint.frequency)
  }

  /// The band that the value lies in.
  public var band: HeatBand { HeatBand(Double(value)) }

  public static func < (left: Heat, right: Heat) -> Bool { left.value < right.value }
}
