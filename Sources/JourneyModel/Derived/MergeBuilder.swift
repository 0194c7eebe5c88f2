import JSONText

/// One round of a merge: which records stay, what they hold, where they stand, in which order.
struct MergeBuilder {
  private let base: FlatJourney
  private let ours: FlatJourney
  private let theirs: FlatJourney
  /// Deleted by one side, needed by the other; grows where the round finds more.
  private(set) var needed: Set<String>
  private(set) var conflicts: [MergeConflict] = []
  private var kept: Set<String> = []
  private var places: [String: FlatJourney.ListKey] = [:]

  init(base: FlatJourney, ours: FlatJourney, theirs: FlatJourney, needed: Set<String>) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.needed = needed
  }

  mutating func run() -> FlatJourney {
    chooseOurs()
    chooseTheirs()
    let ids = ours.order.filter(kept.contains) + theirs.order.filter { ours.entries[$0] == nil && kept.contains($0) }
    for id in ids where !id.isEmpty { place(id) }
    var entries: [String: FlatJourney.Entry] = [:]
    for id in ids { entries[id] = merged(id) }
    let merged = FlatJourney(entries: entries, order: ids, lists: order(ids))
    keepReferences(merged)
    return merged
  }

  // MARK: Which records stay

  /// What is ours stays, but for what they deleted and we left alone.
  private mutating func chooseOurs() {
    let edited = Self.edited(ours, base)
    var rescued: Set<String> = []
    for id in ours.order {
      if theirs.entries[id] != nil || base.entries[id] == nil {
        kept.insert(id)
        continue
      }
      if let parent = ours.entries[id]?.parent, rescued.contains(parent) {
        rescued.insert(id)
        kept.insert(id)
      } else if edited.contains(id) {
        rescued.insert(id)
        kept.insert(id)
        note(.deletion, id, ours: ours, theirs: nil)
      } else if needed.contains(id) {
        kept.insert(id)
        note(.reference, id, ours: ours, theirs: nil)
      }
    }
  }

  /// Of what they alone have, what they added stays, and what we deleted where it is needed.
  private mutating func chooseTheirs() {
    let edited = Self.edited(theirs, base)
    var lost: Set<String> = []
    for id in theirs.order where ours.entries[id] == nil {
      if needed.contains(id) {
        kept.insert(id)
        note(.reference, id, ours: nil, theirs: theirs)
      } else if let parent = theirs.entries[id]?.parent, lost.contains(parent) {
        lost.insert(id)
      } else if base.entries[id] == nil {
        kept.insert(id)
      } else if edited.contains(id) {
        lost.insert(id)
        note(.deletion, id, ours: nil, theirs: theirs)
      }
    }
  }

  /// The records that a side changed, moved, or put something into; with those that hold them.
  private static func edited(_ side: FlatJourney, _ base: FlatJourney) -> Set<String> {
    var result: Set<String> = []
    for id in side.order.reversed() {
      guard let entry = side.entries[id] else { continue }
      let known = base.entries[id]
      let isSame = known.map { $0.own == entry.own && $0.parent == entry.parent && $0.list == entry.list } ?? false
      if !isSame { result.insert(id) }
      if result.contains(id) { result.insert(entry.parent) }
    }
    return result
  }

  // MARK: Where they stand

  private mutating func place(_ id: String) {
    let our = ours.list(of: id)
    let their = theirs.list(of: id)
    let known = base.list(of: id)
    var chosen = our ?? their
    var isConflict = false
    if let our, let their, our != their {
      if our == known { chosen = their } else if their != known { isConflict = true }
    }
    if let parent = chosen?.parent, !kept.contains(parent) {
      // Its new home was deleted: it stays in ours, or its home comes back.
      isConflict = our != nil && our != chosen
      chosen = our ?? their
      if let parent = chosen?.parent, !kept.contains(parent) { need(parent, our != nil ? ours : theirs) }
    }
    places[id] = chosen
    if isConflict { note(.place, id, ours: ours, theirs: theirs) }
  }

  /// Keeps a record in the next round, and what it stands in.
  private mutating func need(_ id: String, _ side: FlatJourney) {
    var next = id
    while !next.isEmpty, !kept.contains(next), needed.insert(next).inserted {
      next = side.entries[next]?.parent ?? ""
    }
  }

  private mutating func order(_ ids: [String]) -> [FlatJourney.ListKey: [String]] {
    var members: [FlatJourney.ListKey: Set<String>] = [:]
    for id in ids {
      if let place = places[id] { members[place, default: []].insert(id) }
    }
    var result: [FlatJourney.ListKey: [String]] = [:]
    for id in ids {
      for list in (ours.entries[id] ?? theirs.entries[id])?.type.identifiedLists ?? [] {
        let key = FlatJourney.ListKey(parent: id, path: list.path)
        let here = members[key] ?? []
        let sequence = SequenceMerge(
          base: (base.lists[key] ?? []).filter(here.contains), ours: (ours.lists[key] ?? []).filter(here.contains),
          theirs: (theirs.lists[key] ?? []).filter(here.contains))
        if sequence.hasConflict {
          conflicts.append(
            MergeConflict(
              kind: .order, id: id, key: list.path, base: base.lists[key].map(JSONValue.texts),
              ours: ours.lists[key].map(JSONValue.texts), theirs: theirs.lists[key].map(JSONValue.texts)))
        }
        if !here.isEmpty || isThere(key) { result[key] = sequence.items }
      }
    }
    return result
  }

  /// Whether an empty list is written.
  private func isThere(_ key: FlatJourney.ListKey) -> Bool {
    let our = ours.lists[key] != nil
    let their = theirs.lists[key] != nil
    return our == their ? our : our != (base.lists[key] != nil) ? our : their
  }

  // MARK: What they hold

  private mutating func merged(_ id: String) -> FlatJourney.Entry? {
    let place = places[id]
    func entry(_ own: JSONObject, _ type: RecordType) -> FlatJourney.Entry {
      FlatJourney.Entry(type: type, parent: place?.parent ?? "", list: place?.path ?? FieldPath([]), own: own)
    }
    switch (ours.entries[id], theirs.entries[id]) {
    case (let our?, let their?):
      var fields = FieldMerge(id: id)
      let own = fields.object(base.entries[id]?.own ?? JSONObject(), our.own, their.own, our.type)
      conflicts += fields.conflicts
      return entry(own, our.type)
    case (let our?, nil): return entry(our.own, our.type)
    case (nil, let their?): return entry(their.own, their.type)
    case (nil, nil): return nil
    }
  }

  // MARK: What they refer to

  /// What is referred to and was deleted by one side only is needed, unless that very reference dangled before.
  private mutating func keepReferences(_ merged: FlatJourney) {
    for id in merged.order {
      guard let entry = merged.entries[id] else { continue }
      for target in References.of(entry.own, entry.type) where merged.entries[target] == nil {
        guard let side = ours.entries[target] != nil ? ours : theirs.entries[target] != nil ? theirs : nil else {
          continue
        }
        guard !Self.dangles(id, target, ours), !Self.dangles(id, target, theirs) else { continue }
        need(target, side)
      }
    }
  }

  private static func dangles(_ id: String, _ target: String, _ side: FlatJourney) -> Bool {
    guard side.entries[target] == nil, let entry = side.entries[id] else { return false }
    return References.of(entry.own, entry.type).contains(target)
  }

  private mutating func note(_ kind: MergeConflict.Kind, _ id: String, ours: FlatJourney?, theirs: FlatJourney?) {
    conflicts.append(
      MergeConflict(
        kind: kind, id: id, key: FieldPath([]), base: base.object(id).map(JSONValue.object),
        ours: ours?.object(id).map(JSONValue.object), theirs: theirs?.object(id).map(JSONValue.object)))
  }
}
