/// A tally and where it comes from.
struct CountedTally {
  let tally: LossTally
  let basis: Basis
  let period: String?
  let source: String?
  /// Ids.
  let volumes: [String]
}
