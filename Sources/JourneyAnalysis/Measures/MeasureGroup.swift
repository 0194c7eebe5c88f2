/// Measures that may be compared: one driver, one wording, one scale, one edition.
public struct MeasureGroup: Equatable, Sendable {
  public let driver: String
  /// Nil where the file does not say how the question was put: then nothing says that two of these were put alike.
  public let wording: String?
  public let scale: QuestionScale?
  public let edition: String?
  /// Ids, in file order.
  public let measures: [String]
  /// Whether some of them were asked of finishers only and others not: they compare those who got through with all.
  public let isMixedAskedOf: Bool

  /// Whether wording, scale and edition are all stated.
  public var isComparable: Bool { wording != nil && scale != nil && edition != nil }
}
