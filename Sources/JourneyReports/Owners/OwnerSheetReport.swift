import JSONText
public import JourneyAnalysis
import JourneyModel
import Tables

/// What one agency or one function answers for: what it shares with others first, then what is its alone, and what it
/// promised. It holds nobody against anybody.
public enum OwnerSheetReport {
  /// The sheet of an agency (its id) or a function (its word); nil where the journey has no such agency.
  public static func report(_ subject: ReportSubject, _ kind: OwnerSheet.Kind, _ id: String) -> AnalysisReport? {
    report(OwnerSheets(subject), kind, id)
  }

  /// The same, of what was worked out for all owners.
  static func report(_ all: OwnerSheets, _ kind: OwnerSheet.Kind, _ id: String) -> AnalysisReport? {
    let subject = all.subject
    if kind == .agency, !subject.journey.agencies.contains(where: { same($0.id, id) }) { return nil }
    let result = all.causes
    let sheet = all.sheet(kind, id)
    let label = all.label(kind, id)
    let promises = all.promises(kind, id)
    let seams = kind == .agency ? all.handoffs(of: id) : []
    let repeats = kind == .agency ? all.repeats(at: id) : []
    var tables: [ReportTable] = []
    if kind == .agency { tables += [seamTable(seams, subject), repeatTable(repeats, subject)] }
    tables += [
      sharedTable(sheet, all, kind), aloneTable(sheet, all), causeTable(sheet, result, subject),
      promiseTable(promises, subject),
    ]
    return AnalysisReport(
      title: subject.title, subject: "what \(label) answers for",
      sentences: sentences(sheet, promises, subject), tables: tables,
      json: json(subject, kind, id, sheet, promises, seams, repeats), header: header,
      rows: rows(all, kind, id, sheet))
  }

  /// The heading of the document, what is public and what is made up, and the sheet.
  public static func markdown(_ report: AnalysisReport, _ subject: ReportSubject) -> [String] {
    SummaryReport.opening(subject) + [
      "## " + MarkdownText.escaped(report.subject.prefix(1).uppercased() + report.subject.dropFirst()), "",
    ] + report.markdown
  }

  static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  private static func sentences(_ sheet: OwnerSheet?, _ promises: [LoopEntry], _ subject: ReportSubject) -> [String] {
    let closed = promises.count { $0.loop == .closed }
    let all = promises.count { $0.loop != .declined }
    let rate =
      all > 0 ? "\(NumberText.percent(Double(closed) / Double(all))) (\(closed) of \(all))" : "not defined (0 of 0)"
    return [
      "\(ReportWords.some(sheet?.shared.count ?? 0, "pain point")) shared with others (heat "
        + "\(sheet.map { ReportWords.heat($0.sharedHeat) } ?? "none")), \(ReportWords.some(sheet?.alone.count ?? 0, "pain point")) theirs alone "
        + "(heat \(sheet.map { ReportWords.heat($0.aloneHeat) } ?? "none")). Weakest basis: \(ReportWords.basis(sheet?.basis)).",
      "Loops closed: \(rate); \(promises.count { $0.isOverdue == true }) overdue on \(subject.today).",
    ]
  }

  // MARK: Between agencies

  private static func seamTable(_ seams: [SeamTransition], _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Hand-offs to and from others", ["from", "by", "to", "by", "hand-off", "context carried", "heat", "basis"],
      empty: "None.",
      rows: seams.map { seam in
        [
          subject.name(seam.from), lead(seam.fromLead, subject), subject.name(seam.to), lead(seam.toLead, subject),
          seam.kind ?? "not said", seam.contextCarried ?? "not said", ReportWords.heat(seam.heat),
          ReportWords.basis(seam.heat.basis),
        ]
      })
  }

  static func lead(_ lead: SeamTransition.Lead, _ subject: ReportSubject) -> String {
    switch lead {
    case .agency(let id): subject.name(id)
    case .nobody: "nobody"
    case .unknown: "?"
    }
  }

  private static func repeatTable(_ repeats: [AskRepeat], _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Asked again here", ["item", "asked before by", "asked again at", "minutes", "remedy", "by law"],
      empty: "Nothing.",
      rows: repeats.map { again in
        [
          subject.name(again.item), subject.name(again.agencyBefore), subject.name(again.step),
          again.minutes.map { "\(NumberText.short($0)) (\(ReportWords.basis(again.basis)))" } ?? "?",
          again.remedy.map { Choice.remedy.label(of: $0) } ?? "not said", again.isMustReAsk ? "yes" : "no",
        ]
      })
  }

  // MARK: Pain

  private static func sharedTable(_ sheet: OwnerSheet?, _ all: OwnerSheets, _ kind: OwnerSheet.Kind) -> ReportTable {
    ReportTable(
      "What you share", ["pain point", "with", "heat", "where", "control", "basis"], empty: "None.",
      rows: (sheet?.shared ?? []).map { shared in
        let with = shared.with.map { id in
          all.label(kind, id)
        }
        let cells = pain(shared.painPoint, all)
        return [cells[0], with.joined(separator: ", ")] + cells.dropFirst()
      })
  }

  private static func aloneTable(_ sheet: OwnerSheet?, _ all: OwnerSheets) -> ReportTable {
    ReportTable(
      "What only you can fix", ["pain point", "heat", "where", "control", "basis"], empty: "None.",
      rows: (sheet?.alone ?? []).map { pain($0, all) })
  }

  /// Name, heat, place, control and basis.
  private static func pain(_ id: String, _ all: OwnerSheets) -> [String] {
    let subject = all.subject
    guard let pain = all.painPoint(id) else { return [id, "?", "?", "?", "?"] }
    let between = pain.between.map { "\(subject.name($0.from)) → \(subject.name($0.to))" }
    return [
      pain.title ?? id, Heat(pain).map { "\($0.value) of 25" } ?? "not known",
      between ?? subject.name(pain.step ?? pain.stage), pain.control ?? "not said", Basis(pain.basis).label,
    ]
  }

  private static func causeTable(_ sheet: OwnerSheet?, _ result: CausesResult, _ subject: ReportSubject) -> ReportTable
  {
    let own = sheet?.causes ?? []
    return ReportTable(
      "Root causes you own", ["root cause", "pain points", "heat", "agencies", "authority", "basis"], numbers: [1],
      empty: "None.",
      rows: result.causes.filter { cause in own.contains { same($0, cause.id) } }.map { cause in
        [
          cause.problem, "\(cause.painPoints.count)", ReportWords.heat(cause.heat), subject.names(cause.agencies),
          cause.authority.map { Choice.authority.label(of: $0) } ?? "not said", ReportWords.basis(cause.basis),
        ]
      })
  }

  private static func promiseTable(_ promises: [LoopEntry], _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "What is promised", ["action", "owner", "state", "in it for", "due", "measure and target", "told", "result"],
      empty: "Nothing yet.",
      rows: promises.map { entry in
        let action = subject.journey.actions.first { same($0.id, entry.action) }
        let target = action?.target.map { FigureText.short($0, subject.names) }
        let measure = [action?.measure, target].compactMap(\.self).joined(separator: ": ")
        return [
          entry.title, ActionsReport.owner(entry, subject),
          entry.state.map { Choice.actionState.label(of: $0) } ?? "not said",
          entry.ageDays.map { "\(NumberText.grouped($0)) days" } ?? "not known",
          entry.due.map { entry.isOverdue == true ? "\($0), overdue" : $0 } ?? "no date",
          measure.isEmpty ? "none" : measure, entry.customerInformed ?? "not yet", entry.hasResult ? "yes" : "not yet",
        ]
      })
  }

  // MARK: Data

  private static func json(
    _ subject: ReportSubject, _ kind: OwnerSheet.Kind, _ id: String, _ sheet: OwnerSheet?, _ promises: [LoopEntry],
    _ seams: [SeamTransition], _ repeats: [AskRepeat]
  ) -> JSONValue {
    let handoffs: [JSONValue] = seams.map { seam in
      let object: JSONObject = [
        "from": .text(seam.from), "to": .text(seam.to), "contextCarried": .text(seam.contextCarried),
        "painPoints": .texts(seam.painPoints),
      ]
      return .object(object)
    }
    let again: [JSONValue] = repeats.map { entry in
      let object: JSONObject = [
        "item": .text(entry.item), "before": .text(entry.before), "step": .text(entry.step),
        "seconds": .number(entry.minutes.map { $0 * 60 }), "mustReAsk": .flag(entry.isMustReAsk),
      ]
      return .object(object)
    }
    let object: JSONObject = [
      "journey": .text(subject.journey.id), "kind": .text(kind.rawValue), "id": .text(id),
      "sheet": sheet?.json ?? .null, "promises": .array(promises.map(\.json)), "handoffs": .array(handoffs),
      "repeats": .array(again), "provenance": subject.journey.object["provenance"] ?? .null,
    ]
    return .object(object)
  }

  static let header = [
    "journey", "kind", "owner", "share", "pain_point", "title", "with", "heat", "where", "control", "basis",
  ]

  private static func rows(
    _ all: OwnerSheets, _ kind: OwnerSheet.Kind, _ id: String, _ sheet: OwnerSheet?
  ) -> [[TableCell]] {
    let subject = all.subject
    let shared = (sheet?.shared ?? []).map { ("shared", $0.painPoint, $0.with) }
    let alone = (sheet?.alone ?? []).map { ("alone", $0, [String]()) }
    return (shared + alone).map { share, painPoint, with in
      let cells = pain(painPoint, all)
      let found = all.painPoint(painPoint)
      return [
        .text(subject.journey.id), .text(kind.rawValue), .text(id), .text(share), .text(painPoint), .text(cells[0]),
        ReportWords.cell(with), TableCell(found.flatMap { Heat($0)?.value }), .text(cells[2]), .text(cells[3]),
        .text(cells[4]),
      ]
    }
  }
}
