public import JSONText
import PlainText
import Tables
public import Workbench

/// The minutes of a workshop: who, when, what, in order; what was taken back; the totals of votes.
public nonisolated enum MinutesReport {
  /// For people, a line each; harmless to show.
  public static func lines(_ entries: [WorkshopEntry], title: String?) -> [String] {
    var lines = [PlainText.display(heading(entries, title))]
    for day in days(entries) {
      lines += ["", day]
      for entry in entries where entry.day == day[...] {
        let indent = entry.what == .item ? "" : "  "
        lines.append(PlainText.display("\(entry.time) \(indent)\(sentence(entry))"))
      }
    }
    return lines + ["", PlainText.display(WorkshopText.tally(entries))] + votes(entries).map { PlainText.display($0) }
  }

  /// A document of its own; all text of the log is escaped.
  public static func markdown(_ entries: [WorkshopEntry], title: String?) -> [String] {
    var lines = ["# " + MarkdownText.escaped(heading(entries, title)), ""]
    for day in days(entries) {
      lines += ["## " + MarkdownText.escaped(day), ""]
      var isList = false
      for entry in entries where entry.day == day[...] {
        let text = MarkdownText.escaped(sentence(entry))
        if entry.what == .item {
          lines += (isList ? [""] : []) + ["### \(MarkdownText.escaped(String(entry.time))) \(text)", ""]
          isList = false
        } else {
          lines.append("- \(MarkdownText.escaped(String(entry.time))) \(text)")
          isList = true
        }
      }
      if isList { lines.append("") }
    }
    lines += [MarkdownText.escaped(WorkshopText.tally(entries)) + ".", ""]
    let totals = votes(entries)
    return lines + totals.map { "- " + MarkdownText.escaped($0) } + (totals.isEmpty ? [] : [""])
  }

  /// The entries, what was taken back, and the last totals.
  public static func json(_ log: WorkshopLog, entries: [WorkshopEntry]) -> JSONValue {
    var object = JSONObject()
    if let file = log.file { object["file"] = .text(file) }
    if let title = log.title { object["title"] = .text(title) }
    object["days"] = .array(days(entries).map { .text($0) })
    object["entries"] = .array(entries.map(\.json))
    object["captured"] = .number(entries.count { $0.what == .captured })
    object["takenBack"] = .number(back(entries))
    object["linesNotUnderstood"] = .number(log.unread)
    return .object(object)
  }

  /// "Ana: pain point 'told to call back' at 'Apply' (typed: ! told to call back @ssa)"
  static func sentence(_ entry: WorkshopEntry) -> String {
    let who = entry.who.map { "\($0): " } ?? ""
    switch entry.what {
    case .captured:
      let place = entry.place.map { " at '\($0)'" } ?? ""
      let typed = entry.text.map { ", typed: \($0)" } ?? ""
      return "\(who)\(entry.kind ?? "thing") '\(entry.title)'\(place)\(typed)"
    case .takenBack: return "\(who)taken back: \(WorkshopText.sentence(entry))"
    case .restored: return "\(who)there again: \(WorkshopText.sentence(entry))"
    case .votes: return WorkshopText.sentence(entry)
    case .votesKept, .polled: return WorkshopText.sentence(entry)
    case .item: return "Agenda: \(WorkshopText.sentence(entry))"
    }
  }

  private static func heading(_ entries: [WorkshopEntry], _ title: String?) -> String {
    "Minutes" + (title.map { ": \($0)" } ?? "")
  }

  private static func days(_ entries: [WorkshopEntry]) -> [String] {
    var days: [String] = []
    for entry in entries where !days.contains(String(entry.day)) { days.append(String(entry.day)) }
    return days
  }

  private static func back(_ entries: [WorkshopEntry]) -> Int {
    max(0, entries.count { $0.what == .takenBack } - entries.count { $0.what == .restored })
  }

  /// The votes of each thing that was voted for while capturing, as they stood last.
  private static func votes(_ entries: [WorkshopEntry]) -> [String] {
    var last: [(id: String, entry: WorkshopEntry)] = []
    for entry in entries {
      // The dots of a vote stand in the place of those before.
      if entry.what == .votesKept, entry.kind ?? "painPoints" == "painPoints" { last = [] }
      guard entry.what == .votes else { continue }
      let id = entry.id ?? entry.title
      if let place = last.firstIndex(where: { $0.id == id }) {
        last[place].entry = entry
      } else {
        last.append((id, entry))
      }
    }
    return last.filter { ($0.entry.count ?? 0) > 0 }.map { WorkshopText.sentence($0.entry) }
  }
}
