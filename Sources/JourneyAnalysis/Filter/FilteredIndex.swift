/// A filter with its ids looked up in one journey.
struct FilteredIndex {
  private let tests: [(axis: HeatAxis, isSelected: [Bool])]
  private let bases: Set<Basis>?
  private let index: MapIndex

  init(_ index: MapIndex, _ filter: MapFilter) {
    self.index = index
    bases = filter.bases
    let lists: [(HeatDimension, [String]?)] = [
      (.agency, filter.agencies), (.channel, filter.channels), (.segment, filter.segments), (.burden, filter.burdens),
    ]
    tests = lists.compactMap { dimension, ids in
      guard let ids else { return nil }
      let axis = HeatAxis(dimension, index)
      return (axis, axis.select(ids))
    }
  }

  /// Whether the pain point is in view.
  func shows(pain: Int) -> Bool {
    if let bases, !bases.contains(index.pains.bases[pain]) { return false }
    var touched: [Int32] = []
    return tests.allSatisfy { test in
      test.axis.touch(pain, .full, into: &touched)
      return touched.contains { test.isSelected[Int($0)] }
    }
  }

  /// Whether the evidence says something about what is in view: where the view is one segment's, only evidence that names
  /// that segment does. The basis of a pain point is none of evidence.
  func shows(evidence item: Int) -> Bool {
    tests.allSatisfy { test in test.axis.lines(ofEvidence: item).contains { test.isSelected[Int($0)] } }
  }
}
