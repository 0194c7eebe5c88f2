/// What a session that leads a room tells the others who have the same file open.
public struct RoomState: Sendable, Equatable {
  /// What the room's screens show instead of the view.
  public enum Screens: String, Sendable {
    case blank
    /// What is selected, in letters that the back row can read.
    case big
  }

  /// Whether the room's screens are to follow this session before others.
  public var leads: Bool
  public var screens: Screens?
  /// The ids of stages that nobody else may change.
  public var lockedStages: [String]
  /// Whether nobody else may change anything.
  public var isAllLocked: Bool
  /// How often everyone was asked to come here.
  public var call: Int
  /// The clock of this session's agenda; nil where none was begun.
  public var clock: WorkshopClockRecord?

  public init(
    leads: Bool = false, screens: Screens? = nil, lockedStages: [String] = [], isAllLocked: Bool = false, call: Int = 0,
    clock: WorkshopClockRecord? = nil
  ) {
    self.leads = leads
    self.screens = screens
    self.lockedStages = lockedStages
    self.isAllLocked = isAllLocked
    self.call = call
    self.clock = clock
  }

  var hasLocks: Bool { isAllLocked || !lockedStages.isEmpty }
}
