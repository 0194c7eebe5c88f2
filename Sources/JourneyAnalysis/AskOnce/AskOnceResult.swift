/// What people are asked for more than once.
public struct AskOnceResult: Equatable, Sendable {
  /// A column of the matrix: who asks.
  public struct Asker: Equatable, Sendable {
    /// The agency's id; `(no owner)` and `(not said)` in brackets.
    public let id: String
    public let label: String
    /// Asks for any item.
    public let count: Int
  }

  /// The journey's id.
  public let journey: String
  /// In file order, those who ask for something; `(no owner)` first, `(not said)` last.
  public let askers: [Asker]
  /// The file's items in file order, then those that only steps name; also those that nobody asks for.
  public let items: [AskedItem]

  /// Σ n.
  public var asks: Int { items.reduce(0) { $0 + $1.count } }
  /// Σ (n − 1).
  public var excess: Int { items.reduce(0) { $0 + $1.excess } }
  /// How many of the excess must be asked again.
  public var mustReAsk: Int { items.reduce(0) { $0 + $1.mustReAsk } }
  /// Σ (n − 1) ÷ Σ n (brief, 4.8); nil where nobody asks for anything.
  public var redundancy: Double? { asks > 0 ? Double(excess) / Double(asks) : nil }
  /// Every repeat, item by item.
  public var repeats: [AskRepeat] { items.flatMap(\.repeats) }
  /// The items that are asked for more than once, most often first, in a tie as they stand.
  public var repeated: [AskedItem] {
    items.enumerated().filter { $0.element.count > 1 }.sorted { left, right in
      (right.element.count, left.offset) < (left.element.count, right.offset)
    }.map(\.element)
  }
  /// The minutes that avoidable repeats cost, as far as they are known: at least; k of m repeats known.
  public var avoidableMinutes: PartialSum {
    var sum = PartialSum()
    for again in repeats where !again.isMustReAsk { sum.add(again.minutes, again.basis ?? .public) }
    return sum
  }
}
