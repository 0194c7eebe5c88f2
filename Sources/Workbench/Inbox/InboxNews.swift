/// What was added to the inbox of a journey.
public enum InboxNews: Sendable, Equatable {
  case capture(PhoneCapture)
  /// It became this record of the map.
  case taken(String, record: String)
  case setAside(String)
  case putBack(String)
  /// Dots of somebody; nobody knows whose.
  case ballot(String, round: String, dots: [String: Int])
  case round(PhoneRound)
}

/// A vote that phones take part in.
public struct PhoneRound: Sendable, Equatable {
  public struct Item: Sendable, Equatable {
    public let id: String
    public let title: String

    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  public let id: String
  public let subject: VotingState.Subject
  /// Dots that a person has.
  public let each: Int
  public internal(set) var isOpen: Bool
  public let items: [Item]

  public init(id: String, subject: VotingState.Subject, each: Int, isOpen: Bool, items: [Item]) {
    self.id = id
    self.subject = subject
    self.each = each
    self.isOpen = isOpen
    self.items = items
  }

  /// Phones show so many things to vote on, and so many dots.
  static let mostItems = 100
  static let mostDots = 100
}

extension VotingState.Subject {
  /// The word that stands for it in an inbox.
  public var word: String {
    switch self {
    case .painPoints: "painPoints"
    case .actions: "actions"
    case .brightSpots: "brightSpots"
    }
  }
}
