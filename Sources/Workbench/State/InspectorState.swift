/// The pane beside the view: every field of the selected thing.
public struct InspectorState: Sendable, Equatable {
  /// Shown or hidden by hand; nil: shown where the terminal is wide enough.
  public var isAsked: Bool?
  /// Whether keys go to it.
  public var isFocused = false
  /// The record that was followed to from here; nil: what the view has selected.
  public var link: String?
  /// The records followed through on the way there.
  public var trail: [String?] = []
  /// The selected line among those shown.
  public var row = 0
  public var scroll = 0

  public init(isAsked: Bool? = nil) {
    self.isAsked = isAsked
  }

  /// Follows a link to another record.
  mutating func follow(_ id: String) {
    trail.append(link)
    link = id
    row = 0
    scroll = 0
  }

  /// Back to where the last link was followed from.
  mutating func goBack() {
    guard let last = trail.popLast() else {
      link = nil
      return
    }
    link = last
    row = 0
    scroll = 0
  }
}
