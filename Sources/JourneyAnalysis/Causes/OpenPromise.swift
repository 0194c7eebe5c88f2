public import JourneyModel

/// An action whose loop is not closed: not declined, and customers not informed or no result read.
public struct OpenPromise: Equatable, Sendable {
  /// The action's id.
  public let action: String
  public let title: String
  /// A word of the file; nil where it says none.
  public let state: String?
  public let ownerFunction: String?
  public let ownerAgency: String?
  /// When it entered its state, as the file writes it; nil where its history does not say.
  public let since: String?
  /// today − `since`, in days, at least (a month counts from its last day); nil without today, and where `since` is not
  /// known or lies later.
  public let ageDays: Int?
  public let due: String?
  /// Whether `due` lies before today; nil without today or `due`.
  public let isOverdue: Bool?

  /// Those of a journey, in file order. O(actions).
  public static func all(of journey: Journey, today: JourneyDate? = nil) -> [OpenPromise] {
    journey.actions.compactMap { OpenPromise($0, today: today) }
  }

  /// Nil for an action that is declined or closed: customerInformed and result both present.
  init?(_ action: Action, today: JourneyDate?) {
    guard action.loop == .open else { return nil }
    self.action = action.id
    title = action.title ?? action.id
    state = action.state
    ownerFunction = action.ownerFunction
    ownerAgency = action.ownerAgency
    since = action.stateSince
    ageDays = today?.days(since: since)
    due = action.due
    isOverdue = today.flatMap { action.isOverdue(on: $0) }
  }
}
