import JSONText
import JourneyModel

/// Which records name a record: what stands at a step, what addresses a pain point. Kept in step with the edits of a
/// journey whose ids stand once each; only ids are kept, so that what a record says is never out of date.
struct MapLinks: Sendable {
  /// What a record is named as by the others.
  enum Link: CaseIterable, Sendable {
    /// Pain points by the step where they hurt, or to which they hurt on the way.
    case painAtStep
    /// Pain points of no single step, by their stage.
    case painAtStage
    case brightSpotAtStep
    case brightSpotAtStage
    /// Actions by the pain points and root causes that they address.
    case actionFor
    /// Evidence by the steps that it speaks of.
    case evidenceOfStep
    /// Pain points by the root causes behind them.
    case painOfCause
  }

  private var ids = Link.allCases.map { _ in IDMap<[String]>() }
  private var counts = Link.allCases.map { _ in 0 }

  /// Of an empty journey.
  init() {}

  /// O(size of the journey).
  init(_ journey: Journey) {
    for pain in journey.painPoints { note(pain.id, Self.links(of: pain)) }
    for spot in journey.brightSpots { note(spot.id, Self.links(of: spot)) }
    for action in journey.actions { note(action.id, Self.links(of: action)) }
    for evidence in journey.evidence { note(evidence.id, Self.links(of: evidence)) }
  }

  /// The ids of the records that name this one so, in no order, each once.
  func callAsFunction(_ link: Link, _ id: String) -> [String] { ids[link.place][id] ?? [] }

  /// Whether any record names another one so.
  func hasAny(_ link: Link) -> Bool { counts[link.place] > 0 }

  /// Takes in what these records of the document name.
  mutating func add(_ ids: [String], of document: JourneyDocument) {
    for id in ids { note(id, Self.links(of: id, in: document)) }
  }

  /// Takes out what these records of the document name.
  mutating func remove(_ ids: [String], of document: JourneyDocument) {
    for id in ids {
      for (link, target) in Self.links(of: id, in: document) {
        let before = self.ids[link.place][target]?.count ?? 0
        self.ids[link.place][target]?.removeAll { $0.utf8.elementsEqual(id.utf8) }
        counts[link.place] -= before - (self.ids[link.place][target]?.count ?? 0)
        if self.ids[link.place][target]?.isEmpty ?? false { self.ids[link.place][target] = nil }
      }
    }
  }

  private mutating func note(_ id: String, _ links: [(Link, String)]) {
    for (link, target) in links {
      // One record after the other: what it names twice it has named last.
      if ids[link.place][target]?.last?.utf8.elementsEqual(id.utf8) ?? false { continue }
      ids[link.place][target, default: []].append(id)
      counts[link.place] += 1
    }
  }

  private static func links(of id: String, in document: JourneyDocument) -> [(Link, String)] {
    guard let type = document.place(of: id)?.type, let object = document.object(id) else { return [] }
    if type === PainPoint.record { return links(of: PainPoint(object)) }
    if type === BrightSpot.record { return links(of: BrightSpot(object)) }
    if type === JourneyModel.Action.record { return links(of: JourneyModel.Action(object)) }
    if type === Evidence.record { return links(of: Evidence(object)) }
    return []
  }

  private static func links(of pain: PainPoint) -> [(Link, String)] {
    place(pain.step ?? pain.between?.to, .painAtStep, pain.stage, .painAtStage)
      + pain.rootCauses.map { (.painOfCause, $0) }
  }

  private static func links(of spot: BrightSpot) -> [(Link, String)] {
    place(spot.step ?? spot.between?.to, .brightSpotAtStep, spot.stage, .brightSpotAtStage)
  }

  private static func links(of action: JourneyModel.Action) -> [(Link, String)] {
    action.addresses.map { (.actionFor, $0) }
  }

  private static func links(of evidence: Evidence) -> [(Link, String)] {
    evidence.steps.map { (.evidenceOfStep, $0) }
  }

  private static func place(_ step: String?, _ atStep: Link, _ stage: String?, _ atStage: Link) -> [(Link, String)] {
    if let step { return [(atStep, step)] }
    return stage.map { [(atStage, $0)] } ?? []
  }
}

extension MapLinks.Link {
  fileprivate var place: Int {
    switch self {
    case .painAtStep: 0
    case .painAtStage: 1
    case .brightSpotAtStep: 2
    case .brightSpotAtStage: 3
    case .actionFor: 4
    case .evidenceOfStep: 5
    case .painOfCause: 6
    }
  }
}

extension JourneyDocument {
  /// The records that an edit changes, puts in or takes out, each once; nil where it may change ids or whole lists of records.
  func records(changedBy edit: MapEdit) -> [String]? {
    switch edit {
    case .set(let id, let key, _):
      // What a group has put in before cannot be told yet.
      guard id.isEmpty || id == journey.id || place(of: id) != nil, !touchesRecords(id, key) else { return nil }
      return [id]
    case .insert(_, _, _, let value): return value[.id]?.text.map { [$0] } ?? []
    case .remove(let id): return [id]
    case .move: return []
    case .group(_, let edits):
      var result: Set<String> = []
      for edit in edits {
        guard let ids = records(changedBy: edit) else { return nil }
        result.formUnion(ids)
      }
      return Array(result)
    }
  }
}
