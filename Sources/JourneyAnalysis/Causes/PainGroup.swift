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
    var groups = Drafts(words.count)
    for pain in ranked { groups.add(Int(pain), to: index.pains.who[Int(pain)], index) }
    return groups.result(words, agencies: nil, index)
  }

  /// By the level of the agencies that a pain point has: federal, state, local, tribal, nonprofit, private; the customer alone
  /// is none. A pain point of two levels stands in both, whole. O(pain points + steps).
  static func byLevel(_ ranked: [Int32], _ levels: [String?], _ index: MapIndex) -> [PainGroup] {
    var table = WordTable(.agencyLevel)
    let numbers = levels.map { level in level.map { table.number(of: $0) } ?? -1 }
    var groups = Drafts(table.words.count)
    var levels: [Int32] = []
    for pain in ranked {
      levels.removeAll(keepingCapacity: true)
      for place in index.pains.agencies.places(of: Int(pain)) {
        let agency = Int(index.pains.agencies.value(at: place))
        guard !index.alone[agency], !levels.contains(numbers[agency]) else { continue }
        levels.append(numbers[agency])
        groups.add(Int(pain), to: numbers[agency], index)
      }
    }
    return groups.result(table.words, agencies: numbers, index)
  }

  private struct Drafts {
    var pains: [[String]]
    var heat: [HeatAccumulator]

    /// The last group is that of those that do not say; a pain point without any group stands in none.
    init(_ count: Int) {
      pains = Array(repeating: [], count: count + 1)
      heat = Array(repeating: HeatAccumulator(), count: count + 1)
    }

    mutating func add(_ pain: Int, to group: Int32, _ index: MapIndex) {
      let place = group < 0 ? pains.count - 1 : Int(group)
      pains[place].append(index.pains.ids[pain])
      heat[place].add(index.pains.entries[pain], share: 1)
    }

    /// Groups with pain or agencies. `agencies` gives the group of each agency; nil where groups are none of agencies.
    func result(_ words: [String], agencies: [Int32]?, _ index: MapIndex) -> [PainGroup] {
      var steps = Array(repeating: 0, count: index.agencies.count)
      for lead in index.steps.leads where lead >= 0 { steps[Int(lead)] += 1 }
      return pains.indices.compactMap { place in
        let own = (agencies ?? []).indices.filter { agency in
          let group = agencies?[agency] ?? -1
          return !index.alone[agency] && (group < 0 ? words.count : Int(group)) == place
        }
        guard !pains[place].isEmpty || !own.isEmpty else { return nil }
        return PainGroup(
          id: place < words.count ? words[place] : nil, agencies: own.map { index.agencies[$0].id },
          steps: own.reduce(0) { $0 + steps[$1] }, painPoints: pains[place],
          heat: heat[place].tally)
      }
    }
  }
}
