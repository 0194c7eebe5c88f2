/// What is voted on, and the votes that are under way. Nothing of it is in the file before it is kept.
public struct VotingState: Sendable {
  /// What can have dots.
  public enum Subject: Int, CaseIterable, Sendable {
    case painPoints, actions, brightSpots

    public var title: String {
      switch self {
      case .painPoints: "Pain points"
      case .actions: "Actions"
      case .brightSpots: "Bright spots"
      }
    }
  }

  /// Figures of one thing that nobody sees yet, sorted: their order tells nobody's.
  struct PrivatePoll: Sendable {
    let id: String
    let field: String
    var figures: [Int]
  }

  public internal(set) var subject = Subject.painPoints
  /// The votes under way, by what is voted on.
  public internal(set) var rounds: [Subject: VotingRound] = [:]
  /// The selected thing's id.
  public internal(set) var selected: String?
  public internal(set) var place = ListPlace()
  /// Whether those with most dots come first; never while dots may not be seen.
  public internal(set) var isByDots = false
  /// Worked out by `settle`, never by drawing.
  public internal(set) var table: VotingTable?
  /// What people said in private, one after the other, until it is revealed.
  var privatePoll: PrivatePoll?
  /// Whether throwing the dots away was asked for once.
  var isThrowing = false

  public init() {}

  /// The vote on what is shown; nil: nobody has voted yet.
  public var round: VotingRound? { rounds[subject] }
  /// Whether dots were given that are not kept yet.
  public var hasDots: Bool { rounds.values.contains { !$0.isEmpty } }

  /// The state without what was worked out from another reading of the file.
  var withoutResults: VotingState {
    var state = self
    state.table = nil
    return state
  }
}
