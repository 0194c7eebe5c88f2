public import JourneyAnalysis
import JourneyModel

/// What the view of the seams says in words and figures.
public enum SeamText {
  /// ⇢ warm, ⇥ cold, ⇄ system, ⊘ none, → not said; blank where nothing is handed over.
  public static func mark(_ seam: SeamTransition) -> String {
    guard seam.isHandoff == true else { return " " }
    return switch seam.kind {
    case "warm": "⇢"
    case "cold": "⇥"
    case "system": "⇄"
    case "none": "⊘"
    default: "→"
    }
  }

  /// The mark with its word: "⇥ cold".
  public static func markWithWord(_ seam: SeamTransition) -> String {
    guard seam.isHandoff == true else { return "" }
    return "\(mark(seam)) \(seam.kind.map(Choice.handoff.label(of:)) ?? "?")"
  }

  /// "SSA → DMV"; the one agency where nothing is handed over; "?" for a lead that is not known.
  public static func agencies(_ seam: SeamTransition, _ table: SeamTable) -> String {
    let from = lead(seam.fromLead, table)
    let to = lead(seam.toLead, table)
    return from.utf8.elementsEqual(to.utf8) ? to : "\(from) → \(to)"
  }

  private static func lead(_ lead: SeamTransition.Lead, _ table: SeamTable) -> String {
    switch lead {
    case .agency(let id): table.name(id)
    case .nobody: "nobody"
    case .unknown: "?"
    }
  }

  /// "Phone → Office"; the one channel where it stays; "?" where it is not known.
  public static func channels(_ seam: SeamTransition, _ table: SeamTable) -> String {
    let from = seam.fromChannel.map(table.name) ?? "?"
    let to = seam.toChannel.map(table.name) ?? "?"
    return from.utf8.elementsEqual(to.utf8) ? to : "\(from) → \(to)"
  }

  /// "switch" or "same"; "?" where a channel is not known.
  public static func channelChange(_ seam: SeamTransition) -> String {
    seam.isChannelSwitch.map { $0 ? "switch" : "same" } ?? "?"
  }

  /// "yes", "partly" or "no"; "?" where the file does not say; blank where nothing changes hands.
  public static func carried(_ seam: SeamTransition) -> String {
    guard seam.isSeam else { return "" }
    return seam.contextCarried.map(Choice.contextCarried.label(of:)) ?? "?"
  }

  /// "20 C"; "?" where pain is there of unknown heat; blank without pain.
  public static func heat(_ seam: SeamTransition) -> String {
    guard let heat = seam.heat.max else { return seam.heat.count > 0 ? "?  " : "" }
    return letter(heat)
  }

  static func letter(_ heat: Int) -> String {
    "\(heat) \(HeatBand(Double(heat)).rawValue.prefix(1).uppercased())"
  }

  /// "12 hand-offs · 9 channel switches · of 40 transitions · 2 with a lead not known".
  public static func heading(_ table: SeamTable) -> String {
    let result = table.result
    let (handoffs, switches) = (result.handoffCount, result.switchCount)
    var parts = [
      "\(handoffs) \(handoffs == 1 ? "hand-off" : "hand-offs")",
      "\(switches) \(switches == 1 ? "channel switch" : "channel switches")",
      "of \(result.transitions.count) \(result.transitions.count == 1 ? "transition" : "transitions")",
    ]
    if !table.filter.isEmpty {
      parts.append("in view: \(table.countInView), the figures are of all")
    }
    if result.unknownLeads > 0 { parts.append("\(result.unknownLeads) with a lead not known") }
    return parts.joined(separator: " · ")
  }

  /// "Context carried at hand-offs 25.0 % (yes 3 of n=12, partly 4, no 5; 2 unknown) · at channel switches …".
  public static func continuity(_ table: SeamTable) -> String {
    let result = table.result
    return "Context carried: hand-offs \(rate(result.handoffContinuity)) · channel switches "
      + rate(result.switchContinuity)
  }

  private static func rate(_ continuity: Continuity) -> String {
    let n = continuity.yes + continuity.partly + continuity.no
    let unknown = continuity.unknown > 0 ? ", \(continuity.unknown) unknown" : ""
    guard n > 0 else { return "not known (n=0\(unknown))" }
    return
      "\(DropOffText.percent(continuity.rate)) (n=\(n): yes \(continuity.yes), partly \(continuity.partly), no \(continuity.no)\(unknown))"
  }

  /// The loss at stages that are entered by a seam, beside their share of those reached: at them, never because of
  /// them.
  public static func losses(_ table: SeamTable) -> String {
    let share = table.result.atSeams
    guard share.missedShare != nil || share.reachedShare != nil else {
      return "Loss at the seams: not known, nobody was counted at the stages (3 says how)"
    }
    let basis = share.basis.map { " (\($0.label))" } ?? ""
    let count = share.stages.count
    return
      "At the \(count) \(count == 1 ? "stage" : "stages") entered by a seam: \(DropOffText.percent(share.missedShare)) of the missed, \(DropOffText.percent(share.reachedShare)) of the reached\(basis) · at, not because of"
  }

  /// The selected transition with everything that is known of it.
  public static func title(_ seam: SeamTransition, _ table: SeamTable) -> String {
    "\(table.name(seam.from)) → \(table.name(seam.to))"
  }

  public static func facts(_ seam: SeamTransition, _ table: SeamTable) -> String {
    var parts: [String] = []
    switch seam.isHandoff {
    case true?:
      let kind = seam.kind.map {
        $0 == "none"
          ? "hand-off to nobody in particular: they must find out" : "\(Choice.handoff.label(of: $0)) hand-off"
      }
      parts.append("\(kind ?? "hand-off of a kind not said") \(agencies(seam, table))")
    case false?:
      let isUnowned = seam.fromLead == .nobody || seam.toLead == .nobody
      parts.append((isUnowned ? "no agency passes it on: " : "stays with ") + agencies(seam, table))
    case nil: parts.append("lead not known: \(agencies(seam, table))")
    }
    switch seam.isChannelSwitch {
    case true?:
      let forced = seam.isForced.map { $0 ? ", forced" : ", of their choice" } ?? ""
      parts.append("channel switch \(channels(seam, table))\(forced)")
    case false?: parts.append("same channel, \(channels(seam, table))")
    case nil: parts.append("channel not known")
    }
    if seam.isSeam {
      parts.append(
        seam.contextCarried.map { "context carried: \(Choice.contextCarried.label(of: $0))" }
          ?? "context carried: not said")
    }
    if seam.entersStage {
      let missed = table.result.missedAtStages[seam.toStage].map(DropOffText.count) ?? "?"
      parts.append("enters \(table.name(seam.toStage)), missed there: \(missed)")
    }
    return parts.joined(separator: " · ")
  }
}
