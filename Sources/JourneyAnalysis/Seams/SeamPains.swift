/// The pain points of transitions, found in one pass.
struct SeamPains {
  /// Where those of each step begin in `pains`, and the end of all.
  private var starts: [Int]
  /// On steps, step by step, worst first in each.
  private var pains: [Int32]
  /// Touching two steps, by the first of them, worst first.
  private var between: [Int64: [Int32]] = [:]
  /// The rank of each pain point, where some lie between steps.
  private var ranks: [Int32] = []

  init(_ index: MapIndex) {
    let ranked = index.shared.ranked(index.pains)
    let steps = index.pains.steps
    starts = Array(repeating: 0, count: index.steps.count + 1)
    for pain in ranked {
      let places = steps.places(of: Int(pain))
      if places.count == 1 { starts[Int(steps.value(at: places.lowerBound)) + 1] += 1 }
      if places.count == 2 {
        between[Self.key(steps.value(at: places.lowerBound), steps.value(at: places.lowerBound + 1)), default: []]
          .append(pain)
      }
    }
    for step in 0..<index.steps.count { starts[step + 1] += starts[step] }
    pains = Array(repeating: 0, count: starts[index.steps.count])
    var next = starts
    for pain in ranked {
      let places = steps.places(of: Int(pain))
      guard places.count == 1 else { continue }
      let step = Int(steps.value(at: places.lowerBound))
      pains[next[step]] = pain
      next[step] += 1
    }
    guard !between.isEmpty else { return }
    ranks = Array(repeating: 0, count: ranked.count)
    for (rank, pain) in ranked.enumerated() { ranks[Int(pain)] = Int32(rank) }
  }

  /// Those on the step that is come to, and those between the two.
  func at(from: Int32, to: Int32) -> ArraySlice<Int32> {
    let onStep = pains[starts[Int(to)]..<starts[Int(to) + 1]]
    guard !between.isEmpty, let inBetween = between[Self.key(from, to)] else { return onStep }
    return (onStep + inBetween).sorted { ranks[Int($0)] < ranks[Int($1)] }[...]
  }

  private static func key(_ from: Int32, _ to: Int32) -> Int64 { Int64(from) << 32 | Int64(to) }
}
