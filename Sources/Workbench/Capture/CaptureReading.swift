/// What was understood of a capture line. Every character that is not blank lies in one of `parts` or in the range of
/// one of `problems`, so nothing typed goes unseen.
public struct CaptureReading: Sendable, Equatable {
  /// The line as typed.
  public let text: String
  /// Nil where the line has no sign yet; all of it is then a problem.
  public internal(set) var kind: CaptureKind?
  /// The words that are left, with single blanks between them; the first quote where there are no others. Of a why or
  /// a parking lot item, all that follows the sign, as typed.
  public internal(set) var title = ""
  /// Agencies, channels and segments, each once, in the order typed.
  public internal(set) var references: [CaptureReference] = []
  /// `learning`, `compliance`, `psychological`.
  public internal(set) var burdens: [String] = []
  /// From 1 to 5.
  public internal(set) var severity: Int?
  /// From 1 to 5.
  public internal(set) var frequency: Int?
  /// The stage or step that the line itself names.
  public internal(set) var place: CaptureTarget?
  public internal(set) var quotes: [String] = []
  /// A year, a month or a day, as the file writes them.
  public internal(set) var due: String?
  /// What was understood, in order.
  public internal(set) var parts: [CapturePart] = []
  /// What was not, in order; empty where the line can be kept.
  public internal(set) var problems: [CaptureMark] = []
  /// What was understood, in short phrases that are harmless to show.
  public internal(set) var preview: [String] = []
  /// What is still to be typed or selected before the line can be kept; nil where nothing is.
  public internal(set) var hint: String?

  init(text: String) {
    self.text = text
  }

  public var agencies: [CaptureReference] { references.filter { $0.meaning == .agency } }
  public var channels: [CaptureReference] { references.filter { $0.meaning == .channel } }
  public var segments: [CaptureReference] { references.filter { $0.meaning == .segment } }
  /// The agency that promises an action.
  public var owner: CaptureReference? { kind == .action ? agencies.first : nil }
  /// What the map does not have and can be given.
  public var unknown: [CaptureReference] { references.filter { $0.id == nil } }
  /// Whether there is something to keep and nothing that was not understood.
  public var isComplete: Bool { hint == nil && problems.isEmpty }
}
