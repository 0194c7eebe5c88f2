import JourneyModel

extension CauseReach {
  /// One why of the chain, which may branch.
  public struct Why: Equatable, Sendable {
    /// The why's id.
    public let id: String
    public let text: String
    /// 1 for the first why; one more than that of the why below which it was asked.
    public let depth: Int
    /// hypothesis, confirmed or refuted; nil where the file does not say.
    public let status: String?
    public let isRoot: Bool
    /// Ids.
    public let evidence: [String]
    /// Whether mending it would prevent the pain; nil where nobody asked.
    public let wouldPrevent: Bool?
  }

  /// The whys as they were asked: each below the one that it follows from, branches in file order. What follows from nothing
  /// in the file stands at the top; rings are cut.
  static func chain(_ whys: [JourneyModel.Why]) -> [Why] {
    let places = IDTable(whys.map(\.id))
    var children = Array(repeating: [Int](), count: whys.count)
    var tops: [Int] = []
    for (place, why) in whys.enumerated() {
      guard let parent = why.parent.flatMap({ places[$0] }), Int(parent) != place else {
        tops.append(place)
        continue
      }
      children[Int(parent)].append(place)
    }
    var chain: [Why] = []
    var isTold = Array(repeating: false, count: whys.count)
    func tell(_ top: Int) {
      var open = [(place: top, depth: 1)]
      while let (place, depth) = open.popLast() {
        guard !isTold[place] else { continue }
        isTold[place] = true
        let why = whys[place]
        chain.append(
          Why(
            id: why.id, text: why.text ?? why.id, depth: depth, status: why.status, isRoot: why.root == true,
            evidence: why.evidence, wouldPrevent: why.counterfactual?.wouldPrevent))
        for child in children[place].reversed() { open.append((child, depth + 1)) }
      }
    }
    for top in tops { tell(top) }
    for place in whys.indices { tell(place) }
    return chain
  }
}
