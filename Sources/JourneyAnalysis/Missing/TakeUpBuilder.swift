import JSONText
import JourneyModel
import Statistics

/// Take-up rates in the making.
struct TakeUpBuilder {
  private let rows: [TakeUp]
  private let measures: [Measure]
  private let query: MissingQuery
  /// Nil where everything is told.
  private let isTold: ToldMeasures?

  init(_ journey: Journey, _ query: MissingQuery) {
    rows = journey.takeUp
    measures = journey.measures
    self.query = query
    isTold = query.suppression == .off ? nil : ToldMeasures(measures)
  }

  func rates() -> [TakeUpRate] {
    let told = told()
    return rows.enumerated().map { place, row in
      let (eligible, enrolled) = (row.eligible, row.enrolled)
      let basis = Basis(row.basis)
      let isTold = told[place]
      var rate: Double?
      var interval: ClosedRange<Double>?
      if isTold, let eligible, let enrolled, eligible > 0, (0...eligible).contains(enrolled) {
        rate = Double(enrolled) / Double(eligible)
        interval =
          basis.bearsInference ? ConfidenceInterval.wilson(enrolled, of: eligible).map { $0.lower...$0.upper } : nil
      }
      return TakeUpRate(
        id: row.id, program: row.program ?? row.id, withProgram: row.withProgram, agency: row.agency,
        segment: row.segment, period: row.period, eligible: isTold ? Count(eligible) : Count.suppressed(eligible),
        enrolled: isTold ? Count(enrolled) : Count.suppressed(enrolled), rate: rate, interval: interval,
        isLow: rate.map { $0 < query.lowTakeUp } ?? false, satisfied: satisfied(beside: row), source: row.source,
        asOf: row.asOf, basis: basis)
    }
  }

  /// Which rows may be told: none with a count from 1 to 9 of enrolled, eligible, or eligible and not enrolled, nor
  /// those of the same program and period from which such a one follows.
  private func told() -> [Bool] {
    var told = Array(repeating: true, count: rows.count)
    guard query.suppression == .on else { return told }
    var groups: [[Int]] = []
    var places: [ByteText: Int] = [:]
    for (place, row) in rows.enumerated() where Basis(row.basis) != .illustrative {
      // Ids and words hold no line feed.
      let key = ByteText([row.program, row.withProgram, row.period].map { $0 ?? "" }.joined(separator: "\n"))
      let group = places[key] ?? groups.count
      if group == groups.count {
        places[key] = group
        groups.append([])
      }
      groups[group].append(place)
    }
    for group in groups {
      let whole = group.filter { rows[$0].segment == nil }
      let parts = group.filter { rows[$0].segment != nil }
      for place in whole where SmallCounts.detail(of: tally(rows[place])) > .outcomes { told[place] = false }
      let plan = SmallCounts.plan(parts.map { tally(rows[$0]) }, from: .outcomes)
      for (part, place) in parts.enumerated() where plan.hidden.contains(part) || plan.detail > .outcomes {
        told[place] = false
      }
    }
    return told
  }

  private func tally(_ row: TakeUp) -> LossTally {
    func count(_ value: Int?) -> Int { min(max(value ?? 0, 0), 1 << 40) }
    let (eligible, enrolled) = (count(row.eligible), count(row.enrolled))
    return LossTally(
      reached: eligible, attempted: eligible, succeeded: min(enrolled, eligible), validEnd: nil, adverse: nil,
      inProgress: nil, outcomeUnknown: nil, continued: nil, isGate: false)
  }

  private func satisfied(beside row: TakeUp) -> [TakeUpRate.Satisfaction] {
    guard let second = row.withProgram else { return [] }
    var agencies = rows.filter { $0.program?.hasSameBytes(as: second) ?? false }.compactMap(\.agency)
    if agencies.isEmpty { agencies = [row.agency].compactMap { $0 } }
    return measures.enumerated().compactMap { place, measure in
      guard isTold?[place] ?? true, measure.driver?.hasSameBytes(as: "satisfaction") ?? false,
        let agency = measure.agency,
        agencies.contains(where: { $0.hasSameBytes(as: agency) }), let scale = measure.scale, scale.min == 1,
        scale.max == 5, let mean = AnswerTally(measure).mean, mean >= query.highSatisfaction
      else { return nil }
      return TakeUpRate.Satisfaction(measure: measure.id, mean: mean, agency: agency, basis: Basis(measure.basis))
    }
  }
}
