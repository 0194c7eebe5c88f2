import PlainText
import TerminalCells

extension WorkbenchState {
  /// What the inspector says of the selected figure; nil where it shows a record.
  public var inspectedFacts: SheetFacts? {
    guard let open, open.inspector.link == nil, ViewName.sheets.contains(open.view) else { return nil }
    return open.sheetState?.facts
  }

  /// The lines of the inspector for a figure: the figures, how they were worked out, and what they come from.
  func factRows(_ facts: SheetFacts) -> [FieldRow] {
    let width = max(12, layout.inspector.width - 4)
    var rows: [FieldRow] = []
    let label = min(12, max(0, width / 3))
    for figure in facts.figures {
      for (place, line) in PlainText.wrapped(figure.text, to: width - label - 1).enumerated() {
        let name = place == 0 ? figure.label : ""
        rows.append(FieldRow(PlainText.fitted(name, to: label), line, .note))
      }
    }
    if !facts.notes.isEmpty { rows.append(FieldRow("How it is worked out", "", .heading)) }
    for note in facts.notes {
      for line in PlainText.wrapped(note, to: width - 1) { rows.append(FieldRow("", line, .note)) }
    }
    guard !facts.sources.isEmpty else { return rows }
    rows.append(FieldRow("Comes from", "\(facts.sourceCount)", .heading))
    for source in facts.sources {
      rows.append(FieldRow("", source.title, .link(source.id)))
      let id = source.id.utf8.elementsEqual(source.title.utf8) ? "" : source.id
      let label = [source.label, id].filter { !$0.isEmpty }.joined(separator: " · ")
      for line in PlainText.wrapped(label, to: width - 3) { rows.append(FieldRow("", line, .note, depth: 1)) }
    }
    let more = facts.sourceCount - facts.sources.count
    if more > 0 { rows.append(FieldRow("", "and \(more) more: Enter in the view lists all", .note)) }
    return rows
  }
}
