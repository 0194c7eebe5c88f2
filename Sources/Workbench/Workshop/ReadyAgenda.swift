public import JSONText
import JourneyModel

/// An agenda to start from, as practitioners give the times: a map takes four hours and more, five whys under one, a dot
/// vote fifteen minutes.
public struct ReadyAgenda: Sendable, Equatable {
  public struct Item: Sendable, Equatable {
    public let title: String
    public let minutes: Int
  }

  /// What `sojourn new --agenda` calls it.
  public let name: String
  public let title: String
  /// What the room leaves with.
  public let purpose: String
  public let items: [Item]

  public var minutes: Int { items.reduce(0) { $0 + $1.minutes } }

  init(_ name: String, _ title: String, _ purpose: String, _ items: [(String, Int)]) {
    self.name = name
    self.title = title
    self.purpose = purpose
    self.items = items.map { Item(title: $0.0, minutes: $0.1) }
  }

  /// The agenda of that name; nil where there is none.
  public static func named(_ name: String) -> ReadyAgenda? { all.first { $0.name == name } }

  /// Gives a journey's object this agenda, with its purpose where none is written. Items are called agenda-1 and so on.
  public func fill(_ journey: inout JSONObject) {
    var workshop = journey[Journey.workshop.info.key]?.object ?? JSONObject()
    workshop[Workshop.agenda.info.key] = .array(
      items.enumerated().map { place, item in
        .object([
          "id": .text("agenda-\(place + 1)"), "title": .text(item.title), "minutes": .number(item.minutes),
        ])
      })
    if workshop[Workshop.purpose.info.key] == nil { workshop[Workshop.purpose.info.key] = .text(purpose) }
    journey[Journey.workshop.info.key] = .object(workshop)
  }

  public static let all = [
    ReadyAgenda(
      "current-state", "Map a current state in four hours",
      "A map of how it is today, what hurts most in it, and who promises what",
      [
        ("Purpose, who is here, who is not, what happens with what is said", 15),
        ("One story from beginning to end, told by one who lived it", 30),
        ("The other stories: where do they differ?", 45),
        ("Break", 15),
        ("Each agency presents its steps, the others play the customer", 45),
        ("What hurts most: dots, then the heatmap", 20),
        ("Five whys on the hottest", 40),
        ("What is promised, by whom, until when", 20),
        ("Decided, without an owner, parked; what happens next", 10),
      ]),
    ReadyAgenda(
      "five-whys", "Five whys in an hour", "What lies under one pain point, and what would have prevented it",
      [
        ("The pain point in the words of those who have it", 10),
        ("Why? Five times, one answer at a time", 25),
        ("Would mending it have prevented the problem? Test each end", 10),
        ("What can be done, by whom", 10),
        ("Decided, without an owner, parked", 5),
      ]),
    ReadyAgenda(
      "dot-vote", "Dot vote in fifteen minutes", "What this room holds to matter most",
      [
        ("Read the list aloud; what is meant by each?", 5),
        ("Everybody gives their dots, in silence", 5),
        ("Reveal: what is first, what is tied, who is surprised?", 5),
      ]),
    ReadyAgenda(
      "cross-agency", "Cross-agency walk-through",
      "Where the agencies of this journey do not fit together, as the customer meets it",
      [
        ("Purpose, and who plays the customer", 10),
        ("Each agency presents its steps; the others play the customer and say what they feel", 40),
        ("Where information, fees and expiry dates do not agree", 15),
        ("Hand-offs: what is dropped between two agencies?", 10),
        ("What is promised, by whom, until when", 10),
        ("Decided, without an owner, parked", 5),
      ]),
  ]
}
