import JourneyModel

/// What can be asked of stages as wholes.
public enum StagesAction: Sendable {
  case split
  case merge
}

extension CommandTable {
  static let stageCommands: [Command] = [
    Command(
      "stage.split", "Split stage", "Gives the selected step and those after it a stage of their own.",
      group: "Editing", keys: ["S"], in: [.map], unless: { $0.obstacleToEditing ?? $0.obstacleToSplitting },
      .stages(.split)),
    Command(
      "stage.merge", "Merge stages", "Makes one stage of the selected one and the next.", group: "Editing",
      keys: ["M"], in: [.map], unless: { $0.obstacleToEditing ?? $0.obstacleToMerging }, .stages(.merge)),
  ]
}

extension WorkbenchState {
  var obstacleToSplitting: String? {
    guard let column = open?.selectedColumn, column.step != nil, !(open?.mapCursor.lane.isOfStage ?? true) else {
      return "select the step with which the new stage begins"
    }
    return column.opensStage ? "this step begins its stage already" : nil
  }

  var obstacleToMerging: String? {
    guard let open, let column = open.selectedColumn, open.mapCursor.lane == .stage else {
      return "select the head of a stage"
    }
    return column.stageNumber + 1 < open.columns.stages.count ? nil : "this is the last stage"
  }

  mutating func updateStages(_ action: StagesAction) -> [Effect] {
    guard let open, let column = open.selectedColumn else { return [] }
    switch action {
    case .split:
      guard let step = column.step else { return [] }
      overlay = .prompt(
        Prompt(
          .splitStage(step: step.id), title: "New stage from here on",
          help: "The name of the stage that begins with '\(step.name ?? step.id)'."))
      return []
    case .merge:
      return mergeStages(column.stage, open.columns.stages[column.stageNumber + 1], open.document)
    }
  }

  mutating func splitStage(before step: String, name: String) -> [Effect] {
    let id = newID(name)
    guard let document = open?.document,
      let edit = StageEdits.split(before: step, id: id, name: name, in: document)
    else { return [] }
    let effects = perform("split off stage '\(name)'", edit)
    if !effects.isEmpty { open?.selectOnMap(step) }
    return effects
  }

  private mutating func mergeStages(_ stage: Stage, _ next: Stage, _ document: JourneyDocument) -> [Effect] {
    let (name, gone) = (stage.name ?? stage.id, next.name ?? next.id)
    do throws(EditError) {
      let (edits, lost) = try StageEdits.merge(next, into: stage, in: document)
      let effects = perform("merge stage '\(gone)' into '\(name)'", .group(title: "", edits))
      guard !effects.isEmpty else { return [] }
      open?.selectOnMap(stage.id)
      notice = Notice(
        lost.isEmpty ? .news : .warning,
        "merged '\(gone)' into '\(name)'\(lost.isEmpty ? "" : "; not kept: " + lost.joined(separator: ", "))")
      return effects
    } catch {
      notice = Notice(.failure, "merge: \(error.description)")
      return []
    }
  }
}
