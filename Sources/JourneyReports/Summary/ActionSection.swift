import JourneyAnalysis
import JourneyModel
import Tables

/// What was promised, and which loops are open.
struct ActionSection {
  private let journey: Journey
  private let today: JourneyDate
  private let names: RecordNames

  init(_ journey: Journey, today: JourneyDate, names: RecordNames) {
    self.journey = journey
    self.today = today
    self.names = names
  }

  /// The loops in a sentence, and a table of the promises.
  var lines: [String] {
    let actions = journey.actions
    guard !actions.isEmpty else {
      return ["## What was promised", "", "Nothing yet: no action stands in this map.", ""]
    }
    let loops = LoopStates(journey)
    let rate = loops.closureRate.map { " (\(NumberText.percent($0)))" } ?? ""
    let overdue = actions.count { $0.isOverdue(on: today) == true }
    let sum =
      "\(loops.closed.count) of \(loops.closed.count + loops.open.count) loops closed\(rate): customers told, and the "
      + "measure read again. \(overdue) overdue on \(today); \(loops.declined.count) declined."
    let table = MarkdownTable(
      columns: ["action", "owner", "state", "due", "customers told", "result"].map { TextColumn($0) },
      rows: sorted(actions).map(row))
    return ["## What was promised", "", MarkdownText.escaped(sum), ""] + table.lines + [""]
  }

  /// What several agencies must decide together first; otherwise as in the file.
  private func sorted(_ actions: [Action]) -> [Action] {
    actions.filter { $0.authority == "multi-agency" } + actions.filter { $0.authority != "multi-agency" }
  }

  private func row(_ action: Action) -> [String] {
    let agency = action.ownerAgency.map { names.name(of: $0) ?? $0 }
    let function = action.ownerFunction.map { Choice.ownerFunction.label(of: $0) }
    let owner = [action.owner, agency, action.owner == nil ? function : nil].compactMap(\.self).joined(separator: ", ")
    let due = action.due.map { action.isOverdue(on: today) == true ? "\($0), overdue" : $0 }
    return [
      action.title ?? action.id, owner.isEmpty ? "nobody yet" : owner,
      Choice.actionState.label(of: action.state ?? "not stated"), due ?? "no date",
      action.customerInformed ?? "not yet",
      action.result?.figure.map { FigureText.short($0, names) } ?? "not yet",
    ]
  }
}
