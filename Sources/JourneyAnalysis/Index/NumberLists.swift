/// Many short lists of small numbers in two arrays, so that 50 000 lists cost two allocations.
struct NumberLists: Equatable, Sendable {
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

  /// Puts the lists of another, or nothing, into the place of some. O(lists), moves of memory.
  mutating func change(_ lists: Range<Int>, to other: NumberLists?) {
    let start = lists.lowerBound == 0 ? 0 : Int(ends[lists.lowerBound - 1])
    let end = lists.isEmpty ? start : Int(ends[lists.upperBound - 1])
    let (values, ends) = (other?.values ?? [], other?.ends ?? [])
    self.values.replaceSubrange(start..<end, with: values)
    self.ends.replaceSubrange(lists, with: ends.map { $0 + Int32(start) })
    let shift = Int32(values.count - (end - start))
    if shift != 0 { for place in lists.lowerBound + ends.count..<self.ends.count { self.ends[place] += shift } }
  }

  /// Gives each number its new one.
  mutating func renumber(_ new: [Int32]) {
    for place in values.indices { values[place] = new[Int(values[place])] }
  }

  /// The lists that hold a number of which the test is true, ascending.
  func lists(where isWanted: (Int32) -> Bool) -> [Int] {
    ends.indices.filter { list in places(of: list).contains { isWanted(values[$0]) } }
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
