public import JourneyModel
import Statistics

/// Who is missing among those a journey serves.
public enum Missing {
  /// Representation and take-up. O(volumes · log + metrics + measures).
  public static func analyse(_ journey: Journey, _ query: MissingQuery = MissingQuery()) -> MissingResult {
    analyse(journey, MapIndex(journey), query)
  }

  /// Representation and take-up; `index` must be that of `journey`. O(volumes · log + metrics + measures).
  ///
  /// Representation index = share of the segment among those who reached the stage ÷ its share of the eligible (brief,
  /// 4.7), numerator and denominator of the same stage, series and period; its interval is the Wilson interval of the
  /// share ÷ the segment's share of the eligible, which is taken as exact.
  public static func analyse(
    _ journey: Journey, _ index: MapIndex, _ query: MissingQuery = MissingQuery()
  ) -> MissingResult {
    var builder = RepresentationBuilder(journey, index, query)
    builder.addVolumes()
    builder.addMetrics(journey.metrics)
    return MissingResult(
      journey: index.journey, query: query, representations: builder.sorted,
      takeUp: TakeUpBuilder(journey, query).rates(), use: ResourceUse.all(journey.metrics, query),
      notes: builder.notes)
  }
}
