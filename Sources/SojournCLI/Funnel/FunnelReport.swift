import EventLogs
import JourneyAnalysis
import JourneyReports
import PlainText
import Tables

/// A funnel as text for people, as Markdown, and as rows for a spreadsheet.
struct FunnelReport {
  let result: FunnelResult
  let title: String
  /// What was counted, in words.
  let source: String
  let isSuppressing: Bool
  let parts: Set<String>

  init(_ result: FunnelResult, title: String, source: String, isSuppressing: Bool, parts: Set<String>) {
    self.result = result
    self.title = title
    self.source = source
    self.isSuppressing = isSuppressing
    self.parts = parts
  }

  /// A line each of heading and notes, and the tables; every line is harmless.
  func lines(within width: Int? = nil) -> [String] {
    var lines = ["\(PlainText.display(title)): how far cases come"] + notes
    for (heading, columns, rows) in tables {
      lines.append("")
      if let heading { lines.append(heading) }
      lines += WideTable(TextTable(columns: columns, rows: rows)).lines(within: width) { PlainText.width(of: $0) }
    }
    return lines
  }

  /// The same without the heading, which is the caller's.
  var markdown: [String] {
    var lines = notes.flatMap { [MarkdownText.escaped($0), ""] }
    for (heading, columns, rows) in tables {
      if let heading { lines += [MarkdownText.escaped(heading), ""] }
      lines += MarkdownTable(columns: columns, rows: rows).lines + [""]
    }
    return lines.dropLast()
  }

  private var notes: [String] {
    var notes = [
      PlainText.display("Basis: measured, from \(source), n = \(NumberText.grouped(result.cases)) cases."),
      "\(NumberText.grouped(result.cases)) cases, \(NumberText.grouped(result.events)) events, \(NumberText.grouped(result.leftOut)) left out, \(NumberText.grouped(result.unreadable)) unreadable.",
      "Sequence: each stage counts after the one before, not wherever its events lie. Who never tried is not visible to a log.",
    ]
    if let window = result.window {
      notes.append(
        "Window: \(duration(Double(window) / 1_000_000)) from the start; cases whose window is still open are in progress."
      )
    } else {
      notes.append("No window: nothing is censored, and who is still under way counts as missed.")
    }
    if let calendar = result.calendar {
      let days = calendar == .federal ? "Monday to Friday but for federal holidays" : "Monday to Friday"
      notes.append(
        "Working hours: \(days), 9 to 17 in UTC unless an agency's working time says otherwise; of the agency that was waited for."
      )
    }
    if !result.unseen.isEmpty {
      notes.append(
        PlainText.display("Not visible to logs, for want of events: \(result.unseen.joined(separator: ", "))."))
    }
    if !isSuppressing { notes.append("Small counts are shown: for the analyst's own screen.") }
    return notes
  }

  typealias Table = (heading: String?, columns: [TextColumn], rows: [[String]])

  private var tables: [Table] {
    var tables: [Table] = [
      (
        nil, Self.columns(["stage", "role"], ["reached", "attempted", "continued", "missed", "in progress"]), stageRows
      )
    ]
    if parts.contains("times") {
      tables.append(
        ("Time from gate to gate:", Self.columns(["from", "to"], ["n", "p25", "median", "p75", "p90"]), timeRows))
      if result.calendar != nil {
        tables.append(
          (
            "The same in working hours:", Self.columns(["from", "to"], ["n", "p25", "median", "p75", "p90"]),
            businessRows
          ))
      }
    }
    if let handOffs = result.handOffs {
      tables.append(
        (
          "From agency to agency, event after event:",
          Self.columns(["from", "to"], ["count", "median wait"] + (result.calendar == nil ? [] : ["working hours"])),
          handOffs.map { handOff in
            let isHidden = isSuppressing && (1...9).contains(handOff.count)
            return [
              PlainText.display(handOff.from ?? "(not said)"), PlainText.display(handOff.to ?? "(not said)"),
              isHidden ? HiddenCounts.small : NumberText.grouped(handOff.count),
              isHidden ? HiddenCounts.withheld : duration(handOff.medianSeconds),
            ]
              + (result.calendar == nil
                ? [] : [isHidden ? HiddenCounts.withheld : hours(handOff.businessMedianSeconds ?? 0)])
          }
        ))
    }
    if parts.contains("agencies") {
      tables.append(
        ("Stages of each agency:", Self.columns(["agency", "stage"], ["reached", "missed"]), agencyRows))
    }
    if let variants = result.variants {
      tables.append(
        (
          "Ways through the stages:", Self.columns(["stages"], ["cases"]),
          variants.map { variant in
            let way = variant.stages.map { $0.isEmpty ? "(no stage)" : $0.joined(separator: " > ") } ?? "(other)"
            return [PlainText.display(way), count(variant.cases)]
          }
        ))
    }
    tables += FunnelDeviationTables(result, isSuppressing: isSuppressing).tables
    return tables
  }

  static func columns(_ texts: [String], _ numbers: [String]) -> [TextColumn] {
    texts.map { TextColumn($0, minimumWidth: 8, maximumWidth: 60) }
      + numbers.map { TextColumn($0, alignment: .right, minimumWidth: 6) }
  }

  private var stageRows: [[String]] {
    result.stages.map { stage in
      [PlainText.display(stage.name), stage.role.rawValue, NumberText.grouped(stage.reached)]
        + [stage.attempted, stage.continued, stage.missed].map { $0.map { NumberText.grouped($0) } ?? "?" }
        + [NumberText.grouped(stage.inProgress)]
    }
  }

  private var timeRows: [[String]] { timeRows { $0.percentiles?.map(duration) } }

  private var businessRows: [[String]] { timeRows { $0.business?.map(hours) } }

  /// A row for every two gates, with four percentiles in words.
  private func timeRows(_ words: (FunnelResult.Times) -> [String]?) -> [[String]] {
    result.times.map { times in
      let isHidden = isSuppressing && (1...9).contains(times.n)
      let percentiles =
        isHidden
        ? Array(repeating: HiddenCounts.withheld, count: 4)
        : words(times) ?? Array(repeating: "not defined", count: 4)
      return [PlainText.display(name(times.from)), PlainText.display(name(times.to)), count(times.n)] + percentiles
    }
  }

  private var agencyRows: [[String]] {
    result.stagesByAgency.flatMap { agency in
      agency.stages.map { cell in
        let isHidden = isSuppressing && cell.isHidden
        return [
          PlainText.display(agency.agency ?? "(not said)"), PlainText.display(name(cell.stage)),
          isHidden ? HiddenCounts.withheld : NumberText.grouped(cell.reached),
          isHidden ? HiddenCounts.withheld : cell.missed.map { NumberText.grouped($0) } ?? "?",
        ]
      }
    }
  }

  private func name(_ id: String) -> String {
    result.stages.first { $0.id.utf8.elementsEqual(id.utf8) }?.name ?? id
  }

  private func count(_ count: Int) -> String {
    isSuppressing && (1...9).contains(count) ? HiddenCounts.small : NumberText.grouped(count)
  }

  /// In the largest unit of which it is one or more.
  private func duration(_ seconds: Double) -> String {
    for (unit, length) in [("d", 86_400.0), ("h", 3600.0), ("min", 60.0)] where seconds >= length {
      return "\(NumberText.tenths(seconds / length)) \(unit)"
    }
    return "\(NumberText.tenths(seconds)) s"
  }

  /// Working time is told in hours: how long a working day is differs from agency to agency.
  private func hours(_ seconds: Double) -> String {
    seconds >= 3600 ? "\(NumberText.tenths(seconds / 3600)) h" : duration(seconds)
  }

  static let spreadsheetHeader = [
    "journey", "stage", "role", "agency", "channel", "segment", "period", "reached", "attempted", "continued", "missed",
    "inProgress", "basis", "source", "n",
  ]

  /// The stages, and below each its groups; what is not told or not known is empty.
  var spreadsheetRows: [[TableCell]] { result.stages.flatMap(spreadsheetRows) }

  private func spreadsheetRows(_ stage: FunnelResult.Stage) -> [[TableCell]] {
    let first: [TableCell] = [.text(result.journey), .text(stage.id), .text(stage.role.rawValue)]
    let basis: [TableCell] = [.text("measured"), .text(source), .number("\(result.cases)")]
    let total: [TableCell] = [
      .number("\(stage.reached)"), Self.cell(stage.attempted), Self.cell(stage.continued), Self.cell(stage.missed),
      .number("\(stage.inProgress)"),
    ]
    let noKey = Array(repeating: TableCell.empty, count: 4)
    return [first + noKey + total + basis]
      + stage.groups.map { group in
        let key = [group.key.agency, group.key.channel, group.key.segment, group.key.period]
        let names = key.map { $0.map { TableCell.text($0) } ?? .text("(not said)") }
        return first + names + counts(of: group) + basis
      }
  }

  private func counts(of group: FunnelResult.Group) -> [TableCell] {
    if isSuppressing, group.isHidden { return Array(repeating: .empty, count: 5) }
    return [
      .number("\(group.reached)"), Self.cell(group.attempted), .empty, Self.cell(group.missed),
      .number("\(group.inProgress)"),
    ]
  }

  private static func cell(_ count: Int?) -> TableCell { count.map { .number("\($0)") } ?? .empty }
}
