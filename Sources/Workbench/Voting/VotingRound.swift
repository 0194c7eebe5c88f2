public import JourneyModel

/// A vote by dots in the room: everybody has the same number of dots, at the keyboard one after the other or by a show
/// of hands. Who gave which dot is never kept, only how many each thing has.
public struct VotingRound: Sendable, Equatable {
  /// Dots that a person has.
  public let each: Int
  /// Whether what others gave is hidden until it is revealed.
  public internal(set) var isPrivate = false
  public private(set) var isRevealed = false
  /// People who are done. Hands that were counted are nobody's in particular.
  public private(set) var people = 0
  /// Of them, those who gave their dots on phones.
  private var phones = 0
  /// Whether all dots came from phones: they are in the inbox, and lost with no session.
  var isOfPhones: Bool { people == phones && hand.isEmpty && counted.isEmpty }
  /// People who gave dots, whoever stands at the keyboard among them.
  public var voters: Int { people + (hand.isEmpty ? 0 : 1) }
  /// Things whose dots were counted by a show of hands.
  public private(set) var counted: Set<String> = []
  /// Dots of all who are done, by the id of the thing.
  private var given: [String: Int] = [:]
  /// Dots of whoever stands at the keyboard.
  private var hand: [String: Int] = [:]

  /// Practitioners give three to five (18F Methods, dot voting).
  static let usual = 3

  /// With as many dots each as the journey's workshop says.
  public init(in journey: Journey) {
    each = max(1, journey.workshop?.votesEach ?? Self.usual)
  }

  /// Dots that whoever stands at the keyboard has left.
  public var left: Int { each - hand.values.reduce(0, +) }
  /// Dots of whoever stands at the keyboard on this thing.
  public func inHand(_ id: String) -> Int { hand[id] ?? 0 }
  /// All dots, those in hand too.
  public var dots: Int { given.values.reduce(0, +) + hand.values.reduce(0, +) }
  public var isEmpty: Bool { given.isEmpty && hand.isEmpty }
  /// Whether the dots of all may be seen.
  public var isOpen: Bool { !isPrivate || isRevealed }

  /// Dots on this thing, whether they may be seen or not.
  func total(_ id: String) -> Int { (given[id] ?? 0) + (hand[id] ?? 0) }

  /// Dots on this thing; nil while they may not be seen.
  public func shown(_ id: String) -> Int? { isOpen ? total(id) : nil }

  /// False where no dot is left.
  mutating func put(on id: String) -> Bool {
    guard left > 0 else { return false }
    hand[id, default: 0] += 1
    return true
  }

  /// False where whoever stands at the keyboard has no dot there.
  mutating func takeBack(from id: String) -> Bool {
    guard let dots = hand[id] else { return false }
    hand[id] = dots > 1 ? dots - 1 : nil
    return true
  }

  /// Whoever stands at the keyboard is done. False where no dot was given.
  mutating func finishHand() -> Bool {
    guard !hand.isEmpty else { return false }
    for (id, dots) in hand { given[id, default: 0] += dots }
    hand = [:]
    people += 1
    return true
  }

  /// A show of hands: what the thing has by hands replaces what it had by hands before, or was given.
  mutating func count(_ hands: Int, for id: String) {
    given[id] = hands > 0 ? hands : nil
    counted.insert(id)
  }

  /// The dots of somebody who voted elsewhere, on a phone.
  mutating func receive(_ dots: [String: Int]) {
    guard !dots.isEmpty else { return }
    for (id, count) in dots { given[id, default: 0] += count }
    people += 1
    phones += 1
  }

  /// Everybody may see the dots; whoever stands at the keyboard is done.
  mutating func reveal() {
    _ = finishHand()
    isRevealed = true
  }

  /// The places of these things by dots, 1 first; equal dots share a place. Things without dots have none.
  public func places(of ids: [String]) -> [String: (place: Int, isShared: Bool)] {
    let totals = ids.map { (id: $0, dots: total($0)) }.filter { $0.dots > 0 }
    var equals: [Int: Int] = [:]
    for item in totals { equals[item.dots, default: 0] += 1 }
    var above: [Int: Int] = [:]
    var sum = 0
    for dots in equals.keys.sorted(by: >) {
      above[dots] = sum
      sum += equals[dots] ?? 0
    }
    return Dictionary(
      totals.map { ($0.id, ((above[$0.dots] ?? 0) + 1, (equals[$0.dots] ?? 0) > 1)) },
      uniquingKeysWith: { one, _ in one })
  }
}
