import JSONText
import JourneyModel

/// Pain that others must mend, and what they want for themselves: what to speak to.
public struct PartnerGoal: Equatable, Sendable {
  public let painPoint: String
  /// influence or outside; nil where only the goal is stated.
  public let control: String?
  /// Ids of the agencies of the pain point.
  public let agencies: [String]
  /// What the one who can fix it wants; nil where nobody asked.
  public let goal: String?
  /// 1…25; nil where it is not known.
  public let heat: Heat?
  public let basis: Basis

  /// Pain points outside control, then those only to be influenced, then others with a goal; worst first in each.
  /// O(pain points).
  static func all(_ ranked: [Int32], _ index: MapIndex) -> [PartnerGoal] {
    // The words' places: outside, influence, any other.
    let ranks = index.pains.controlWords.words.map { word in
      word.isSame(as: "outside") ? 0 : word.isSame(as: "influence") ? 1 : 2
    }
    // Most pain points have one agency: their lists are the same few.
    let single = index.agencies.map { [$0.id] }
    var groups: [[PartnerGoal]] = [[], [], []]
    for pain in ranked {
      let pain = Int(pain)
      let number = Int(index.pains.control[pain])
      let rank = number < 0 ? 2 : ranks[number]
      let goal = index.pains.partnerGoals[pain]
      guard rank < 2 || goal != nil else { continue }
      let places = index.pains.agencies.places(of: pain)
      func agency(_ place: Int) -> Int { Int(index.pains.agencies.value(at: place)) }
      groups[rank].append(
        PartnerGoal(
          painPoint: index.pains.ids[pain], control: number < 0 ? nil : index.pains.controlWords.words[number],
          agencies: places.count == 1
            ? single[agency(places.lowerBound)] : places.map { index.agencies[agency($0)].id },
          goal: goal, heat: Heat(index.pains.entries[pain]), basis: index.pains.entries[pain].basis))
    }
    return groups.flatMap { $0 }
  }
}

extension Heat {
  /// What the index knows of a pain point; nil where it is unknown.
  fileprivate init?(_ entry: PainTable.Entry) {
    guard entry.heat > 0 else { return nil }
    value = Int(entry.heat)
  }
}
