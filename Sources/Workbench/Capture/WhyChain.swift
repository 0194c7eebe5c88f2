import JourneyModel

/// Where the next why goes in a tree of whys.
struct WhyChain {
  /// The why that the next one answers; nil where it answers the problem itself.
  let next: String?

  /// Follows the last why that answers the problem down to its end, taking the last answer each time. Beyond a root, or
  /// what was refuted, nobody asks on: the next then answers what that one answered. O(whys²) for one long chain.
  init(_ whys: [Why]) {
    let ids = Set(whys.map(\.id))
    var end = whys.last { $0.parent.map { !ids.contains($0) } ?? true }
    var seen: Set<String> = []
    while let why = end, seen.insert(why.id).inserted,
      let answer = whys.last(where: { $0.parent == why.id && !seen.contains($0.id) })
    { end = answer }
    guard let end, !end.id.isEmpty else {
      next = nil
      return
    }
    let isClosed = end.root == true || end.status == "refuted"
    let parent = end.parent.flatMap { ids.contains($0) ? $0 : nil }
    next = isClosed ? parent : end.id
  }
}
