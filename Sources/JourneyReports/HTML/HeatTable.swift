import JourneyAnalysis
import JourneyModel

/// The heatmap as a table whose cells open: each leads to the pain points that stand in it.
struct HeatTable {
  let report: HeatmapReport

  private var map: Heatmap { report.map }

  func write(to markup: inout Markup) {
    guard !report.shownRows.isEmpty else {
      markup.element("p", ["class": "empty"], text: "There is nothing to show: no pain point, and nobody looked.")
      return
    }
    TableMarkup.box(&markup, name: "heat-caption") { markup in
      markup.element("table", ["class": "heat"]) { markup in
        markup.element(
          "caption", ["id": "heat-caption"],
          text: report.heading + ": the highest heat, 1 to 25, and how many pain points")
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            markup.element("th", ["scope": "col"], text: map.query.rows.label)
            for column in map.columns { markup.element("th", ["scope": "col"], text: report.label(column)) }
            markup.element("th", ["scope": "col"], text: "all")
          }
        }
        markup.element("tbody") { markup in
          for row in report.shownRows {
            markup.element("tr") { markup in
              markup.element("th", ["scope": "row"], text: report.label(map.rows[row]))
              for column in map.columns.indices { cell(row, column, &markup) }
              total(map.rowTotals[row], &markup)
            }
          }
        }
        markup.element("tfoot") { markup in
          markup.element("tr") { markup in
            markup.element("th", ["scope": "row"], text: "all")
            for tally in map.columnTotals { total(tally, &markup) }
            total(map.total, &markup)
          }
        }
      }
    }
    key(&markup)
  }

  private func cell(_ row: Int, _ column: Int, _ markup: inout Markup) {
    let cell = map[row, column]
    switch cell.state {
    case .noData:
      markup.element("td", ["class": "unseen"]) { markup in
        markup.element("span", ["aria-hidden": "true"], text: "·")
        markup.element("span", ["class": "vh"], text: "nobody looked")
      }
    case .noPain: markup.element("td", ["class": "looked"]) { $0.element("span", text: "none") }
    case .pain:
      markup.element("td", ["class": style(cell.tally)]) { markup in
        markup.element("a", ["href": "#" + Self.place(row, column)]) { words(cell.tally, &$0) }
      }
    }
  }

  private func total(_ tally: HeatTally, _ markup: inout Markup) {
    guard tally.count > 0 else { return markup.element("td", text: "·") }
    markup.element("td", ["class": style(tally)]) { $0.element("span") { words(tally, &$0) } }
  }

  /// "20 ×3", and the band in words for who cannot see its ground.
  private func words(_ tally: HeatTally, _ markup: inout Markup) {
    let words = report.words(tally).split(separator: " ", maxSplits: 1)
    markup.element("b", text: words.first.map(String.init) ?? "?")
    if words.count > 1 { markup.write(" " + words[1]) }
    if let value = tally.value(map.query.cell), map.query.cell == .max {
      markup.element("span", ["class": "vh"], text: " " + HeatBand(value).rawValue)
    }
  }

  private func style(_ tally: HeatTally) -> String? {
    guard map.query.cell == .max, let value = tally.value(.max) else { return nil }
    return Self.style(value)
  }

  static func style(_ heat: Double) -> String {
    switch HeatBand(heat) {
    case .low: "h1"
    case .moderate: "h2"
    case .high: "h3"
    case .critical: "h4"
    }
  }

  private func key(_ markup: inout Markup) {
    let bands = [("h1", "1–4", "low"), ("h2", "5–9", "moderate"), ("h3", "10–14", "high"), ("h4", "15–25", "critical")]
    markup.element("ul", ["class": "key", "aria-label": "Bands of heat"]) { markup in
      for (style, range, word) in bands {
        markup.element("li") { markup in
          markup.element("b", ["class": style], text: range)
          markup.write(word)
        }
      }
    }
  }

  private static func place(_ row: Int, _ column: Int) -> String { "heat-\(row + 1)-\(column + 1)" }

  /// Every number can be opened: what stands in each cell, worst first.
  func writePlaces(to markup: inout Markup) {
    guard !map.painCells.isEmpty else { return }
    markup.element("details") { markup in
      markup.element("summary", text: "The pain points in each cell (\(map.painCells.count) cells)")
      markup.element("div", ["class": "inside"]) { markup in
        for cell in map.painCells {
          let place = "\(report.label(map.rows[cell.row])), \(report.label(map.columns[cell.column]))"
          markup.element("h3", ["id": Self.place(cell.row, cell.column)], text: "\(place): \(report.words(cell.tally))")
          markup.element("ul", ["class": "plain"]) { markup in
            for id in cell.painPoints { markup.element("li", text: report.names.name(of: id) ?? id) }
          }
        }
      }
    }
  }
}
