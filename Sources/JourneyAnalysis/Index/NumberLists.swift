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

  /// Ends the list that is being written; the next `add` begins another.
  mutating func endList() { ends.append(Int32(values.count)) }

  subscript(list: Int) -> ArraySlice<Int32> {
    values[Int(list == 0 ? 0 : ends[list - 1])..<Int(ends[list])]
  }
}
