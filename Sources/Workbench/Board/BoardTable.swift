public import JourneyAnalysis
import JourneyModel

/// The actions by loop state, with how long each has been in it.
public struct BoardTable: Sendable {
  public struct Card: Sendable {
    public let id: String
    public let title: String
    /// A role or office, else a function, with the agency; nil where nobody is named.
    public let owner: String?
    /// The agency, else the role or function: in a word.
    public let shortOwner: String?
    /// When it entered its state, as the file writes it; nil where its history does not say.
    public let since: String?
    /// Days in its state until today, at least; nil where it is not known, and for what is closed or declined.
    public let days: Int?
    public let due: String?
    /// Whether its loop is open after its due date.
    public let isOverdue: Bool
    public let customerInformed: String?
    public let measure: String?
    /// How many pain points and root causes it addresses.
    public let addresses: Int
    /// Whether customers were told and the measure was read again.
    public let isClosed: Bool
  }

  public struct Column: Sendable {
    /// A word of the file; nil for actions that name no state.
    public let state: String?
    public let label: String
    public let cards: [Card]
  }

  public let columns: [Column]
  public let loops: LoopStates
  /// How many actions there are.
  public let count: Int
  public let overdue: Int
  let revision: Int
  let today: String
  let showsDeclined: Bool
  /// What was in view when the table was made.
  let filter: PainFilter
  /// How many are on the board or folded away, and in view.
  public let shown: Int
  private let places: [String: BoardPlace]

  /// The states of the loop, in order; declined stands beside it.
  static let loop = Choice.actionState.words.map(\.value).filter { $0 != "declined" }

  /// `promises` are the open ones of the same journey. O(actions).
  init(
    _ journey: Journey, promises: [OpenPromise], revision: Int, today: String, showsDeclined: Bool,
    scope: FilterScope? = nil
  ) {
    let loops = LoopStates(journey)
    self.loops = loops
    self.revision = revision
    self.today = today
    self.showsDeclined = showsDeclined
    filter = scope?.filter ?? PainFilter()
    count = journey.actions.count
    let actions = journey.actions.filter { scope?.actions.contains($0.id) ?? true }
    shown = actions.count
    let promises = Dictionary(promises.map { ($0.action, $0) }) { first, _ in first }
    overdue = promises.values.count { $0.isOverdue == true }
    let agencies = Dictionary(journey.agencies.map { ($0.id, $0.abbreviation ?? $0.name ?? $0.id) }) { first, _ in first
    }
    let closed = Set(loops.closed)
    let cards = Dictionary(
      actions.map { ($0.id, Self.card($0, promises[$0.id], agencies, isClosed: closed.contains($0.id))) }
    ) { first, _ in first }
    func column(_ state: String?, _ label: String) -> Column {
      let entry = loops.states.first { $0.state == state }
      return Column(state: state, label: label, cards: (entry?.actions ?? []).compactMap { cards[$0] })
    }
    // The whole loop is always seen; states of the file's own words come after it.
    var columns = Self.loop.map { column($0, Choice.actionState.label(of: $0)) }
    let others = loops.states.compactMap(\.state).filter { !Choice.actionState.contains($0) }
    columns += others.map { column($0, $0) }
    let stateless = column(nil, "no state")
    if !stateless.cards.isEmpty { columns.insert(stateless, at: 0) }
    if showsDeclined { columns.append(column("declined", "declined")) }
    self.columns = columns
    var places: [String: BoardPlace] = [:]
    for (number, column) in columns.enumerated() {
      for (place, card) in column.cards.enumerated() {
        places[card.id] = BoardPlace(column: number, card: place)
      }
    }
    self.places = places
  }

  private static func card(
    _ action: JourneyModel.Action, _ promise: OpenPromise?, _ agencies: [String: String], isClosed: Bool
  ) -> Card {
    let role = action.owner ?? action.ownerFunction.map(Choice.ownerFunction.label(of:))
    let agency = action.ownerAgency.map { agencies[$0] ?? $0 }
    let owner = [agency, role].compactMap { $0 }.joined(separator: " · ")
    let entered = action.history.last { $0.state == action.state }?.at
    return Card(
      id: action.id, title: action.title ?? action.id, owner: owner.isEmpty ? nil : owner,
      shortOwner: agency ?? role,
      since: promise?.since ?? entered, days: promise?.ageDays, due: action.due,
      isOverdue: promise?.isOverdue ?? false, customerInformed: action.customerInformed, measure: action.measure,
      addresses: action.addresses.count, isClosed: isClosed)
  }

  /// Where an action stands; nil where it is folded away or gone. O(1).
  public func place(of id: String?) -> BoardPlace? { id.flatMap { places[$0] } }

  public func card(_ place: BoardPlace) -> Card { columns[place.column].cards[place.card] }

  /// The first action on the board.
  var first: BoardPlace? {
    columns.firstIndex { !$0.cards.isEmpty }.map { BoardPlace(column: $0, card: 0) }
  }
}

/// A place on the board, from 0.
public struct BoardPlace: Sendable, Equatable {
  public var column: Int
  public var card: Int

  public init(column: Int, card: Int) {
    self.column = column
    self.card = card
  }
}
