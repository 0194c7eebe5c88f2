public import JourneyModel

/// What was promised, and how far it got.
public struct LoopStates: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    /// A word of the file; nil for actions that name no state.
    public let state: String?
    /// Ids of the actions in it.
    public let actions: [String]
  }

  /// Every state that an action is in, in the order of the format, then others as they come.
  public let states: [Entry]
  /// Actions that were declined.
  public let declined: [String]
  /// Actions whose customers were informed and whose result is there: both, whatever their state says.
  public let closed: [String]
  /// All others.
  public let open: [String]

  /// closed ÷ all not declined; nil where there are none.
  public var closureRate: Double? {
    let all = closed.count + open.count
    return all > 0 ? Double(closed.count) / Double(all) : nil
  }

  /// O(actions).
  public init(_ journey: Journey) {
    var table = WordTable(.actionState)
    var byState: [[String]] = table.words.map { _ in [] }
    var stateless: [String] = []
    var declined: [String] = []
    var closed: [String] = []
    var open: [String] = []
    for action in journey.actions {
      let id = action.id
      if let state = action.state {
        let number = Int(table.number(of: state))
        if number == byState.count { byState.append([]) }
        byState[number].append(id)
      } else {
        stateless.append(id)
      }
      switch action.loop {
      case .declined: declined.append(id)
      case .closed: closed.append(id)
      case .open: open.append(id)
      }
    }
    var states = zip(table.words, byState).map { Entry(state: $0, actions: $1) }
    states.append(Entry(state: nil, actions: stateless))
    self.states = states.filter { !$0.actions.isEmpty }
    self.declined = declined
    self.closed = closed
    self.open = open
  }
}
