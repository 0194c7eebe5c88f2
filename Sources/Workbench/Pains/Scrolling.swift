extension Array<String> {
  /// The place of an id, told by its bytes; 0 where it is not there.
  func firstPlace(of id: String?) -> Int {
    guard let id else { return 0 }
    return firstIndex { $0.utf8.elementsEqual(id.utf8) } ?? 0
  }
}

extension Int {
  /// The place after a motion in a list, from 0 to `count` − 1 (0 in an empty list).
  func moved(_ motion: Motion, in count: Int, page: Int) -> Int {
    let place =
      switch motion {
      case .up, .left, .stageBack: self - 1
      case .down, .right, .stageForward: self + 1
      case .pageUp: self - Swift.max(1, page)
      case .pageDown: self + Swift.max(1, page)
      case .lineStart, .first: 0
      case .lineEnd, .last: count - 1
      }
    return Swift.max(0, Swift.min(count - 1, place))
  }
}

extension Motion {
  /// How many pages a list is turned: −1, 0 or 1.
  var pages: Int {
    switch self {
    case .pageUp: -1
    case .pageDown: 1
    default: 0
    }
  }
}

extension Range<Int> {
  /// The first place to show so that `place` is among as many as are shown now; no further than needed.
  func scrolled(toShow place: Int) -> Int {
    if place < lowerBound { return place }
    if place >= upperBound { return place - count + 1 }
    return lowerBound
  }

  /// The same, without blank rows at the end of a list of `total`.
  func scrolled(toShow place: Int, of total: Int) -> Int {
    Swift.max(0, Swift.min(scrolled(toShow: place), total - count))
  }
}
