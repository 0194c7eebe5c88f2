import JourneyAnalysis
import JourneyModel
import Tables

/// The loop board: what was promised, how old it is, and which loops are closed.
enum ActionsReport {
  static func report(_ subject: ReportSubject) -> AnalysisReport {
    let board = LoopBoard(subject.journey, subject.index, today: subject.today)
    return AnalysisReport(
      title: subject.title, subject: "what was promised, and which loops are closed",
      sentences: sentences(board, subject), tables: [states(board), promises(board, subject), told(board)],
      json: board.json,
      header: header, rows: rows(board))
  }

  private static func sentences(_ board: LoopBoard, _ subject: ReportSubject) -> [String] {
    let (closed, all) = (board.states.closed.count, board.states.closed.count + board.states.open.count)
    let rate =
      board.states.closureRate.map { "\(NumberText.percent($0)) (\(closed) of \(all) not declined)" }
      ?? "not defined: nothing is promised"
    let median =
      board.medianInsightDays.map {
        "median \(NumberText.short($0)) days (n = \(board.insightCount) of \(board.entries.count))"
      } ?? "not defined: no action has both dated evidence and a dated test (n = 0 of \(board.entries.count))"
    return [
      "Closed: \(rate). A loop is closed when customers were told and the measure was read again.",
      "Overdue on \(subject.today): \(board.overdue.count). Declined: \(board.states.declined.count).",
      "From insight to test: \(median).",
    ]
  }

  private static func states(_ board: LoopBoard) -> ReportTable {
    ReportTable(
      "By state", ["state", "actions", "oldest", "age not known"], numbers: [1, 3],
      empty: "No action stands in this map.",
      rows: board.states.states.map { state in
        let own = board.entries.filter { $0.state == state.state }
        let ages = own.compactMap(\.ageDays)
        return [
          state.state.map { Choice.actionState.label(of: $0) } ?? "not said", "\(own.count)",
          ages.max().map { "\(NumberText.grouped($0)) days" } ?? "not known", "\(own.count - ages.count)",
        ]
      })
  }

  /// What several agencies must decide together first; otherwise as in the file.
  private static func promises(_ board: LoopBoard, _ subject: ReportSubject) -> ReportTable {
    let sorted =
      board.entries.filter { $0.authority == "multi-agency" } + board.entries.filter { $0.authority != "multi-agency" }
    return ReportTable(
      "The promises, those of several agencies first",
      ["action", "owner", "authority", "state", "in it for", "due", "insight to test", "told", "result"],
      empty: "No action stands in this map.",
      rows: sorted.map { entry in
        let due = entry.due.map { entry.isOverdue == true ? "\($0), overdue" : $0 } ?? "no date"
        return [
          entry.title, owner(entry, subject), entry.authority.map { Choice.authority.label(of: $0) } ?? "not said",
          entry.state.map { Choice.actionState.label(of: $0) } ?? "not said",
          entry.ageDays.map { "\(NumberText.grouped($0)) days" } ?? "not known", due,
          entry.insightDays.map { "\(NumberText.grouped($0)) days" } ?? "not known",
          entry.customerInformed ?? "not yet", entry.hasResult ? "yes" : "not yet",
        ]
      })
  }

  private static func told(_ board: LoopBoard) -> ReportTable {
    ReportTable(
      "Who was told, and how", ["action", "kind", "who", "how", "when"], empty: "Nobody, as far as the map says.",
      rows: board.entries.flatMap { entry in
        entry.told.map { told in
          [
            entry.title, entry.kind ?? "not said", told.whom ?? "not said", told.how ?? "not said",
            told.at ?? "no date",
          ]
        }
      })
  }

  static func owner(_ entry: LoopEntry, _ subject: ReportSubject) -> String {
    let agency = entry.ownerAgency.map { subject.name($0) }
    let function = entry.ownerFunction.map { Choice.ownerFunction.label(of: $0) }
    let owner = [entry.owner, agency, entry.owner == nil ? function : nil].compactMap(\.self).joined(separator: ", ")
    return owner.isEmpty ? "nobody yet" : owner
  }

  static let header = [
    "journey", "action", "title", "state", "loop", "owner", "owner_agency", "owner_function", "authority", "due",
    "overdue", "since", "age_days", "customer_informed", "result", "first_in_test", "earliest_evidence",
    "insight_to_test_days", "pain_points", "kind", "told",
  ]

  private static func rows(_ board: LoopBoard) -> [[TableCell]] {
    board.entries.map { entry in
      [
        .text(board.journey), .text(entry.action), .text(entry.title), TableCell(text: entry.state),
        .text(entry.loop.rawValue), TableCell(text: entry.owner), TableCell(text: entry.ownerAgency),
        TableCell(text: entry.ownerFunction), TableCell(text: entry.authority), TableCell(text: entry.due),
        ReportWords.cell(entry.isOverdue), TableCell(text: entry.since), TableCell(entry.ageDays),
        TableCell(text: entry.customerInformed), ReportWords.cell(entry.hasResult), TableCell(text: entry.firstInTest),
        TableCell(text: entry.earliestEvidence), TableCell(entry.insightDays), ReportWords.cell(entry.painPoints),
        TableCell(text: entry.kind), ReportWords.cell(entry.told.map { $0.whom ?? "not said" }),
      ]
    }
  }
}
