import JSONText
import JourneyModel
import Statistics

/// Measures in the making.
struct MeasuresBuilder {
  private let index: MapIndex
  private let suppression: DropOffQuery.Suppression
  private var rows: [MeasureRow] = []

  init(_ index: MapIndex, _ suppression: DropOffQuery.Suppression) {
    self.index = index
    self.suppression = suppression
  }

  mutating func add(_ measures: [Measure]) {
    var drivers = WordTable(.driver)
    // By driver and place, then file order; groups get their numbers in that order.
    let sorted = measures.map { measure -> (key: [Int], measure: Measure) in
      func place(_ id: String?, _ table: IDTable) -> Int {
        id.map { table[$0].map(Int.init) ?? Int(Int32.max) } ?? -1
      }
      let driver = Int(drivers.number(of: measure.driver ?? ""))
      let stage =
        measure.stage
        ?? measure.step.flatMap { index.stepNumbers[$0] }.map {
          index.stages[Int(index.steps.stages[Int($0)])].id
        }
      return (
        [
          driver, place(stage, index.stageNumbers), place(measure.channel, index.channelNumbers),
          place(measure.agency, index.agencyNumbers),
        ], measure
      )
    }.enumerated().sorted { left, right in
      let (a, b) = (left.element.key, right.element.key)
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }
    var groups: [ByteText: Int] = [:]
    let isTold =
      suppression == .off ? nil : ToldMeasures(sorted.map { ($0.element.measure, Self.key($0.element.measure)) })
    for (place, (_, entry)) in sorted.enumerated() {
      let key = ByteText(Self.key(entry.measure))
      let group = groups[key] ?? groups.count
      groups[key] = group
      rows.append(row(entry.measure, group: group, isTold: isTold?[place] ?? true))
    }
  }

  /// What must be alike: line feeds stand in no word, wordings come last.
  static func key(_ measure: Measure) -> String {
    let scale = QuestionScale(measure.scale)
    let bounds = [scale?.lowest, scale?.highest].map { $0?.description ?? "" }
    return ([measure.driver, measure.edition, scale?.kind].map { $0 ?? "" } + bounds + [measure.wording ?? ""])
      .joined(separator: "\n")
  }

  private func row(_ measure: Measure, group: Int, isTold: Bool) -> MeasureRow {
    let answers = AnswerTally(measure)
    var basis = Basis(measure.basis)
    var interval: ClosedRange<Double>?
    if isTold, basis.bearsInference, let up = answers.up, let counts = measure.counts?.total, counts > 0 {
      interval = ConfidenceInterval.wilson(up, of: counts).map { $0.lower...$0.upper }
    }
    if answers.isComputed, answers.mean != nil { basis = basis.weakened(by: .computed) }
    var responseRate: Double?
    if isTold, let respondents = answers.respondents, let offered = measure.offered, offered > 0,
      (0...offered).contains(respondents)
    {
      responseRate = Double(respondents) / Double(offered)
    }
    return MeasureRow(
      id: measure.id, driver: measure.driver ?? "", edition: measure.edition, stage: measure.stage, step: measure.step,
      agency: measure.agency, channel: measure.channel, segment: measure.segment, period: measure.period,
      mean: isTold ? answers.mean : nil, shareUp: isTold ? answers.shareUp : nil, interval: interval,
      respondents: isTold ? Count(answers.respondents) : Count.suppressed(answers.respondents),
      responseRate: responseRate, wording: measure.wording,
      scale: QuestionScale(measure.scale), askedOf: measure.askedOf, group: group, source: measure.source,
      asOf: measure.asOf, basis: basis)
  }

  func result(_ kinds: [MetricKinds]) -> MeasuresResult {
    var groups: [[MeasureRow]] = []
    for row in rows {
      if row.group == groups.count { groups.append([]) }
      groups[row.group].append(row)
    }
    return MeasuresResult(
      journey: index.journey, rows: rows, groups: groups.map(Self.group), spreads: spreads(groups),
      notes: notes(groups),
      kinds: kinds)
  }

  private static func group(_ rows: [MeasureRow]) -> MeasureGroup {
    let finishers = rows.filter(\.isFinishersOnly).count
    return MeasureGroup(
      driver: rows[0].driver, wording: rows[0].wording, scale: rows[0].scale, edition: rows[0].edition,
      measures: rows.map(\.id), isMixedAskedOf: finishers > 0 && finishers < rows.count)
  }

  private func spreads(_ groups: [[MeasureRow]]) -> [ChannelSpread] {
    var spreads: [ChannelSpread] = []
    for (number, group) in groups.enumerated() {
      var places: [ByteText: [MeasureRow]] = [:]
      var order: [ByteText] = []
      for row in group where row.channel != nil && row.figure != nil && group[0].wording != nil {
        let key = ByteText(
          [row.stage, row.step, row.agency, row.segment, row.period, row.askedOf].map { $0 ?? "" }
            .joined(separator: "\n"))
        if places[key] == nil { order.append(key) }
        places[key, default: []].append(row)
      }
      spreads += order.compactMap { Self.spread(number, places[$0] ?? []) }
    }
    return spreads.enumerated().sorted { left, right in
      let (a, b) = (left.element.relative ?? -1, right.element.relative ?? -1)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  private static func spread(_ group: Int, _ rows: [MeasureRow]) -> ChannelSpread? {
    guard Set(rows.map { ByteText($0.channel ?? "") }).count > 1 else { return nil }
    let sorted = rows.enumerated().sorted { left, right in
      (left.element.figure ?? 0, left.offset) < (right.element.figure ?? 0, right.offset)
    }.map(\.element)
    guard let first = sorted.first, let lowest = first.figure, let highest = sorted.last?.figure else { return nil }
    let counts = sorted.map(\.respondents.value)
    return ChannelSpread(
      group: group, driver: first.driver, stage: first.stage, step: first.step, agency: first.agency,
      segment: first.segment, period: first.period, channels: sorted.compactMap(\.channel), measures: sorted.map(\.id),
      lowest: lowest, highest: highest, spread: highest - lowest,
      relative: first.scale?.width.map { (highest - lowest) / $0 },
      smallestN: counts.contains { $0 == nil } ? nil : counts.compactMap { $0 }.min(),
      basis: Basis.weakest(sorted.map(\.basis)) ?? .notStated)
  }

  private func notes(_ groups: [[MeasureRow]]) -> [String] {
    var notes: [String] = []
    var byDriver: [ByteText: Int] = [:]
    var drivers: [String] = []
    for group in groups {
      let driver = group[0].driver
      if byDriver[ByteText(driver)] == 1 { drivers.append(Choice.driver.label(of: driver)) }
      byDriver[ByteText(driver), default: 0] += 1
    }
    if !drivers.isEmpty {
      notes.append(
        "asked in different wordings, scales or editions, not to be compared: \(drivers.joined(separator: ", "))")
    }
    if groups.contains(where: { $0.count > 1 && $0[0].wording == nil }) {
      notes.append("where the wording is not stated, nothing says that questions were put alike")
    }
    let finishers = rows.filter(\.isFinishersOnly).count
    if finishers > 0 { notes.append("asked of finishers only, which hides failure: \(finishers) of \(rows.count)") }
    if suppression == .off {
      notes.append("small counts are shown: not for sharing")
    } else if rows.contains(where: \.isSuppressed) {
      notes.append("figures of fewer than 10 people are withheld")
    }
    return notes
  }
}
