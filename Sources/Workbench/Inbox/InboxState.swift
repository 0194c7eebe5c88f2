/// What came from phones to a journey, and what became of it.
public struct InboxState: Sendable {
  /// What is shown.
  public enum Part: Int, CaseIterable, Sendable {
    case waiting, setAside, taken

    public var title: String {
      switch self {
      case .waiting: "Waiting"
      case .setAside: "Set aside"
      case .taken: "Taken in"
      }
    }
  }

  private enum Fate: Equatable {
    case waiting, setAside
    case taken(record: String)
  }

  /// All captures, in the order in which they came; each once.
  private var captures: [PhoneCapture] = []
  private var places: [String: Int] = [:]
  private var fates: [Fate] = []
  /// The places of the captures of each part, in order.
  private var parts: [[Int]] = [[], [], []]
  private var ballotIDs: Set<String> = []
  /// Dots given in the present round, by whomever.
  private(set) var ballots: [PhoneBallot] = []
  /// The round whose dots are counted here: the one that was opened here, or gone on with.
  var ownRound: String?
  /// Whether it was opened elsewhere: its dots are in the inbox, and not lost when this session ends.
  var isTakenOver = false

  public internal(set) var part = Part.waiting
  public internal(set) var place = ListPlace()
  /// The selected capture's id.
  public internal(set) var selected: String?
  /// The round that phones see, or saw last.
  public internal(set) var round: PhoneRound?
  /// Counts every change of the list.
  private(set) var revision = 0
  var reading: InboxReadingCache?

  public init() {}

  /// Whether the dots of the present round are counted here.
  var isOwnRound: Bool { round != nil && ownRound == round?.id }

  public var waiting: Int { parts[Part.waiting.rawValue].count }
  public func count(_ part: Part) -> Int { parts[part.rawValue].count }
  public var isEmpty: Bool { captures.isEmpty }

  /// A capture of the part that is shown, by its row.
  public func capture(_ row: Int) -> PhoneCapture? {
    parts[part.rawValue].element(at: row).map { captures[$0] }
  }

  public var selectedCapture: PhoneCapture? { selected.flatMap { places[$0] }.map { captures[$0] } }

  /// The first captures that wait.
  func waiting(_ count: Int) -> [PhoneCapture] { parts[Part.waiting.rawValue].prefix(count).map { captures[$0] } }

  /// The record that a capture became; nil where it was not taken in.
  public func record(of id: String) -> String? {
    if let place = places[id], case .taken(let record) = fates[place] { record } else { nil }
  }

  /// The record of the map that the selected capture became.
  var selectedRecord: String? { selected.flatMap(record(of:)) }

  func isWaiting(_ id: String) -> Bool { places[id].map { fates[$0] == .waiting } ?? false }
  func isSetAside(_ id: String) -> Bool { places[id].map { fates[$0] == .setAside } ?? false }

  /// Takes in what was added; what is there already changes nothing. Gives back dots that count, by round.
  mutating func take(_ news: [InboxNews]) -> [PhoneBallot] {
    var dots: [PhoneBallot] = []
    for piece in news {
      switch piece {
      case .capture(let capture):
        guard places[capture.id] == nil else { continue }
        places[capture.id] = captures.count
        parts[Part.waiting.rawValue].append(captures.count)
        captures.append(capture)
        fates.append(.waiting)
        revision += 1
      case .taken(let id, let record): move(id, .taken(record: record))
      case .setAside(let id): move(id, .setAside)
      case .putBack(let id): move(id, .waiting)
      case .ballot(let id, let round, let given):
        guard ballotIDs.insert(id).inserted else { continue }
        dots.append(PhoneBallot(round: round, dots: given))
        if round == self.round?.id { ballots.append(PhoneBallot(round: round, dots: given)) }
      case .round(let round):
        if round.id != self.round?.id { ballots = [] }
        self.round = round
      }
    }
    return dots
  }

  private mutating func move(_ id: String, _ fate: Fate) {
    guard let place = places[id], fates[place] != fate else { return }
    let (from, to) = (Self.part(fates[place]).rawValue, Self.part(fate).rawValue)
    fates[place] = fate
    revision += 1
    guard from != to else { return }
    parts[from].remove(at: Self.row(of: place, in: parts[from]))
    parts[to].insert(place, at: Self.row(of: place, in: parts[to]))
  }

  private static func part(_ fate: Fate) -> Part {
    switch fate {
    case .waiting: .waiting
    case .setAside: .setAside
    case .taken: .taken
    }
  }

  /// Where a place stands in an ascending list, or would. O(log n).
  private static func row(of place: Int, in list: [Int]) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The row of a capture in the part that is shown. O(log n).
  func row(of id: String?) -> Int? {
    guard let place = id.flatMap({ places[$0] }) else { return nil }
    let list = parts[part.rawValue]
    let row = Self.row(of: place, in: list)
    return list.element(at: row) == place ? row : nil
  }
}

/// The dots of somebody; nobody knows whose.
struct PhoneBallot: Sendable {
  let round: String
  let dots: [String: Int]
}

/// What the selected capture would become, worked out once for each.
struct InboxReadingCache: Sendable {
  let id: String
  let revision: Int
  let phrases: [String]
}
