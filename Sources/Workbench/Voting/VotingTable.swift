import JourneyAnalysis
import JourneyModel

/// What can be voted on, as a list.
public struct VotingTable: Sendable {
  /// In the order of the list.
  public let ids: [String]
  public let list: Listing
  let subject: VotingState.Subject
  let revision: Int
  /// The round by whose dots it is ordered; nil: the order of the file.
  let ordering: VotingRound?
  /// The round whose places it has.
  let round: VotingRound?
  private let places: [String: Int]
  private let polls: [String: String]
  public let placesByDots: [String: (place: Int, isShared: Bool)]

  /// The columns that change while the list does not.
  public enum Column: Int, Sendable {
    case place, dots
  }

  /// O(things log things).
  init(_ open: OpenJourney) {
    subject = open.voting.subject
    revision = open.revision
    round = open.voting.round
    ordering = open.voting.isByDots ? round : nil
    var polls: [String: String] = [:]
    var rows: [(id: String, cells: [String])]
    switch subject {
    case .painPoints:
      rows = open.journey.painPoints.map { pain in
        let poll = [
          RatingPoll(pain.ratings?.severity ?? []).map { "severity \($0.words), stated \(Self.words(pain.severity))" },
          RatingPoll(pain.ratings?.frequency ?? []).map {
            "frequency \($0.words), stated \(Self.words(pain.frequency))"
          },
        ].compactMap(\.self).joined(separator: " · ")
        if !poll.isEmpty { polls[pain.id] = poll }
        return (
          pain.id,
          [pain.title ?? pain.id, Self.words(pain.votes), Self.words(Heat(pain)?.value), Self.place(pain.id, open)]
        )
      }
    case .actions:
      rows = open.journey.actions.filter { $0.state != "declined" }.map { action in
        let owner = action.owner ?? action.ownerAgency ?? "nobody"
        return (
          action.id, [action.title ?? action.id, Self.words(action.votes), action.effort.map { "\($0)" } ?? "?", owner]
        )
      }
    case .brightSpots:
      rows = open.journey.brightSpots.map { spot in
        (spot.id, [spot.title ?? spot.id, Self.words(spot.votes), "", Self.place(spot.id, open)])
      }
    }
    if let ordering {
      rows = rows.enumerated().sorted { left, right in
        (-ordering.total(left.element.id), left.offset) < (-ordering.total(right.element.id), right.offset)
      }.map(\.element)
    }
    self.polls = polls
    ids = rows.map(\.id)
    places = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { one, _ in one })
    placesByDots = round?.places(of: ids) ?? [:]
    let third = subject == .painPoints ? "Heat" : subject == .actions ? "Effort" : ""
    list = Listing(
      [
        Listing.Column("Place", least: 5, rank: 4, isNumber: true),
        Listing.Column("Dots", least: 12, rank: 0),
        Listing.Column(subject.title, least: 20, most: 70, rank: 1),
        Listing.Column("Kept", least: 4, rank: 3, isNumber: true),
        Listing.Column(third, least: third.count, rank: 5, isNumber: true),
        Listing.Column(subject == .actions ? "Owner" : "Where", least: 12, most: 40, rank: 6),
      ], rows.map { ["", ""] + $0.cells })
  }

  public func place(of id: String?) -> Int? { id.flatMap { places[$0] } }

  /// What was polled of a pain point: medians and spreads.
  public func poll(of id: String) -> String? { polls[id] }

  private static func words(_ count: Int?) -> String { count.map { "\($0)" } ?? "–" }

  private static func place(_ id: String, _ open: OpenJourney) -> String {
    guard let column = open.columns.column(ofItem: id) else { return "" }
    return open.document.object(column).map(InspectorFields.name(of:)) ?? ""
  }
}

/// What people said when each gave a figure from 1 to 5.
struct RatingPoll {
  private let sorted: [Int]

  /// Nil where nobody said anything.
  init?(_ figures: [Int]) {
    guard !figures.isEmpty else { return nil }
    sorted = figures.sorted()
  }

  /// The middle one; between two, their mean.
  var median: Double {
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
  }

  /// "median 3.5, from 2 to 5, n 6"
  var words: String {
    let spread =
      sorted[0] == sorted[sorted.count - 1] ? "all agree" : "from \(sorted[0]) to \(sorted[sorted.count - 1])"
    return "median \(median.short), \(spread), n \(sorted.count)"
  }
}
