import JourneyModel

/// How much of a map rests on something that somebody saw or heard.
struct EvidenceCoverage {
  /// Pain points with at least one piece of evidence that is no assumption, and all.
  let coveredPains: Int
  let pains: Int
  /// Steps that such evidence, or the evidence of a covered pain point, names; and all.
  let coveredSteps: Int
  let steps: Int
  /// How many pieces of evidence of each kind, most first.
  let kinds: [(kind: String, count: Int)]
  /// Stories of one person: they may start a hypothesis and never confirm one.
  let singleStories: Int

  /// O(size of the journey).
  init(_ journey: Journey) {
    let evidence = journey.evidence
    let seen = evidence.filter { $0.kind != "assumption" }
    let seenIDs = Set(seen.map(\.id))
    let painPoints = journey.painPoints
    let covered = painPoints.filter { $0.evidence.contains(where: seenIDs.contains) }
    let all = journey.stages.flatMap(\.steps).map(\.id)
    let touched = Set(seen.flatMap(\.steps) + covered.compactMap(\.step))
    coveredPains = covered.count
    pains = painPoints.count
    coveredSteps = all.count(where: touched.contains)
    steps = all.count
    let counts = Dictionary(grouping: evidence) { $0.kind ?? "kind not stated" }.mapValues(\.count)
    kinds = counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    singleStories = evidence.count { $0.n == 1 }
  }

  /// A sentence each.
  var sentences: [String] {
    var lines = [
      "\(coveredPains) of \(pains) pain points rest on evidence other than assumptions.",
      "\(coveredSteps) of \(steps) steps are named by such evidence.",
    ]
    let list = kinds.map { "\(Choice.evidenceKind.label(of: $0.kind)) \($0.count)" }
    lines.append(
      list.isEmpty ? "No evidence stands in this map." : "Evidence by kind: \(list.joined(separator: ", ")).")
    if singleStories > 0 {
      lines.append(
        "\(singleStories) of these are single stories: they may start a hypothesis and never confirm one.")
    }
    return lines
  }
}
