public import JourneyAnalysis
import JourneyModel

/// The pain points in view, sorted, with what analyses say of each.
public struct PainTable: Sendable {
  /// Sorted.
  public let rows: [PainRow]
  /// How many the journey has, in view or not.
  public let total: Int
  /// The weakest basis of those in view; nil without any.
  public let basis: Basis?
  let revision: Int
  let order: PainOrder
  let isReversed: Bool
  let filter: PainFilter
  private let places: [String: Int]
  private let inView: PainsInView

  /// O(pain points · log).
  init(
    _ journey: Journey, _ columns: MapColumns, _ index: MapIndex, revision: Int, order: PainOrder, isReversed: Bool,
    filter: PainFilter
  ) {
    let inView = PainsInView(index, filter.map)
    let all = journey.painPoints
    let shown = all.indices.filter(inView.shows)
    var sorted = Self.sorted(shown, all, columns, inView, order)
    if isReversed { sorted.reverse() }
    rows = sorted.map { PainRow(pain: all[$0], position: $0) }
    total = all.count
    basis = Basis.weakest(shown.lazy.map { inView.basis(of: $0) })
    self.revision = revision
    self.order = order
    self.isReversed = isReversed
    self.filter = filter
    self.inView = inView
    var places: [String: Int] = [:]
    places.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() where places[row.id] == nil { places[row.id] = place }
    self.places = places
  }

  /// The row's place; nil where it is not in view. O(1).
  public func place(of id: String?) -> Int? { id.flatMap { places[$0] } }

  public func row(_ id: String) -> PainRow? { places[id].map { rows[$0] } }

  /// The agencies whose service it is, as the heatmap counts them.
  public func agencies(_ row: PainRow) -> String {
    inView.agencies(of: row.position).map { inView.agencies[$0] }.joined(separator: ", ")
  }

  /// The functions that can fix it: of its root causes, else of the actions that address it.
  public func owners(_ row: PainRow) -> String {
    inView.owners(of: row.position).map { inView.owners[$0] }.joined(separator: ", ")
  }

  /// The ids, worst first: by heat, then persistence, then file order; unknown heat last.
  func ranked(_ ids: [String]) -> [String] {
    let rows = ids.compactMap(row)
    return Self.ranked(rows.map { rank($0.position) }, by: rows.map(\.position)).map { rows[$0].id }
  }

  private func rank(_ pain: Int) -> Int { inView.heat(of: pain) << 8 | inView.persistence(of: pain) }

  /// Places of pain points in the file, in the order that is asked for.
  private static func sorted(
    _ shown: [Int], _ all: [PainPoint], _ columns: MapColumns, _ inView: PainsInView, _ order: PainOrder
  ) -> [Int] {
    func by(_ figure: (Int) -> Int) -> [Int] { ranked(shown.map(figure), by: shown).map { shown[$0] } }
    switch order {
    case .heat: return by { inView.heat(of: $0) << 8 | inView.persistence(of: $0) }
    case .severity: return by { max(0, min(99, all[$0].severity ?? 0)) << 8 | inView.heat(of: $0) }
    case .votes: return by { max(-1, min(1 << 40, all[$0].votes ?? -1)) << 8 | inView.heat(of: $0) }
    case .stage: return by { -(PainRow.column(of: all[$0], columns) ?? Int.max >> 1) }
    case .title:
      let titles = shown.map { (all[$0].title ?? all[$0].id).lowercased() }
      return shown.indices.sorted { (titles[$0], shown[$0]) < (titles[$1], shown[$1]) }.map { shown[$0] }
    }
  }

  /// The places of the figures, the greatest first, equals by their positions.
  private static func ranked(_ figures: [Int], by positions: [Int]) -> [Int] {
    figures.indices.sorted { left, right in
      figures[left] == figures[right] ? positions[left] < positions[right] : figures[left] > figures[right]
    }
  }
}
