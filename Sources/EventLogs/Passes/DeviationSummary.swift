/// Brings together what the threads found.
struct DeviationSummary {
  private typealias Tally = DeviationPass.Tally
  private let log: EventLog
  private let plan: FunnelPlan
  private let passes: [DeviationPass]

  init(_ log: EventLog, _ plan: FunnelPlan, _ passes: [DeviationPass]) {
    self.log = log
    self.plan = plan
    self.passes = passes
  }

  var result: PlanDeviations {
    let kinds = PlanDeviations.Kind.allCases
    let totals = merged { $0.totals }
    return PlanDeviations(
      totals: kinds.indices.map {
        PlanDeviations.Total(kind: kinds[$0], count: totals[$0].count, cases: totals[$0].cases)
      },
      findings: activities(.unmapped) { $0.unmapped } + stages(.missing) { $0.missing } + stages(.order) { $0.order }
        + activities(.failed) { $0.failed }, conforming: passes.reduce(0) { $0 + $1.conforming })
  }

  private func merged(_ tallies: (DeviationPass) -> [Tally]) -> [Tally] {
    passes.dropFirst().reduce(into: tallies(passes[0])) { sums, pass in
      for (number, tally) in tallies(pass).enumerated() { sums[number].merge(tally) }
    }
  }

  private func stages(
    _ kind: PlanDeviations.Kind, _ tallies: (DeviationPass) -> [Tally]
  ) -> [PlanDeviations.Finding] {
    sorted(merged(tallies).enumerated().map { (plan.stages[$0.offset].id, $0.element) }, kind)
  }

  private func activities(
    _ kind: PlanDeviations.Kind, _ tallies: (DeviationPass) -> [Int: Tally]
  ) -> [PlanDeviations.Finding] {
    var sums: [Int: Tally] = [:]
    for pass in passes { for (activity, tally) in tallies(pass) { sums[activity, default: Tally()].merge(tally) } }
    return sorted(sums.map { (String(decoding: log.texts[$0.key], as: UTF8.self), $0.value) }, kind)
  }

  private func sorted(_ found: [(String, Tally)], _ kind: PlanDeviations.Kind) -> [PlanDeviations.Finding] {
    var findings = found.filter { $0.1.cases > 0 }.sorted { left, right in
      left.1.cases != right.1.cases
        ? left.1.cases > right.1.cases : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
    }.map { subject, tally in
      PlanDeviations.Finding(
        kind: kind, subject: subject, count: tally.count, cases: tally.cases,
        examples: tally.examples.map { String(decoding: log.id(of: $0), as: UTF8.self) }
          .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
    for hidden in SmallGroups.hidden(findings.map { [$0.cases, $0.count] }) { findings[hidden].isHidden = true }
    return findings
  }
}
