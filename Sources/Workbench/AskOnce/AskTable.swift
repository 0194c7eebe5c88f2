public import JourneyAnalysis
import JourneyModel

/// Item × agency as one table: how often each item is asked for, the totals in the first column.
public struct AskTable: Sendable {
  /// One ask, as it is listed.
  public struct Entry: Sendable, Equatable {
    /// The step's id and name.
    public let step: String
    public let stepName: String
    public let agency: String
    /// A word of the file; nil where it says none.
    public let remedy: String?
    public let minutes: Double?
    /// Of the minutes.
    public let basis: Basis
    /// Whether it is the first time in the journey.
    public let isFirst: Bool
    /// The column of the asker, from 1.
    fileprivate(set) var column: Int

    public var isMustReAsk: Bool { remedy == "must-re-ask" }
  }

  /// The id of the column of totals; no record has it.
  public static let all = "(all)"

  public let result: AskOnceResult
  /// The items that somebody asks for, as far as the asks are in view.
  public let items: [AskedItem]
  /// Items of the file that nobody asks for.
  public let unasked: Int
  let revision: Int
  let isFileOrder: Bool
  /// What was in view when the table was made.
  let filter: PainFilter
  /// Those who ask for something that is in view.
  let askers: [AskOnceResult.Asker]
  private let entries: [[Entry]]
  /// By item and column, the totals first.
  private let counts: [[Int]]
  private let mustCounts: [[Int]]
  private let largest: Int
  /// Of the longest label of an item, in characters.
  let longestLabel: Int
  private let places: [String: Int]

  /// O(asks + items × agencies that ask).
  init(_ journey: Journey, _ index: MapIndex, revision: Int, isFileOrder: Bool, scope: FilterScope? = nil) {
    let result = AskOnce.analyse(journey, index)
    self.result = result
    self.revision = revision
    self.isFileOrder = isFileOrder
    filter = scope?.filter ?? PainFilter()
    unasked = result.items.count { $0.count == 0 }
    let asked = result.items.filter { $0.count > 0 }
    let all = Self.entries(journey, result, asked, scope)
    // The order of the file decides between equals.
    let kept = zip(asked, all).enumerated().filter { !$0.element.1.isEmpty }
    let sorted =
      isFileOrder
      ? kept : kept.sorted { ($1.element.1.count, $0.offset) < ($0.element.1.count, $1.offset) }
    items = sorted.map(\.element.0)
    places = Dictionary(items.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    longestLabel = items.reduce(0) { max($0, $1.label.count) }
    let asking = Set(sorted.flatMap { $0.element.1.map(\.column) })
    let columns = result.askers.indices.filter { asking.contains($0 + 1) }
    askers = columns.map { result.askers[$0] }
    let renumbered = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element + 1, $0.offset + 1) })
    let entries = sorted.map { line in
      line.element.1.map { entry in
        var entry = entry
        entry.column = renumbered[entry.column] ?? 0
        return entry
      }
    }
    self.entries = entries
    func counted(_ isCounted: (Entry) -> Bool) -> [[Int]] {
      entries.map { asks in
        var counts = Array(repeating: 0, count: columns.count + 1)
        for ask in asks where isCounted(ask) {
          counts[0] += 1
          counts[ask.column] += 1
        }
        return counts
      }
    }
    let counts = counted { _ in true }
    self.counts = counts
    largest = counts.reduce(0) { max($0, $1.dropFirst().max() ?? 0) }
    mustCounts = counted(\.isMustReAsk)
  }

  /// The asks for each item, as far as they are in view, with the column of the asker among all.
  private static func entries(
    _ journey: Journey, _ result: AskOnceResult, _ items: [AskedItem], _ scope: FilterScope?
  ) -> [[Entry]] {
    let places = Dictionary(items.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    let columns = Dictionary(result.askers.enumerated().map { ($0.element.id, $0.offset + 1) }) { first, _ in first }
    var entries = Array(repeating: [Entry](), count: items.count)
    var isAsked = Array(repeating: false, count: items.count)
    for step in journey.stages.lazy.flatMap(\.steps) {
      let asks = step.asks
      guard !asks.isEmpty else { continue }
      let lead = step.unowned == true ? HeatLine.noOwner.id : step.agency ?? HeatLine.notSaid.id
      guard let column = columns[lead] ?? columns[HeatLine.notSaid.id] else { continue }
      for ask in asks {
        guard let item = ask.item, let place = places[item] else { continue }
        defer { isAsked[place] = true }
        guard scope?.steps.contains(step.id) ?? true else { continue }
        entries[place].append(
          Entry(
            step: step.id, stepName: step.name ?? step.id, agency: result.askers[column - 1].label,
            remedy: ask.remedy, minutes: ask.minutes?.value, basis: Basis(ask.minutes?.basis),
            isFirst: !isAsked[place], column: column))
      }
    }
    return entries
  }

  /// Columns, that of the totals included.
  public var columnCount: Int { askers.count + 1 }

  public func columnID(_ column: Int) -> String { column == 0 ? Self.all : askers[column - 1].id }
  public func columnLabel(_ column: Int) -> String { column == 0 ? "All" : askers[column - 1].label }

  /// Nil where nobody asks for an item of this id. O(1).
  public func row(_ id: String) -> Int? { places[id] }

  /// Nil where nobody with this id asks. Linear in the agencies that ask.
  public func column(_ id: String) -> Int? {
    (0..<columnCount).first { columnID($0).utf8.elementsEqual(id.utf8) }
  }

  public func count(_ row: Int, _ column: Int) -> Int { counts[row][column] }

  /// The asks of a cell, in the order of the journey.
  public func asks(_ row: Int, _ column: Int) -> [Entry] {
    column == 0 ? entries[row] : entries[row].filter { $0.column == column }
  }

  /// How many asks of a cell must be made again by law.
  public func mustReAsk(_ row: Int, _ column: Int) -> Int { mustCounts[row][column] }

  /// How deep a cell is shaded, 0 to 4: the quarter of the largest cell's count that this one lies in. Totals, and what
  /// is asked once, are not shaded.
  public func level(_ row: Int, _ column: Int) -> Int {
    let count = count(row, column)
    guard column > 0, count > 1, largest > 0 else { return 0 }
    return max(1, min(4, (count * 4 + largest - 1) / largest))
  }
}
