import JSONText
import JourneyModel

// A lock informs, and holds back edits of others while it lasts. It is told by the one who locked, and lasts as long as
// they do; what was changed before can still be saved, and what was typed against it stays in its line.

extension WorkbenchState {
  /// The stage where one is; nil where that is none.
  var stageHere: Stage? {
    guard let open else { return nil }
    if open.view == .map { return open.selectedColumn?.stage }
    return inspectedID.flatMap { RoomLock.stages(of: $0, in: open).first }.flatMap { id in
      open.columns.stages.first { $0.id.utf8.elementsEqual(id.utf8) }
    }
  }

  /// Why nothing can be locked here.
  var obstacleToLocking: String? {
    if isReadOnly || open?.readOnlyReason != nil { return "opened read-only" }
    return nil
  }

  mutating func lockStage() {
    guard let stage = stageHere else { return }
    let name = stage.name ?? stage.id
    open?.room.leads = true
    if let place = open?.room.lockedStages.firstIndex(where: { $0.utf8.elementsEqual(stage.id.utf8) }) {
      open?.room.lockedStages.remove(at: place)
      notice = Notice(.news, "stage '\(name)' is open to all again")
    } else {
      open?.room.lockedStages.append(stage.id)
      notice = Notice(.news, "nobody else changes stage '\(name)' until @ s opens it, or you leave")
    }
  }

  mutating func lockAll() {
    open?.room.leads = true
    open?.room.isAllLocked.toggle()
    if open?.room.isAllLocked == false { open?.room.lockedStages = [] }
    notice = Notice(
      .news,
      open?.room.isAllLocked == true
        ? "nobody else changes this map until @ a opens it, or you leave" : "the map is open to all again")
  }

  /// A lock of somebody who may have gone long ago, on another machine.
  var lockToPass: Person? {
    open?.people.first { $0.room.hasLocks && !$0.isSure && open?.passedLocks.contains($0.id) == false }
  }

  mutating func passLock() {
    guard let person = lockToPass else { return }
    open?.passedLocks.insert(person.id)
    notice = Notice(.warning, "passed: \(person.who) locked this, and whether they are still there cannot be told")
  }

  /// Why this edit cannot be made just now: who locked what.
  func lock(against edit: MapEdit) -> String? {
    guard let open else { return nil }
    var stages: Set<String>?
    for person in open.people where person.room.hasLocks && !open.passedLocks.contains(person.id) {
      let way = person.isSure ? "" : "; whether they are still there cannot be told: @ o passes it"
      if person.room.isAllLocked { return "\(person.who) has locked the map\(way)" }
      let touched = stages ?? RoomLock.stages(touchedBy: edit, in: open)
      stages = touched
      guard let stage = person.room.lockedStages.first(where: touched.contains) else { continue }
      let name = open.document.object(stage).map(InspectorFields.name(of:)) ?? stage
      return "\(person.who) has locked stage '\(name)'\(way)"
    }
    return nil
  }

  /// Who locked what is selected, or everything.
  public var lockerHere: Person? {
    guard let open else { return nil }
    if let all = open.people.first(where: { $0.room.isAllLocked && !open.passedLocks.contains($0.id) }) { return all }
    guard open.people.contains(where: { $0.room.hasLocks }) else { return nil }
    return stageHere.flatMap { locker(ofStage: $0.id) }
  }

  /// Who locked what is at a place, for whoever looks at it; nil where it is free.
  public func locker(ofStage stage: String) -> Person? {
    guard let open else { return nil }
    return open.people.first { person in
      !open.passedLocks.contains(person.id)
        && (person.room.isAllLocked || person.room.lockedStages.contains { $0.utf8.elementsEqual(stage.utf8) })
    }
  }
}

/// Which stages an edit changes: their own fields, their steps, and what stands at those.
enum RoomLock {
  /// O(size of the edit), and of the links of what it names.
  static func stages(touchedBy edit: MapEdit, in open: OpenJourney) -> Set<String> {
    switch edit {
    case .set(let id, _, let value):
      // What is set may be where it belongs: a step, a stage.
      return stages(of: id, in: open).union(value.map { stages(namedIn: $0, in: open) } ?? [])
    case .remove(let id): return stages(of: id, in: open)
    case .insert(let parent, _, let after, let value):
      return stages(of: parent, in: open).union(stages(namedIn: .object(value), in: open))
        .union(parent.isEmpty ? [] : after.map { stages(of: $0, in: open) } ?? [])
    case .move(let id, let to, _, _): return stages(of: id, in: open).union(stages(of: to, in: open))
    case .group(_, let edits):
      return edits.reduce(into: []) { $0.formUnion(stages(touchedBy: $1, in: open)) }
    }
  }

  /// The stages where a record stands: itself, what it stands in, or where it is shown on the map.
  static func stages(of id: String, in open: OpenJourney) -> Set<String> {
    guard !id.isEmpty else { return [] }
    for ancestor in [id] + open.document.ancestors(of: id) where isStage(ancestor, open) { return [ancestor] }
    guard let column = open.columns.column(ofItem: id), let position = open.columns.position(of: column) else {
      return []
    }
    return [open.columns.columns[position].stage.id]
  }

  /// The stages of what a new record refers to by `step`, `stage` or `between`.
  private static func stages(namedIn value: JSONValue, in open: OpenJourney) -> Set<String> {
    switch value {
    case .text(let id): return open.document.place(of: id) == nil ? [] : standing(id, open)
    case .object(let object):
      var found: Set<String> = []
      for key: JSONKey in ["step", "stage"] {
        if let id = object[key]?.text { found.formUnion(standing(id, open)) }
      }
      if let between = object["between"]?.object {
        for key: JSONKey in ["from", "to"] {
          if let id = between[key]?.text { found.formUnion(standing(id, open)) }
        }
      }
      return found
    default: return []
    }
  }

  /// The stage itself, or the one that a step stands in.
  private static func standing(_ id: String, _ open: OpenJourney) -> Set<String> {
    for ancestor in [id] + open.document.ancestors(of: id) where isStage(ancestor, open) { return [ancestor] }
    return []
  }

  private static func isStage(_ id: String, _ open: OpenJourney) -> Bool {
    open.document.place(of: id)?.type.name == "stage"
  }
}

extension WorkbenchState {
  /// What others have locked or opened since is told in a line.
  mutating func tellLocks(_ people: [Person], before known: [Person]) {
    for person in people {
      let before = known.first { $0.id.utf8.elementsEqual(person.id.utf8) }?.room ?? RoomState()
      let now = person.room
      if now.isAllLocked != before.isAllLocked {
        notice = Notice(
          now.isAllLocked ? .warning : .news,
          now.isAllLocked
            ? "\(person.who) has locked the map: what you type is kept in its line"
            : "\(person.who) has opened the map to all again")
      } else if !now.isAllLocked, let stage = now.lockedStages.first(where: { !before.lockedStages.contains($0) }) {
        notice = Notice(.warning, "\(person.who) has locked stage \(stageName(stage))")
      } else if !now.isAllLocked, let stage = before.lockedStages.first(where: { !now.lockedStages.contains($0) }) {
        notice = Notice(.news, "\(person.who) has opened stage \(stageName(stage)) again")
      }
    }
    for person in known
    where person.room.hasLocks && !people.contains(where: { $0.id.utf8.elementsEqual(person.id.utf8) }) {
      notice = Notice(.news, "\(person.who) has left, and what they locked is open again")
    }
  }
}
