import JSONText
public import JourneyAnalysis
import JourneyModel

/// The actions with what each alone would change, those picked together, and the bottlenecks, as lists.
public struct WhatIfTable: Sendable {
  /// What holds for one state of the journey, whatever is picked. It keeps no copy of the journey, which would then be copied
  /// with the next edit.
  struct Base: Sendable {
    let alone: WhatIfResult
    let memory: WhatIfMemory
    /// Whether rows were left out because of small counts.
    let hasHidden: Bool
    let stageNames: [String: String]
    let effects: [String: [JourneyModel.Effect]]

    /// O(stages + actions).
    init(_ journey: Journey, _ alone: WhatIfResult, _ memory: WhatIfMemory, hasHidden: Bool) {
      self.alone = alone
      self.memory = memory
      self.hasHidden = hasHidden
      stageNames = Dictionary(
        journey.stages.map { ($0.id, $0.name ?? $0.id) }, uniquingKeysWith: { first, _ in first })
      effects = Dictionary(journey.actions.map { ($0.id, $0.effects) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The members of a journey that it is worked out from.
  static let members: [JSONKey] = [.id, "agencies", "channels", "segments", "stages", "volumes", "actions"]
  /// The same without the actions, of which each has draws of its own.
  static let countedMembers = members.filter { $0 != "actions" }

  let base: Base
  /// The picked actions together, worked out together and not added; nil where none is picked.
  public let together: WhatIfResult?
  let revision: Int
  let picked: [String]
  let isFileOrder: Bool
  /// In the order of the list.
  public let actions: [WhatIfAction]
  public let actionList: Listing
  public let stageList: Listing
  /// O(actions × outcomes + stages).
  init(_ base: Base, together: WhatIfResult?, revision: Int, picked: [String], isFileOrder: Bool) {
    self.base = base
    self.together = together
    self.revision = revision
    self.picked = picked
    self.isFileOrder = isFileOrder
    let alone = base.alone
    let ranked = alone.ranked
    let order = isFileOrder ? alone.actions : ranked + alone.actions.filter { $0.rank == nil }
    actions = order
    actionList = Self.list(order)
    stageList = Self.list(alone.bottlenecks, base.stageNames)
  }

  /// Each action alone, all of the file.
  public var alone: WhatIfResult { base.alone }
  /// Whether rows of counts are left out because they hold small counts of people.
  public var hasHidden: Bool { base.hasHidden }
  /// Actions with an effect that can be worked out.
  public var effective: Int { actions.count { !$0.outcomes.isEmpty } }
  /// Actions that have a rank.
  public var rankedCount: Int { actions.count { $0.rank != nil } }

  func stageName(_ id: String) -> String { base.stageNames[id] ?? id }

  /// The effects that an action states.
  func effects(of action: String) -> [JourneyModel.Effect] { base.effects[action] ?? [] }

  /// The place of an action in the list. Linear in the actions.
  func place(ofAction id: String?) -> Int? {
    id.flatMap { id in actions.firstIndex { $0.id.utf8.elementsEqual(id.utf8) } }
  }

  /// The place of a stage in the list of bottlenecks. Linear in the stages.
  func place(ofStage id: String?) -> Int? {
    id.flatMap { id in alone.bottlenecks.firstIndex { $0.stage.utf8.elementsEqual(id.utf8) } }
  }

  // MARK: Lists

  private static func list(_ actions: [WhatIfAction]) -> Listing {
    let isTold = actions.contains { $0.outcomes.contains { !$0.isRelativeOnly } }
    var columns = [
      Listing.Column("Try", least: 3, rank: 0),
      Listing.Column("Rank", least: 4, rank: 3, isNumber: true),
      Listing.Column("Action", least: 16, most: 52, rank: 1),
      Listing.Column("More", least: 9, rank: 2, isNumber: true),
      Listing.Column("5–95 %", least: 11, rank: 4, isNumber: true),
      Listing.Column("At", least: 10, most: 30, rank: 5),
      Listing.Column("Effort", least: 6, rank: 6, isNumber: true),
      Listing.Column("Basis", least: 9, rank: 8),
    ]
    if isTold {
      columns.insert(Listing.Column("Relative", least: 8, rank: 7, isNumber: true), at: 4)
      columns.insert(Listing.Column("Per effort", least: 10, rank: 7, isNumber: true), at: 8)
    }
    return Listing(
      columns,
      actions.map { action in
        guard let outcome = action.largest else {
          let none = ["", "–", action.title, "no effect"]
          return none + Array(repeating: "", count: columns.count - none.count)
        }
        let more = action.outcomes.count - 1
        let place = outcome.label + (more > 0 ? " and \(more) more" : "")
        let effort = action.effort.map { "\($0)" } ?? "?"
        let head = ["", action.rank.map { "\($0)" } ?? "–", action.title]
        let tail = [outcome.basis.label]
        guard isTold else {
          return head
            + [WhatIfText.relative(outcome.relative), WhatIfText.range(outcome.relativeRange), place, effort]
            + tail
        }
        return head
          + [
            outcome.expected.map { WhatIfText.people($0) } ?? "not told", WhatIfText.relative(outcome.relative),
            outcome.range.map { WhatIfText.range(people: $0) } ?? WhatIfText.range(outcome.relativeRange), place,
            effort, action.perEffort?.short ?? "–",
          ] + tail
      })
  }

  private static func list(_ bottlenecks: [Bottleneck], _ names: [String: String]) -> Listing {
    let isTold = bottlenecks.contains { $0.gain != nil }
    var columns = [
      Listing.Column("Stage", least: 16, most: 60, rank: 0),
      Listing.Column("Relative", least: 8, rank: 1, isNumber: true),
      Listing.Column("", least: 7, rank: 2),
      Listing.Column("Counted at", least: 12, most: 40, rank: 3),
      Listing.Column("Basis", least: 9, rank: 4),
    ]
    if isTold { columns.insert(Listing.Column("More", least: 7, rank: 1, isNumber: true), at: 1) }
    return Listing(
      columns,
      bottlenecks.map { stage in
        let told = isTold ? [stage.gain.map { WhatIfText.people($0) } ?? "not told"] : []
        return [names[stage.stage] ?? stage.stage] + told
          + [
            WhatIfText.relative(stage.relative), stage.isLargest ? "largest" : "",
            names[stage.countedAt] ?? stage.countedAt, stage.basis.label,
          ]
      })
  }
}

extension WhatIfAction {
  /// The outcome with most further completions; by their share where people are not told.
  public var largest: WhatIfOutcome? {
    outcomes.enumerated().max { left, right in
      let (a, b) = (left.element, right.element)
      return (a.expected ?? a.relative ?? 0, right.offset) < (b.expected ?? b.relative ?? 0, left.offset)
    }?.element
  }
}
