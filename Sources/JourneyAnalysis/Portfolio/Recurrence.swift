/// What comes back in several journeys, by its id.
public struct Recurrence: Equatable, Sendable {
  /// Records of one journey.
  public struct Place: Equatable, Sendable {
    /// The journey's id.
    public let journey: String
    /// Ids: of the pain points under a cause, of the steps that ask for an item, of the pain point itself.
    public let records: [String]
  }

  /// The id that the journeys share.
  public let id: String
  /// As the first of them calls it.
  public let label: String
  /// In the order of the journeys.
  public let places: [Place]
  /// Of the pain points behind it, a pain point of equal ids once; nothing for items.
  public let heat: HeatTally

  /// How many records it has in all journeys.
  public var count: Int { places.reduce(0) { $0 + $1.records.count } }
}
