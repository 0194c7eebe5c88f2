/// The figures of one topic as rows under headings; made once for each state of a journey.
///
/// What a row says is put into words when it is asked for: a sheet of many rows costs no more than what is on screen.
public protocol FigureSheet: Sendable {
  /// What the sheet is called and what holds for all of it, the most important first.
  var headlines: [SheetHeadline] { get }
  var sections: [SheetSection] { get }
  /// The lasting name of a row within its section.
  func key(_ place: SheetPlace) -> String
  /// As many as the section has columns.
  func cells(_ place: SheetPlace) -> [SheetCell]
  /// With at most `limit` of the records that the row comes from.
  func facts(_ place: SheetPlace, limit: Int) -> SheetFacts
  /// Why the whole sheet has nothing to show, and what to do; nil where it has something.
  var emptiness: (title: String, text: String)? { get }
}

extension FigureSheet {
  public var emptiness: (title: String, text: String)? { nil }

  /// The place of a row; nil where it is gone. Linear in the rows of its section.
  public func place(of key: SheetKey) -> SheetPlace? {
    guard let section = sections.firstIndex(where: { $0.id.utf8.elementsEqual(key.section.utf8) }) else { return nil }
    return (0..<sections[section].count).lazy.map { SheetPlace(section: section, row: $0) }
      .first { self.key($0).utf8.elementsEqual(key.row.utf8) }
  }

  public func key(at place: SheetPlace) -> SheetKey { SheetKey(section: sections[place.section].id, row: key(place)) }

  /// The sheet in words, for whoever hears it rather than sees it: headlines, then each section with a line a row.
  public var spoken: [String] {
    var lines = headlines.map(\.text)
    if let emptiness { return lines + [emptiness.title, emptiness.text] }
    for (number, section) in sections.enumerated() {
      lines.append("")
      lines.append(section.title + (section.note.isEmpty ? "" : ": \(section.note)"))
      if section.count == 0 { lines.append(section.empty) }
      for row in 0..<section.count {
        let cells = cells(SheetPlace(section: number, row: row))
        let words = zip(section.columns, cells).dropFirst().filter { !$1.text.isEmpty && $1.text != "–" }
          .map { "\($0.heading) \($1.text)" }
        lines.append("\(cells.first?.text ?? ""): \(words.joined(separator: ", "))")
      }
    }
    return lines
  }
}
