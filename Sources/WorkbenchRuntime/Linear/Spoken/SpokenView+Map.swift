import JourneyModel
import Workbench

extension SpokenView {
  /// Stages and steps in their order.
  static func map(_ open: OpenJourney) -> SpokenView {
    guard !open.columns.stages.isEmpty else {
      return SpokenView(lines: ["This map has no stages yet; add makes the first."])
    }
    var items: [Item] = []
    for (place, column) in open.columns.columns.enumerated() {
      if column.opensStage {
        items.append(
          Item(text: stage(column, open), target: .map(column: place, lane: .stage, item: 0)))
      }
      if let step = column.step {
        items.append(Item(text: text(step, open), target: .map(column: place, lane: .step, item: 0)))
      }
    }
    return SpokenView(items: items)
  }

  private static func stage(_ column: MapColumns.Column, _ open: OpenJourney) -> String {
    let count = column.stage.steps.count
    var parts = ["Stage \(column.stageNumber + 1), \(column.stage.name ?? column.stage.id)"]
    parts.append(count == 0 ? "no steps yet" : LinearReading.some(count, "step"))
    let pains = open.columns.pains(at: column.stage.id).count
    if pains > 0 { parts.append(LinearReading.some(pains, "pain point")) }
    return parts.joined(separator: ", ")
  }

  private static func text(_ step: Step, _ open: OpenJourney) -> String {
    func name(_ id: String) -> String { open.document.object(id).map(InspectorFields.shortName(of:)) ?? id }
    var parts = [step.name ?? step.id]
    if let agency = step.agency { parts.append(name(agency)) }
    let channels = step.channels.map(name)
    if !channels.isEmpty { parts.append("by " + channels.joined(separator: " and ")) }
    let pains = open.columns.pains(at: step.id).count
    if pains > 0 { parts.append(LinearReading.some(pains, "pain point")) }
    let bright = open.columns.brightSpots(at: step.id).count
    if bright > 0 { parts.append(LinearReading.some(bright, "bright spot")) }
    if open.marks.contains(step.id) { parts.append("marked") }
    return parts.joined(separator: ", ")
  }
}
