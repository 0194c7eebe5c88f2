/// Many durations in microseconds, none negative: whole seconds in 4 bytes, others in 8, in chunks that are never copied.
final class Durations {
  /// What appending touches, behind a pointer that never changes: it is done for every time between two gates.
  struct Lists {
    fileprivate var seconds: Chunks<UInt32>
    fileprivate var others: Chunks<Int64>
    fileprivate var largest: Int64 = 0
    fileprivate var largestSecond: UInt32 = 0
  }

  fileprivate struct Chunks<Value: BitwiseCopyable> {
    static var size: Int { DurationMemory.size / MemoryLayout<Value>.stride }
    var all: [UnsafeMutablePointer<Value>] = []
    var next: UnsafeMutablePointer<Value>?
    var room = 0
    let memory: DurationMemory

    init(_ memory: DurationMemory) { self.memory = memory }

    var count: Int { all.count * Self.size - room }

    @inline(__always)
    mutating func append(_ value: Value) {
      if room == 0 { add() }
      next.unsafelyUnwrapped.initialize(to: value)
      next = next.unsafelyUnwrapped + 1
      room &-= 1
    }

    /// Writes a value, and keeps it if `count` is 1; if it is 0, the next one is written over it.
    @inline(__always)
    mutating func put(_ value: Value, _ count: Int) {
      if room == 0 { add() }
      next.unsafelyUnwrapped.initialize(to: value)
      next = next.unsafelyUnwrapped + count
      room &-= count
    }

    @inline(never)
    private mutating func add() {
      let chunk = memory.take().bindMemory(to: Value.self, capacity: Self.size)
      all.append(chunk)
      next = chunk
      room = Self.size
    }

    @inline(__always)
    func forEach(_ body: (Value) -> Void) {
      for (number, chunk) in all.enumerated() {
        for place in 0..<min(Self.size, count - number * Self.size) { body(chunk[place]) }
      }
    }
  }

  let lists = UnsafeMutablePointer<Lists>.allocate(capacity: 1)

  init(_ memory: DurationMemory = DurationMemory()) {
    lists.initialize(to: Lists(seconds: Chunks(memory), others: Chunks(memory)))
  }

  deinit {
    lists.deinitialize(count: 1)
    lists.deallocate()
  }

  var count: Int { lists.pointee.seconds.count + lists.pointee.others.count }
  var largest: Int64 { max(lists.pointee.largest, Int64(lists.pointee.largestSecond) * 1_000_000) }

  func append(_ value: Int64) { Self.append(value, to: lists) }

  @inline(__always)
  static func append(_ value: Int64, to lists: UnsafeMutablePointer<Lists>) {
    let seconds = UInt64(bitPattern: value) / 1_000_000
    if seconds &* 1_000_000 == UInt64(bitPattern: value), seconds >> 32 == 0 {
      lists.pointee.seconds.append(UInt32(truncatingIfNeeded: seconds))
    } else {
      lists.pointee.others.append(value)
    }
    if value > lists.pointee.largest { lists.pointee.largest = value }
  }

  @inline(__always)
  static func append(seconds: UInt32, to lists: UnsafeMutablePointer<Lists>) {
    lists.pointee.seconds.append(seconds)
    lists.pointee.largestSecond = max(lists.pointee.largestSecond, seconds)
  }

  /// The same if `count` is 1; if it is 0, nothing is appended.
  @inline(__always)
  static func put(seconds: UInt32, _ count: Int, to lists: UnsafeMutablePointer<Lists>) {
    lists.pointee.seconds.put(seconds, count)
    lists.pointee.largestSecond = max(lists.pointee.largestSecond, seconds &* UInt32(truncatingIfNeeded: count))
  }

  @inline(__always)
  func forEach(_ body: (Int64) -> Void) {
    lists.pointee.seconds.forEach { body(Int64($0) &* 1_000_000) }
    lists.pointee.others.forEach(body)
  }
}
