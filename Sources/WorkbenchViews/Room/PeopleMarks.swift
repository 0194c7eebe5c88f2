import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// Where others stand: the letter of their name beside what they have selected, and who has locked a stage. Works on the
/// frame as drawn, so that every view has it alike.
enum PeopleMarks {
  /// O(regions of the screen × people).
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ area: Rect, _ canvas: Canvas) {
    guard !open.people.isEmpty || open.room.leads else { return }
    var markedRows: Set<Int> = []
    var heads: [Int: Rect] = [:]
    for region in canvas.frame.regions {
      guard area.contains(Point(column: region.rect.column, row: region.rect.row)),
        let target = MouseTarget(tag: region.tag)
      else { continue }
      if case .map(let column, .stage, _) = target, region.rect.column > area.column {
        heads[column] = region.rect
      }
      let people = open.people(at: target)
      guard !people.isEmpty else { continue }
      switch target {
      // The names of the lanes can be clicked, too.
      case .map: if region.rect.column > area.column { beside(people, region.rect, context, canvas) }
      default:
        // A list has a row for each thing; a view may tell of one twice.
        guard markedRows.insert(region.rect.row * 4096 + region.rect.column).inserted else { continue }
        atEnd(people, region.rect, context, canvas)
      }
    }
    lock(context, open, heads, canvas)
  }

  /// Down the seam before a cell of the map, or beside it where the seam has a mark of its own.
  private static func beside(_ people: [Person], _ rect: Rect, _ context: ViewContext, _ canvas: Canvas) {
    for (place, person) in people.prefix(rect.height).enumerated() {
      let isLast = place == rect.height - 1 && people.count > rect.height
      let row = rect.row + place
      let seam = canvas.buffer[rect.column, row].scalar
      let isFree = seam == " " || seam == "│" || seam == "┊"
      canvas.write(
        isLast ? "+" : person.letter, column: rect.column + (isFree ? 0 : 1), row: row,
        style: style(person, context.theme))
    }
  }

  /// At the right end of a line, as many as find blanks there; a number where they do not.
  private static func atEnd(_ people: [Person], _ rect: Rect, _ context: ViewContext, _ canvas: Canvas) {
    let end = rect.endColumn
    let words = context.isHeard ? "(" + people.map(\.letter).joined() + ")" : people.map(\.letter).joined()
    let width = PlainText.width(of: words)
    if rect.width > width + 2,
      canvas.isBlank(Rect(column: end - width - 1, row: rect.row, width: width + 1, height: 1))
    {
      if context.isHeard {
        canvas.write(words, column: end - width, row: rect.row, style: context.theme.text)
        return
      }
      for (place, person) in people.enumerated() {
        canvas.write(person.letter, column: end - width + place, row: rect.row, style: style(person, context.theme))
      }
    } else if let first = people.first {
      let sign = people.count == 1 ? first.letter : String(min(9, people.count))
      canvas.write(sign, column: end - 1, row: rect.row, style: style(first, context.theme))
    }
  }

  /// Who has locked a stage, at the right end of its head.
  private static func lock(_ context: ViewContext, _ open: OpenJourney, _ heads: [Int: Rect], _ canvas: Canvas) {
    for (position, rect) in heads where open.columns.columns.indices.contains(position) {
      let stage = open.columns.columns[position].stage.id
      // Its last column that is shown.
      if heads[position + 1] != nil, open.columns.columns[position + 1].stage.id == stage { continue }
      let words: String
      if let locker = context.state.locker(ofStage: stage) {
        words = " locked: \(locker.letter) "
      } else if open.room.isAllLocked || open.room.lockedStages.contains(stage) {
        words = " locked: you "
      } else {
        continue
      }
      let width = PlainText.width(of: words)
      guard rect.width > width else { continue }
      canvas.write(words, column: rect.endColumn - width, row: rect.row, style: context.theme.titleBar.adding(.bold))
    }
  }

  /// A ground of its own for each look, at least 4.5 : 1 under its letter; the letter says who it is.
  private static func style(_ person: Person, _ theme: Theme) -> Style {
    guard theme.hasColor else { return Style(attributes: [.reverse, .bold]) }
    let dark: [(UInt8, UInt8)] = [(117, 14), (215, 3), (120, 10), (219, 13), (229, 11), (252, 7)]
    let light: [(UInt8, UInt8)] = [(24, 4), (94, 1), (22, 2), (90, 5), (88, 1), (238, 0)]
    switch theme.name {
    case .light:
      let look = light[person.look]
      return Style(
        foreground: .palette(231, standIn: 15), background: .palette(look.0, standIn: look.1), attributes: .bold)
    default:
      let look = dark[person.look]
      return Style(
        foreground: .palette(16, standIn: 0), background: .palette(look.0, standIn: look.1), attributes: .bold)
    }
  }
}
