import JSONText
public import JourneyModel

/// The map's columns and what belongs to each. Nothing is worked out before it is asked for, and edits change only what
/// they touch: with a hundred thousand steps as with ten.
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

  public let columns: Columns
  private let document: JourneyDocument
  private let links: MapLinks
  private let lists = ColumnLists()
  /// For journeys in which ids are missing or stand twice; nil for all others.
  private let whole: WholeMap?

  /// Actions are named so because `Action` is the workbench's word for what was asked of it.
  public typealias Action_ = JourneyModel.Action

  /// O(size of the journey).
  public init(_ journey: Journey) {
    self.init(JourneyDocument(journey))
  }

  /// O(size of the journey).
  init(_ document: JourneyDocument) {
    self.init(document, document.isRegular ? MapLinks(document.journey) : MapLinks())
  }

  /// O(stages), where the journey is regular.
  private init(_ document: JourneyDocument, _ links: MapLinks) {
    columns = Columns(document.journey.stages, areSteps: document.isRegular)
    self.document = document
    self.links = links
    whole = document.isRegular ? nil : WholeMap(document.journey, columns)
  }

  /// Makes an edit of the document that these are the columns of, and follows it. O(stages + size of the edit), where
  /// ids stand once each.
  /// - Throws: `EditError`; nothing has changed then.
  mutating func apply(_ edit: MapEdit, to document: inout JourneyDocument) throws(EditError) -> MapEdit {
    guard document.isRegular, let changed = document.records(changedBy: edit) else {
      let inverse = try document.apply(edit)
      self = MapColumns(document)
      return inverse
    }
    var links = links
    self = MapColumns(JourneyDocument(Journey([:])), MapLinks())  // one owner each, changed in place
    links.remove(changed, of: document)
    defer {
      links.add(changed, of: document)
      self = document.isRegular ? MapColumns(document, links) : MapColumns(document)
    }
    return try document.apply(edit)
  }

  public var stages: [Stage] { columns.stages }

  /// The place of a column from 0; nil where no column has this id. O(1).
  public func position(of column: String) -> Int? {
    if let whole { return whole.positions[column] }
    guard let place = document.place(of: column) else { return nil }
    if place.type === Step.record {
      guard let stage = stageNumber(place.parent), let position = document.position(of: column) else { return nil }
      return columns.starts[stage] + position
    }
    guard let stage = stageNumber(column), columns.steps[stage].isEmpty else { return nil }
    return columns.starts[stage]
  }

  /// The first column of a stage. O(1).
  public func position(ofStage stage: String) -> Int? {
    if let whole { return whole.firstOfStage[stage] }
    return stageNumber(stage).map { columns.starts[$0] }
  }

  private func stageNumber(_ id: String) -> Int? {
    document.place(of: id)?.type === Stage.record ? document.position(of: id) : nil
  }

  /// The pain points of a column, in the order of the file: of its step, of the way to it, and of its stage if it
  /// opens the stage.
  public func pains(at column: String) -> [PainPoint] {
    if let whole { return whole.pains[column] ?? [] }
    return lists.pains.list(column) { inFileOrder(named(column, .painAtStep, .painAtStage)) }
  }

  /// How many there are.
  func painCount(at column: String) -> Int {
    if let whole { return whole.pains[column]?.count ?? 0 }
    let ids = named(column, .painAtStep, .painAtStage)
    return ids.count < 2 ? ids.count : Set(ids).count { document.place(of: $0)?.type === PainPoint.record }
  }

  public func brightSpots(at column: String) -> [BrightSpot] {
    if let whole { return whole.brightSpots[column] ?? [] }
    return lists.brightSpots.list(column) { inFileOrder(named(column, .brightSpotAtStep, .brightSpotAtStage)) }
  }

  /// The actions that address a pain point of the column, or a root cause of one, in the order of the file.
  public func actions(at column: String) -> [Action_] {
    if let whole { return whole.actions[column] ?? [] }
    // Where no action addresses anything there is nothing to look for.
    guard links.hasAny(.actionFor) else { return [] }
    return lists.actions.list(column) { actions(addressing: pains(at: column).flatMap { [$0.id] + $0.rootCauses }) }
  }

  /// The ids of what stands at a step, and of what stands at the stage that the step opens.
  private func named(_ column: String, _ atStep: MapLinks.Link, _ atStage: MapLinks.Link) -> [String] {
    let own = links(atStep, column)
    guard links.hasAny(atStage), let place = document.place(of: column) else { return own }
    if place.type === Stage.record { return position(of: column) == nil ? own : own + links(atStage, column) }
    guard place.type === Step.record, document.position(of: column) == 0 else { return own }
    return own + links(atStage, place.parent)
  }

  /// The column in which a pain point or bright spot stands. O(1), but where ids are missing or stand twice.
  public func column(ofItem id: String) -> String? {
    if let whole { return whole.column(ofItem: id) }
    if let pain: PainPoint = document.record(id) { return column(pain.step, pain.stage, pain.between) }
    if let spot: BrightSpot = document.record(id) { return column(spot.step, spot.stage, spot.between) }
    return nil
  }

  private func column(_ step: String?, _ stage: String?, _ between: Between?) -> String? {
    step ?? between?.to ?? stage.flatMap { position(ofStage: $0) }.map { columns[$0].id }
  }

  // MARK: What is tied to what, in the order of the file

  /// What speaks of a step.
  func evidence(ofStep step: String) -> [Evidence] {
    if whole != nil { return document.journey.evidence.filter { $0.steps.contains(step) } }
    return inFileOrder(links(.evidenceOfStep, step))
  }

  func evidence(named ids: [String]) -> [Evidence] {
    if whole != nil { return document.journey.evidence.filter { ids.contains($0.id) } }
    return inFileOrder(ids)
  }

  func rootCauses(named ids: [String]) -> [RootCause] {
    if whole != nil { return document.journey.rootCauses.filter { ids.contains($0.id) } }
    return inFileOrder(ids)
  }

  func pains(ofCause cause: String) -> [PainPoint] {
    if whole != nil { return document.journey.painPoints.filter { $0.rootCauses.contains(cause) } }
    return inFileOrder(links(.painOfCause, cause))
  }

  /// The actions that address one of these pain points and root causes.
  func actions(addressing targets: [String]) -> [Action_] {
    if whole != nil {
      let targets = Set(targets)
      return document.journey.actions.filter { !targets.isDisjoint(with: $0.addresses) }
    }
    return inFileOrder(targets.flatMap { links(.actionFor, $0) })
  }

  /// The records of these ids and this type, each once.
  private func inFileOrder<Value: Record>(_ ids: [String]) -> [Value] {
    switch ids.count {
    case 0: return []
    case 1: return document.record(ids[0]).map { [$0] } ?? []
    default:
      let places = Set(ids).compactMap { id in
        document.place(of: id)?.type === Value.record ? document.position(of: id).map { ($0, id) } : nil
      }
      return places.sorted { $0.0 < $1.0 }.compactMap { document.record($0.1) }
    }
  }
}
