import JourneyAnalysis
import JourneyModel

extension WorkbenchState {
  /// Selects a thing of a list by its place in it; `part` tells the lists of one view apart.
  mutating func selectItem(part: Int, place: Int) {
    guard let open else { return }
    switch open.view {
    case .seams:
      guard let table = open.seamTable, open.seamList.indices.contains(place) else { return }
      self.open?.seams.step = table.result.transitions[open.seamList[place]].to
    case .askOnce: self.open?.askOnce.ask = place
    case .causes: self.open?.causes.select(part: part, place: place)
    case .actions:
      guard let table = open.boardTable, table.columns.indices.contains(part),
        table.columns[part].cards.indices.contains(place)
      else { return }
      self.open?.board.selected = table.columns[part].cards[place].id
    default: break
    }
  }
}

extension CausesState {
  fileprivate mutating func select(part: Int, place: Int) {
    guard let pane = Pane(rawValue: part) else { return }
    switch pane {
    case .causes:
      guard causes.indices.contains(place) else { return }
      if cause != causes[place].id { why = nil }
      cause = causes[place].id
    case .whys:
      guard tree.nodes.indices.contains(place) else { return }
      why = tree.nodes[place].why.id
    case .questions: question = place
    }
    self.pane = pane
  }
}
