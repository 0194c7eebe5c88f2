public import JourneyModel

/// What was done, to be undone and redone without limit.
public struct History: Sendable {
  /// One thing that was done, or undone.
  public struct Step: Sendable {
    /// As in "undid: add step 'Call the office'".
    public let title: String
    /// Takes it back.
    public let inverse: MapEdit
    /// Where the cursor stood before.
    public let place: Place
    /// Names the state of the journey before it; tells whether that state was saved.
    let stateBefore: Int
    /// Whether others did it: undo passes it over.
    var isForeign = false
  }

  public private(set) var done: [Step] = []
  public private(set) var undone: [Step] = []
  private var state = 0
  private var savedState = 0
  private var lastState = 0

  public init() {}

  /// Whether the journey differs from what was saved last.
  public var isUnsaved: Bool { state != savedState }

  /// What was done since the last save, latest first; what was undone of what is in the file, as such.
  public var unsavedTitles: [String] {
    guard isUnsaved else { return [] }
    var titles: [String] = []
    for step in done.reversed() {
      if !step.isForeign { titles.append(step.title) }
      if step.stateBefore == savedState { return titles }
    }
    return undone.isEmpty ? titles : undone.map { "undone: \($0.title)" }
  }

  mutating func markSaved(_ state: Int) { savedState = state }

  /// Names the present state of the journey, to be given back when its save has succeeded.
  public var stateName: Int { state }

  mutating func push(_ title: String, inverse: MapEdit, place: Place) {
    done.append(Step(title: title, inverse: inverse, place: place, stateBefore: state))
    undone.removeAll()
    lastState += 1
    state = lastState
  }

  /// Moves the last done step over: `redo` is what does it again.
  mutating func undo(redo: MapEdit, place: Place) {
    guard let step = done.popLast() else { return }
    undone.append(Step(title: step.title, inverse: redo, place: place, stateBefore: state))
    state = step.stateBefore
  }

  /// What was done here, without what others did meanwhile.
  public var own: [Step] { done.filter { !$0.isForeign } }

  /// Whether there is something of one's own to take back. O(1): what others did stands together as one.
  public var canUndo: Bool { done.count > 1 || done.last.map { !$0.isForeign } ?? false }

  /// Others changed something, and that is in the file; `undone` is what can be done again on it.
  mutating func follow(_ title: String, inverse: MapEdit, place: Place, undone: [Step]) {
    let before = state
    lastState += 1
    state = lastState
    savedState = state
    pushForeign(title, inverse: inverse, place: place, stateBefore: before)
    self.undone = undone.map { step in
      // Doing it again no longer leads to a state that was saved.
      lastState += 1
      return Step(title: step.title, inverse: step.inverse, place: step.place, stateBefore: lastState)
    }
  }

  /// Moves the last own step over, from below what others did, which stays: `foreign` takes it back from now on.
  mutating func undoBelow(redo: MapEdit, place: Place, foreign: MapEdit) {
    guard let theirs = done.popLast(), let own = done.popLast() else { return }
    undone.append(Step(title: own.title, inverse: redo, place: place, stateBefore: state))
    lastState += 1
    state = lastState
    pushForeign(theirs.title, inverse: foreign, place: own.place, stateBefore: own.stateBefore)
  }

  private mutating func pushForeign(_ title: String, inverse: MapEdit, place: Place, stateBefore: Int) {
    var (inverse, place, stateBefore) = (inverse, place, stateBefore)
    if let last = done.last, last.isForeign {
      done.removeLast()
      inverse = .group(title: "", [inverse, last.inverse])
      (place, stateBefore) = (last.place, last.stateBefore)
    }
    done.append(Step(title: title, inverse: inverse, place: place, stateBefore: stateBefore, isForeign: true))
  }

  mutating func redo(undo: MapEdit, place: Place) {
    guard let step = undone.popLast() else { return }
    done.append(Step(title: step.title, inverse: undo, place: place, stateBefore: state))
    state = step.stateBefore
  }
}

/// Where the person is: the view and what is selected in it. Restored by undo.
public struct Place: Sendable, Equatable {
  public var view: ViewName
  public var map: MapCursor
  public var pain: String?

  public init(view: ViewName, map: MapCursor, pain: String?) {
    self.view = view
    self.map = map
    self.pain = pain
  }
}
