/// What customers said, question by question.
public struct MeasuresResult: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// Trust first, then the other drivers in the order of the format, then words of the file's own; within a driver by
  /// stage, channel and agency in the order of the file; what names none of these first.
  public let rows: [MeasureRow]
  /// In the order of their first row.
  public let groups: [MeasureGroup]
  /// Per group and place with two channels or more; widest first.
  public let spreads: [ChannelSpread]
  /// What a reader must know; a clause each.
  public let notes: [String]
  /// What is measured at each stage, by kind.
  public let kinds: [MetricKinds]

  /// The weakest basis; nil where nothing was asked.
  public var basis: Basis? { Basis.weakest(rows.map(\.basis)) }
}
