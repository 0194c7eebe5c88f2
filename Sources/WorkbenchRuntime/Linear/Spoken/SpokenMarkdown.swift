import Workbench

/// Reads a report in Markdown: headings as they are, a table a row at a time, every cell with the name of its column.
enum SpokenMarkdown {
  static func lines(_ markdown: [String]) -> [String] {
    var lines: [String] = []
    var header: [String]?
    for line in markdown {
      guard line.hasPrefix("|") else {
        header = nil
        let text = words(line)
        if !text.isEmpty { lines.append(text) }
        continue
      }
      if SummaryText.isRule(line) { continue }
      let cells = SummaryText.cells(line)
      if let header {
        lines.append(row(cells, header))
      } else {
        header = cells
      }
    }
    return lines
  }

  private static func row(_ cells: [String], _ header: [String]) -> String {
    let parts = cells.enumerated().compactMap { place, cell -> String? in
      guard !cell.isEmpty else { return nil }
      let name = place < header.count ? header[place] : ""
      return place == 0 || name.isEmpty ? cell : "\(name) \(cell)"
    }
    return parts.joined(separator: "; ")
  }

  private static func words(_ line: String) -> String {
    let text = line.drop { "#>-".contains($0) }
    return SummaryText.plain(text.drop { $0 == " " })
  }
}
