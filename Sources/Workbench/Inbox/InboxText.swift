import JourneyModel
import PlainText

/// What the inbox says in words.
public enum InboxText {
  /// "3 wait", "1 waits"
  public static func waiting(_ count: Int) -> String { count == 1 ? "1 waits" : "\(count) wait" }

  /// "3 waiting from phones", for the top line; nil where nothing is.
  public static func chip(_ open: OpenJourney) -> String? {
    open.inbox.waiting > 0 ? "\(open.inbox.waiting) waiting" : nil
  }

  /// What a part is called, with how many are in it.
  public static func parts(_ inbox: InboxState) -> [String] {
    InboxState.Part.allCases.map { "\($0.title) \(inbox.count($0))" }
  }

  /// The kind in a word.
  public static func kind(_ capture: PhoneCapture) -> String { (capture.kind ?? .parking).name }

  /// The stage that was chosen, by its name.
  public static func place(_ capture: PhoneCapture, _ open: OpenJourney) -> String {
    guard let stage = capture.stage else { return "not said" }
    return open.document.object(stage).map(InspectorFields.name(of:)) ?? "a stage that is gone"
  }

  /// What it would become, or became.
  public static func becomes(_ open: OpenJourney) -> String {
    guard let capture = open.inbox.selectedCapture else { return "" }
    if let record = open.inbox.record(of: capture.id) {
      guard let object = open.document.object(record) else {
        return "Was taken in, and is not in the map now: Enter takes it in again."
      }
      return "Is '\(PlainText.truncated(InspectorFields.name(of: object), to: 60))' in the map: Enter goes there."
    }
    let phrases = open.inbox.reading?.phrases ?? []
    return "Becomes: " + phrases.joined(separator: " · ")
  }

  /// Why the list is empty, and what to do.
  public static func nothing(_ part: InboxState.Part) -> (String, String) {
    switch part {
    case .waiting:
      (
        "Nothing waits.",
        "Beside this terminal, sojourn host FILE opens a page for the participants' phones; what they send comes here."
      )
    case .setAside: ("Nothing was set aside.", "d sets aside what is not wanted now; v goes to what waits.")
    case .taken: ("Nothing was taken in.", "Enter takes in what waits; v goes there.")
    }
  }
}
