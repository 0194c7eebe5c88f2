import JSONText

/// Two people's changes to one journey, brought together.
public enum JourneyMerge {
  /// The journey that holds what both changed since `base`, and what excluded each other.
  ///
  /// Records are the same by their ids, so changes to different records or to different fields of one never conflict,
  /// wherever a record was moved to. Where changes conflict, the journey holds ours. What one side deleted but the
  /// other has come to need is kept, so that no reference dangles that did not dangle before. Where one of the three
  /// is too broken for that (ids missing or doubled), whole members of the journey are merged. Nearly linear.
  public static func merge(base: Journey, ours: Journey, theirs: Journey) -> (
    journey: Journey, conflicts: [MergeConflict]
  ) {
    guard let flatBase = FlatJourney(base), let flatOurs = FlatJourney(ours), let flatTheirs = FlatJourney(theirs),
      haveSameTypes(flatBase, flatOurs), haveSameTypes(flatBase, flatTheirs), haveSameTypes(flatOurs, flatTheirs)
    else {
      var fields = FieldMerge(id: "")
      let object = fields.object(base.object, ours.object, theirs.object, nil)
      return (Journey(object), fields.conflicts)
    }
    var needed: Set<String> = []
    while true {
      var merge = MergeBuilder(base: flatBase, ours: flatOurs, theirs: flatTheirs, needed: needed)
      let merged = merge.run()
      // Each round keeps more of what was deleted, so the rounds come to an end.
      guard merge.needed.count > needed.count else { return (merged.journey, merge.conflicts) }
      needed = merge.needed
    }
  }

  private static func haveSameTypes(_ left: FlatJourney, _ right: FlatJourney) -> Bool {
    left.entries.allSatisfy { id, entry in right.entries[id].map { $0.type === entry.type } ?? true }
  }
}
