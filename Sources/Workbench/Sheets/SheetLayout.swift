import PlainText
public import TerminalCells

/// Where the lines of a sheet stand. A section is a line of headings, a note where it has one, its rows, a blank line.
public struct SheetLayout: Sendable {
  /// A line of the list.
  public enum Line: Sendable, Equatable {
    case head(section: Int)
    case note(section: Int)
    case row(SheetPlace)
    case empty(section: Int)
    case blank
  }

  /// What stands above the list.
  public struct Headline: Sendable, Equatable {
    public let text: String
    public let tone: SheetHeadline.Tone
    public let row: Int
  }

  public let headlines: [Headline]
  /// The first row of the list, and how many it has.
  public let top: Int
  public let height: Int
  /// The rows at the bottom that say everything of the selected row; empty where the inspector does.
  public let detail: Range<Int>
  /// The line at which each section begins.
  private let starts: [Int]
  private let sections: [SheetSection]

  public init(area: Size, sheet: any FigureSheet, hasDetail: Bool) {
    let detailHeight = !hasDetail || area.height < 11 ? 0 : area.height < 16 ? 3 : area.height < 26 ? 5 : 6
    detail = max(0, area.height - detailHeight)..<max(0, area.height)
    // Headlines take a third of the room at most; one that has room for two rows gets them.
    let most = max(1, (area.height - detailHeight) / 3)
    let wrapped = sheet.headlines.map { PlainText.wrapped($0.text, to: max(8, area.width - 2)) }
    var heights = wrapped.map { _ in 1 }
    if heights.count > most { heights.removeLast(heights.count - most) }
    for place in heights.indices {
      let free = most - heights.reduce(0, +)
      heights[place] += max(0, min(free, min(3, wrapped[place].count) - 1))
    }
    var headlines: [Headline] = []
    for (place, height) in heights.enumerated() {
      for line in 0..<height {
        let isCut = line == height - 1 && wrapped[place].count > height
        let text = isCut ? wrapped[place][line...].joined(separator: " ") : wrapped[place][line]
        headlines.append(Headline(text: text, tone: sheet.headlines[place].tone, row: headlines.count))
      }
    }
    self.headlines = headlines
    top = headlines.count + (area.height >= 16 ? 1 : 0)
    height = max(1, area.height - detailHeight - top)
    sections = sheet.sections
    var line = 0
    starts = sheet.sections.map { section in
      defer { line += Self.length(section) + 1 }
      return line
    }
  }

  private static func length(_ section: SheetSection) -> Int {
    1 + (section.note.isEmpty ? 0 : 1) + max(1, section.count)
  }

  /// How many lines there are.
  public var count: Int {
    guard let last = starts.last, let section = sections.last else { return 0 }
    return last + Self.length(section)
  }

  /// O(log sections).
  public func line(_ number: Int) -> Line {
    guard let section = section(ofLine: number) else { return .blank }
    let place = number - starts[section]
    let noteCount = sections[section].note.isEmpty ? 0 : 1
    if place == 0 { return .head(section: section) }
    if place == noteCount { return .note(section: section) }
    let row = place - 1 - noteCount
    if row < sections[section].count { return .row(SheetPlace(section: section, row: row)) }
    return row == 0 ? .empty(section: section) : .blank
  }

  /// The section in which a line stands, its blank line included.
  public func section(ofLine number: Int) -> Int? {
    guard number >= 0, number < count else { return nil }
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }

  public func line(of place: SheetPlace) -> Int {
    starts[place.section] + 1 + (sections[place.section].note.isEmpty ? 0 : 1) + place.row
  }

  /// Whether the head of its section must be held in the place of this line, which is the first one shown.
  public func holdsHead(at number: Int) -> Bool {
    switch line(number) {
    case .head, .blank: false
    case .note, .row, .empty: true
    }
  }

  /// The first line to show so that a row is seen under its head; no further from `scroll` than needed.
  func scroll(_ scroll: Int, toShow place: SheetPlace) -> Int {
    let own = line(of: place)
    let first = place.row == 0 ? starts[place.section] : own - 1
    var scroll = Swift.min(scroll, first)
    // What stands above the first row of all is shown with it.
    if place.row == 0, !sections.prefix(place.section).contains(where: { $0.count > 0 }) { scroll = 0 }
    if own - scroll >= height { scroll = own - height + 1 }
    return Swift.max(0, Swift.min(scroll, count - height))
  }

  // MARK: Moving

  /// All rows, one after the other.
  var rowCount: Int { sections.reduce(0) { $0 + $1.count } }

  /// The place of the row of this number, among all rows; nil without rows.
  func place(ofRow number: Int) -> SheetPlace? {
    var rest = Swift.max(0, Swift.min(number, rowCount - 1))
    for (place, section) in sections.enumerated() {
      if rest < section.count { return SheetPlace(section: place, row: rest) }
      rest -= section.count
    }
    return nil
  }

  func number(of place: SheetPlace) -> Int { sections.prefix(place.section).reduce(0) { $0 + $1.count } + place.row }

  /// The first row of the section before or after, of those that have rows.
  func place(from place: SheetPlace, sectionsOn step: Int) -> SheetPlace {
    var section = place.section
    if step < 0, place.row > 0 { return SheetPlace(section: section, row: 0) }
    while sections.indices.contains(section + step) {
      section += step
      if sections[section].count > 0 { return SheetPlace(section: section, row: 0) }
    }
    return place
  }
}
