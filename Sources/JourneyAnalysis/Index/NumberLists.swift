/// Many short lists of small numbers in two arrays, so that 50 000 lists cost two allocations.
struct NumberLists: Sendable {
  private var ends: [Int32] = []
  private var values: [Int32] = []

  /// Adds to the list that is being written, unless it is there already.
  mutating func add(_ value: Int32) {
    let start = Int(ends.last ?? 0)
    for place in start..<values.count where values[place] == value { return }
    values.append(value)
  }

  /// The list that is being written.
  var current: ArraySlice<Int32> { values[Int(ends.last ?? 0)...] }

  /// Adds the lists of another after the last one, each number as `place` has it where that is given.
  mutating func append(_ other: NumberLists, renumbered place: [Int32]? = nil) {
    let start = Int32(values.count)
    if let place { values += other.values.map { place[Int($0)] } } else { values += other.values }
    ends += other.ends.map { $0 + start }
  }

  /// Ends the list that is being written; the next `add` begins another.
  mutating func endList() { ends.append(Int32(values.count)) }

  subscript(list: Int) -> ArraySlice<Int32> { values[places(of: list)] }

  /// Where the values of a list stand: with `value(at:)` a way to walk a list without a slice of it.
  @inline(__always)
  func places(of list: Int) -> Range<Int> { Int(list == 0 ? 0 : ends[list - 1])..<Int(ends[list]) }

  @inline(__always)
  func value(at place: Int) -> Int32 { values[place] }

  /// Whether a number is in any list.
  func contains(_ number: Int32) -> Bool { values.contains(number) }

  /// Which of the numbers below `count` are in any list.
  func use(of count: Int) -> [Bool] {
    var isUsed = Array(repeating: false, count: count)
    for value in values { isUsed[Int(value)] = true }
    return isUsed
  }

  /// For each of `count` lists, what the lists of its numbers hold, each once.
  func joined(_ lists: NumberLists, count: Int) -> NumberLists {
    var joined = NumberLists()
    for list in 0..<count {
      for place in places(of: list) {
        for inner in lists.places(of: Int(values[place])) { joined.add(lists.values[inner]) }
      }
      joined.endList()
    }
    return joined
  }
}
