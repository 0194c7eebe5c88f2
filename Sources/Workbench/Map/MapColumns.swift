public import JourneyModel

/// The map's columns and what belongs to each, worked out once after every change of the journey.
public struct MapColumns: Sendable {
  public struct Column: Sendable {
    public let stage: Stage
    /// From 0.
    public let stageNumber: Int
    /// Nil for a stage that has no step yet.
    public let step: Step?
    /// Whether it is the first of its stage.
    public let opensStage: Bool

    public var id: String { step?.id ?? stage.id }
  }

  public let stages: [Stage]
  public let columns: [Column]
  private let positions: [String: Int]
  private let firstOfStage: [String: Int]
  private let pains: [String: [PainPoint]]
  private let brightSpots: [String: [BrightSpot]]
  private let actions: [String: [Action_]]

  /// Actions are named so because `Action` is the workbench's word for what was asked of it.
  public typealias Action_ = JourneyModel.Action

  /// O(size of the journey).
  public init(_ journey: Journey) {
    stages = journey.stages
    var columns: [Column] = []
    var positions: [String: Int] = [:]
    var firsts: [String: Int] = [:]
    for (number, stage) in stages.enumerated() {
      firsts[stage.id] = columns.count
      let steps = stage.steps
      if steps.isEmpty { columns.append(Column(stage: stage, stageNumber: number, step: nil, opensStage: true)) }
      for (place, step) in steps.enumerated() {
        columns.append(Column(stage: stage, stageNumber: number, step: step, opensStage: place == 0))
      }
    }
    for (place, column) in columns.enumerated() where positions[column.id] == nil { positions[column.id] = place }
    self.columns = columns
    self.positions = positions
    firstOfStage = firsts

    var pains: [String: [PainPoint]] = [:]
    var painPlaces: [String: String] = [:]
    for pain in journey.painPoints {
      guard let column = Self.column(step: pain.step, stage: pain.stage, between: pain.between, columns, firsts) else {
        continue
      }
      pains[column, default: []].append(pain)
      painPlaces[pain.id] = column
    }
    self.pains = pains
    var bright: [String: [BrightSpot]] = [:]
    for spot in journey.brightSpots {
      guard let column = Self.column(step: spot.step, stage: spot.stage, between: spot.between, columns, firsts) else {
        continue
      }
      bright[column, default: []].append(spot)
    }
    brightSpots = bright
    actions = Self.actions(journey, pains, painPlaces)
  }

  private static func column(
    step: String?, stage: String?, between: Between?, _ columns: [Column], _ firsts: [String: Int]
  ) -> String? {
    step ?? between?.to ?? stage.flatMap { firsts[$0] }.map { columns[$0].id }
  }

  /// An action stands in every column whose pain points it addresses, directly or through their root causes.
  private static func actions(
    _ journey: Journey, _ pains: [String: [PainPoint]], _ painPlaces: [String: String]
  ) -> [String: [Action_]] {
    var columnsOfCause: [String: Set<String>] = [:]
    for (column, list) in pains {
      for pain in list {
        for cause in pain.rootCauses { columnsOfCause[cause, default: []].insert(column) }
      }
    }
    var result: [String: [Action_]] = [:]
    for action in journey.actions {
      var columns: Set<String> = []
      for target in action.addresses {
        if let column = painPlaces[target] { columns.insert(column) }
        columns.formUnion(columnsOfCause[target] ?? [])
      }
      for column in columns { result[column, default: []].append(action) }
    }
    return result
  }

  /// The place of a column from 0; nil where no column has this id. O(1).
  public func position(of column: String) -> Int? { positions[column] }

  /// The first column of a stage. O(1).
  public func position(ofStage stage: String) -> Int? { firstOfStage[stage] }

  /// The pain points of a column, in the order of the file: of its step, of the way to it, and of its stage if it
  /// opens the stage.
  public func pains(at column: String) -> [PainPoint] { pains[column] ?? [] }
  public func brightSpots(at column: String) -> [BrightSpot] { brightSpots[column] ?? [] }
  public func actions(at column: String) -> [Action_] { actions[column] ?? [] }

  /// The column in which a pain point or bright spot stands. Linear in their number.
  public func column(ofItem id: String) -> String? {
    pains.first { $0.value.contains { $0.id == id } }?.key
      ?? brightSpots.first { $0.value.contains { $0.id == id } }?.key
  }
}
