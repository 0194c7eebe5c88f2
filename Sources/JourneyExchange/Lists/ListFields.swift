import JSONText
import JourneyModel

/// The fields that the columns of a list can fill, and the names by which columns are recognised.
struct ListFields {
  /// A field, or a place that no single field is.
  enum Target {
    case field([JSONKey], FieldKind)
    /// The stage in which a step stands.
    case stage
    /// From −2 to +2, or in words.
    case emotion
    /// From 1 to 5.
    case score
  }

  struct Known {
    let name: String
    let target: Target
  }

  private let kind: ListKind
  private let layout: TableLayout

  init(_ kind: ListKind) {
    self.kind = kind
    layout = TableLayout.journey.all.first { $0.type === kind.type } ?? TableLayout.journey
  }

  /// Every name that `--map` takes, in order.
  var names: [String] {
    let own = kind == .steps ? ["stage", "emotion", "score"] : []
    let counts = kind == .volumes ? ["adverse.REASON", "validEnd.REASON"] : []
    return own + layout.columns.map(\.name) + counts
  }

  /// The field of exactly this name; nil where there is none.
  func field(_ name: String) -> Known? {
    if kind == .steps {
      switch name {
      case "stage": return Known(name: name, target: .stage)
      case "emotion": return Known(name: name, target: .emotion)
      case "score": return Known(name: name, target: .score)
      default: break
      }
    }
    if let column = layout.columns.first(where: { $0.name == name }) {
      return Known(name: name, target: .field(column.path, column.field.kind))
    }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard kind == .volumes, parts.count == 2, ["adverse", "validEnd"].contains(parts[0]) else { return nil }
    return Known(name: name, target: .field([JSONKey(parts[0]), JSONKey(parts[1])], .number(.count)))
  }

  /// The field that a column of this header fills: by the field's own name or label, or by what people usually write.
  func named(_ header: String) -> Known? {
    if let exact = field(header.trimmedBlanks) { return exact }
    let wanted = RecordLookup.folded(header)
    if let word = Self.words[kind]?[wanted] { return field(word) }
    let column = layout.columns.first { column in
      column.path.count == 1 && RecordLookup.folded(column.field.label) == wanted
        || RecordLookup.folded(column.name) == wanted
    }
    return column.flatMap { field($0.name) }
  }

  /// Whether a header speaks of pains and not of steps.
  static func saysPain(_ header: String) -> Bool {
    ["pain", "pain point", "pain points", "pain title", "problem", "issue"].contains(RecordLookup.folded(header))
  }

  private static let shared = [
    "phase": "stage", "stage name": "stage", "channel": "channels", "channels used": "channels", "segment": "segments",
    "audience": "segments", "audiences": "segments", "group": "segments", "agencies": "agency",
    "organization": "agency",
    "organisation": "agency", "organization name": "agency", "lead agency": "agency", "department": "agency",
  ]

  private static let words: [ListKind: [String: String]] = [
    .steps: shared.merging([
      "stage": "stage", "section": "stage", "step": "name", "step name": "name", "task": "name", "touchpoint": "name",
      "title": "name",
      "activity": "name", "doing": "action", "actions": "action", "customer action": "action", "thinking": "thought",
      "thoughts": "thought", "feeling": "emotion", "feelings": "emotion", "emotion": "emotion", "emotions": "emotion",
      "sentiment": "emotion", "mood": "emotion", "rating": "score", "score": "score", "time (minutes)": "minutes",
      "duration (minutes)": "minutes", "wait (days)": "waitDays", "wait days": "waitDays", "front stage": "frontStage",
      "frontstage": "frontStage", "back stage": "backstage", "support processes": "support",
    ]) { _, own in own },
    .pains: shared.merging([
      "pain": "title", "pain point": "title", "pain points": "title", "pain title": "title", "problem": "title",
      "issue": "title", "name": "title", "touchpoint": "step", "step name": "step", "why it matters": "why",
      "impact": "severity", "how often": "frequency", "agency": "agencies", "agencies": "agencies",
      "organization": "agencies", "organisation": "agencies", "lead agency": "agencies", "department": "agencies",
      "dots": "votes",
    ]) { _, own in own },
    .volumes: [
      "phase": "stage", "stage name": "stage", "count": "reached", "volume": "reached", "people": "reached",
      "entered": "reached", "started": "attempted", "applied": "attempted", "completed": "succeeded",
      "finished": "succeeded", "went on": "continued", "channels": "channel", "segments": "segment", "group": "segment",
      "organization": "agency", "organisation": "agency", "quarter": "period", "month": "period", "year": "period",
      "as of": "asOf",
    ],
  ]
}
