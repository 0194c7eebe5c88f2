/// Many durations in microseconds, kept in chunks that are never copied, and their exact percentiles.
final class Durations {
  private static let chunk = 4096
  private(set) var chunks: [UnsafeMutablePointer<Int64>] = []
  private var room = 0
  private var next: UnsafeMutablePointer<Int64>?
  private(set) var count = 0

  deinit { for chunk in chunks { chunk.deallocate() } }

  @inline(__always)
  func append(_ value: Int64) {
    if room == 0 {
      let chunk = UnsafeMutablePointer<Int64>.allocate(capacity: Self.chunk)
      chunks.append(chunk)
      next = chunk
      room = Self.chunk
    }
    next!.initialize(to: value)
    next = next! + 1
    room -= 1
    count += 1
  }

  private func forEach(_ body: (Int64) -> Void) {
    for (number, chunk) in chunks.enumerated() {
      for place in 0..<min(Self.chunk, count - number * Self.chunk) { body(chunk[place]) }
    }
  }

  /// Percentiles of all lists together, in seconds, at shares in ascending order: linear interpolation, "type 7" of
  /// Hyndman and Fan 1996, with h = (n − 1)·share. Exact: values are counted by their upper bits, and those around each
  /// wanted rank are sorted.
  /// - Returns: nil without values.
  static func percentiles(_ lists: [Durations], _ shares: [Double]) -> [Double]? {
    let count = lists.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    var ranks: [Int] = []
    for share in shares {
      let position = Double(count - 1) * share
      ranks += [Int(position), min(Int(position) + 1, count - 1)]
    }
    let values = select(lists, ranks)
    return shares.indices.map { number in
      let position = Double(count - 1) * shares[number]
      let fraction = position - Double(Int(position))
      let low = Double(values[2 * number])
      let high = Double(values[2 * number + 1])
      return (fraction > 0 ? min(high, max(low, low * (1 - fraction) + high * fraction)) : low) / 1_000_000
    }
  }

  /// The values at ranks from 0, in any order.
  private static func select(_ lists: [Durations], _ ranks: [Int]) -> [Int64] {
    var largest: Int64 = 0
    for list in lists { list.forEach { largest = max(largest, $0) } }
    let shift = UInt64(max(0, 64 - UInt64(largest).leadingZeroBitCount - 16))
    var counts = [Int](repeating: 0, count: 1 << 16)
    counts.withUnsafeMutableBufferPointer { counts in
      for list in lists { list.forEach { counts[Int($0 >> Int64(shift))] += 1 } }
    }
    // The buckets that hold a wanted rank, and the rank at which each begins.
    var begin = 0
    var wanted: [Int: (begin: Int, values: [Int64])] = [:]
    var isWanted = [Bool](repeating: false, count: 1 << 16)
    for bucket in counts.indices where counts[bucket] > 0 {
      if ranks.contains(where: { $0 >= begin && $0 < begin + counts[bucket] }) {
        wanted[bucket] = (begin, [])
        wanted[bucket]!.values.reserveCapacity(counts[bucket])
        isWanted[bucket] = true
      }
      begin += counts[bucket]
    }
    for list in lists {
      list.forEach { value in
        let bucket = Int(value >> Int64(shift))
        if isWanted[bucket] { wanted[bucket]!.values.append(value) }
      }
    }
    for bucket in wanted.keys { wanted[bucket]!.values.sort() }
    return ranks.map { rank in
      let bucket = wanted.values.first { rank >= $0.begin && rank < $0.begin + $0.values.count }!
      return bucket.values[rank - bucket.begin]
    }
  }
}
