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
  private let agencyNames: [String]
  private let ownerNames: [String]

  /// O(pain points · log).
  init(
    _ journey: Journey, _ columns: MapColumns, _ index: MapIndex, revision: Int, order: PainOrder, isReversed: Bool,
    filter: PainFilter
  ) {
    // The heatmap knows which pain points are in view, and whose they are.
    let heatmap = Heatmap(index, HeatmapQuery(rows: .agency, columns: .ownerFunction, filter: filter.map))
    var agencies: [String: [Int]] = [:]
    var owners: [String: [Int]] = [:]
    for cell in heatmap.painCells {
      let isAgency = heatmap.rows[cell.row].kind != .betweenAgencies && heatmap.rows[cell.row].kind != .notSaid
      let isOwner = heatmap.columns[cell.column].kind == .word
      for id in cell.painPoints {
        if isAgency, agencies[id]?.last != cell.row { agencies[id, default: []].append(cell.row) }
        if isOwner, !(owners[id]?.contains(cell.column) ?? false) { owners[id, default: []].append(cell.column) }
        if agencies[id] == nil { agencies[id] = [] }
      }
    }
    let all = journey.painPoints
    var rows: [PainRow] = []
    for (position, pain) in all.enumerated() {
      guard let own = agencies[pain.id] else { continue }
      let column = pain.step ?? pain.between?.to
      rows.append(
        PainRow(
          pain: pain, position: position, heat: Heat(pain),
          column: column.flatMap { columns.position(of: $0) } ?? pain.stage.flatMap { columns.position(ofStage: $0) },
          agencies: own, owners: owners[pain.id] ?? []))
    }
    rows = Self.sorted(rows, order)
    if isReversed { rows.reverse() }
    self.rows = rows
    total = all.count
    basis = Basis.weakest(rows.map { Basis($0.pain.basis) })
    self.revision = revision
    self.order = order
    self.isReversed = isReversed
    self.filter = filter
    places = Dictionary(rows.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    agencyNames = heatmap.rows.map(\.label)
    ownerNames = heatmap.columns.map(\.label)
  }

  /// The row's place; nil where it is not in view. O(1).
  public func place(of id: String?) -> Int? { id.flatMap { places[$0] } }

  public func row(_ id: String) -> PainRow? { places[id].map { rows[$0] } }

  /// The agencies whose service it is, as the heatmap counts them.
  public func agencies(_ row: PainRow) -> String { row.agencies.map { agencyNames[$0] }.joined(separator: ", ") }

  /// The functions that can fix it: of its root causes, else of the actions that address it.
  public func owners(_ row: PainRow) -> String { row.owners.map { ownerNames[$0] }.joined(separator: ", ") }

  /// The ids, worst first: by heat, then persistence, then file order; unknown heat last.
  func ranked(_ ids: [String]) -> [String] {
    Self.sorted(ids.compactMap(row), .heat).map(\.id)
  }

  private static func sorted(_ rows: [PainRow], _ order: PainOrder) -> [PainRow] {
    switch order {
    case .heat:
      sorted(rows) { [$0.heat?.value ?? 0, $0.pain.persistence ?? 0] }
    case .severity:
      sorted(rows) { [$0.pain.severity ?? 0, $0.heat?.value ?? 0] }
    case .votes:
      sorted(rows) { [$0.pain.votes ?? -1, $0.heat?.value ?? 0] }
    case .stage:
      rows.sorted { ($0.column ?? .max, $0.position) < ($1.column ?? .max, $1.position) }
    case .title:
      rows.map { ($0, $0.title.lowercased()) }
        .sorted { ($0.1, $0.0.position) < ($1.1, $1.0.position) }
        .map(\.0)
    }
  }

  /// The greatest first; equals in file order. The figures are read once for each row.
  private static func sorted(_ rows: [PainRow], _ figures: (PainRow) -> [Int]) -> [PainRow] {
    rows.map { (row: $0, figures: figures($0)) }
      .sorted { left, right in
        if left.figures == right.figures { return left.row.position < right.row.position }
        return right.figures.lexicographicallyPrecedes(left.figures)
      }
      .map(\.row)
  }
}
