public import JourneyAnalysis
import JourneyModel

/// The pain points in view, sorted, with what analyses say of each.
public struct PainTable: Sendable {
  /// Sorted.
  public private(set) var rows: [PainRow]
  /// How many the journey has, in view or not.
  public private(set) var total: Int
  /// The weakest basis of those in view; nil without any.
  public private(set) var basis: Basis?
  private(set) var revision: Int
  let order: PainOrder
  let isReversed: Bool
  let filter: PainFilter
  /// By id: the place in the file. Of records with one id, that of the first row.
  private var positions: [String: Int]
  /// By place in the file: the row.
  private var places: [Int32]
  private var inView: PainsInView

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
    var positions: [String: Int] = [:]
    positions.reserveCapacity(rows.count)
    for row in rows {
      let id = row.id
      if positions[id] == nil { positions[id] = row.position }
    }
    self.positions = positions
    places = Self.places(rows, total)
  }

  private static func places(_ rows: [PainRow], _ total: Int) -> [Int32] {
    var places = Array(repeating: Int32(-1), count: total)
    for (place, row) in rows.enumerated() { places[row.position] = Int32(place) }
    return places
  }

  /// Follows edits that changed, put in, took out or moved some pain points, of a table without a filter: it is then the
  /// table that would be made anew. O(pain points), moves of memory, and O(log) for each that changed.
  ///
  /// False where it cannot, and then it is of no use any more.
  mutating func follow(
    _ changed: [String], to document: JourneyDocument, _ index: MapIndex, revision: Int
  ) -> Bool {
    guard filter.isEmpty, changed.count <= 20, document.isRegular, positions.count == rows.count else { return false }
    inView = PainsInView(index, filter.map)
    total = inView.total
    let gone = changed.compactMap { positions[$0] }
    let come = changed.compactMap { id -> (id: String, position: Int)? in
      guard document.place(of: id)?.type === PainPoint.record else { return nil }
      return document.position(of: id).map { (id, $0) }
    }.sorted { $0.position < $1.position }
    for place in gone.map({ Int(places[$0]) }).sorted(by: >) { rows.remove(at: place) }
    for id in changed { positions[id] = nil }
    if gone.sorted() != come.map(\.position) {
      func moved(_ position: Int) -> Int {
        var position = position - gone.count { $0 < position }
        for place in come where place.position <= position { position += 1 }
        return position
      }
      for place in rows.indices { rows[place].position = moved(rows[place].position) }
      positions = positions.mapValues(moved)
    }
    for (id, position) in come {
      guard let pain = document.record(id, as: PainPoint.self) else { return false }
      let row = PainRow(pain: pain, position: position)
      guard let place = place(for: row) else { return false }
      rows.insert(row, at: place)
      positions[id] = position
    }
    guard rows.count == total else { return false }
    places = Self.places(rows, total)
    basis = Basis.weakest((0..<total).lazy.map { [inView] in inView.basis(of: $0) })
    self.revision = revision
    return true
  }

  /// Where a row belongs; nil for orders in which that takes more than the two rows to tell.
  private func place(for row: PainRow) -> Int? {
    guard order != .stage else { return nil }
    func figure(_ row: PainRow) -> Int { Self.figure(row.pain, row.position, inView, order) }
    let (own, title) = (figure(row), order == .title ? row.title.lowercased() : "")
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      let other = rows[middle]
      let precedes: Bool
      if order == .title {
        precedes = (title, row.position) < (other.title.lowercased(), other.position)
      } else {
        let others = figure(other)
        precedes = own == others ? row.position < other.position : own > others
      }
      if precedes != isReversed { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// By what an order ranks, the greatest first.
  private static func figure(_ pain: PainPoint, _ position: Int, _ inView: PainsInView, _ order: PainOrder) -> Int {
    switch order {
    case .heat: inView.heat(of: position) << 8 | inView.persistence(of: position)
    case .severity: max(0, min(99, pain.severity ?? 0)) << 8 | inView.heat(of: position)
    case .votes: max(-1, min(1 << 40, pain.votes ?? -1)) << 8 | inView.heat(of: position)
    case .stage, .title: 0
    }
  }

  /// The row's place; nil where it is not in view. O(1).
  public func place(of id: String?) -> Int? { id.flatMap { positions[$0] }.map { Int(places[$0]) } }

  public func row(_ id: String) -> PainRow? { place(of: id).map { rows[$0] } }

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
    case .heat, .severity, .votes: return by { figure(all[$0], $0, inView, order) }
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
