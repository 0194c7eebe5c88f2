import JSONText
public import JourneyModel

/// What triggers the questions about outreach, gates, representation, channels and take-up: whatever in the map is counted,
/// waited for or answered. Pain points, causes, actions and evidence have no part in it.
public struct FigureFindings: Sendable {
  /// By question.
  let findings: [SampleQuestion: [ProposedQuestion.Finding]]

  /// `index` must be that of `journey`. O(size of the journey · log).
  public init(_ journey: Journey, _ index: MapIndex, _ query: QuestionsQuery = QuestionsQuery()) {
    let search = FigureSearch(journey, index, query)
    let lowTakeUp = search.lowTakeUp()
    let begins = search.customerBegins()
    findings = [
      .proactive: begins, .analyseNeeds: lowTakeUp, .shareNeeds: search.untold(lowTakeUp, begins),
      .getIn: search.longPath(), .missDeadlines: search.missedDeadlines(),
      .gatedProcesses: search.gatesBetweenAgencies(), .underrepresented: search.underrepresented(),
      .resourcesUnused: search.lowUse(), .channelDropOff: search.channelDropOff(),
      .channelSatisfaction: search.channelSatisfaction(), .relatedProgram: search.relatedProgram(),
      .eligibleGroup: search.missingFromStart(),
    ]
  }
}

private struct FigureSearch {
  typealias Finding = ProposedQuestion.Finding

  private let journey: Journey
  private let index: MapIndex
  private let query: QuestionsQuery
  private let missing: MissingResult
  private let burden: BurdenTable
  private let waits: WaitGraph

  init(_ journey: Journey, _ index: MapIndex, _ query: QuestionsQuery) {
    self.journey = journey
    self.index = index
    self.query = query
    missing = Missing.analyse(journey, index, query.missing)
    let parts = index.shared.burden(journey, index)
    (burden, waits) = (parts.table, parts.waits)
  }

  /// The steps of the first two stages, where the customer begins every one that says who does.
  func customerBegins() -> [Finding] {
    let known = journey.stages.prefix(2).flatMap(\.steps).filter { $0.initiator != nil }
    guard !known.isEmpty, known.allSatisfy({ $0.initiator?.hasSameBytes(as: "customer") ?? false }) else { return [] }
    return [Finding(ids: known.map(\.id), words: "the customer begins all \(known.count) steps", basis: nil)]
  }

  func lowTakeUp() -> [Finding] {
    missing.takeUp.filter(\.isLow).map(Self.finding)
  }

  /// Low take-up where the customer begins every step.
  func untold(_ lowTakeUp: [Finding], _ begins: [Finding]) -> [Finding] {
    guard let begins = begins.first else { return [] }
    return lowTakeUp.map { low in
      Finding(ids: low.ids + begins.ids, words: "\(low.words); \(begins.words)", basis: low.basis)
    }
  }

  private static func finding(_ rate: TakeUpRate) -> Finding {
    let pair = rate.withProgram.map { " among those in \($0)" } ?? ""
    return Finding(
      ids: [rate.id], words: "\(rate.program)\(pair): \(SampleQuestion.percent(rate.rate ?? 0)) take-up",
      basis: rate.basis)
  }

  func longPath() -> [Finding] {
    guard let path = waits.criticalPath(burden, index), path.days >= query.longWaitDays else { return [] }
    let least = path.isAtLeast ? "at least " : ""
    return [
      Finding(
        ids: path.steps, words: "\(least)\(Self.plain(path.days)) days of waiting in a row", basis: path.basis)
    ]
  }

  func missedDeadlines() -> [Finding] {
    let rows = index.volumes.rows.filter { row in
      row.tally.adverse?.byReason.contains { $0.reason.hasSameBytes(as: "missed-deadline") && $0.count > 0 } ?? false
    }
    var stages: [Int32: [VolumeTable.Row]] = [:]
    for row in rows { stages[row.stage, default: []].append(row) }
    let losses = stages.keys.sorted().map { stage in
      let rows = stages[stage] ?? []
      return Finding(
        ids: [index.stages[Int(stage)].id] + rows.map(\.id),
        words: "\(index.stages[Int(stage)].label): lost for a missed deadline", basis: Basis.weakest(rows.map(\.basis)))
    }
    let failures = burden.failures(waits).filter { $0.kind != .session }.map { failure -> Finding in
      let words =
        failure.kind == .wait
        ? "\(failure.stepName): \(Self.plain(failure.needed)) days of waiting before it, \(Self.plain(failure.available)) until its deadline"
        : "\(failure.stepName): told \(Self.plain(failure.needed)) days after it opened"
      return Finding(ids: [failure.step] + failure.chain, words: words, basis: failure.basis)
    }
    return losses + failures
  }

  func gatesBetweenAgencies() -> [Finding] {
    var findings: [Finding] = []
    let (names, leads) = (index.steps.names, index.steps.leads)
    for step in burden.limits.indices {
      for required in burden.limits[step].requires where index.steps.changesLead(from: Int(required), to: step) {
        let (from, to) = (Int(leads[Int(required)]), Int(leads[step]))
        guard !index.alone[from], !index.alone[to] else { continue }
        // A large map has thousands of gates: each text has its room from the start.
        let (waiting, waitedFor) = (names[step].label, names[Int(required)].label)
        let (own, other) = (index.agencies[to].label, index.agencies[from].label)
        var words = ""
        words.reserveCapacity(
          waiting.utf8.count + waitedFor.utf8.count + own.utf8.count + other.utf8.count + 20)
        words += waiting
        words += " ("
        words += own
        words += ") waits for "
        words += waitedFor
        words += " ("
        words += other
        words += ")"
        findings.append(
          Finding(ids: [names[step].id, names[Int(required)].id], words: words, basis: nil))
      }
    }
    return findings
  }

  func underrepresented() -> [Finding] {
    missing.flagged.map(Self.finding)
  }

  /// Flagged in the first stage where the segment has an index.
  func missingFromStart() -> [Finding] {
    var first: [ByteText: String] = [:]
    var findings: [Finding] = []
    for row in missing.representations where row.index != nil {
      let stage = first[ByteText(row.segment)] ?? row.stage
      first[ByteText(row.segment)] = stage
      if row.isFlagged, row.stage.hasSameBytes(as: stage) { findings.append(Self.finding(row)) }
    }
    return findings
  }

  private static func finding(_ row: Representation) -> Finding {
    let sources: [String] =
      switch row.origin {
      case .volumes(let segment, let stage): segment + stage
      case .metric(let id): [id]
      }
    return Finding(
      ids: [row.segment, row.stage] + sources,
      words:
        "\(row.segmentLabel) in \(row.stageLabel): \(SampleQuestion.percent(row.share ?? 0)) against \(SampleQuestion.percent(row.benchmark?.share ?? 0))",
      basis: row.basis)
  }

  /// Use by a segment, as a share of 1, and take-up by a segment.
  func lowUse() -> [Finding] {
    let uses = missing.use.compactMap { use -> Finding? in
      guard let segment = use.segment, let share = use.share, share < query.lowUse else { return nil }
      return Finding(
        ids: [segment, use.id], words: "\(use.name): \(SampleQuestion.percent(share))", basis: use.basis)
    }
    let takeUp = missing.takeUp.compactMap { rate -> Finding? in
      guard let segment = rate.segment, let value = rate.rate, value < query.lowUse else { return nil }
      let finding = Self.finding(rate)
      return Finding(ids: [segment] + finding.ids, words: finding.words, basis: finding.basis)
    }
    return uses + takeUp
  }

  func channelDropOff() -> [Finding] {
    let result = DropOff.analyse(index, DropOffQuery(by: .channel, suppression: query.missing.suppression))
    return result.stages.compactMap { stage in
      let rated = stage.groups.filter { $0.figures.n.value ?? 0 >= 30 && $0.figures.dropOffRate != nil }
      func rate(_ group: DropOffGroup) -> Double { group.figures.dropOffRate ?? 0 }
      guard let low = rated.min(by: { rate($0) < rate($1) }), let high = rated.max(by: { rate($0) < rate($1) }),
        rate(high) - rate(low) >= query.spread - 1e-12
      else { return nil }
      return Finding(
        ids: [stage.stage, high.id, low.id] + high.figures.volumes + low.figures.volumes,
        words:
          "\(stage.label): \(SampleQuestion.percent(rate(high))) by \(high.label), \(SampleQuestion.percent(rate(low))) by \(low.label)",
        basis: Basis.weakest([high.figures.basis, low.figures.basis].compactMap { $0 }))
    }
  }

  func channelSatisfaction() -> [Finding] {
    let result = Measures.analyse(journey, index, suppression: query.missing.suppression)
    return result.spreads.compactMap { spread in
      guard spread.driver.hasSameBytes(as: "satisfaction"), let relative = spread.relative,
        relative >= query.spread - 1e-12, spread.smallestN ?? 0 >= 30, let low = spread.channels.first,
        let high = spread.channels.last
      else { return nil }
      let place = [spread.stage, spread.step].compactMap { $0 }
      return Finding(
        ids: place + spread.measures,
        words:
          "\(index.label(of: high, .channel)) \(Self.plain(spread.highest)), \(index.label(of: low, .channel)) \(Self.plain(spread.lowest))",
        basis: spread.basis)
    }
  }

  func relatedProgram() -> [Finding] {
    missing.takeUp.filter(\.isFlagged).map { rate in
      let finding = Self.finding(rate)
      return Finding(
        ids: finding.ids + rate.satisfied.map(\.measure), words: finding.words,
        basis: rate.satisfied.reduce(rate.basis) { $0.weakened(by: $1.basis) })
    }
  }

  /// Up to two decimals, without trailing noughts.
  private static func plain(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return Int(exactly: rounded).map(String.init) ?? rounded.description
  }
}
