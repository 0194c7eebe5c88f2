import EventLogs
import JourneyAnalysis
import JourneyReports
import PlainText
import Tables

/// Planned against actual, as tables for people.
struct FunnelDeviationTables {
  private let result: FunnelResult
  private let isSuppressing: Bool
  /// At how many activities or stages a kind is told.
  private static let most = 20

  init(_ result: FunnelResult, isSuppressing: Bool) {
    self.result = result
    self.isSuppressing = isSuppressing
  }

  var tables: [FunnelReport.Table] {
    guard let found = result.planDeviations else { return [] }
    var tables: [FunnelReport.Table] = [
      (
        "Planned against actual: where cases leave the map. \(conforming(found)) of \(NumberText.grouped(result.cases)) cases do not.",
        FunnelReport.columns(["kind"], ["count", "cases"]),
        found.totals.map { [$0.kind.words] + counts($0.count, $0.cases) }
      )
    ]
    if !found.findings.isEmpty {
      let hasExamples = found.findings.contains { !$0.examples.isEmpty }
      let shown = PlanDeviations.Kind.allCases.flatMap { kind in
        found.findings.filter { $0.kind == kind }.prefix(Self.most)
      }
      let left = found.findings.count - shown.count
      tables.append(
        (
          "Where\(left > 0 ? ", the most frequent" : ""):",
          FunnelReport.columns(["kind", "activity or stage"], ["count", "cases"])
            + (hasExamples ? [TextColumn("for example", minimumWidth: 8, maximumWidth: 60)] : []),
          shown.map { finding in
            [finding.kind.rawValue, PlainText.display(name(finding))]
              + counts(finding.count, finding.cases, isHidden: finding.isHidden)
              + (hasExamples ? [PlainText.display(finding.examples.joined(separator: " "))] : [])
          }
        ))
    }
    if let deviations = result.deviations {
      tables.append(
        (
          "Repeats and rework of stages:", FunnelReport.columns(["kind"], ["count", "cases"]),
          deviations.entries.map { [$0.kind] + counts($0.count, $0.cases) }
        ))
    }
    return tables
  }

  private func name(_ finding: PlanDeviations.Finding) -> String {
    switch finding.kind {
    case .unmapped, .failed: finding.subject.isEmpty ? "(no name)" : finding.subject
    case .missing, .order:
      result.stages.first { $0.id.utf8.elementsEqual(finding.subject.utf8) }?.name ?? finding.subject
    }
  }

  private func counts(_ count: Int, _ cases: Int, isHidden: Bool = false) -> [String] {
    guard isSuppressing, isHidden || (1...9).contains(cases) else {
      return [NumberText.grouped(count), NumberText.grouped(cases)]
    }
    return [HiddenCounts.withheld, (1...9).contains(cases) ? HiddenCounts.small : HiddenCounts.withheld]
  }

  /// How many cases follow the map, where that does not give away how few do, or do not.
  private func conforming(_ found: PlanDeviations) -> String {
    let isSmall = (1...9).contains(found.conforming) || (1...9).contains(result.cases - found.conforming)
    return isSuppressing && isSmall ? HiddenCounts.withheld : NumberText.grouped(found.conforming)
  }
}
