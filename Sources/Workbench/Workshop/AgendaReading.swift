import JourneyModel

/// What the clock of an agenda shows at one moment. O(items of the agenda).
public struct AgendaReading: Sendable, Equatable {
  /// One item with its times, in milliseconds.
  public struct Item: Sendable, Equatable {
    public let id: String
    public let title: String
    /// What it has, with what was added; nil where the agenda does not say.
    public let planned: Int64?
    public let spent: Int64
    /// When it is to begin, from the beginning of the agenda; nil after an item that has no minutes.
    public let start: Int64?
    /// Minutes that were added.
    public let added: Int

    public var remaining: Int64? { planned.map { $0 - spent } }
    public var isUp: Bool { remaining.map { $0 <= 0 } ?? false }
  }

  public let items: [Item]
  /// The place of the present item; the first before the clock was started.
  public let place: Int
  /// Whether the clock was ever started.
  public let hasBegun: Bool
  public let isRunning: Bool

  init(_ agenda: [AgendaItem], _ clock: AgendaClock, now: Int64) {
    var items: [Item] = []
    items.reserveCapacity(agenda.count)
    var start: Int64? = 0
    for item in agenda {
      let added = clock.added(to: item.id)
      let planned = item.minutes.map { max(0, Int64(($0 * 60_000).rounded()) + Int64(added) * 60_000) }
      items.append(
        Item(
          id: item.id, title: item.title ?? "(no title)", planned: planned, spent: clock.spent(on: item.id, now: now),
          start: start, added: added))
      start = start.flatMap { start in planned.map { start + $0 } }
    }
    self.items = items
    let place = clock.item.flatMap { id in items.firstIndex { $0.id == id } }
    self.place = place ?? 0
    hasBegun = place != nil
    isRunning = place != nil && clock.isRunning
  }

  /// Nil for an agenda without items.
  public var present: Item? { items.element(at: place) }
  public var next: Item? { items.element(at: place + 1) }

  /// All that is planned; nil where an item does not say.
  public var planned: Int64? {
    var sum: Int64 = 0
    for item in items {
      guard let planned = item.planned else { return nil }
      sum += planned
    }
    return sum
  }

  public var spent: Int64 { items.reduce(0) { $0 + $1.spent } }

  /// By how much the room is behind the plan, or ahead of it where it is negative: over the items before the present
  /// one, and by what the present one has had too much. Items without minutes count for nothing.
  public var delay: Int64 {
    var delay: Int64 = 0
    for item in items.prefix(place) { delay += item.planned.map { item.spent - $0 } ?? 0 }
    if let present, let remaining = present.remaining { delay += max(0, -remaining) }
    return delay
  }
}
