import JourneyModel

/// Pain points that have something in common: whose pain it is, or at what level of government it lies.
public struct PainGroup: Equatable, Sendable {
  /// The word of the file; nil for those that do not say.
  public let id: String?
  /// Ids of the agencies of the group; empty where it is none of agencies.
  public let agencies: [String]
  /// How many steps these lead.
  public let steps: Int
  /// Ids, each once, worst first.
  public let painPoints: [String]
  /// Each whole and once.
  public let heat: HeatTally

  /// The weakest basis of the pain points; nil where there are none.
  public var basis: Basis? { heat.basis }

  /// By who feels it, in the order of the format, those that do not say last. O(pain points).
  static func byWho(_ ranked: [Int32], _ index: MapIndex) -> [PainGroup] {
    let words = index.pains.whoWords.words
    let groups = Drafts(ranked, words.count, index) { pain in [index.pains.who[pain]] }
    return groups.result(words, agencies: nil, index)
  }

  /// By the level of the agencies that a pain point has: federal, state, local, tribal, nonprofit, private; the customer alone
  /// is none. A pain point of two levels stands in both, whole. O(pain points + steps).
  static func byLevel(_ ranked: [Int32], _ levels: [String?], _ index: MapIndex) -> [PainGroup] {
    var table = WordTable(.agencyLevel)
    let numbers = levels.map { level in level.map { table.number(of: $0) } ?? -1 }
    let groups = Drafts(ranked, table.words.count, index) { pain in
      let own = index.pains.agencies[pain].filter { !index.alone[Int($0)] }.map { numbers[Int($0)] }
      return Array(Set(own))
    }
    return groups.result(table.words, agencies: numbers, index)
  }

  private struct Drafts {
    var pains: [[String]]
    var heat: [HeatAccumulator]

    /// The last group is that of those that do not say; a pain point without any group stands in none.
    init(_ ranked: [Int32], _ count: Int, _ index: MapIndex, _ groups: (Int) -> [Int32]) {
      pains = Array(repeating: [], count: count + 1)
      heat = Array(repeating: HeatAccumulator(), count: count + 1)
      for pain in ranked {
        for group in groups(Int(pain)) {
          let place = group < 0 ? count : Int(group)
          pains[place].append(index.pains.ids[Int(pain)])
          heat[place].add(index.pains.entries[Int(pain)], share: 1)
        }
      }
    }

    /// Groups with pain or agencies. `agencies` gives the group of each agency; nil where groups are none of agencies.
    func result(_ words: [String], agencies: [Int32]?, _ index: MapIndex) -> [PainGroup] {
      pains.indices.compactMap { place in
        let own = (agencies ?? []).indices.filter { agency in
          let group = agencies?[agency] ?? -1
          return !index.alone[agency] && (group < 0 ? words.count : Int(group)) == place
        }
        guard !pains[place].isEmpty || !own.isEmpty else { return nil }
        return PainGroup(
          id: place < words.count ? words[place] : nil, agencies: own.map { index.agencies[$0].id },
          steps: index.steps.leads.count { lead in lead >= 0 && own.contains(Int(lead)) }, painPoints: pains[place],
          heat: heat[place].tally)
      }
    }
  }
}
