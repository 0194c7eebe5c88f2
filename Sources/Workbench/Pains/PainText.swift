import JourneyAnalysis
import JourneyModel

/// What tables and details say of a pain point.
extension PainTable {
  /// What stands in a column of the table.
  public func text(_ row: PainRow, _ kind: PainColumns.Kind, _ columns: MapColumns) -> String {
    switch kind {
    case .heat: Self.heat(row)
    case .rating: "\(row.pain.severity.map(String.init) ?? "?")×\(row.pain.frequency.map(String.init) ?? "?")"
    case .title: row.title
    case .place: Self.place(row, columns)
    case .agency: Self.orDash(agencies(row))
    case .burden:
      row.pain.burden.isEmpty ? "–" : row.pain.burden.map { String($0.prefix(1)).uppercased() }.joined(separator: " ")
    case .evidence: row.pain.evidence.isEmpty ? "–" : "\(row.pain.evidence.count)"
    case .votes: row.pain.votes.map(String.init) ?? "–"
    case .owner: Self.orDash(owners(row))
    }
  }

  private static func orDash(_ text: String) -> String { text.isEmpty ? "–" : text }

  /// "20 C"; "?" where it is not known.
  static func heat(_ row: PainRow) -> String {
    guard let heat = row.heat else { return "?  " }
    return "\(heat.value) \(String(heat.band.rawValue.prefix(1)).uppercased())"
  }

  /// "Register ▸ Call the helpline", "Call → Visit the office", or the stage alone.
  static func place(_ row: PainRow, _ columns: MapColumns) -> String {
    guard let position = PainRow.column(of: row.pain, columns), columns.columns.indices.contains(position) else {
      return "nowhere on the map"
    }
    let column = columns.columns[position]
    let stage = column.stage.name ?? column.stage.id
    if row.pain.step == nil, let between = row.pain.between {
      let from = between.from.flatMap { columns.position(of: $0) }.flatMap { columns.columns[$0].step }
      return "\(from?.name ?? "?") → \(column.step?.name ?? "?")"
    }
    guard row.pain.step != nil, let step = column.step else { return stage }
    return "\(stage) ▸ \(step.name ?? step.id)"
  }

  /// Everything about the selected pain point, its title first; for the lines under a table.
  public func detail(_ row: PainRow, _ columns: MapColumns) -> (title: String, facts: String) {
    let pain = row.pain
    var facts: [String] = []
    if let heat = row.heat, let severity = pain.severity, let frequency = pain.frequency {
      facts.append("heat \(heat.value) \(heat.band.rawValue) = severity \(severity) × frequency \(frequency)")
    } else {
      facts.append("heat not known: \(pain.severity == nil ? "no severity" : "no frequency")")
    }
    facts.append(Self.place(row, columns))
    let (agencies, owners) = (agencies(row), owners(row))
    if !agencies.isEmpty { facts.append(agencies) }
    if !pain.burden.isEmpty {
      facts.append("burden " + pain.burden.map(Choice.burdenKind.label(of:)).joined(separator: ", "))
    }
    let count = pain.evidence.count
    facts.append(count == 0 ? "no evidence" : "\(count) \(count == 1 ? "piece" : "pieces") of evidence")
    facts.append(owners.isEmpty ? "nobody named to act" : "to act: \(owners)")
    if let votes = pain.votes { facts.append("\(votes) \(votes == 1 ? "vote" : "votes")") }
    facts.append(pain.basis.map { "basis \($0)" } ?? "basis not stated")
    return (row.title, facts.joined(separator: " · "))
  }
}
