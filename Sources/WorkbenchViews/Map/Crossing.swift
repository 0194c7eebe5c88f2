import JourneyModel
import Workbench

/// What changes between a column and the one before it.
struct Crossing {
  let handoffMark: String?
  /// Whether the context is dropped on the way.
  let isLossy: Bool
  let switchesChannel: Bool

  /// Nil for the first column and beside stages without steps.
  init?(_ columns: MapColumns, at position: Int) {
    guard position > 0, let here = columns.columns[position].step, let before = columns.columns[position - 1].step
    else { return nil }
    let changes = here.agency != nil && before.agency != nil && here.agency != before.agency
    let arrival = here.arrival
    handoffMark = changes ? Self.mark(arrival?.handoff) : nil
    isLossy = changes && arrival?.contextCarried == "no"
    let channel = here.channels.first
    let old = before.channels.first
    switchesChannel = channel != nil && old != nil && channel != old
  }

  /// What the marks mean, as they look in ASCII.
  static let legend = " =>warm -|cold <>system -xnobody ~>channel "

  /// ⇢ warm, ⇥ cold, ⇄ system, ⊘ none, → not known.
  private static func mark(_ kind: String?) -> String {
    switch kind {
    case "warm": "⇢"
    case "cold": "⇥"
    case "system": "⇄"
    case "none": "⊘"
    default: "→"
    }
  }
}
