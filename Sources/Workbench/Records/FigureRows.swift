extension WorkbenchState {
  /// What the inspector says of the selected figure, before the record that it is about: formula, basis, range, ids. Empty
  /// while a link is followed, and in views whose figures stand beside the record.
  var figureRows: [FieldRow] {
    guard let open, open.inspector.link == nil else { return [] }
    return switch open.view {
    case .whatIf: open.whatIfFigures
    case .compare: open.compareFigures
    case .portfolio: portfolio.figures
    default: []
    }
  }
}
