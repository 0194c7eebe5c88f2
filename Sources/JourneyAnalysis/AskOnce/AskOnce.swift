import JSONText
public import JourneyModel

/// What a journey asks people for again and again.
public enum AskOnce {
  /// Item × agency. O(asks × agencies that ask).
  public static func analyse(_ journey: Journey) -> AskOnceResult {
    analyse(journey, MapIndex(journey))
  }

  /// Item × agency; `index` must be that of `journey`. O(asks + items × agencies that ask).
  ///
  /// An item asked for n times has n − 1 asks in excess. A repeat is each ask but the first; it is told with the ask before
  /// it, in the order of the journey, whoever lives which branch of it.
  public static func analyse(_ journey: Journey, _ index: MapIndex) -> AskOnceResult {
    var builder = AskOnceBuilder(journey, index)
    builder.run(journey)
    return builder.result(journey.informationItems)
  }
}
