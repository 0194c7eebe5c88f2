/// A second screen: what others save is shown as it comes, and nothing can be changed.
public struct WatchState: Sendable, Equatable {
  /// Whether the screen stays where it is, rather than go where the one who is followed goes.
  public internal(set) var isHeld = false
  /// The session that is followed; nil: the one that leads, or the first of those who can change the map.
  public internal(set) var chosen: String?
  /// Whether it was chosen here, by hand.
  var isByHand = false
  /// What the one who is followed wants to be shown, and what was chosen here instead, until they want something else.
  private var wanted: RoomState.Screens?
  private var own: RoomState.Screens??

  public init() {}

  /// What is shown instead of the view; nil: the view.
  public var screens: RoomState.Screens? { own ?? wanted }

  /// What the one who is followed wants now.
  mutating func follow(_ leader: Person?) {
    guard leader?.room.screens != wanted else { return }
    wanted = leader?.room.screens
    own = .none
  }

  /// By a key of the screen itself: this, or the view.
  mutating func toggle(_ screens: RoomState.Screens) { own = .some(self.screens == screens ? nil : screens) }
}
