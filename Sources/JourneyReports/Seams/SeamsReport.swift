public import JourneyAnalysis
import PlainText
import Tables

/// The hand-offs between agencies and the switches between channels, as text, Markdown, data and rows for a spreadsheet.
public struct SeamsReport: Sendable {
  let result: SeamsResult
  private let title: String
  private let names: RecordNames

  /// - Parameters:
  ///   - title: what people call the journey.
  ///   - names: what its records are called.
  public init(_ result: SeamsResult, title: String, names: RecordNames) {
    self.result = result
    self.title = title
    self.names = names
  }

  /// The table of seams with what they amount to, within `width` cells where it fits; every line is harmless.
  public func lines(within width: Int? = nil) -> [String] {
    ["\(PlainText.display(title)): where one agency or channel ends and the next begins"] + sums + [""]
      + WideTable(TextTable(columns: Self.columns, rows: rows)).lines(within: width) { PlainText.width(of: $0) }
      + (pairs.rows.isEmpty ? [] : [""] + pairs.lines(within: width))
  }

  /// The table for a Markdown document, with what the seams amount to; the heading is the caller's.
  public var markdown: [String] {
    sums.flatMap { [MarkdownText.escaped($0), ""] } + MarkdownTable(columns: Self.columns, rows: rows).lines
      + (pairs.rows.isEmpty ? [] : [""] + pairs.markdown)
  }

  /// The matrix of agencies, a cell a line: a journey has more agencies than a screen has room for.
  var pairs: ReportTable {
    ReportTable(
      "From agency to agency",
      ["from", "to", "hand-offs", "kinds", "context carried", "heat", "missed at the stages entered", "basis"],
      numbers: [2],
      rows: result.pairs.map { pair in
        let kinds = pair.kinds.map { "\($0.kind ?? "not known") \($0.count)" }
        let heat = pair.painPoints.isEmpty ? "·" : "\(pair.maxHeat.map { "\($0)" } ?? "?") ×\(pair.painPoints.count)"
        let missed = pair.stages.map { stage in
          "\(name(stage)) \(result.missedAtStages[stage].map(DropOffReport.words) ?? "?")"
        }
        return [
          name(pair.from), name(pair.to), "\(pair.steps.count)", kinds.joined(separator: ", "),
          Self.words(pair.continuity), heat, missed.joined(separator: ", "), ReportWords.basis(pair.basis),
        ]
      })
  }

  /// What the seams amount to, a sentence each.
  public var sums: [String] {
    let handoffs = result.handoffs
    var lines = [
      "\(handoffs.count) hand-offs between agencies: \(kinds(handoffs)). "
        + "Context carried: \(Self.words(result.handoffContinuity)).",
      "\(result.channelSwitches.count) channel switches. Context carried: \(Self.words(result.switchContinuity)).",
    ]
    let share = result.atSeams
    if let missed = share.missedShare, let reached = share.reachedShare {
      if let at = share.rateAt, let within = share.rateWithin {
        lines.append(
          "Of those who reached stages entered by a seam \(NumberText.percent(at)) were missed "
            + "(\(NumberText.grouped(share.missedAt)) of \(NumberText.grouped(share.reachedAt))); of those at all others "
            + "\(NumberText.percent(within)) (\(NumberText.grouped(share.missed - share.missedAt)) of "
            + "\(NumberText.grouped(share.reached - share.reachedAt))).")
      }
      lines.append(
        "\(NumberText.percent(missed)) of all missed are missed at stages entered by a seam, which are "
          + "\(NumberText.percent(reached)) of all reached (\((share.basis ?? .notStated).label)): at them, not because of them."
      )
    }
    if result.unknownLeads > 0 {
      lines.append("\(result.unknownLeads) transitions have a lead agency that is not known.")
    }
    return lines
  }

  static func words(_ continuity: Continuity) -> String {
    let rate = continuity.rate.map { NumberText.percent($0) } ?? "not defined"
    return
      "\(rate) (yes \(continuity.yes), partly \(continuity.partly), no \(continuity.no), not known \(continuity.unknown))"
  }

  private func kinds(_ transitions: [SeamTransition]) -> String {
    let known = ["warm", "cold", "system", "none"]
    let counts = known.map { kind in (kind, transitions.count { $0.kind == kind }) }
    let others = transitions.count - counts.map(\.1).reduce(0, +)
    return (counts + [("not known", others)]).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  static let columns =
    ["from", "to", "agencies", "channels", "hand-off", "context carried"].map {
      TextColumn($0, minimumWidth: 8, maximumWidth: 30)
    } + [TextColumn("heat", alignment: .right, minimumWidth: 5), TextColumn("missed at its stage", alignment: .right)]

  var rows: [[String]] {
    result.transitions.filter(\.isSeam).map { seam in
      [
        name(seam.from), name(seam.to),
        seam.isHandoff == true ? "\(words(seam.fromLead)) → \(words(seam.toLead))" : "\(words(seam.toLead)), no change",
        seam.isChannelSwitch == true
          ? "\(name(seam.fromChannel)) → \(name(seam.toChannel))" : "\(name(seam.toChannel)), no change",
        seam.isHandoff == true ? PlainText.display(seam.kind ?? "?") : "",
        PlainText.display(seam.contextCarried ?? "?"), heat(seam),
        seam.entersStage ? result.missedAtStages[seam.toStage].map(DropOffReport.words) ?? "?" : "",
      ]
    }
  }

  private func heat(_ seam: SeamTransition) -> String {
    guard seam.heat.count > 0 else { return "·" }
    let basis = seam.heat.basis.map { " (\($0.label))" } ?? ""
    return "\(seam.heat.max.map { "\($0)" } ?? "?") ×\(NumberText.short(seam.heat.count))\(basis)"
  }

  private func name(_ id: String?) -> String {
    id.map { names.name(of: $0) ?? PlainText.display($0) } ?? "?"
  }

  private func words(_ lead: SeamTransition.Lead) -> String {
    switch lead {
    case .agency(let id): name(id)
    case .nobody: "nobody"
    case .unknown: "?"
    }
  }
}
