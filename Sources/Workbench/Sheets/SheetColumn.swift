/// A column of a sheet.
public struct SheetColumn: Sendable {
  public let heading: String
  public let isNumber: Bool
  /// The least width, and how far it grows where there is room.
  let width: Int
  let most: Int
  /// 0 always stands; of the others the least comes first.
  let rank: Int

  /// A column whose figures align at the right.
  static func number(_ heading: String, _ width: Int, most: Int? = nil, rank: Int = 1) -> SheetColumn {
    SheetColumn(heading: heading, isNumber: true, width: width, most: most ?? width, rank: rank)
  }

  static func text(_ heading: String, _ width: Int, most: Int? = nil, rank: Int = 1) -> SheetColumn {
    SheetColumn(heading: heading, isNumber: false, width: width, most: most ?? width, rank: rank)
  }

  /// A column and where it stands.
  public struct Placed: Sendable, Equatable {
    /// Among the columns of its section.
    public let number: Int
    public let left: Int
    public let width: Int
  }

  /// Columns before the first one, for the mark of the selected row.
  public static let margin = 2
  static let gap = 2

  /// The columns that fit into `width`, in their order; the first one takes what is left, then others that grow.
  static func placed(_ columns: [SheetColumn], width: Int) -> [Placed] {
    guard !columns.isEmpty else { return [] }
    let room = max(1, width - margin - 1)
    var chosen = columns.indices.filter { columns[$0].rank == 0 }
    var used = chosen.reduce(0) { $0 + columns[$1].width + gap } - gap
    let others = columns.indices.filter { columns[$0].rank > 0 }.sorted {
      (columns[$0].rank, $0) < (columns[$1].rank, $1)
    }
    // What is only good to have does not take the room that names need.
    let names = columns.first.map { max(0, min($0.most, 30) - $0.width) } ?? 0
    for place in others
    where used + gap + columns[place].width + (columns[place].rank > 2 ? names : 0) <= room {
      chosen.append(place)
      used += gap + columns[place].width
    }
    chosen.sort()
    var widths = chosen.map { min(columns[$0].width, room) }
    var spare = room - used
    // Names first, as far as most names go; then what else can grow; then the names of those that are long.
    for (place, most) in [(0, min(26, columns[0].most))]
      + chosen.indices.dropFirst().map({ ($0, columns[chosen[$0]].most) })
      + [(0, columns[0].most)] where widths.indices.contains(place)
    {
      let more = min(spare, most - widths[place])
      guard more > 0 else { continue }
      widths[place] += more
      spare -= more
    }
    var left = margin
    return zip(chosen, widths).map { number, width in
      defer { left += width + gap }
      return Placed(number: number, left: left, width: width)
    }
  }
}
