public import TerminalCells

/// Where the parts of the view of the causes stand: the list, the tree of whys, and the bank of questions, which on a
/// narrow screen takes the place of the tree while it has the keys.
public struct CausesLayout: Sendable, Equatable {
  /// The causes, one a row, below their headings.
  public let list: Rect
  /// What is said of the selected cause and, below it, its tree.
  public let tree: Rect
  /// Empty where it is not shown.
  public let bank: Rect

  /// The row of the headings of the list, and of the titles of the other parts.
  public static let headRow = 1

  public init(area: Size, pane: CausesState.Pane) {
    let top = Self.headRow + 1
    let height = max(1, area.height - top)
    func part(_ column: Int, _ width: Int) -> Rect {
      Rect(column: column, row: top, width: max(0, width), height: height)
    }
    let nothing = Rect(column: area.width, row: top, width: 0, height: height)
    if area.width < 60 {
      // One part at a time.
      list = pane == .causes ? part(0, area.width) : nothing
      bank = pane == .questions ? part(1, area.width - 2) : nothing
      tree = pane == .whys ? part(1, area.width - 2) : nothing
      return
    }
    let isWide = area.width >= 120
    let left = isWide ? min(56, area.width * 2 / 5) : area.width * 9 / 20
    list = part(0, left)
    let rest = area.width - left - 2
    if isWide {
      let side = min(44, rest * 2 / 5)
      tree = part(left + 2, rest - side - 3)
      bank = part(area.width - side - 1, side)
    } else if pane == .questions {
      tree = nothing
      bank = part(left + 2, rest - 1)
    } else {
      tree = part(left + 2, rest - 1)
      bank = nothing
    }
  }

  /// The most lines for each of the three things that are said of the cause above its tree.
  var linesForEach: Int { tree.height >= 18 ? 3 : tree.height >= 12 ? 2 : tree.height >= 6 ? 1 : 0 }
}

/// Which figures of a cause stand before its problem.
public struct CauseColumns: Sendable {
  public enum Kind: Sendable { case heat, pains, stages, agencies, problem }

  public struct Column: Sendable {
    public let kind: Kind
    public let left: Int
    public let width: Int
  }

  public let columns: [Column]

  public init(width: Int) {
    var kinds: [(Kind, Int)] = [(.heat, 4), (.pains, 5)]
    if width >= 34 { kinds += [(.stages, 3)] }
    if width >= 38 { kinds += [(.agencies, 3)] }
    let used = kinds.reduce(1) { $0 + $1.1 + 1 }
    kinds.append((.problem, max(4, width - used - 1)))
    var left = 1
    columns = kinds.map { kind, width in
      defer { left += width + 1 }
      return Column(kind: kind, left: left, width: width)
    }
  }
}

extension CauseColumns.Kind {
  public var heading: String {
    switch self {
    case .heat: "Heat"
    case .pains: "Pains"
    case .stages: "Stg"
    case .agencies: "Agy"
    case .problem: "Problem"
    }
  }

  public var isNumber: Bool { self != .problem }
}
