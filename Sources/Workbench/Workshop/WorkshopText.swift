import JourneyModel

/// What the workshop says in words.
public enum WorkshopText {
  /// "12:31", "1:45:00"; minutes and seconds, or hours from a hundred minutes on.
  public static func clock(_ milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds) / 1000
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    if seconds >= 6000 { return "\(hours):\(two(minutes)):\(two(rest))" }
    return "\(two(seconds / 60)):\(two(rest))"
  }

  /// What the big digits show: what is left, rounded up to the second; behind a plus, what it has had too much; what it has
  /// had where nothing is planned.
  public static func face(_ item: AgendaReading.Item) -> String {
    guard let remaining = item.remaining else { return clock(item.spent) }
    return remaining > 0 ? clock(remaining + 999) : "+" + clock(-remaining)
  }

  /// What is left in whole minutes, for those who hear it: "8 minutes left", "2 minutes over".
  public static func spokenFace(_ item: AgendaReading.Item) -> String {
    guard let remaining = item.remaining else { return "\(VotingText.some(Int(item.spent / 60_000), "minute")) gone" }
    return remaining > 0
      ? "\(VotingText.some(Int((remaining + 59_999) / 60_000), "minute")) left"
      : "\(VotingText.some(Int(-remaining / 60_000), "minute")) over"
  }

  /// The plan without seconds, which nobody wants to hear.
  public static func spokenPlan(_ item: AgendaReading.Item) -> String {
    item.planned.map { "\(length($0)) planned" } ?? "no minutes planned"
  }

  /// "0:45", as an agenda has it.
  public static func offset(_ milliseconds: Int64?) -> String {
    guard let milliseconds else { return "" }
    let minutes = milliseconds / 60_000
    return "\(minutes / 60):\(two(minutes % 60))"
  }

  /// "45 min", "4 h", "1 h 30"
  public static func length(_ milliseconds: Int64) -> String {
    let minutes = (milliseconds + 30_000) / 60_000
    if minutes < 100 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(two(minutes % 60))"
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// "2 of 9 · What hurts most?"
  public static func heading(_ reading: AgendaReading) -> String {
    guard let present = reading.present else { return "" }
    return "\(reading.place + 1) of \(reading.items.count) · \(present.title)"
  }

  /// "20 min planned, 5 of them added · 12:31 gone"
  public static func plan(_ item: AgendaReading.Item) -> String {
    guard let planned = item.planned else { return "no minutes planned · \(clock(item.spent)) gone" }
    let added = item.added > 0 ? ", \(item.added) of them added" : item.added < 0 ? ", \(-item.added) taken away" : ""
    return "\(length(planned)) planned\(added) · \(clock(item.spent)) gone"
  }

  /// What the clock does, and the key that goes on; without it for those who only look.
  public static func state(_ reading: AgendaReading, withKeys: Bool = true) -> String {
    guard let present = reading.present else { return "" }
    if !withKeys {
      return !reading.hasBegun ? "not begun" : present.isUp ? "time is up" : reading.isRunning ? "running" : "paused"
    }
    if !reading.hasBegun { return "not begun: Space starts the clock" }
    let up = present.isUp ? "time is up" : ""
    let running = reading.isRunning ? (present.isUp ? "" : "running") : "paused: Space goes on"
    let on = present.isUp ? (reading.next == nil ? "W wraps up" : "n goes on") + ", + adds 5 min" : ""
    return [up, running, on].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// "then Five whys, 30 min"
  public static func next(_ reading: AgendaReading) -> String {
    guard let next = reading.next else { return "the last item" }
    return "then \(next.title)" + (next.planned.map { ", \(length($0))" } ?? "")
  }

  /// "all: 72 min of 4 h · 8 min behind"
  public static func whole(_ reading: AgendaReading) -> String {
    let spent = length(reading.spent)
    var text = "all: \(spent)" + (reading.planned.map { " of \(length($0))" } ?? "")
    let minutes = (abs(reading.delay) + 30_000) / 60_000
    if reading.hasBegun {
      text += minutes == 0 ? " · on time" : " · \(minutes) min \(reading.delay > 0 ? "behind" : "ahead")"
    }
    return text
  }

  /// Said once, when an item's time is up.
  public static func signal(_ reading: AgendaReading) -> String {
    guard let present = reading.present else { return "" }
    let next = reading.next.map { "; then '\($0.title)'" } ?? "; it was the last item"
    return "time is up: '\(present.title)'" + (present.planned.map { " (\(length($0)))" } ?? "") + next
  }

  /// "pain point", "taken back", "votes"
  public static func what(_ entry: WorkshopEntry) -> String {
    switch entry.what {
    case .captured: entry.kind ?? "captured"
    case .takenBack: "taken back"
    case .restored: "there again"
    case .votes: "votes"
    case .votesKept: "dots"
    case .polled: "poll"
    case .item: "agenda"
    }
  }

  /// What an entry says besides: the words captured, the votes a thing has now.
  public static func sentence(_ entry: WorkshopEntry) -> String {
    switch entry.what {
    case .captured, .polled: return entry.title
    case .takenBack, .restored: return (entry.kind.map { "\($0) " } ?? "") + "'\(entry.title)'"
    case .votes: return "'\(entry.title)' has \(VotingText.some(entry.count ?? 0, "vote"))"
    case .votesKept:
      let totals = entry.totals.map { "'\($0.title)' \($0.count)" }.joined(separator: ", ")
      return entry.title + (totals.isEmpty ? "" : ": \(totals)")
    case .item: return entry.title + (entry.count.map { ", \($0) min" } ?? "")
    }
  }

  /// "14 captured: 9 pain points, 3 actions; 2 taken back"
  public static func tally(_ entries: [WorkshopEntry]) -> String {
    let captured = entries.filter { $0.what == .captured }
    guard !captured.isEmpty else { return "nothing was captured today: ! and ; open the line" }
    var kinds: [(kind: String, count: Int)] = []
    for entry in captured {
      let kind = entry.kind ?? "thing"
      if let place = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[place].count += 1
      } else {
        kinds.append((kind, 1))
      }
    }
    let back = entries.count { $0.what == .takenBack } - entries.count { $0.what == .restored }
    return "\(captured.count) captured: " + kinds.map { VotingText.some($0.count, $0.kind) }.joined(separator: ", ")
      + (back > 0 ? "; \(back) taken back" : "")
  }

  /// Where what is captured goes by itself: "at 'Call the office'", "in 'Apply'".
  public static func target(_ open: OpenJourney) -> String {
    guard let column = open.selectedColumn else { return "in a new stage 'Unsorted'" }
    if !open.mapCursor.lane.isOfStage, let step = column.step {
      return "at '\(step.name ?? step.id)' in '\(column.stage.name ?? column.stage.id)'"
    }
    return "in '\(column.stage.name ?? column.stage.id)'"
  }
}
