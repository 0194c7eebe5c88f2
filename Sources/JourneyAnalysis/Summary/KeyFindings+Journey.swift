public import JourneyModel

extension KeyFindings {
  /// The findings of a journey; `most` pain points and items, 1 or more. O(size of the journey).
  public init(_ journey: Journey, most: Int = 5, losses query: DropOffQuery = DropOffQuery()) {
    let index = MapIndex(journey)
    let losses = DropOff.analyse(index, query)
    let seams = Seams.analyse(index, losses: losses)
    let heatmap = Heatmap(index)
    self.init(
      journey: index.journey,
      hottest: heatmap.worst.map { cell in
        HotSpot(
          row: heatmap.rows[cell.row], column: heatmap.columns[cell.column], tally: cell.tally,
          painPoints: cell.painPoints)
      },
      worstPains: Self.worstPains(journey, index, most: most), unknownHeats: Int(heatmap.total.unknown),
      largestLeak: losses.largestLeak.flatMap { Self.loss($0.stages, losses) },
      worstRate: losses.worstRate.flatMap { Self.loss($0.stages, losses) }, lossNotes: losses.notes,
      seam: Self.worstSeam(index, seams, losses), seams: seams, evidence: EvidenceCoverage(journey, index),
      loops: LoopStates(journey),
      repeatedAsks: Self.withTies(AskOnce.analyse(journey, index).repeated, most) {
        $0.count == $1.count
      })
  }

  /// The first `most`, and those after them that tie with the last.
  private static func withTies<Element>(
    _ ranked: [Element], _ most: Int, _ isTie: (Element, Element) -> Bool
  ) -> [Element] {
    guard most > 0, ranked.count > most else { return most > 0 ? ranked : [] }
    return Array(ranked[..<most] + ranked[most...].prefix { isTie(ranked[most - 1], $0) })
  }

  private static func worstPains(_ journey: Journey, _ index: MapIndex, most: Int) -> [PainFinding] {
    let pains = index.pains
    let known = pains.ranked().map(Int.init).filter { pains.entries[$0].heat > 0 }
    let worst = withTies(known, most) { left, right in
      pains.entries[left].heat == pains.entries[right].heat
        && pains.entries[left].persistence == pains.entries[right].persistence
    }
    guard !worst.isEmpty else { return [] }
    let records = journey.painPoints
    let evidence = journey.evidence
    let places = IDTable(evidence.map(\.id))
    return worst.compactMap { pain in
      let record = records[pain]
      guard let heat = Heat(record) else { return nil }
      let pieces = record.evidence.compactMap { places[$0].map { evidence[Int($0)] } }.filter {
        !EvidenceTable.isAssumption($0.kind)
      }
      let story = pieces.first { $0.kind?.isSame(as: "story") ?? false } ?? pieces.first { $0.text != nil }
      return PainFinding(
        painPoint: record.id, heat: heat, stages: pains.stages[pain].map { index.stages[Int($0)].id },
        evidence: pieces.map(\.id), story: story?.id,
        rootCauses: pains.causes[pain].map { index.causes.names[Int($0)].id },
        ownerFunctions: pains.functionLists[pain].map { index.causes.functions.words[Int($0)] },
        n: pieces.compactMap(\.n).max(), basis: pains.entries[pain].basis)
    }
  }

  private static func loss(_ stages: [String], _ losses: DropOffResult) -> LossFinding? {
    let found = losses.stages.filter { stage in stages.contains { $0.isSame(as: stage.stage) } }
    guard let first = found.first?.figures, let missed = first.missed.value else { return nil }
    return LossFinding(
      stages: stages, missed: missed, n: first.n.value, rate: first.dropOffRate,
      basis: .weakest(found.compactMap(\.figures.basis)) ?? .notStated)
  }

  private static func worstSeam(_ index: MapIndex, _ seams: SeamsResult, _ losses: DropOffResult) -> SeamFinding? {
    let numbers = IDTable(index.pains.ids)
    var pairs: [[ByteText]: Int] = [:]
    var transitions: [[SeamTransition]] = []
    for handoff in seams.handoffs {
      guard let from = handoff.fromLead.agency, let to = handoff.toLead.agency else { continue }
      let pair = [ByteText(from), ByteText(to)]
      if let place = pairs[pair] {
        transitions[place].append(handoff)
      } else {
        pairs[pair] = transitions.count
        transitions.append([handoff])
      }
    }
    let found = transitions.compactMap { finding($0, index, numbers, losses) }
    // The first of equals: the order of the journey.
    var worst: SeamFinding?
    for next in found where rank(next) > rank(worst) { worst = next }
    return worst
  }

  private static func rank(_ finding: SeamFinding?) -> (Double, Int) {
    (finding?.heat.sum ?? 0, finding?.missed ?? 0)
  }

  private static func finding(
    _ transitions: [SeamTransition], _ index: MapIndex, _ numbers: IDTable, _ losses: DropOffResult
  ) -> SeamFinding? {
    guard let from = transitions.first?.fromLead.agency, let to = transitions.first?.toLead.agency else { return nil }
    var heat = HeatAccumulator()
    var painPoints: [String] = []
    var seen: Set<Int32> = []
    for id in transitions.flatMap(\.painPoints) {
      guard let number = numbers[id], seen.insert(number).inserted else { continue }
      heat.add(index.pains.entries[Int(number)], share: 1)
      painPoints.append(id)
    }
    let entered = Set(transitions.map { ByteText($0.toStage) })
    let arriving = losses.stages.filter { $0.figures.missed.value != nil && entered.contains(ByteText($0.stage)) }
    var most: DropOffStage?
    for stage in arriving where stage.figures.missed.value ?? 0 > most?.figures.missed.value ?? -1 { most = stage }
    let tally = heat.tally
    return SeamFinding(
      fromAgency: from, toAgency: to, steps: transitions.map(\.to), heat: tally, painPoints: painPoints,
      stage: most?.stage, missed: most?.figures.missed.value,
      basis: .weakest([tally.basis, most?.figures.basis].compactMap { $0 }))
  }
}
