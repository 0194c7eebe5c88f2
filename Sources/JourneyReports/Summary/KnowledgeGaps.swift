import JourneyAnalysis
import JourneyModel

/// What a map does not say, in sentences.
enum KnowledgeGaps {
  static func sentences(of journey: Journey, _ heatmap: Heatmap, _ dropOff: DropOffResult) -> [String] {
    let steps = journey.stages.flatMap(\.steps)
    let pains = journey.painPoints
    let counts: [(Int, String)] = [
      (pains.count { Heat($0) == nil }, "pain points have no known heat: severity or frequency is missing"),
      (pains.count { $0.evidence.isEmpty }, "pain points have no evidence"),
      (pains.count { $0.rootCauses.isEmpty }, "pain points have no root cause"),
      (steps.count { $0.agency == nil && $0.unowned != true }, "steps have no known lead agency"),
      (steps.count { $0.minutes == nil }, "steps have no known time"),
      (steps.count { $0.emotions.isEmpty }, "steps have no known emotion"),
      (journey.actions.count { $0.ownerAgency == nil && $0.owner == nil }, "actions have no owner"),
    ]
    let totals = [pains.count, pains.count, pains.count, steps.count, steps.count, steps.count, journey.actions.count]
    var lines = zip(counts, totals).compactMap { entry, total in
      entry.0 == 0 ? nil : "\(entry.0) of \(total) \(entry.1)."
    }
    let empty = noDataRows(heatmap)
    if empty > 0 {
      lines.append(
        "Nobody looked at \(empty) of \(heatmap.rows.count { $0.kind == .record }) agencies: no pain point and no evidence names them."
      )
    }
    let uncounted = dropOff.stages.filter { $0.figures.basis == nil }.map(\.label)
    if !uncounted.isEmpty { lines.append("Nobody is counted at: \(uncounted.joined(separator: ", ")).") }
    if journey.segments.isEmpty {
      lines.append("No segment is named: whether some live this journey differently is not known.")
    }
    return lines
  }

  private static func noDataRows(_ heatmap: Heatmap) -> Int {
    heatmap.rows.indices.count { row in
      heatmap.rows[row].kind == .record
        && heatmap.columns.indices.allSatisfy { heatmap[row, $0].state == .noData }
    }
  }
}
