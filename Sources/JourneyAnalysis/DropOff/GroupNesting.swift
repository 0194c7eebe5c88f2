/// Which groups of a breakdown are parts of which: a channel can be told beside the wider channel that it is part of.
struct GroupNesting {
  /// The next wider group of each; nil for a part of the whole alone.
  let wider: [Int?]
  /// The parts of each.
  let parts: [[Int]]
  /// The groups that are parts of no other: what adds up to the whole.
  let tops: [Int]

  /// Groups side by side.
  init(flat count: Int) {
    self.init(Array(repeating: nil, count: count))
  }

  /// Channels by their ids; each is told once. O(channels² × depth).
  init(_ channels: [String], _ tree: ChannelTree) {
    func isPart(_ one: Int, of other: Int) -> Bool {
      one != other && tree.isSameOrWithin(channels[one], channels[other])
    }
    self.init(
      channels.indices.map { channel in
        // Of all that it is part of, the one that is part of the others. In a ring none is wider than another.
        let all = channels.indices.filter { isPart(channel, of: $0) && !isPart($0, of: channel) }
        return all.first { one in all.allSatisfy { $0 == one || isPart(one, of: $0) } }
      })
  }

  private init(_ wider: [Int?]) {
    self.wider = wider
    var parts = Array(repeating: [Int](), count: wider.count)
    for (group, other) in wider.enumerated() { if let other { parts[other].append(group) } }
    self.parts = parts
    tops = wider.indices.filter { wider[$0] == nil }
  }

  var isFlat: Bool { tops.count == wider.count }
}
