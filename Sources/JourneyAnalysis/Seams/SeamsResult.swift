/// The hand-offs between agencies and the switches between channels, and how much of the pain and loss sits there.
public struct SeamsResult: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// Every two consecutive steps, in the order of the journey, seams or not.
  public let transitions: [SeamTransition]
  /// The hand-offs from one agency to another.
  public struct Handoffs: Equatable, Sendable {
    /// The agencies' ids.
    public let from: String
    public let to: String
    /// By their place among the transitions, ascending.
    public internal(set) var transitions: [Int] = []
    /// The highest heat of the pain points there; nil where none is known.
    public internal(set) var maxHeat: Int?
  }

  /// Those of each two agencies between which something is handed over, in the order of the first of each.
  public let handoffsByAgencies: [Handoffs]
  /// How many transitions there are at which the lead agency changes.
  public let handoffCount: Int
  /// How many there are at which the usual channel changes.
  public let switchCount: Int
  /// Context carried at the hand-offs.
  public let handoffContinuity: Continuity
  /// Context carried at the channel switches.
  public let switchContinuity: Continuity
  /// Losses at stages entered by a hand-off.
  public let atHandoffs: SeamShare
  /// Losses at stages entered by a channel switch.
  public let atSwitches: SeamShare
  /// Losses at stages entered by either.
  public let atSeams: SeamShare
  /// Missed at each stage, by its id: to stand beside the seams within it or into it.
  public let missedAtStages: [String: Count]
  /// Transitions whose lead is unknown on either side.
  public let unknownLeads: Int

  /// The transitions at which the lead agency changes.
  public var handoffs: [SeamTransition] { transitions.filter { $0.isHandoff == true } }
  /// The transitions at which the usual channel changes.
  public var channelSwitches: [SeamTransition] { transitions.filter { $0.isChannelSwitch == true } }
}
