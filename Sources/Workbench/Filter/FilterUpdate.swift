import JourneyAnalysis
import JourneyModel

extension WorkbenchState {
  /// Takes what was chosen from the list of what can be in view, and says what came of it.
  mutating func chooseFilter(_ item: Chooser.Item) {
    open?.pains.filter.choose(item)
    guard let open, !open.pains.filter.isEmpty else { return clearFilter() }
    self.open?.settlePainTable()
    let count = self.open?.painTable?.rows.count ?? 0
    let total = self.open?.painTable?.total ?? 0
    var words = "only \(open.pains.filter.text): \(count) of \(total) pain points"
    if open.view == .map { words += "; the rest is dimmed" }
    notice = Notice(.news, words + "; F shows everything")
  }

  mutating func clearFilter() {
    open?.pains.filter.clear()
    notice = Notice(.news, "everything is in view")
  }
}

extension OpenJourney {
  /// Whether the filter leaves the pain point in. O(1).
  public func isInView(pain id: String) -> Bool {
    pains.filter.isEmpty || pains.table == nil || pains.table?.place(of: id) != nil
  }

  /// Whether the filter leaves a column of the map in: a pain point in it is in view, or the step itself is of the
  /// agency, the channel and the segment that were chosen. Linear in what stands in the column.
  public func isInView(column: MapColumns.Column) -> Bool {
    let filter = pains.filter
    if filter.isEmpty || columns.pains(at: column.id).contains(where: { isInView(pain: $0.id) }) { return true }
    return column.step.map(filter.names) ?? false
  }

  /// What the drop-off view works out, with the filter: broken down by what was chosen, and only that group shown.
  var filteredDropOff: (query: DropOffQuery, group: String?) {
    var query = dropOff.query
    let terms = pains.filter.terms.filter(\.dimension.isOfCounts)
    if query.by == nil { query.by = terms.first.flatMap { DropOffQuery.Breakdown(rawValue: $0.dimension.rawValue) } }
    if query.by == .device { query.channel = pains.filter.id(.channel) }
    let own = terms.first { $0.dimension.rawValue == query.by?.rawValue }
    return (query, own?.id)
  }
}
