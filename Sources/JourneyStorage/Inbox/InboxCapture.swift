/// Something that a participant sent from a phone. Nothing in it tells who.
public struct InboxCapture: Sendable, Hashable {
  /// One for each form that was filled in: the same thing sent twice has the same.
  public let id: String
  /// A word for what it is: `pain`, `brightSpot`, `step`, `parking`.
  public let kind: String
  /// As it was typed; may hold anything.
  public let text: String
  /// The id of the stage that was chosen; nil where none was.
  public let stage: String?
  /// Seconds since 1970-01-01 00:00 UTC.
  public let time: Int64

  public init(id: String, kind: String, text: String, stage: String?, time: Int64) {
    self.id = id
    self.kind = kind
    self.text = text
    self.stage = stage
    self.time = time
  }
}
