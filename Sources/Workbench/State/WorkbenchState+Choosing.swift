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
}
