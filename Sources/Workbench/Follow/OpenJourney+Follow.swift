import JourneyModel

extension OpenJourney {
  /// Takes up what others saved, where nothing is unsaved here: as edits by id, so that what is selected, folded and
  /// marked stays, and undo still takes back what was done here, and only that. O(n log n).
  /// - Throws: `EditError`; nothing has changed then.
  mutating func follow(_ theirs: Journey, title: String, edits known: [MapEdit]? = nil) throws(EditError) {
    let before = document
    let selected = WorkbenchState.mapSelection(self)
    let here = place
    let edits = known ?? JourneyDiff.edits(from: journey, to: theirs)
    let inverse = try columns.apply(.group(title: "", edits), to: &document)
    let redone = rebasedRedo(from: before)
    history.follow(title, inverse: inverse, place: here, undone: redone)
    // What was read itself, where it is as read: it is then compared in no time.
    base = known == nil ? journey : theirs
    changedFromOutside()
    // In a cell of several things the selected one may have another number now.
    if mapCursor.lane == here.map.lane, mapCursor.column.utf8.elementsEqual(here.map.column.utf8), let selected,
      itemCount(mapCursor) > 1
    {
      _ = selectOnMap(selected)
    }
  }

  /// What was undone, to be done again on what the document is now. What no longer leads anywhere is left out.
  private func rebasedRedo(from before: JourneyDocument) -> [History.Step] {
    var steps: [History.Step] = []
    var (old, new) = (before, document)
    for step in history.undone.reversed().prefix(20) {
      let base = old.journey
      guard (try? old.apply(step.inverse)) != nil else { break }
      let merged = JourneyMerge.merge(base: base, ours: new.journey, theirs: old.journey).journey
      let edit = MapEdit.group(title: "", JourneyDiff.edits(from: new.journey, to: merged))
      guard (try? new.apply(edit)) != nil else { break }
      steps.append(History.Step(title: step.title, inverse: edit, place: step.place, stateBefore: step.stateBefore))
    }
    return steps.reversed()
  }

  /// Takes back the last thing that was done here although others have changed something since: what they changed stays.
  mutating func undoBelow(
    _ own: History.Step, _ foreign: History.Step
  ) throws(EditError) -> (title: String, edit: MapEdit) {
    var past = document
    _ = try past.apply(foreign.inverse)
    let after = past.journey
    _ = try past.apply(own.inverse)
    let merged = JourneyMerge.merge(base: after, ours: journey, theirs: past.journey).journey
    let edit = MapEdit.group(title: "", JourneyDiff.edits(from: journey, to: merged))
    let here = place
    let redo = try columns.apply(edit, to: &document)
    let back = JourneyDiff.edits(from: journey, to: past.journey)
    history.undoBelow(redo: redo, place: here, foreign: .group(title: "", back))
    place = own.place
    changedFromOutside()
    return (own.title, edit)
  }
}
