import JourneyModel

/// The map read from end to end, as it is done where ids are missing or stand twice: the first of several is meant.
struct WholeMap: Sendable {
  private(set) var positions: [String: Int] = [:]
  private(set) var firstOfStage: [String: Int] = [:]
  private(set) var pains: [String: [PainPoint]] = [:]
  private(set) var brightSpots: [String: [BrightSpot]] = [:]
  private(set) var actions: [String: [MapColumns.Action_]] = [:]

  /// O(size of the journey).
  init(_ journey: Journey, _ columns: MapColumns.Columns) {
    for (number, stage) in columns.stages.enumerated() { firstOfStage[stage.id] = columns.starts[number] }
    for (place, column) in columns.enumerated() where positions[column.id] == nil { positions[column.id] = place }
    func column(_ step: String?, _ stage: String?, _ between: Between?) -> String? {
      step ?? between?.to ?? stage.flatMap { firstOfStage[$0] }.map { columns[$0].id }
    }
    var painPlaces: [String: String] = [:]
    for pain in journey.painPoints {
      guard let column = column(pain.step, pain.stage, pain.between) else { continue }
      pains[column, default: []].append(pain)
      painPlaces[pain.id] = column
    }
    for spot in journey.brightSpots {
      guard let column = column(spot.step, spot.stage, spot.between) else { continue }
      brightSpots[column, default: []].append(spot)
    }
    findActions(journey, painPlaces)
  }

  /// An action stands in every column whose pain points it addresses, directly or through their root causes.
  private mutating func findActions(_ journey: Journey, _ painPlaces: [String: String]) {
    var columnsOfCause: [String: Set<String>] = [:]
    for (column, list) in pains {
      for pain in list {
        for cause in pain.rootCauses { columnsOfCause[cause, default: []].insert(column) }
      }
    }
    for action in journey.actions {
      var columns: Set<String> = []
      for target in action.addresses {
        if let column = painPlaces[target] { columns.insert(column) }
        columns.formUnion(columnsOfCause[target] ?? [])
      }
      for column in columns { actions[column, default: []].append(action) }
    }
  }

  /// Linear in their number.
  func column(ofItem id: String) -> String? {
    pains.first { $0.value.contains { $0.id == id } }?.key
      ?? brightSpots.first { $0.value.contains { $0.id == id } }?.key
  }
}
