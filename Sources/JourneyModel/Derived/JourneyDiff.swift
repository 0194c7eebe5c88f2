import JSONText

/// What lies between two versions of a journey.
public enum JourneyDiff {
  /// The edits that make `to` out of `from`, exactly: applied in order to `from`, they give the bytes of `to`.
  ///
  /// Records are the same by their ids: one that moved is moved, with as few moves as possible. Where a file is too
  /// broken for that (ids missing or doubled), whole members of the journey are set. O(n log n).
  public static func edits(from: Journey, to: Journey) -> [MapEdit] { compared(from, to).edits }

  /// The edits, and the versions that hold every record they name.
  static func compared(_ from: Journey, _ to: Journey) -> (edits: [MapEdit], old: Journey, new: Journey) {
    guard let alike = AlikeRecords(from, to), let old = FlatJourney(alike.old), let new = FlatJourney(alike.new),
      !new.order.contains(where: { id in
        old.entries[id].map { known in new.entries[id].map { known.type !== $0.type } ?? false } ?? false
      })
    else { return (coarse(from.object, to.object), from, to) }
    var builder = DiffBuilder(old: old, new: new)
    return (builder.edits(), alike.old, alike.new)
  }

  private static func coarse(_ from: JSONObject, _ to: JSONObject) -> [MapEdit] {
    let gone = from.members.filter { to[$0.key] == nil }.map { ($0.key, JSONValue?.none) }
    let changed = to.members.filter { from[$0.key] != $0.value }.map { ($0.key, JSONValue?.some($0.value)) }
    return (gone + changed).map { .set(id: "", key: FieldPath($0.0), value: $0.1) }
  }
}

private struct DiffBuilder {
  let old: FlatJourney
  let new: FlatJourney
  private var sets: [MapEdit] = []
  private var moves: [MapEdit] = []
  private var removals: [MapEdit] = []
  /// Lists that are there or not there, and value objects that go: when all that stood in them has gone.
  private var last: [MapEdit] = []

  init(old: FlatJourney, new: FlatJourney) {
    self.old = old
    self.new = new
  }

  mutating func edits() -> [MapEdit] {
    for id in new.order {
      guard let after = new.entries[id] else { continue }
      if let before = old.entries[id] { fields(id, [], before.own, after.own, after.type) }
      for list in after.type.identifiedLists { place(FlatJourney.ListKey(parent: id, path: list.path)) }
    }
    for id in old.order where new.entries[id] == nil {
      guard let parent = old.entries[id]?.parent, new.entries[parent] != nil else { continue }
      removals.append(.remove(id: id))
    }
    return sets + moves + removals + last
  }

  private mutating func fields(
    _ id: String, _ way: [JSONKey], _ before: JSONObject, _ after: JSONObject, _ type: RecordType
  ) {
    let gone = before.members.lazy.map(\.key).filter { after[$0] == nil }
    for key in gone + after.members.map(\.key) where before[key] != after[key] {
      let path = way + [key]
      if case .record(let inner)? = type.field(key)?.kind {
        if let old = before[key]?.object, let new = after[key]?.object {
          fields(id, path, old, new, inner())
          continue
        }
        if after[key] == nil {
          last.append(.set(id: id, key: FieldPath(path), value: nil))
          continue
        }
      }
      sets.append(.set(id: id, key: FieldPath(path), value: after[key]))
    }
  }

  private mutating func place(_ list: FlatJourney.ListKey) {
    let isNew = old.entries[list.parent] == nil
    let before = old.lists[list]
    guard let after = new.lists[list] else {
      if before != nil, !isNew { last.insert(.set(id: list.parent, key: list.path, value: nil), at: 0) }
      return
    }
    if after.isEmpty, before == nil, !isNew {
      last.insert(.set(id: list.parent, key: list.path, value: .array([])), at: 0)
    }
    let places = Dictionary(uniqueKeysWithValues: zip(before ?? [], 0...))
    let known = after.filter { places[$0] != nil }
    let staying = Set(LongestRise.positions(known.map { places[$0] ?? 0 }).map { known[$0] })
    var previous: String?
    for id in after {
      if old.entries[id] == nil {
        // What is new within something new came along with it.
        if !isNew, let object = new.object(id, where: { old.entries[$0] == nil }) {
          moves.append(.insert(into: list.parent, key: list.path, after: previous, value: object))
        }
      } else if !staying.contains(id) {
        moves.append(.move(id: id, to: list.parent, key: list.path, after: previous))
      }
      previous = id
    }
  }
}
