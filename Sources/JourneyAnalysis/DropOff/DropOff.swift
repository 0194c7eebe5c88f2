public import JourneyModel

/// Where people are lost: those for whom a stage mattered and who missed its outcome.
public enum DropOff {
  /// The series of a journey's volumes, in file order. O(volumes).
  public static func series(of index: MapIndex) -> [DropOffSeries] {
    let table = index.volumes
    var stages: [Int32: Set<Int32>] = [:]
    for row in table.rows { stages[row.series, default: []].insert(row.stage) }
    // The unnamed one stands where its first row does.
    var order: [Int32] = []
    var seen: Set<Int32> = []
    for row in table.rows where seen.insert(row.series).inserted { order.append(row.series) }
    return order.map { DropOffSeries(name: table.series.name($0), stageCount: stages[$0]?.count ?? 0) }
  }

  /// Counts, rates, intervals and comparisons by stage. O(volumes · log).
  public static func analyse(_ journey: Journey, _ query: DropOffQuery = DropOffQuery()) -> DropOffResult {
    analyse(MapIndex(journey), query)
  }

  /// Counts, rates, intervals and comparisons by stage. O(volumes · log).
  public static func analyse(_ index: MapIndex, _ query: DropOffQuery = DropOffQuery()) -> DropOffResult {
    var builder = DropOffBuilder(index, query)
    return builder.result()
  }
}
