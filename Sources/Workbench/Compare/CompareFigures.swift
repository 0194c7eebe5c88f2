import JourneyAnalysis
import JourneyModel

extension OpenJourney {
  /// What the inspector says of the selected line of the comparison.
  var compareFigures: [FieldRow] {
    guard let table = compare.table else { return [] }
    var rows: [FieldRow] = []
    if let change = compare.selectedChange {
      let list = table.changeList.rows.element(at: compare.place.row) ?? []
      rows.append(FieldRow("\(change.type), \(change.kind.rawValue)", "", .heading))
      rows.append(Self.note("name", change.name))
      if change.kind == .changed {
        rows.append(Self.note("field", change.labels.joined(separator: ", ")))
        rows.append(Self.note("before", list.element(at: 4) ?? ""))
        rows.append(Self.note("after", list.element(at: 5) ?? ""))
      }
      rows.append(Self.note("told by", change.id.isEmpty ? "the journey itself" : "its id, \(change.id)"))
    } else if let figure = compare.selectedFigure {
      rows += Self.figures(figure)
    } else if let stage = compare.selectedStage {
      if let loss = stage.loss { rows += Self.figures(loss) }
      rows.append(FieldRow("Burden of the stage", "", .heading))
      rows.append(
        Self.note("minutes", "\(Self.words(stage.minutes)), per person who takes every step, at least"))
      rows.append(Self.note("days", "\(Self.words(stage.days)), waited one after the other, at least"))
    }
    rows.append(FieldRow("Compared", "", .heading))
    rows.append(Self.note("before", table.beforeTitle))
    rows.append(Self.note("after", table.afterTitle))
    rows.append(Self.note("caveat", "A difference says nothing of its cause; without an interval it may be chance."))
    rows += table.notes.map { Self.note("note", $0) }
    if table.hasHidden {
      rows.append(Self.note("note", "rows with counts of 1 to 9 people are left out of the figures"))
    }
    return rows
  }

  private static func figures(_ figure: FigureChange) -> [FieldRow] {
    [
      FieldRow(figure.label, "", .heading),
      note("before", side(figure.before, figure.beforeBasis, figure.kind)),
      note("after", side(figure.after, figure.afterBasis, figure.kind)),
      note("difference", CompareText.difference(figure)),
      note("formula", CompareText.formula(figure.kind)),
    ]
  }

  private static func side(_ value: Double?, _ basis: Basis?, _ kind: FigureChange.Kind) -> String {
    CompareText.value(value, kind) + (value == nil ? ": not known" : " · \(basis?.label ?? "counted in the map")")
  }

  private static func words(_ pair: (before: Double?, after: Double?)) -> String {
    "\(pair.before?.short ?? "not known") to \(pair.after?.short ?? "not known")"
  }

  private static func note(_ label: String, _ text: String) -> FieldRow { FieldRow(label, text, .note, depth: 1) }
}
