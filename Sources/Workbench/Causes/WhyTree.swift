public import JourneyModel
import PlainText

/// The whys under a root cause in the order in which a tree is read.
public struct WhyTree: Sendable {
  public struct Node: Sendable {
    public let why: Why
    /// 0 for a why that answers the problem itself.
    public let depth: Int
    /// The branches before its first line, and before its other lines.
    let branch: String
    let stem: String
  }

  public let nodes: [Node]

  /// Deeper branches are drawn no further to the right than this many levels.
  private static let mostLevels = 12

  /// A why whose parent is not here answers the problem itself; so does one of each circle. O(whys).
  init(_ whys: [Why]) {
    let ids = Set(whys.map(\.id))
    var children: [String: [Why]] = [:]
    var tops: [Why] = []
    for why in whys {
      if let parent = why.parent, ids.contains(parent) {
        children[parent, default: []].append(why)
      } else {
        tops.append(why)
      }
    }
    var nodes: [Node] = []
    var seen: Set<String> = []
    func add(_ tops: [Why]) {
      // Nearest last: what was put on the pile last is read first.
      var pile = tops.enumerated().reversed().map { place, why in
        (why: why, depth: 0, stem: "", isLast: place == tops.count - 1)
      }
      while let next = pile.popLast() {
        guard seen.insert(next.why.id).inserted else { continue }
        let own = next.stem + (next.isLast ? "  " : "│ ")
        nodes.append(
          Node(
            why: next.why, depth: next.depth, branch: next.stem + (next.isLast ? "└ " : "├ "), stem: own))
        let below = (children[next.why.id] ?? []).filter { !seen.contains($0.id) }
        let stem = next.depth + 1 < Self.mostLevels ? own : next.stem
        for (place, why) in below.enumerated().reversed() {
          pile.append((why, next.depth + 1, stem, place == below.count - 1))
        }
      }
    }
    add(tops)
    for why in whys where !seen.contains(why.id) { add([why]) }
    self.nodes = nodes
  }

  /// The lines of the tree at a width. O(length of the whys).
  func lines(width: Int) -> [BlockLine] {
    var lines: [BlockLine] = []
    for (place, node) in nodes.enumerated() {
      let isRoot = node.why.root == true
      let room = max(8, width - node.branch.count)
      let texts = PlainText.wrapped(node.why.text ?? node.why.id, to: room)
      for (number, text) in texts.prefix(4).enumerated() {
        let isCut = number == 3 && texts.count > 4
        lines.append(
          BlockLine(
            place, isCut ? PlainText.truncated(text + " …", to: room) : text, isRoot ? .root : .text,
            prefix: number == 0 ? node.branch : node.stem, isFirst: number == 0))
      }
      for text in PlainText.wrapped(CauseText.facts(node.why), to: room).prefix(2) {
        lines.append(BlockLine(place, text, .quiet, prefix: node.stem))
      }
    }
    return lines
  }

  /// The place of a why; nil where it is not here. Linear in the whys of the cause.
  func place(of id: String?) -> Int? {
    guard let id else { return nil }
    return nodes.firstIndex { $0.why.id.utf8.elementsEqual(id.utf8) }
  }
}
