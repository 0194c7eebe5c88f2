import JourneyAnalysis
import JourneyModel

extension OpenJourney {
  /// The id of what a region of the screen shows; nil where it shows no one record.
  public func id(at target: MouseTarget) -> String? {
    switch target {
    case .map(let place, let lane, let item):
      guard columns.columns.indices.contains(place) else { return nil }
      let column = columns.columns[place]
      switch lane {
      case .stage: return column.stage.id
      case .step: return column.step?.id
      case .pains: return columns.pains(at: column.id).element(at: item)?.id
      case .brightSpots: return columns.brightSpots(at: column.id).element(at: item)?.id
      case .opportunities: return columns.actions(at: column.id).element(at: item)?.id
      default: return nil
      }
    case .line(let place):
      switch view {
      case .pains: return painTable?.rows.element(at: place)?.id
      case .register: return register.table?.rows.element(at: place)?.id
      case .causes: return causeList.element(at: place)?.id
      case .heat: return heatList.element(at: place)
      default: return nil
      }
    case .cell(let row, let column):
      guard view == .actions else { return nil }
      return boardTable?.columns.element(at: column)?.cards.element(at: row)?.id
    default: return nil
    }
  }
}
