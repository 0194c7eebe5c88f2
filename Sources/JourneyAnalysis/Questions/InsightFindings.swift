import JSONText
import JourneyModel

/// What triggers the questions about evidence.
struct InsightFindings {
  typealias Finding = ProposedQuestion.Finding

  private let journey: Journey
  private let index: MapIndex
  private let query: QuestionsQuery
  /// No assumptions.
  private let evidence: [Evidence]
  private var kinds: [[String]]
  private var isStaffHeard: [Bool]
  private var isSegmentNamed: [Bool]

  init(_ journey: Journey, _ index: MapIndex, _ query: QuestionsQuery) {
    self.journey = journey
    self.index = index
    self.query = query
    evidence = journey.evidence.filter { !EvidenceTable.isAssumption($0.kind) }
    kinds = Array(repeating: [], count: index.stages.count)
    isStaffHeard = Array(repeating: false, count: index.stages.count)
    isSegmentNamed = Array(repeating: false, count: index.segments.count)
    for item in evidence {
      if let segment = item.segment.flatMap({ index.segmentNumbers[$0] }) { isSegmentNamed[Int(segment)] = true }
      guard let kind = item.kind else { continue }
      let isStaff = kind.hasSameBytes(as: "front-line") || kind.hasSameBytes(as: "caseworker")
      let named =
        item.stages.compactMap { index.stageNumbers[$0] }
        + item.steps.compactMap { index.stepNumbers[$0].map { index.steps.stages[Int($0)] } }
      for stage in Set(named.map(Int.init)) {
        if isStaff { isStaffHeard[stage] = true }
        if !kinds[stage].contains(where: { $0.hasSameBytes(as: kind) }) { kinds[stage].append(kind) }
      }
    }
  }

  func withoutStaff() -> [Finding] {
    index.stages.indices.filter { !isStaffHeard[$0] }.map { stage in
      Finding(
        ids: [index.stages[stage].id], words: "\(index.stages[stage].label): nobody from the front line", basis: nil)
    }
  }

  func fewKinds() -> [Finding] {
    index.stages.indices.filter { kinds[$0].count < query.fewKinds }.map { stage in
      let named = kinds[stage].isEmpty ? "no evidence" : "only \(kinds[stage].joined(separator: ", "))"
      return Finding(ids: [index.stages[stage].id], words: "\(index.stages[stage].label): \(named)", basis: nil)
    }
  }

  /// Old evidence of which no pain point, nor the cause of one, is addressed by an action.
  func oldWithoutAction() -> [Finding] {
    guard let today = query.today else { return [] }
    let ages = journey.evidence.map { item -> Int? in
      EvidenceTable.isAssumption(item.kind) ? nil : today.days(since: item.date)
    }
    var isOld = ages.map { $0.map { $0 > query.oldDays } ?? false }
    guard isOld.contains(true) else { return [] }
    let addressed = IDTable(journey.actions.flatMap(\.addresses))
    let isCauseAddressed = index.causes.names.map { addressed[$0.id] != nil }
    let pains = index.pains
    for pain in 0..<pains.count where !pains.evidence.places(of: pain).isEmpty {
      let isAddressed =
        pains.causes.places(of: pain).contains { isCauseAddressed[Int(pains.causes.value(at: $0))] }
        || addressed[pains.ids[pain]] != nil
      guard isAddressed else { continue }
      for place in pains.evidence.places(of: pain) { isOld[Int(pains.evidence.value(at: place))] = false }
    }
    return zip(journey.evidence, ages).enumerated().compactMap { place, piece in
      let (item, age) = piece
      guard isOld[place], let age else { return nil }
      return Finding(
        ids: [item.id], words: "\(item.kind ?? "evidence") of \(item.date ?? ""), \(age) days old", basis: nil)
    }
  }

  func absentSegments() -> [Finding] {
    index.segments.indices.filter { !isSegmentNamed[$0] }.map { segment in
      Finding(ids: [index.segments[segment].id], words: index.segments[segment].label, basis: nil)
    }
  }
}
