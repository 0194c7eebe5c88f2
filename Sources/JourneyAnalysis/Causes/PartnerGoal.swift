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
  static func all(_ journey: Journey, _ ranked: [Int32], _ index: MapIndex) -> [PartnerGoal] {
    let key = PainPoint.partnerGoal.info.key
    let words = index.pains.controlWords.words
    let records = (journey.object[Journey.painPoints.info.key]?.array ?? []).compactMap(\.object)
    func rank(_ control: String?) -> Int {
      switch control {
      case "outside": 0
      case "influence": 1
      default: 2
      }
    }
    let all = ranked.compactMap { pain -> PartnerGoal? in
      let pain = Int(pain)
      let number = index.pains.control[pain]
      let control = number < 0 ? nil : words[Int(number)]
      let goal = records[pain][key]?.text
      guard rank(control) < 2 || goal != nil else { return nil }
      return PartnerGoal(
        painPoint: index.pains.ids[pain], control: control,
        agencies: index.pains.agencies[pain].map { index.agencies[Int($0)].id }, goal: goal,
        heat: Heat(PainPoint(records[pain])),
        basis: index.pains.entries[pain].basis)
    }
    return (0...2).flatMap { group in all.filter { rank($0.control) == group } }
  }
}
