import JourneyAnalysis
import PlainText
public import TerminalCells

/// Where the stages of the drop-off view stand: which are shown, the bar, and the columns of figures.
public struct DropOffLayout: Sendable, Equatable {
  public enum Figure: String, CaseIterable, Sendable {
    case reached
    case missed
    case rate
    case connection
    case interval
    case neverTried
    case failed
    case difference

    public var heading: String {
      switch self {
      case .reached: "reached"
      case .missed: "missed"
      case .rate: "drop-off"
      case .connection: "connect"
      case .interval: "95 %"
      case .neverTried: "never"
      case .failed: "failed"
      case .difference: "vs rest"
      }
    }

    /// The least width; that of the largest count where it counts people.
    func width(_ counts: Int) -> Int {
      switch self {
      case .reached, .missed, .neverTried, .failed: max(7, counts)
      case .connection: 8
      case .difference: 7
      case .rate: 8
      case .interval: 10
      }
    }
  }

  public struct Column: Sendable, Equatable {
    public let figure: Figure
    public let left: Int
    public let width: Int
  }

  /// An item with the row it begins in.
  public struct Place: Sendable, Equatable {
    /// Its place among the items of the table.
    public let item: Int
    public let row: Int
    public let height: Int
  }

  public let labelWidth: Int
  public let barLeft: Int
  /// 0 where there is no room for a bar.
  public let barWidth: Int
  public let columns: [Column]
  /// Where the voices of a channel stand; nil where there is no room.
  public let voicesLeft: Int?
  /// The rows that name the leaks, and those that say what to know; none without room.
  public let worst: Range<Int>
  public let notes: Range<Int>
  public let headRow: Int
  public let places: [Place]
  /// Rows at the bottom that say everything of the selected item.
  public let detail: Range<Int>
  public let legendRow: Int?

  /// The room to the left of labels, for the mark of the selected row.
  public static let margin = 2

  public init(area: Size, table: DropOffTable, scroll: Int) {
    // The leaks take two rows where one is too short for them and there is height to spare.
    let isLong = PlainText.width(of: DropOffText.worst(table)) > area.width - 2
    worst = 1..<(area.height < 8 ? 1 : isLong && area.height >= 18 ? 3 : 2)
    notes = worst.upperBound..<worst.upperBound + (area.height >= 26 ? 2 : 0)
    headRow = notes.upperBound
    legendRow = area.height >= 12 ? area.height - 1 : nil
    let below = legendRow ?? area.height
    let detailHeight = area.height >= 26 ? 3 : area.height >= 14 ? 2 : area.height >= 9 ? 1 : 0
    detail = below - detailHeight..<below

    let first = headRow + 1
    let room = max(1, detail.lowerBound - first)
    let stages = table.result.stages.count
    let groups = table.items.count - stages
    // A line more for what became of people, and a blank one, where everything fits all the same. With groups there is
    // no blank line: it would part them from their stage.
    let fits = (1...(groups > 0 ? 2 : 3)).last { $0 * stages + groups <= room } ?? 1
    let heights = table.items.map { $0.group == nil ? fits : 1 }
    var places: [Place] = []
    var row = first
    for item in table.items.indices.dropFirst(scroll) {
      guard row + heights[item] <= detail.lowerBound else { break }
      places.append(Place(item: item, row: row, height: heights[item]))
      row += heights[item]
    }
    self.places = places

    let hasIntervals = table.items.contains { table.figures($0).interval != nil }
    let hasVoices = table.items.contains { !(table.group($0)?.voices.isEmpty ?? true) }
    let hasSplit = table.items.contains { table.figures($0).isSplitKnown }
    let width = area.width - Self.margin
    let longest = table.items.reduce(8) { max($0, table.label($1).utf8.count + ($1.group == nil ? 0 : 2)) }
    labelWidth = min(longest, width < 60 ? 14 : width < 90 ? 25 : 32)
    barLeft = Self.margin + labelWidth + 1
    // Figures by their weight, as long as the bar keeps enough room to show anything.
    var figures: [Figure] = [.reached, .missed, .rate]
    let counts = DropOffText.grouped(table.mostReached).utf8.count
    func used(_ figures: [Figure]) -> Int { figures.reduce(0) { $0 + $1.width(counts) + 1 } }
    let most = width - labelWidth - 1
    if most < used(figures) { figures = [.missed, .rate] }
    for figure in [
      table.result.query.by == nil ? nil : Figure.difference, .connection, hasIntervals ? .interval : nil,
      hasSplit ? .neverTried : nil, hasSplit ? .failed : nil,
    ] {
      guard let figure else { continue }
      let barNeeded = figure == .connection || figure == .difference ? 10 : 24
      if used(figures + [figure]) + barNeeded <= most { figures.append(figure) }
    }
    let left = most - used(figures)
    let voices = hasVoices && left >= 60 ? 32 : 0
    barWidth = left - voices >= 6 ? min(100, left - voices - 1) : 0
    var column = barLeft + (barWidth > 0 ? barWidth + 1 : 0)
    columns = Figure.allCases.filter { figures.contains($0) }.map { figure in
      let width = figure.width(counts)
      defer { column += width + 1 }
      return Column(figure: figure, left: column, width: width)
    }
    voicesLeft = voices > 0 ? column + 1 : nil
  }

  public func place(of item: Int) -> Place? { places.first { $0.item == item } }
}
