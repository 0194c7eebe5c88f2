/// A vote that phones can take part in, as the facilitator opened it.
public struct InboxRound: Sendable, Equatable {
  /// Something to give dots to.
  public struct Item: Sendable, Equatable {
    public let id: String
    public let title: String

    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  public let id: String
  /// A word for what is voted on: `painPoints`, `actions`, `brightSpots`.
  public let subject: String
  /// Dots that a person has.
  public let each: Int
  /// Whether dots are taken; a round that is closed stands in the file once more, without.
  public let isOpen: Bool
  /// At most `most`.
  public let items: [Item]

  /// More things than a phone's screen can hold are not put to the vote there.
  public static let most = 100

  public init(id: String, subject: String, each: Int, isOpen: Bool, items: [Item]) {
    self.id = id
    self.subject = subject
    self.each = each
    self.isOpen = isOpen
    self.items = items
  }

  /// The same, closed.
  public var closed: InboxRound { InboxRound(id: id, subject: subject, each: each, isOpen: false, items: items) }
}

/// The dots of one participant. Neither who gave them nor when is kept.
public struct InboxBallot: Sendable, Equatable {
  /// One for each form that was filled in.
  public let id: String
  /// Of the round.
  public let round: String
  /// How many each thing has, by its id; those without are left out.
  public let dots: [String: Int]

  public init(id: String, round: String, dots: [String: Int]) {
    self.id = id
    self.round = round
    self.dots = dots
  }
}
