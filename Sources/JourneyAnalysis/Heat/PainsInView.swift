/// Which pain points a filter leaves in view, and whose each one is, by its place in the file.
public struct PainsInView: Sendable {
  /// Names of the agencies and of the owner functions, which the figures of a pain point number.
  public let agencies: [String]
  public let owners: [String]
  /// How many the journey has, in view or not.
  public let total: Int
  private let isShown: [Bool]
  private let agencyAxis: NumberLists
  private let ownerAxis: NumberLists
  private let namesAgency: [Bool]
  private let namesOwner: [Bool]
  private let entries: [PainTable.Entry]

  /// The agencies are those of the rows of a heatmap by agency, hand-offs counted in full. O(pain points).
  public init(_ index: MapIndex, _ filter: MapFilter) {
    let agency = HeatAxis(.agency, index, .full)
    let owner = HeatAxis(.ownerFunction, index, .full)
    let test = FilteredIndex(index, filter)
    agencies = agency.lines.map(\.label)
    owners = owner.lines.map(\.label)
    namesAgency = agency.lines.map { $0.kind != .betweenAgencies && $0.kind != .notSaid }
    namesOwner = owner.lines.map { $0.kind == .word }
    agencyAxis = agency.touched
    ownerAxis = owner.touched
    entries = index.pains.entries
    total = entries.count
    isShown = test.showsAll ? [] : entries.indices.map { test.shows(pain: $0) }
  }

  /// Whether the filter leaves it in view.
  public func shows(_ pain: Int) -> Bool { pain < total && (isShown.isEmpty || isShown[pain]) }

  /// Numbers of its agencies, in the order of the file.
  public func agencies(of pain: Int) -> [Int] { numbers(agencyAxis, pain, namesAgency) }

  /// Numbers of the functions that can fix it.
  public func owners(of pain: Int) -> [Int] { numbers(ownerAxis, pain, namesOwner) }

  private func numbers(_ lists: NumberLists, _ pain: Int, _ isNamed: [Bool]) -> [Int] {
    lists[pain].map { Int($0) }.filter { isNamed[$0] }.sorted()
  }

  /// 1…25; 0 where it is unknown.
  public func heat(of pain: Int) -> Int { Int(entries[pain].heat) }
  /// 1…3; 0 where it is unknown.
  public func persistence(of pain: Int) -> Int { Int(entries[pain].persistence) }
  /// Where it comes from.
  public func basis(of pain: Int) -> Basis { entries[pain].basis }
}
