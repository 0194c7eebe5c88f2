public import JourneyAnalysis
import PlainText
public import Tables

/// A heatmap as text for people, as a Markdown table, and as rows for a spreadsheet.
public struct HeatmapReport: Sendable {
  let map: Heatmap
  let title: String
  let names: RecordNames
  private let marksBasis: Bool

  /// - Parameters:
  ///   - title: what people call the journey.
  ///   - names: what its records are called.
  public init(_ map: Heatmap, title: String, names: RecordNames) {
    self.map = map
    self.title = title
    self.names = names
    let bases = Set(map.painCells.compactMap(\.tally.basis))
    marksBasis = bases.count > 1
  }

  /// "Pain points by agency and stage"
  var heading: String { "Pain points by \(map.query.rows.label) and \(map.query.columns.label)" }

  /// What the cells say, a sentence a line.
  var legend: [String] {
    let measure =
      switch map.query.cell {
      case .max: "the highest heat (severity × frequency, 1 to 25)"
      case .sum: "the sum of heats (severity × frequency, 1 to 25 each)"
      case .mean: "the mean of heats (severity × frequency, 1 to 25 each); a mean hides the worst"
      case .count: "how many pain points"
      case .votes: "the votes"
      }
    let count = map.query.cell == .count ? "" : ", ×: how many pain points"
    let share =
      switch map.query.share {
      case .full: "A pain point stands whole in every cell that it touches; totals count each once."
      case .split: "A pain point is shared in equal parts among the cells that it touches; totals count each once."
      }
    return [
      "In a cell: \(measure)\(count); ?: heat not known; none: looked and found none; ·: nobody looked.",
      share,
      basisSentence,
    ]
  }

  private var basisSentence: String {
    guard let basis = map.total.basis else { return "Basis: there is no pain point." }
    guard marksBasis else { return "Basis: \(basis.label)." }
    return
      "Basis of the weakest pain point in a cell: \(Self.marks.map { "\($0.mark) \($0.basis.label)" }.joined(separator: ", "))."
  }

  /// What stands in a cell.
  func cell(_ row: Int, _ column: Int) -> String {
    let cell = map[row, column]
    return switch cell.state {
    case .noData: "·"
    case .noPain: "none"
    case .pain: words(cell.tally)
    }
  }

  /// "20 ×3", "? ×2", "4.5 ×2 i"; "·" where there is no pain point.
  func words(_ tally: HeatTally) -> String {
    guard tally.count > 0 else { return "·" }
    var words = [tally.value(map.query.cell).map { NumberText.short($0) } ?? "?"]
    if map.query.cell != .count { words.append("×\(NumberText.short(tally.count))") }
    if tally.unknown > 0, tally.unknown < tally.count { words.append("?\(NumberText.short(tally.unknown))") }
    if marksBasis, let basis = tally.basis { words.append(Self.mark(basis)) }
    return words.joined(separator: " ")
  }

  /// The cells that rank first, each with its pain points.
  var worst: [String] {
    map.worst.prefix(3).map { cell in
      let pains = cell.painPoints.prefix(3).map { names.name(of: $0) ?? PlainText.display($0) }
      let more = cell.painPoints.count > 3 ? "; and \(cell.painPoints.count - 3) more" : ""
      let place = "\(label(map.rows[cell.row])), \(label(map.columns[cell.column]))"
      return "\(place): \(words(cell.tally)): \(pains.joined(separator: "; "))\(more)"
    }
  }

  func label(_ line: HeatLine) -> String { PlainText.display(line.label) }

  private static let marks: [(mark: String, basis: Basis)] = [
    ("p", .public), ("m", .measured), ("c", .computed), ("e", .estimated), ("i", .illustrative), ("-", .notStated),
  ]

  private static func mark(_ basis: Basis) -> String { marks.first { $0.basis == basis }?.mark ?? "-" }
}

extension HeatmapReport {
  /// The table with its heading, legend and worst cells, within `width` cells where it fits; every line is harmless.
  public func lines(within width: Int? = nil) -> [String] {
    let columns =
      [TextColumn(map.query.rows.label, minimumWidth: 8, maximumWidth: 28)]
      + map.columns.map { TextColumn(label($0), alignment: .right, minimumWidth: 6, maximumWidth: 14) }
      + [TextColumn("all", alignment: .right, minimumWidth: 6)]
    let table = WideTable(TextTable(columns: columns, rows: rows), fallback: .blocks(keys: 1))
    var lines = ["\(PlainText.display(title)): \(heading.lowercasedFirst)"] + legend + [""]
    lines += table.lines(within: width) { PlainText.width(of: $0) }
    if !omission.isEmpty { lines += [""] + omission }
    if !map.worst.isEmpty { lines += ["", "Hottest:"] + worst.map { "  " + $0 } }
    if map.filteredOut > 0 { lines += ["", "Left out by the filter: \(map.filteredOut) pain points."] }
    return lines
  }

  /// The table for a Markdown document, with its legend; the heading is the caller's.
  public var markdown: [String] {
    let columns =
      [TextColumn(map.query.rows.label)] + map.columns.map { TextColumn(label($0), alignment: .right) }
      + [TextColumn("all", alignment: .right)]
    return MarkdownTable(columns: columns, rows: rows).lines + [""]
      + (omission + legend).flatMap { [MarkdownText.escaped($0), ""] }.dropLast()
  }

  /// Where somebody looked: a long list of agencies that nobody asked would hide the others.
  var shownRows: [Int] {
    map.rows.indices.filter { row in
      map.rowTotals[row].count > 0 || map.columns.indices.contains { map[row, $0].state != .noData }
    }
  }

  /// What became of the other rows; nothing where all are shown.
  var omission: [String] {
    let shown = Set(shownRows)
    let others = map.rows.indices.filter { !shown.contains($0) }.map { label(map.rows[$0]) }
    return others.isEmpty ? [] : ["Not shown, for nobody looked: \(others.joined(separator: ", "))."]
  }

  private var rows: [[String]] {
    shownRows.map { row in
      [label(map.rows[row])] + map.columns.indices.map { cell(row, $0) } + [words(map.rowTotals[row])]
    } + [["all"] + map.columnTotals.map(words) + [words(map.total)]]
  }

  /// The header of `spreadsheetRows`.
  public static let spreadsheetHeader = [
    "journey", "row_dimension", "row", "row_label", "column_dimension", "column", "column_label", "share", "state",
    "max", "sum", "mean", "count", "votes", "unknown", "basis", "pain_points",
  ]

  /// A row a cell, numbers with all their digits; what is not known is empty.
  public var spreadsheetRows: [[TableCell]] {
    map.cells.map { cell in
      let (row, column) = (map.rows[cell.row], map.columns[cell.column])
      let tally = cell.tally
      return [
        .text(map.journey), .text(map.query.rows.rawValue), .text(row.id), .text(row.label),
        .text(map.query.columns.rawValue), .text(column.id), .text(column.label), .text(map.query.share.rawValue),
        .text(cell.state.rawValue), TableCell(tally.max.map(Double.init)), TableCell(tally.sum), TableCell(tally.mean),
        TableCell(tally.count), TableCell(tally.votes), TableCell(tally.unknown),
        tally.basis.map { .text($0.label) } ?? .empty, .text(cell.painPoints.joined(separator: "; ")),
      ]
    }
  }
}
