/// The volumes of one series: which rows make a stage's total, and which its groups. Rows of different series, period,
/// basis or source are never added.
struct SeriesReader {
  typealias Row = VolumeTable.Row

  /// Stands for a period that the file does not have.
  static let noPeriod: Int32 = -2

  /// One group of a breakdown.
  struct Group {
    let id: String
    let counted: CountedTally
  }

  /// A stage's total and how it came about.
  struct Total {
    enum Origin: Equatable {
      /// A row without dimensions.
      case row
      /// The sum over the groups of one dimension.
      case sum(DropOffQuery.Breakdown, groups: Int)
    }

    let counted: CountedTally
    let origin: Origin
    /// Whether the stage has counts for other periods too.
    let isOneOfSeveralPeriods: Bool
  }

  let table: VolumeTable
  /// The rows of each stage.
  let rowsOfStages: [[Row]]
  /// The one agency that every row names; −1 where they name several or none.
  let onlyAgency: Int32
  /// The number of the period that is shown; −1 for all.
  let period: Int32

  init(_ table: VolumeTable, stageCount: Int, series: Int32, period: String?) {
    self.table = table
    var rowsOfStages = Array(repeating: [Row](), count: stageCount)
    var onlyAgency: Int32?
    for row in table.rows where row.series == series {
      rowsOfStages[Int(row.stage)].append(row)
      onlyAgency = onlyAgency.map { $0 == row.agency ? $0 : -1 } ?? row.agency
    }
    self.rowsOfStages = rowsOfStages
    self.onlyAgency = onlyAgency ?? -1
    self.period = period.map { table.periods.known($0) ?? Self.noPeriod } ?? Self.bestPeriod(table, rowsOfStages)
  }

  /// The period that covers most stages; in a tie all periods together, else the last by its bytes, which for dates is
  /// the latest.
  private static func bestPeriod(_ table: VolumeTable, _ rowsOfStages: [[Row]]) -> Int32 {
    var coverage: [Int32: Int] = [:]
    for rows in rowsOfStages { for period in Set(rows.map(\.period)) { coverage[period, default: 0] += 1 } }
    let most = coverage.values.max() ?? 0
    return last(coverage.filter { $0.value == most }.keys, table)
  }

  private static func last(_ periods: some Sequence<Int32>, _ table: VolumeTable) -> Int32 {
    var best: Int32?
    for period in periods {
      guard let known = best else {
        best = period
        continue
      }
      guard known >= 0 else { break }
      if period < 0
        || table.periods.names[Int(known)].utf8.lexicographicallyPrecedes(table.periods.names[Int(period)].utf8)
      {
        best = period
      }
    }
    return best ?? -1
  }

  /// The period that a stage is shown for: that of the series, else the stage's own last one.
  func period(ofStage stage: Int, isFixed: Bool) -> Int32? {
    let rows = rowsOfStages[stage]
    if rows.contains(where: { $0.period == period }) { return period }
    return rows.isEmpty || isFixed ? nil : Self.last(rows.map(\.period), table)
  }

  /// The row without dimensions; where there is none, the sum over exactly one dimension, agencies before channels before
  /// segments.
  func total(ofStage stage: Int, period: Int32) -> Total? {
    let all = rowsOfStages[stage]
    let rows = all.filter { $0.period == period }
    let isOneOfSeveral = period >= 0 && all.contains { $0.period != period && $0.period >= 0 }
    if let row = rows.first(where: { dimensions(of: $0).isEmpty }) {
      return Total(counted: counted([row]), origin: .row, isOneOfSeveralPeriods: isOneOfSeveral)
    }
    for dimension in [DropOffQuery.Breakdown.agency, .channel, .segment] {
      let parts = rowsByGroup(rows, dimension)
      guard !parts.isEmpty else { continue }
      return Total(
        counted: counted(parts.map(\.row)), origin: .sum(dimension, groups: parts.count),
        isOneOfSeveralPeriods: isOneOfSeveral)
    }
    return nil
  }

  /// The groups of a stage; by period, the total of each.
  func groups(ofStage stage: Int, period: Int32, by dimension: DropOffQuery.Breakdown) -> [Group] {
    guard dimension == .period else {
      let rows = rowsOfStages[stage].filter { $0.period == period }
      return rowsByGroup(rows, dimension).map { Group(id: $0.id, counted: counted([$0.row])) }
    }
    let periods = Set(rowsOfStages[stage].map(\.period)).filter { $0 >= 0 }
    let groups = periods.compactMap { period in
      total(ofStage: stage, period: period).map { Group(id: table.periods.names[Int(period)], counted: $0.counted) }
    }
    return groups.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// Whether rows of the stage and period have two or more dimensions, and so are neither total nor group.
  func hasCrossedRows(stage: Int) -> Bool {
    rowsOfStages[stage].contains { dimensions(of: $0).count > 1 }
  }

  /// The rows that have this dimension and no other, one a group. All are of one basis and source: of the first such set
  /// that has every group; where none has, nothing, because adding what is left would be wrong.
  private func rowsByGroup(_ rows: [Row], _ dimension: DropOffQuery.Breakdown) -> [(id: String, row: Row)] {
    let fitting = rows.filter { row in
      let dimensions = dimensions(of: row)
      // Where every row names the one agency, the total is that agency's group too.
      return dimensions == [dimension] || dimension == .agency && onlyAgency >= 0 && dimensions.isEmpty
    }
    let groups = Set(fitting.map { number($0, dimension) })
    for first in fitting {
      var seen: Set<Int32> = []
      let same = fitting.filter { row in
        row.basis == first.basis && row.source == first.source && seen.insert(number(row, dimension)).inserted
      }
      if seen == groups { return same.map { (name($0, dimension), $0) } }
    }
    return []
  }

  private func number(_ row: Row, _ dimension: DropOffQuery.Breakdown) -> Int32 {
    switch dimension {
    case .agency: row.agency
    case .channel, .device: row.channel
    case .segment: row.segment
    case .period: row.period
    }
  }

  private func name(_ row: Row, _ dimension: DropOffQuery.Breakdown) -> String {
    let name =
      switch dimension {
      case .agency: table.agencies.name(row.agency)
      case .channel, .device: table.channels.name(row.channel)
      case .segment: table.segments.name(row.segment)
      case .period: table.periods.name(row.period)
      }
    return name ?? ""
  }

  private func dimensions(of row: Row) -> [DropOffQuery.Breakdown] {
    var dimensions: [DropOffQuery.Breakdown] = []
    if row.agency >= 0, onlyAgency < 0 { dimensions.append(.agency) }
    if row.channel >= 0 { dimensions.append(.channel) }
    if row.segment >= 0 { dimensions.append(.segment) }
    return dimensions
  }

  /// The rows are of one basis, source and period.
  private func counted(_ rows: [Row]) -> CountedTally {
    let first = rows[0]
    return CountedTally(
      tally: rows.dropFirst().reduce(first.tally) { $0 + $1.tally }, basis: first.basis,
      period: table.periods.name(first.period), source: table.sources.name(first.source), volumes: rows.map(\.id))
  }
}
