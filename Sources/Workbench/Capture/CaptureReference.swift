/// An agency, channel or segment that a capture line names.
public struct CaptureReference: Sendable, Equatable {
  /// `.agency`, `.channel` or `.segment`.
  public let meaning: CaptureMeaning
  /// As typed, without its sign and quotes: the name of what is made, where it is unknown.
  public let typed: String
  /// The record that it names; nil where the map has none, and one can be made.
  public let id: String?
  /// As people know it: the abbreviation or the name; what was typed, where it is unknown.
  public let label: String

  public init(meaning: CaptureMeaning, typed: String, id: String?, label: String) {
    self.meaning = meaning
    self.typed = typed
    self.id = id
    self.label = label
  }

  /// Whether both name the same record, or would make the same one.
  func isSame(as other: CaptureReference) -> Bool {
    guard meaning == other.meaning else { return false }
    switch (id, other.id) {
    case (let left?, let right?): return left.utf8.elementsEqual(right.utf8)
    case (nil, nil): return CaptureNames.folded(typed) == CaptureNames.folded(other.typed)
    default: return false
    }
  }
}
