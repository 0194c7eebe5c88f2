import JourneyAnalysis

extension PortfolioState {
  /// What the inspector says of the selected cell or line.
  var figures: [FieldRow] {
    guard let table, let (title, text) = PortfolioText.detail(self, table) else { return [] }
    var rows = [FieldRow(title, "", .heading), Self.note("here", text)]
    rows += part == .heat ? places(table.cell(cell)?.painPoints ?? [], table) : recurring(table)
    rows.append(FieldRow("How it is worked out", "", .heading))
    rows.append(Self.note("formula", PortfolioText.formula(part)))
    rows += table.result.notes.map { Self.note("note", $0) }
    rows += table.problems.prefix(20).map { Self.note("not read", $0) }
    return rows
  }

  private func recurring(_ table: PortfolioTable) -> [FieldRow] {
    let lists = [Part.causes: table.result.causes, .painPoints: table.result.painPoints, .items: table.result.items]
    guard let thing = lists[part]?.element(at: place.row) else { return [] }
    return [Self.note("id", thing.id)] + places(thing.places, table)
  }

  private func places(_ places: [Recurrence.Place], _ table: PortfolioTable) -> [FieldRow] {
    guard !places.isEmpty else { return [] }
    return [FieldRow("Where", "\(places.count)", .heading)]
      + places.prefix(50).map { place in
        Self.note(
          "\(place.records.count)", "\(table.title(ofJourney: place.journey)): \(place.records.joined(separator: ", "))"
        )
      }
  }

  private static func note(_ label: String, _ text: String) -> FieldRow { FieldRow(label, text, .note, depth: 1) }
}
