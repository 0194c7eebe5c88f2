import JourneyAnalysis
import JourneyModel

/// What a map rests on, in sentences.
enum EvidenceSection {
  static func sentences(of journey: Journey) -> [String] {
    let coverage = EvidenceCoverage(journey)
    let evidence = journey.evidence
    var lines: [String] = []
    if let share = coverage.share {
      lines.append(
        "\(coverage.covered.count) of \(coverage.n) pain points (\(NumberText.percent(share))) rest on evidence other than "
          + "assumptions; \(coverage.assumed.count) on assumptions alone, \(coverage.bare.count) on nothing.")
    }
    let kinds = kinds(of: evidence).map { "\($0.kind) \($0.count)" }
    lines.append(
      kinds.isEmpty ? "No evidence stands in this map." : "Evidence by kind: \(kinds.joined(separator: ", ")).")
    let single = evidence.count { $0.n == 1 }
    if single > 0 {
      lines.append("\(single) of these are single stories: they may start a hypothesis and never confirm one.")
    }
    return lines
  }

  /// How many pieces of each kind, most first, in a tie as they come.
  private static func kinds(of evidence: [Evidence]) -> [(kind: String, count: Int)] {
    var kinds: [(kind: String, count: Int)] = []
    for item in evidence {
      let kind = Choice.evidenceKind.label(of: item.kind ?? "kind not stated")
      if let place = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[place].count += 1
      } else {
        kinds.append((kind, 1))
      }
    }
    return kinds.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}
