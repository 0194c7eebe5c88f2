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
      let axis = HeatAxis(dimension, index, .full)
      return (axis, axis.select(ids))
    }
  }

  /// Whether everything is in view.
  var showsAll: Bool { tests.isEmpty && bases == nil }

  /// Whether the pain point is in view.
  func shows(pain: Int) -> Bool {
    if let bases, !bases.contains(index.pains.entries[pain].basis) { return false }
    return tests.allSatisfy { test in test.axis.touched[pain].contains { test.isSelected[Int($0)] } }
  }

  /// Whether the evidence says something about what is in view: where the view is one segment's, only evidence that names
  /// that segment does. The basis of a pain point is none of evidence.
  func shows(evidence item: Int) -> Bool {
    tests.allSatisfy { test in test.axis.lines(of: item, index.evidence).contains { test.isSelected[Int($0)] } }
  }
}
