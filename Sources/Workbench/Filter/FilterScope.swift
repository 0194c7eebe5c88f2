import JSONText
import JourneyAnalysis
import JourneyModel

/// What the filter leaves in view, record by record, so that every view narrows to the same things. Worked out once
/// for each journey and filter.
///
/// A step is in view when it is itself of the agency, the channel and the segment that were chosen, or when a pain
/// point in view is at it; a cause through its pain points; an action through what it addresses, or when the chosen
/// agency is to do it.
struct FilterScope: Sendable {
  let revision: Int
  let filter: PainFilter
  private(set) var pains: Set<String> = []
  private(set) var steps: Set<String> = []
  private(set) var stages: Set<String> = []
  private(set) var causes: Set<String> = []
  private(set) var actions: Set<String> = []
  private(set) var evidence: Set<String> = []
  /// Steps that are themselves of what was chosen, whatever hurts at them.
  private(set) var ownSteps: Set<String> = []

  /// `table` holds the pain points in view. O(size of the journey).
  init(_ open: OpenJourney, _ table: PainTable) {
    let filter = open.pains.filter
    let journey = open.journey
    revision = open.revision
    self.filter = filter
    for row in table.rows {
      pains.insert(row.id)
      causes.formUnion(row.pain.rootCauses)
      evidence.formUnion(row.pain.evidence)
    }
    for column in open.columns.columns {
      guard let step = column.step else {
        if open.isInView(column: column) { stages.insert(column.stage.id) }
        continue
      }
      if filter.names(step) { ownSteps.insert(step.id) }
      guard open.isInView(column: column) else { continue }
      steps.insert(step.id)
      stages.insert(column.stage.id)
    }
    for action in journey.actions {
      let isReached = action.addresses.contains { pains.contains($0) || causes.contains($0) }
      // Who is to act says something of the agency alone.
      let isOwn = filter.terms.allSatisfy { $0.dimension == .agency && FilterScope.same($0.id, action.ownerAgency) }
      if isReached || isOwn { actions.insert(action.id) }
    }
  }

  static func same(_ one: String, _ other: String?) -> Bool { other.map { one.utf8.elementsEqual($0.utf8) } ?? false }

  /// Whether a transition is in view: one of its two steps is of what was chosen, or a pain point in view is at it.
  func shows(_ seam: SeamTransition) -> Bool {
    ownSteps.contains(seam.from) || ownSteps.contains(seam.to) || seam.painPoints.contains { pains.contains($0) }
  }

  // MARK: Records of any list

  /// Whether the filter says anything of a list's records: what agencies, channels and segments there are, it does not
  /// choose between.
  func applies(to type: RecordType) -> Bool {
    guard !["agency", "channel", "segment", "persona", "participant"].contains(type.name) else { return false }
    if ["painPoint", "rootCause", "action", "evidence", "brightSpot"].contains(type.name) { return true }
    return filter.terms.allSatisfy { Self.field($0.dimension, of: type) != nil }
  }

  /// Whether a record of a list that the filter applies to is in view.
  func shows(_ object: JSONObject, _ type: RecordType) -> Bool {
    let id = object[.id]?.text ?? ""
    switch type.name {
    case "painPoint": return pains.contains(id)
    case "rootCause": return causes.contains(id)
    case "action": return actions.contains(id)
    case "evidence" where evidence.contains(id): return true
    default: break
    }
    // What the record says of itself, else where it stands.
    if filter.terms.allSatisfy({ Self.names($0, object, type) }) { return true }
    guard type.name == "evidence" || type.name == "brightSpot" else { return false }
    let places = (object["steps"]?.array ?? []).compactMap(\.text) + [object["step"]?.text].compactMap { $0 }
    return places.contains { ownSteps.contains($0) }
  }

  /// The field in which records of a type name something of a dimension; nil where they have none.
  private static func field(_ dimension: FilterDimension, of type: RecordType) -> FieldInfo? {
    let keys: [JSONKey] =
      switch dimension {
      case .agency: ["agency", "agencies"]
      case .channel: ["channel", "channels"]
      case .segment: ["segment", "segments"]
      case .burden: ["burden"]
      case .basis: ["basis"]
      }
    return keys.lazy.compactMap { type.field($0) }.first
  }

  private static func names(_ term: PainFilter.Term, _ object: JSONObject, _ type: RecordType) -> Bool {
    guard let field = field(term.dimension, of: type) else { return false }
    let value = object[field.key]
    if term.dimension == .basis { return Basis(value?.text).label == term.id }
    return (value?.text.map { [$0] } ?? value?.array?.compactMap(\.text) ?? []).contains { same(term.id, $0) }
  }
}

extension PainFilter {
  /// Whether a step is itself of what was chosen. What is known of pain points alone says nothing of a step.
  func names(_ step: Step) -> Bool {
    guard terms.allSatisfy(\.dimension.isOfCounts) else { return false }
    func isAmong(_ id: String?, _ ids: [String]) -> Bool {
      id.map { id in ids.contains { FilterScope.same(id, $0) } } ?? true
    }
    return isAmong(id(.agency), (step.agency.map { [$0] } ?? []) + step.supporting.compactMap(\.agency))
      && isAmong(id(.channel), step.channels) && isAmong(id(.segment), step.segments)
  }
}

extension OpenJourney {
  /// What the filter leaves in view; nil while nothing is filtered.
  var scope: FilterScope? { pains.filter.isEmpty ? nil : pains.scope }

  /// Works out what is in view where the journey or the filter has changed.
  mutating func settleScope() {
    guard !pains.filter.isEmpty else {
      pains.scope = nil
      return
    }
    settlePainTable()
    guard let table = pains.table, pains.scope?.revision != revision || pains.scope?.filter != pains.filter else {
      return
    }
    pains.scope = FilterScope(self, table)
  }

  /// Whether the view on the screen shows only what this part of the filter leaves in view.
  public func isApplied(_ term: PainFilter.Term) -> Bool {
    switch view {
    case .map, .heat, .seams, .askOnce, .pains, .causes, .actions: true
    // The counts are told apart by one thing at a time.
    case .dropOff:
      filteredDropOff.query.by?.rawValue == term.dimension.rawValue
        || filteredDropOff.query.channel != nil && term.dimension == .channel
    case .register: register.table.map { scope?.applies(to: $0.type) ?? false } ?? false
    default: view.sheetDimensions?.contains(term.dimension) ?? false
    }
  }
}
