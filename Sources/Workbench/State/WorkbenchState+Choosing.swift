import JSONText
import JourneyModel

extension WorkbenchState {
  /// Puts the cursor on a record by its id: on the map where it stands there, else in the inspector.
  public mutating func select(_ id: String) {
    guard let open, let place = open.document.place(of: id) else { return }
    show(.map)
    if self.open?.selectOnMap(id) == true {
      if place.type.name == "step" { self.open?.mapCursor.lane = .step }
      selectPain(id)
    } else {
      self.open?.inspector.link = id
    }
    settleScroll()
  }

  /// Puts the cursor on a lane of the map, in the column where it stands: on what would be added after.
  public mutating func select(_ lane: Lane) {
    show(.map)
    open?.mapCursor.lane = lane
    open?.mapCursor.item = 0
    settleScroll()
  }

  /// Puts the cursor on what a click there would select.
  public mutating func choose(_ target: MouseTarget) {
    open?.inspector.isFocused = false
    open?.inspector.link = nil
    open?.inspector.trail = []
    select(target)
    dragged = nil
    settleScroll()
  }

  /// Goes to a record by its id: in the present view if that shows it, else on the map, else in the inspector. One can
  /// go back from there.
  public mutating func go(to id: String) {
    jump(to: id)
    settleScroll()
  }

  /// Goes to one of the open journeys, by its place among ``allOpen``.
  public mutating func go(toJourney number: Int) {
    show(tab: number)
    settleScroll()
  }

  /// Gives the inspector the keys and puts its cursor on a line.
  public mutating func selectField(_ row: Int) {
    open?.inspector.isFocused = true
    open?.inspector.row = row
    settleScroll()
  }

  /// The line for the person, which is thereby said.
  public mutating func takeNotice() -> Notice? {
    defer { notice = nil }
    return notice
  }

  /// Whether the next key names something, such as a place to be marked.
  public var awaitsLetter: Bool { awaited != nil }

  /// Saves the journey under a name that it did not have; ".json" is added where it lacks.
  public mutating func save(as name: String) -> [Effect] {
    guard open != nil else { return [] }
    return commit(Prompt(.saveAs(thenQuit: false), title: "Save as", text: name))
  }

  /// Opens a new journey of this title beside those that are open, with no file yet.
  public mutating func begin(titled title: String) {
    let id = newID(title)
    var fresh = OpenJourney(
      Journey([
        "format": "sojourn-journey".json, "id": id.json, "state": "current".json, "version": 1.json,
      ]), path: nil)
    do throws(EditError) {
      // An edit, so that leaving it asks.
      try fresh.perform("new journey", .set(id: "", key: "title", value: title.json))
    } catch {
      notice = Notice(.failure, error.description)
      return
    }
    opened(fresh)
    settleScroll()
  }
}

extension OpenJourney {
  /// The ids of what the search found, in the order of the document; none while nothing is looked for.
  public var foundIDs: [String] {
    guard search.isActive, let index = search.index else { return [] }
    return search.matches.map { index.ids[$0] }
  }
}
