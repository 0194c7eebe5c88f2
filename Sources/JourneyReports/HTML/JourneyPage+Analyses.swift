import JourneyAnalysis
import Tables

extension JourneyPage {
  /// What it amounts to, the main tables, and the others to be opened.
  func analysis(_ report: AnalysisReport, _ section: SummarySection, _ markup: inout Markup) {
    PageLayout.list(report.sentences, "said", &markup)
    let main = Swift.max(section.digestTables, 1)
    for (place, table) in report.tables.prefix(main).enumerated() {
      TableMarkup(table, caption: section.heading).write(to: &markup, name: "\(section.rawValue)-\(place + 1)")
    }
    more(report.tables.dropFirst(main).enumerated().map { ($0.offset + main + 1, $0.element) }, section, &markup)
    PageLayout.list(report.notes.map { "Note: \($0)." }, "notes", &markup)
  }

  func more(_ tables: [(place: Int, table: ReportTable)], _ section: SummarySection, _ markup: inout Markup) {
    for (place, table) in tables {
      let heading = table.heading ?? section.heading
      markup.element("details") { markup in
        markup.element("summary", text: heading + (table.rows.isEmpty ? ": none" : " (\(table.rows.count) rows)"))
        markup.element("div", ["class": "inside"]) { markup in
          TableMarkup(table, caption: section.heading).write(to: &markup, name: "\(section.rawValue)-\(place)")
        }
      }
    }
  }

  /// Agency by agency comes later: what lies between them is what none of them sees alone.
  func between(_ markup: inout Markup) {
    PageLayout.list(seamsReport.sums, "said", &markup)
    if !seams.transitions.isEmpty { PageLayout.figure(JourneyPicture.seams.picture(of: self), &markup) }
    let pairs = seamsReport.pairs
    TableMarkup(pairs, caption: "From agency to agency").write(to: &markup, name: "seams-pairs")
    markup.element("details") { markup in
      let rows = seamsReport.rows
      markup.element("summary", text: "Every hand-off and channel switch (\(rows.count))")
      markup.element("div", ["class": "inside"]) { markup in
        TableMarkup("Every hand-off and channel switch, in the order of the journey", SeamsReport.columns, rows)
          .write(to: &markup, name: "seams-all")
      }
    }
  }

  func whereLost(_ markup: inout Markup) {
    markup.element("p", text: "Counts: \(dropOff.note).")
    PageLayout.list(losses.standouts, "said", &markup)
    if dropOff.stages.contains(where: { $0.figures.basis != nil }) {
      PageLayout.figure(JourneyPicture.dropoff.picture(of: self), &markup)
    }
    TableMarkup("Reached, missed and lost at each stage", losses.columns, losses.rows).write(
      to: &markup, name: "dropoff-table")
    PageLayout.list([DropOffReport.legend] + losses.voices.filter { !$0.isEmpty }, "notes", &markup)
  }

  func feelings(_ markup: inout Markup) {
    let report = EmotionReport.report(subject)
    PageLayout.list(report.sentences, "said", &markup)
    more(report.tables.enumerated().map { ($0.offset + 1, $0.element) }, .emotion, &markup)
    PageLayout.list(report.notes.map { "Note: \($0)." }, "notes", &markup)
  }

  func whereItHurts(_ markup: inout Markup) {
    HeatTable(report: heat).write(to: &markup)
    PageLayout.list(heat.legend + heat.omission, "notes", &markup)
    HeatTable(report: heat).writePlaces(to: &markup)
  }
}
