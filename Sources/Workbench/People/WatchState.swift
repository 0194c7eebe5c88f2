/// A second screen: what others save is shown as it comes, and nothing can be changed.
public struct WatchState: Sendable, Equatable {
  /// Whether the screen stays where it is, rather than go where the one who is followed goes.
  public internal(set) var isHeld = false
  /// The session that was chosen to be followed; nil: the first of those who can change the map.
  public internal(set) var chosen: String?

  public init() {}
}
