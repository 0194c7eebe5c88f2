/// Which lanes the map shows, in which order, and which of them as one row.
public struct MapLanes: Sendable, Equatable {
  /// All lanes; the stage and the step come first, and what the customer does not see last.
  public private(set) var order = Lane.allCases
  public private(set) var hidden: Set<Lane> = []
  public private(set) var folded: Set<Lane> = []

  public init() {}

  /// The lanes that are shown, from top to bottom.
  public var shown: [Lane] { order.filter { !hidden.contains($0) } }
  /// Those below the heads of the columns.
  var scrolled: [Lane] { shown.filter { !Self.held.contains($0) } }

  /// The heads of the columns: always there, and always on top.
  static let held: [Lane] = [.stage, .step]

  func heights(of lane: Lane) -> (least: Int, best: Int) { folded.contains(lane) ? (1, 1) : lane.heights }

  mutating func toggleFold(_ lane: Lane) {
    if folded.remove(lane) == nil { folded.insert(lane) }
  }

  mutating func hide(_ lane: Lane) { hidden.insert(lane) }

  mutating func show(_ lane: Lane) { hidden.remove(lane) }

  mutating func showAll() { hidden = [] }

  /// Moves a lane past the next one that is shown. Returns whether it could: no lane crosses the line of visibility.
  mutating func move(_ lane: Lane, up: Bool) -> Bool {
    let shown = scrolled
    guard let place = shown.firstIndex(of: lane), shown.indices.contains(place + (up ? -1 : 1)) else { return false }
    let other = shown[place + (up ? -1 : 1)]
    guard other.isBackstage == lane.isBackstage, let from = order.firstIndex(of: lane) else { return false }
    order.remove(at: from)
    guard let to = order.firstIndex(of: other) else { return false }
    order.insert(lane, at: up ? to : to + 1)
    return true
  }
}
