/// A stack whose upper part leaves as an array of exactly its size, its elements moved and never copied.
@safe struct MoveStack<Element>: ~Copyable {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 64
    unsafe memory = .allocate(capacity: capacity)
  }

  deinit {
    unsafe memory.deinitialize(count: count)
    unsafe memory.deallocate()
  }

  /// Amortised O(1).
  mutating func push(_ element: consuming Element) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
      unsafe larger.moveInitialize(from: memory, count: count)
      unsafe memory.deallocate()
      unsafe memory = larger
      capacity *= 2
    }
    unsafe memory.advanced(by: count).initialize(to: element)
    count += 1
  }

  /// The elements from `start` on, in the order in which they were pushed; they are on the stack no more.
  mutating func popArray(from start: Int) -> [Element] {
    let size = count - start
    guard size > 0 else { return [] }
    let first = unsafe memory.advanced(by: start)
    count = start
    // Not `init(unsafeUninitializedCapacity:)`: it looks up its type at run time, which takes as long as the elements of
    // a usual object.
    var array: [Element] = []
    array.reserveCapacity(size)
    for place in 0..<size { array.append(unsafe first.advanced(by: place).move()) }
    return array
  }
}
