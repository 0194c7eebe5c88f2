import CByteScan

/// Counts cases whose events come in the order of their moments, one event at a time, whosever it is: a note on each case
/// says how far it came. For funnels that ask for nothing but gates.
///
/// What an event is nobody can foretell, so each is treated like the others: what does not count is written where the
/// next one is written too.
struct OrderedTally: ~Copyable {
  /// What a kind of event is to the funnel.
  struct Facts {
    /// The gates, one bit for each.
    var gates: UInt64
    /// Where the gates of its group begin.
    var group: Int
  }

  /// As many gates as a note has room for.
  static let mostGates = 63

  private let gates: Int
  private let facts: UnsafeMutablePointer<Facts>
  /// By group, and there by gate: reached, and lost.
  private let sums: UnsafeMutablePointer<SIMD2<Int>>
  /// By how many gates were reached: where the time to the next is written. The first and the last are of nobody.
  private let lists: UnsafeMutablePointer<UnsafeMutablePointer<Durations.Lists>>
  private let nobody: Durations
  private var notes = Scratch<UInt64>()

  // A note: the second at which the last gate was reached, the kind of event that did it, whether there is any event, and
  // how many gates were reached.
  private static let kindShift: UInt64 = 8
  private static let kinds = (UInt64(1) << UInt64(SOJOURN_KIND_BITS)) - 1
  private static let isThere: UInt64 = 128
  private static let reached: UInt64 = 127
  private static let numbers = (UInt64(1) << UInt64(SOJOURN_NUMBER_BITS)) - 1

  /// - Parameter sums: has room for one more than all gates of all groups.
  init(
    gates: Int, facts: UnsafeMutablePointer<Facts>, sums: UnsafeMutablePointer<SIMD2<Int>>, times: [Durations],
    memory: DurationMemory
  ) {
    self.gates = gates
    self.facts = facts
    self.sums = sums
    nobody = Durations(memory)
    lists = .allocate(capacity: gates + 1)
    for gate in 0...gates {
      (lists + gate).initialize(to: gate > 0 && gate < gates ? times[gate - 1].lists : nobody.lists)
    }
  }

  deinit { lists.deallocate() }

  /// Counts the events of a partition, as they lie in the store.
  /// - Parameter numbers: more than any case of it has.
  /// - Returns: how many cases there are.
  @inline(__always)
  mutating func add(numbers count: Int, _ forEach: ((UInt64) -> Void) -> Void) -> Int {
    notes.reserve(count)
    let (notes, facts, sums, lists) = (notes.memory, facts, sums, lists)
    notes.initialize(repeating: 0, count: count)
    forEach { word in
      let place = Int(truncatingIfNeeded: word & Self.numbers)
      let note = notes[place]
      let gate = note & Self.reached
      let kind = word &>> UInt64(SOJOURN_NUMBER_BITS) & Self.kinds
      let fact = facts[Int(truncatingIfNeeded: kind)]
      let steps = fact.gates &>> gate & 1
      let isTimed = steps & (gate == 0 ? 0 : 1)
      Durations.put(
        seconds: UInt32(truncatingIfNeeded: word >> 32 &- note >> 32), Int(truncatingIfNeeded: isTimed),
        to: lists[Int(truncatingIfNeeded: gate)])
      sums[fact.group &+ Int(truncatingIfNeeded: gate)].x &+= Int(truncatingIfNeeded: steps)
      let next = word & 0xFFFF_FFFF << 32 | kind << Self.kindShift | (gate &+ 1)
      let changes = 0 &- steps
      notes[place] = note & ~changes | next & changes | Self.isThere
    }
    var cases: UInt64 = 0
    for place in 0..<count {
      let note = notes[place]
      cases &+= note &>> 7 & 1
      let gate = Int(truncatingIfNeeded: note & Self.reached)
      let kind = Int(truncatingIfNeeded: note &>> Self.kindShift & Self.kinds)
      sums[facts[kind].group &+ max(gate, 1) &- 1].y &+= gate > 0 && gate < gates ? 1 : 0
    }
    return Int(cases)
  }
}
