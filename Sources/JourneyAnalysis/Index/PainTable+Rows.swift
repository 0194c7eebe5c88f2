extension PainTable {
  /// Puts the only pain point of another table into this one's place. False where either uses a word of the agencies' own:
  /// such words are numbered in the order of their coming, so that all must be read anew.
  mutating func replace(_ place: Int, by row: PainTable) -> Bool {
    guard row.count == 1, usesKnownWords(place), row.usesKnownWords(0) else { return false }
    changeRows(place..<place + 1, to: row)
    return true
  }

  /// Takes a pain point out; false where it uses a word of the agencies' own.
  mutating func remove(_ place: Int) -> Bool {
    guard usesKnownWords(place) else { return false }
    changeRows(place..<place + 1, to: nil)
    return true
  }

  /// Puts the only pain point of another table in; false where it uses a word of the agencies' own.
  mutating func insert(_ row: PainTable, at place: Int) -> Bool {
    guard row.count == 1, row.usesKnownWords(0) else { return false }
    changeRows(place..<place, to: row)
    return true
  }

  private func usesKnownWords(_ place: Int) -> Bool {
    burdenLists[place].allSatisfy { $0 < burdens.knownCount }
      && barrierLists[place].allSatisfy { $0 < barriers.knownCount }
      && control[place] < controlWords.knownCount && who[place] < whoWords.knownCount
      && validation[place] < validationWords.knownCount
  }
}
