import JourneyModel
import PlainText
public import TerminalCells

/// Where the parts of the workshop stand.
public struct WorkshopLayout: Sendable, Equatable {
  /// How big the digits of the clock are: cells for each of their points, across and down; half a cell down for the
  /// smallest.
  public enum Scale: Int, Sendable {
    case half, one, two, three, four

    /// Cells for each point: across, and half cells down.
    public var point: (columns: Int, halves: Int) {
      self == .half ? (1, 1) : (2 * rawValue, 2 * rawValue)
    }

    /// Rows of digits.
    public var rows: Int { (5 * point.halves + 1) / 2 }
  }

  /// Nil where words have to do.
  public let scale: Scale?
  /// Rows of the purpose.
  public let purpose: Range<Int>
  /// Rows of the clock; empty without an agenda.
  public let clock: Range<Int>
  /// The column where the words beside the digits begin.
  public let words: Int
  /// The row of the names of the lists.
  public let parts: Int
  /// Rows of what is said of a list, above it.
  public let above: Range<Int>
  /// Rows for things of the list, below their headings.
  public let height: Int
  /// Columns of the list; what it leaves shows the other lists at a glance.
  public let width: Int
  /// Where the other lists are shown; nil where there is no room.
  public let beside: Rect?
  /// The row that says where captures go; nil on a low screen.
  public let foot: Int?

  /// Columns of digits such as 88:88, at a scale.
  static func width(_ scale: Scale, characters: Int) -> Int {
    (characters * 4 - 3) * scale.point.columns
  }

  public init(area: Size, _ open: OpenJourney, isHeard: Bool) {
    let hasAgenda = !(open.journey.workshop?.agenda.isEmpty ?? true)
    let isHigh = area.height >= 18
    let isLong = !PlainText.fits(open.journey.workshop?.purpose ?? "", in: max(1, area.width - 2))
    purpose = 0..<(isLong && isHigh ? 2 : 1)
    let top = purpose.upperBound + (isHigh ? 1 : 0)
    var scale: Scale?
    if hasAgenda, !isHeard {
      let choices: [(Scale, width: Int, height: Int)] = [(.two, 108, 32), (.one, 72, 18), (.half, 50, 14)]
      scale = choices.first { area.width >= $0.width && area.height >= $0.height }?.0
    }
    self.scale = scale
    let rows = hasAgenda ? max(scale?.rows ?? 0, min(5, max(1, area.height / 4))) : 0
    clock = top..<top + rows
    // A plus and five characters have room; longer faces push the words aside.
    words = scale.map { Self.width($0, characters: 5) + 4 } ?? 1
    parts = clock.upperBound + (isHigh && hasAgenda ? 1 : 0)
    let lines: Int
    switch open.workshop.part {
    case _ where area.height < 16: lines = 0
    case .people: lines = 1 + max(1, open.workshop.table?.warnings.count ?? 0)
    case .barriers, .captured, .wrapUp: lines = 1
    case .agenda, .parking: lines = 0
    }
    above = parts + 1..<parts + 1 + lines
    foot = area.height >= 16 ? area.height - 1 : nil
    height = max(1, (foot ?? area.height) - above.upperBound - 1)
    let side = min(60, area.width * 2 / 5)
    let rest = (foot ?? area.height) - parts - 3
    if area.width >= 108, rest >= 10, !isHeard {
      width = area.width - side - 3
      beside = Rect(column: area.width - side - 1, row: parts + 1, width: side, height: rest + 1)
    } else {
      width = area.width
      beside = nil
    }
  }
}
