extension Durations {
  /// Percentiles of all lists together, in seconds, at shares in ascending order: linear interpolation, "type 7" of
  /// Hyndman and Fan 1996, with h = (n − 1)·share. Exact: values are counted by their upper bits, and those around each
  /// wanted rank are counted again or sorted. Memory: at most 65,536 values for each rank.
  /// - Returns: nil without values.
  static func percentiles(_ lists: [Durations], _ shares: [Double]) -> [Double]? {
    let count = lists.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    var ranks: [Int] = []
    for share in shares {
      let position = Double(count - 1) * share
      ranks += [Int(position), min(Int(position) + 1, count - 1)]
    }
    let largest = lists.map(\.largest).max() ?? 0
    var values: [Int: Int64] = [:]
    select(lists, from: 0, bits: 64 - largest.leadingZeroBitCount, Set(ranks).sorted(), before: 0, &values)
    return shares.indices.map { number in
      let position = Double(count - 1) * shares[number]
      let fraction = position - Double(Int(position))
      let low = Double(values[ranks[2 * number]]!)
      let high = Double(values[ranks[2 * number + 1]]!)
      return (fraction > 0 ? min(high, max(low, low * (1 - fraction) + high * fraction)) : low) / 1_000_000
    }
  }

  private static let bucketBits = 12
  private static let sortable = 1 << 16

  /// Finds the values at ascending ranks, which all lie in `start..<start + 2^bits`; `before` values lie below.
  private static func select(
    _ lists: [Durations], from start: Int64, bits: Int, _ ranks: [Int], before: Int, _ values: inout [Int: Int64]
  ) {
    let shift = UInt64(max(0, bits - bucketBits))
    let size = UInt64(1) << bucketBits
    var counts = [Int](repeating: 0, count: Int(size))
    counts.withUnsafeMutableBufferPointer { counts in
      let counts = counts.baseAddress!
      for list in lists {
        list.forEach { value in
          let bucket = UInt64(bitPattern: value &- start) &>> shift
          if bucket < size { counts[Int(bucket)] &+= 1 }
        }
      }
    }
    var begin = before
    var next = 0
    // The buckets that are sorted: for each, its place in `sorted`, or -1.
    var places = [Int](repeating: -1, count: Int(size))
    var sorted: [(begin: Int, ranks: [Int], values: [Int64])] = []
    for bucket in counts.indices {
      let end = begin + counts[bucket]
      var inside: [Int] = []
      while next < ranks.count, ranks[next] < end {
        inside.append(ranks[next])
        next += 1
      }
      if !inside.isEmpty {
        let first = start + Int64(bucket) << Int64(shift)
        if shift == 0 {
          for rank in inside { values[rank] = first }
        } else if counts[bucket] > sortable {
          select(lists, from: first, bits: Int(shift), inside, before: begin, &values)
        } else {
          places[bucket] = sorted.count
          sorted.append((begin, inside, []))
          sorted[sorted.count - 1].values.reserveCapacity(counts[bucket])
        }
      }
      begin = end
    }
    guard !sorted.isEmpty else { return }
    places.withUnsafeBufferPointer { places in
      let places = places.baseAddress!
      for list in lists {
        list.forEach { value in
          let bucket = UInt64(bitPattern: value &- start) &>> shift
          if bucket < size, places[Int(bucket)] >= 0 { sorted[places[Int(bucket)]].values.append(value) }
        }
      }
    }
    for place in sorted.indices {
      sorted[place].values.sort()
      for rank in sorted[place].ranks { values[rank] = sorted[place].values[rank - sorted[place].begin] }
    }
  }

  /// The percentiles of several groups of lists, by as many threads.
  static func percentiles(of groups: [[Durations]], _ shares: [Double], threads: Int) -> [[Double]?] {
    let work = Groups(groups)
    Threads.run(min(threads, groups.count)) { _ in
      while let group = work.take() { work.put(group, percentiles(work.groups[group], shares)) }
    }
    return work.results
  }

  private final class Groups: @unchecked Sendable {
    let groups: [[Durations]]
    private(set) var results: [[Double]?]
    private var next = 0
    private let lock = ThreadLock()

    init(_ groups: [[Durations]]) {
      self.groups = groups
      results = groups.map { _ in nil }
    }

    func take() -> Int? {
      lock.locked {
        next += 1
        return next <= groups.count ? next - 1 : nil
      }
    }

    func put(_ group: Int, _ result: [Double]?) { lock.locked { results[group] = result } }
  }
}
