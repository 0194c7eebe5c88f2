/// Which pain points a filter leaves in view, and whose each one is, by its place in the file.
public struct PainsInView: Sendable {
  /// Names of the agencies and of the owner functions, which the figures of a pain point number.
  public let agencies: [String]
  public let owners: [String]
  /// How many the journey has, in view or not.
  public let total: Int
  private let isShown: [Bool]
  private let entries: [PainTable.Entry]
  private let agencyLists: NumberLists
  private let ownerLists: NumberLists
  /// What stands before the agencies of the file in a heatmap by agency.
  private static let special = [HeatLine.betweenAgencies.label, HeatLine.noOwner.label]

  /// The agencies are those of the rows of a heatmap by agency, hand-offs counted in full. O(pain points) with a filter,
  /// O(agencies + functions) without.
  public init(_ index: MapIndex, _ filter: MapFilter) {
    let test = FilteredIndex(index, filter)
    agencies = Self.special + index.agencies.map(\.label)
    let functions = index.causes.functions
    owners = functions.words.indices.map { functions.label($0) }
    agencyLists = index.pains.agencies
    ownerLists = index.pains.functionLists
    entries = index.pains.entries
    total = entries.count
    isShown = test.showsAll ? [] : entries.indices.map { test.shows(pain: $0) }
  }

  /// Whether the filter leaves it in view.
  public func shows(_ pain: Int) -> Bool { pain < total && (isShown.isEmpty || isShown[pain]) }

  /// Numbers of its agencies, in the order of the file, after that of nobody where nobody owns the step.
  public func agencies(of pain: Int) -> [Int] {
    (entries[pain].isUnowned ? [1] : []) + agencyLists[pain].map { Int($0) + Self.special.count }.sorted()
  }

  /// Numbers of the functions that can fix it.
  public func owners(of pain: Int) -> [Int] { ownerLists[pain].map { Int($0) }.sorted() }

  /// 1…25; 0 where it is unknown.
  public func heat(of pain: Int) -> Int { Int(entries[pain].heat) }
  /// 1…3; 0 where it is unknown.
  public func persistence(of pain: Int) -> Int { Int(entries[pain].persistence) }
  /// Where it comes from.
  public func basis(of pain: Int) -> Basis { entries[pain].basis }
}
