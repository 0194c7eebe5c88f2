public import JourneyAnalysis

/// The stages and, under each, the groups of its breakdown, as one list.
public struct DropOffTable: Sendable {
  /// A stage, or a group in it.
  public struct Item: Sendable, Equatable {
    /// The place of the stage, from 0.
    public let stage: Int
    /// The place of the group in its stage; nil for the stage itself.
    public let group: Int?

    public init(stage: Int, group: Int?) {
      self.stage = stage
      self.group = group
    }
  }

  public let result: DropOffResult
  public let items: [Item]
  /// The names of all series of the file, in its order; nil for volumes that name none.
  public let series: [String?]
  /// The most people that any stage was reached by; what the bars are drawn to.
  public let mostReached: Int
  let revision: Int
  /// What was asked for.
  let query: DropOffQuery
  /// The one group of the breakdown that is in view; nil for all.
  let onlyGroup: String?

  /// O(volumes · log).
  init(_ index: MapIndex, _ query: DropOffQuery, onlyGroup: String? = nil, revision: Int) {
    self.onlyGroup = onlyGroup
    let result = DropOff.analyse(index, query)
    self.result = result
    series = DropOff.series(of: index).map(\.name)
    self.revision = revision
    self.query = query
    items = result.stages.indices.flatMap { stage in
      [Item(stage: stage, group: nil)]
        + result.stages[stage].groups.enumerated()
        .filter { onlyGroup == nil || onlyGroup?.utf8.elementsEqual($0.element.id.utf8) ?? true }
        .map { Item(stage: stage, group: $0.offset) }
    }
    mostReached = result.stages.reduce(0) { max($0, $1.figures.reached.value ?? 0) }
  }

  /// Whether nobody was counted at any stage of the series.
  public var isEmpty: Bool { result.stages.allSatisfy { $0.figures.basis == nil && $0.groups.isEmpty } }

  public func figures(_ item: Item) -> DropOffFigures {
    let stage = result.stages[item.stage]
    return item.group.map { stage.groups[$0].figures } ?? stage.figures
  }

  public func label(_ item: Item) -> String {
    let stage = result.stages[item.stage]
    return item.group.map { stage.groups[$0].label } ?? stage.label
  }

  public func group(_ item: Item) -> DropOffGroup? {
    item.group.map { result.stages[item.stage].groups[$0] }
  }

  /// The item's place; that of its stage where the group is gone; nil without the stage.
  func place(stage: String?, group: String?) -> Int? {
    guard let stage else { return nil }
    func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
    guard let number = result.stages.firstIndex(where: { isSame($0.stage, stage) }) else { return nil }
    let own = items.firstIndex { $0.stage == number }
    guard let group else { return own }
    return items.firstIndex { item in
      item.stage == number && (self.group(item).map { isSame($0.id, group) } ?? false)
    } ?? own
  }

  /// The name of the stage with this id.
  func stageLabel(_ id: String) -> String {
    result.stages.first { $0.stage.utf8.elementsEqual(id.utf8) }?.label ?? id
  }
}
