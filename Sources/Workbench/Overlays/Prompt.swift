public import JourneyModel

/// A line to be typed, with what is known to be wrong about it as it is typed.
public struct Prompt: Sendable {
  public enum Purpose: Sendable {
    case field(id: String, path: [PathStep], kind: FieldKind, label: String)
    case newStage(after: String?)
    case newStep(stage: String, after: String?)
    case splitStage(step: String)
    case newPain(column: String)
    case newBrightSpot(column: String)
    case newWhy(cause: String, parent: String?)
    case newCause
    case newElement(id: String, path: [PathStep], field: FieldInfo)
    case newRecord(RecordDraft)
    case bulkValue(FieldInfo)
    case capture
    /// Something from a phone, to be mended before it is taken in.
    case takeIn(id: String)
    /// What an hour of a customer's time is worth.
    case hourValue
    /// Hands that were counted for what is voted on.
    case hands(id: String)
    /// Figures from 1 to 5 that people said of a pain point: severity or frequency.
    case poll(id: String, field: FieldInfo)
    /// One person's figure in private, one after the other.
    case privatePoll(id: String, field: FieldInfo)
    /// An item of the agenda, a participant: a new one after another, or one that is there.
    case agendaItem(id: String?, after: String?)
    case participant(id: String?, after: String?)
    case search
    case saveAs(thenQuit: Bool)
    case exportTo
    /// The folder of a workshop's wrap-up.
    case wrapUpTo
    case logPath
    case importPath
  }

  public let purpose: Purpose
  public let title: String
  /// What the field takes, for whoever does not know.
  public let help: String
  /// What stood there before anything was typed, or a draft of it given back.
  let original: String
  public internal(set) var editor: LineEditor
  /// What is wrong with what stands there.
  public internal(set) var problem: String?
  /// The parts of the line that were not understood, in characters.
  public internal(set) var marks: [Range<Int>] = []
  /// What was understood of a capture line.
  public internal(set) var preview: [String] = []

  /// A pain point that says nearly what the capture line says.
  public internal(set) var like: CaptureLike?
  /// Whether the line begins anew when it was kept, and how many were.
  public internal(set) var staysOpen = false
  public internal(set) var kept = 0

  /// Whether what is typed is nobody else's to read.
  public var isHidden: Bool { if case .privatePoll = purpose { true } else { false } }

  /// The line as it is shown: a point for each character of what is hidden.
  public var shown: LineEditor {
    isHidden ? LineEditor(String(repeating: "•", count: editor.text.count)) : editor
  }

  /// Whether nothing was typed yet.
  public var isUntouched: Bool { editor.text == original }

  init(
    _ purpose: Purpose, title: String, help: String = "", text: String = "", original: String? = nil
  ) {
    self.purpose = purpose
    self.title = title
    self.help = help
    self.original = original ?? text
    editor = LineEditor(text)
  }
}
