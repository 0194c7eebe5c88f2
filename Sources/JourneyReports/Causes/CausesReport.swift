import JourneyAnalysis
import JourneyModel
import Tables

/// What lies behind the pain, and who answers for what.
enum CausesReport {
  static func report(_ subject: ReportSubject) -> AnalysisReport {
    let result = Causes.analyse(subject.journey, subject.index, today: subject.today)
    let several = result.causes.count { $0.agencies.count > 1 }
    let sentences = [
      "\(ReportWords.some(result.causes.count, "root cause")); \(several) of them with pain of more than one agency. "
        + "\(ReportWords.some(result.withoutCause.count, "pain point")) without root cause in this map. Weakest basis: "
        + "\(ReportWords.basis(result.basis))."
    ]
    return AnalysisReport(
      title: subject.title, subject: "what lies behind the pain, and who answers for what", sentences: sentences,
      tables: [
        reach(result, subject), owners(result, subject), roots(result), chains(result),
        sheets("By function", result.byFunction, subject),
        sheets("By agency, in the order of the file", result.byAgency, subject), partners(result, subject),
        who(result), levels(result, subject),
      ], json: result.json, header: header, rows: rows(result))
  }

  /// Causes that reach several agencies first; otherwise as in the file.
  private static func sorted(_ result: CausesResult) -> [CauseReach] {
    result.causes.filter { $0.agencies.count > 1 } + result.causes.filter { $0.agencies.count < 2 }
  }

  private static func reach(_ result: CausesResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Reach, causes of several agencies first", ["root cause", "pains", "heat", "stages", "agencies", "basis"],
      numbers: [1], empty: "No root cause stands in this map.",
      rows: sorted(result).map { cause in
        [
          cause.problem, "\(cause.painPoints.count)", ReportWords.heat(cause.heat), subject.names(cause.stages),
          subject.shortNames(cause.agencies), ReportWords.basis(cause.basis),
        ]
      })
  }

  private static func owners(_ result: CausesResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Who could mend them, in the same order", ["root cause", "category", "owner", "authority", "actions"],
      numbers: [4], empty: "No root cause stands in this map.",
      rows: sorted(result).map { cause in
        let owner = [
          cause.ownerFunction.map { Choice.ownerFunction.label(of: $0) },
          cause.ownerAgency.map { subject.shortNames([$0]) },
        ].compactMap(\.self).joined(separator: ", ")
        let outside = cause.isOutsideControl ? " (in part outside control)" : ""
        return [
          cause.problem, cause.category.map { Choice.causeCategory.label(of: $0) } ?? "not said",
          owner.isEmpty ? "nobody yet" : owner,
          (cause.authority.map { Choice.authority.label(of: $0) } ?? "not said") + outside, "\(cause.actions.count)",
        ]
      })
  }

  private static func roots(_ result: CausesResult) -> ReportTable {
    ReportTable(
      "Where the asking stops", ["root cause", "why", "status", "would mending it prevent the pain?"],
      empty: "No chain of whys has reached a root.",
      rows: result.causes.flatMap { cause in
        cause.roots.map { root in
          [
            cause.problem, root.text, root.status ?? "not said",
            root.wouldPrevent.map { $0 ? "yes" : "no" } ?? "nobody asked",
          ]
        }
      })
  }

  /// Whys below one another as they were asked, branches side by side.
  private static func chains(_ result: CausesResult) -> ReportTable {
    ReportTable(
      "Why, why, why: as they were asked", ["root cause", "depth", "why", "status", "evidence", "asking stops"],
      numbers: [1, 4], empty: "No why was asked.",
      rows: result.causes.flatMap { cause in
        cause.whys.map { why in
          [
            cause.problem, "\(why.depth)", why.text, why.status ?? "not said", "\(why.evidence.count)",
            why.isRoot ? "here" : "",
          ]
        }
      })
  }

  private static func partners(_ result: CausesResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "What others must mend, and what they want",
      ["pain point", "heat", "control", "agencies", "their goal", "basis"],
      numbers: [1], empty: "Nothing is said to lie outside control.",
      rows: result.partnerGoals.map { row in
        [
          subject.name(row.painPoint), row.heat.map { "\($0.value)" } ?? "?", row.control ?? "not said",
          subject.names(row.agencies), row.goal ?? "nobody asked", row.basis.label,
        ]
      })
  }

  private static func who(_ result: CausesResult) -> ReportTable {
    ReportTable(
      "Whose pain it is", ["who", "pain points", "heat", "basis"], numbers: [1],
      empty: "No pain point stands in this map.",
      rows: result.byWho.map { group in
        [
          group.id.map { Choice.who.label(of: $0) } ?? "not said", "\(group.painPoints.count)",
          ReportWords.heat(group.heat), ReportWords.basis(group.basis),
        ]
      })
  }

  private static func levels(_ result: CausesResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "By level of government", ["level", "agencies", "steps", "pain points", "heat", "basis"], numbers: [2, 3],
      empty: "No agency stands in this map.",
      rows: result.byLevel.map { group in
        [
          group.id.map { Choice.agencyLevel.label(of: $0) } ?? "not said", subject.names(group.agencies),
          "\(group.steps)", "\(group.painPoints.count)", ReportWords.heat(group.heat), ReportWords.basis(group.basis),
        ]
      })
  }

  private static func sheets(_ heading: String, _ sheets: [OwnerSheet], _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      heading,
      [
        "owner", "theirs alone", "heat", "shared", "heat", "root causes", "open promises", "overdue", "oldest", "basis",
      ],
      numbers: [1, 3, 5, 6, 7], empty: "Nobody owns anything in this map.",
      rows: sheets.map { sheet in
        let ages = sheet.openPromises.compactMap(\.ageDays)
        let unknown = sheet.openPromises.count - ages.count
        let oldest =
          sheet.openPromises.isEmpty
          ? "" : (ages.max().map { "\($0) days" } ?? "?") + (unknown > 0 ? " (\(unknown) not known)" : "")
        return [
          sheet.label, "\(sheet.alone.count)", ReportWords.heat(sheet.aloneHeat), "\(sheet.shared.count)",
          ReportWords.heat(sheet.sharedHeat), "\(sheet.causes.count)", "\(sheet.openPromises.count)",
          "\(sheet.openPromises.count { $0.isOverdue == true })", oldest, ReportWords.basis(sheet.basis),
        ]
      })
  }

  static let header = [
    "journey", "cause", "problem", "category", "ingredient", "owner_function", "owner_agency", "authority",
    "pain_points", "pain_point_count", "heat_max", "heat_sum", "heat_unknown", "stages", "agencies", "control",
    "influence", "outside", "roots", "actions", "basis",
  ]

  private static func rows(_ result: CausesResult) -> [[TableCell]] {
    result.causes.map { cause in
      [
        .text(result.journey), .text(cause.id), .text(cause.problem), TableCell(text: cause.category),
        TableCell(text: cause.ingredient), TableCell(text: cause.ownerFunction), TableCell(text: cause.ownerAgency),
        TableCell(text: cause.authority), ReportWords.cell(cause.painPoints), TableCell(cause.painPoints.count),
        TableCell(cause.heat.max), TableCell(cause.heat.sum), TableCell(cause.heat.unknown),
        ReportWords.cell(cause.stages), ReportWords.cell(cause.agencies), TableCell(cause.control.control.count),
        TableCell(cause.control.influence.count), TableCell(cause.control.outside.count),
        ReportWords.cell(cause.roots.map(\.text)), ReportWords.cell(cause.actions),
        TableCell(text: cause.basis?.label),
      ]
    }
  }
}
