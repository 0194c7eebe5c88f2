public import JourneyModel

/// What customers said: trust first.
public enum Measures {
  /// Answers by driver, stage, channel and agency. O(measures · log).
  public static func analyse(
    _ journey: Journey, suppression: DropOffQuery.Suppression = .on
  ) -> MeasuresResult {
    analyse(journey, MapIndex(journey), suppression: suppression)
  }

  /// Answers by driver, stage, channel and agency; `index` must be that of `journey`. O(measures · log).
  ///
  /// Only measures of the same driver, wording, scale and edition are compared (six wordings of trust were in use by FY2023;
  /// performance.gov, data quality and methods). Thumbs are the share up. Where fewer than 10 answered, and the counts are
  /// not illustrative, neither n nor figure is told, nor those from which they follow.
  public static func analyse(
    _ journey: Journey, _ index: MapIndex, suppression: DropOffQuery.Suppression = .on
  ) -> MeasuresResult {
    var builder = MeasuresBuilder(index, suppression)
    builder.add(journey.measures)
    return builder.result(MetricKinds.all(journey, index))
  }
}
