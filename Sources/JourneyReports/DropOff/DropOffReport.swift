public import JourneyAnalysis
import PlainText
import Statistics
import Tables

/// Drop-off as text for people, as a Markdown table, and as rows for a spreadsheet.
public struct DropOffReport: Sendable {
  let result: DropOffResult
  let title: String

  /// - Parameter title: what people call the journey.
  public init(_ result: DropOffResult, title: String) {
    self.result = result
    self.title = title
  }

  /// The table with its heading, what stands out, and the notes, within `width` cells where it fits; every line is
  /// harmless.
  public func lines(within width: Int? = nil) -> [String] {
    let by = result.query.by.map { ", by \($0.rawValue)" } ?? ""
    var lines = [
      "\(PlainText.display(title)): where people are lost\(by)", PlainText.display("Counts: \(result.note)."),
    ]
    lines += [Self.legend, ""]
    lines += WideTable(TextTable(columns: columns, rows: rows)).lines(within: width) { PlainText.width(of: $0) }
    lines += [""] + standouts
    return lines + voices
  }

  /// The table for a Markdown document, with what stands out and the notes; the heading is the caller's.
  public var markdown: [String] {
    var lines = ["Counts: \(result.note).", ""].map(MarkdownText.escaped)
    lines += MarkdownTable(columns: columns, rows: rows).lines + [""]
    return lines + (standouts + voices + [Self.legend]).flatMap { [MarkdownText.escaped($0), ""] }.dropLast()
  }

  /// The largest leak and the worst rate, in a sentence each.
  public var standouts: [String] {
    var lines: [String] = []
    if let leak = result.largestLeak {
      lines.append(
        "Largest leak: \(names(leak.stages)): \(NumberText.grouped(leak.missed)) missed (\(basis(leak.stages))).")
    } else {
      lines.append("Largest leak: not defined: nobody was missed, or nobody counted.")
    }
    if let worst = result.worstRate {
      lines.append(
        "Worst rate: \(names(worst.stages)): \(NumberText.percent(worst.rate)), at least \(NumberText.percent(worst.low)) (\(basis(worst.stages)))."
      )
    } else {
      lines.append("Worst rate: not defined: no stage has 30 people and counts that bear an interval.")
    }
    return lines
  }

  static let legend =
    "Missed: never tried, or tried and failed. Rate: missed of those whose outcome counts (not valid ends, in progress, unknown). ?: not known."

  private var isBrokenDown: Bool { result.query.by != nil }

  var columns: [TextColumn] {
    let numbers = [
      "reached", "missed", "rate", "95 % interval", "never tried", "failed", "valid ends", "in progress", "unknown",
      "left",
    ]
    let first = [TextColumn("stage", minimumWidth: 12, maximumWidth: 34)]
    let comparison = isBrokenDown ? [TextColumn("against the rest", alignment: .right, minimumWidth: 8)] : []
    return first + numbers.map { TextColumn($0, alignment: .right, minimumWidth: 6) } + comparison
      + [TextColumn("basis", minimumWidth: 6)]
  }

  var rows: [[String]] {
    result.stages.flatMap { stage in
      [row(PlainText.display(stage.label), stage.figures, nil)]
        + stage.groups.map { group in
          let device = group.device.map { " (\($0))" } ?? ""
          return row("- " + PlainText.display(group.label + device), group.figures, group.comparison)
        }
    }
  }

  private func row(_ label: String, _ figures: DropOffFigures, _ comparison: GroupComparison?) -> [String] {
    guard figures.basis != nil else {
      return [label, "no counts"]
    }
    var cells = [label, Self.words(figures.reached), Self.words(figures.missed), rate(figures), interval(figures)]
    if figures.isSplitKnown {
      cells += [Self.words(figures.neverTried), Self.words(figures.failed)]
    } else {
      cells += ["?", "?"]
    }
    cells += [
      Self.words(figures.validEnd, isHidden: figures.isSuppressed), Self.words(figures.inProgress),
      Self.words(figures.outcomeUnknown), Self.words(figures.left),
    ]
    if isBrokenDown { cells.append(comparison.map(words) ?? "") }
    return cells + [figures.basis?.label ?? ""]
  }

  func rate(_ figures: DropOffFigures) -> String {
    guard let rate = figures.dropOffRate else { return figures.isSuppressed ? "withheld" : "not defined" }
    return NumberText.percent(rate) + (figures.isSmallSample ? " n<30" : "")
  }

  func interval(_ figures: DropOffFigures) -> String {
    figures.interval.map { "\(NumberText.tenths($0.lower * 100))–\(NumberText.percent($0.upper))" } ?? "none"
  }

  private func words(_ comparison: GroupComparison) -> String {
    let points = comparison.riskDifference * 100
    let sign = points > 0 ? "+" : ""
    let mark =
      switch comparison.isReal {
      case true?: ", real"
      case false?: ", may be chance"
      case nil: ", not tested"
      }
    return "\(sign)\(NumberText.tenths(points)) points\(mark)"
  }

  static func words(_ count: Count) -> String {
    switch count {
    case .known(let value): NumberText.grouped(value)
    case .unknown: "?"
    case .small: HiddenCounts.small
    case .withheld: HiddenCounts.withheld
    }
  }

  /// The sum over the reasons; what is not told as a whole where one of them is not.
  static func words(_ counts: CountsByReason?, isHidden: Bool) -> String {
    guard let counts else { return isHidden ? HiddenCounts.withheld : "?" }
    var sum = 0
    for entry in counts.entries {
      guard let value = entry.count.value else { return words(entry.count) }
      sum = sum.addingReportingOverflow(value).partialValue
    }
    return NumberText.grouped(sum)
  }

  private func names(_ stages: [String]) -> String {
    stages.map { id in
      PlainText.display(result.stages.first { $0.stage.utf8.elementsEqual(id.utf8) }?.label ?? id)
    }.joined(separator: " and ")
  }

  private func basis(_ stages: [String]) -> String {
    let bases = result.stages.filter { stages.contains($0.stage) }.compactMap(\.figures.basis)
    return (Basis.weakest(bases) ?? .notStated).label
  }

  /// What customers said of the channels that the figures are broken down by.
  var voices: [String] {
    let lines = result.stages.flatMap { stage in
      stage.groups.flatMap { group in
        group.voices.map { voice in
          let mean = voice.mean.map { "mean \(NumberText.short($0, places: 2))" } ?? "no mean"
          let n = voice.respondents.map { ", \(NumberText.grouped($0)) answered" } ?? ""
          let finishers = voice.isFinishersOnly ? ", finishers only" : ""
          return PlainText.display(
            "  \(stage.label), \(group.label): \(voice.driver) \(mean)\(n)\(finishers) (\(voice.basis.label))")
        }
      }
    }
    return lines.isEmpty ? [] : ["", "What customers of these channels said:"] + lines
  }
}
