import JSONText

/// A journey taken apart: every identified record by its id, without the lists of identified records that stand in
/// it, and those lists as ids. Diff and merge work on this form, where a record that moved is still the same record.
struct FlatJourney {
  struct Entry {
    let type: RecordType
    /// Empty for records of the journey's own lists.
    let parent: String
    let list: FieldPath
    /// Without its lists of identified records.
    let own: JSONObject
  }

  struct ListKey: Hashable {
    /// Empty for the journey.
    let parent: String
    let path: FieldPath
  }

  /// By id; the journey itself has the empty one.
  var entries: [String: Entry]
  /// The ids, each before those within it; the journey first.
  var order: [String]
  /// Every list that the file has, empty ones too.
  var lists: [ListKey: [String]]

  /// Nil where the file is too broken to be taken apart: a record without an id, an id that stands twice, a list or a
  /// value object that is something else. O(size).
  init?(_ journey: Journey) {
    entries = [:]
    order = []
    lists = [:]
    let root = Entry(type: Journey.record, parent: "", list: FieldPath([]), own: journey.object)
    guard take(root, id: "", journey.object) else { return nil }
  }

  /// An empty one, to be filled.
  init(entries: [String: Entry], order: [String], lists: [ListKey: [String]]) {
    self.entries = entries
    self.order = order
    self.lists = lists
  }

  private mutating func take(_ place: Entry, id: String, _ object: JSONObject) -> Bool {
    guard entries[id] == nil else { return false }
    order.append(id)
    entries[id] = place  // holds the id while its lists are taken
    var own = object
    for list in place.type.identifiedLists {
      guard let found = own.takeList(list.path.keys[...]) else { return false }
      guard let items = found.items else { continue }
      var ids: [String] = []
      ids.reserveCapacity(items.count)
      for item in items {
        guard let record = item.object, let own = record[.id]?.text, !own.isEmpty else { return false }
        let entry = Entry(type: list.type, parent: id, list: list.path, own: record)
        guard take(entry, id: own, record) else { return false }
        ids.append(own)
      }
      lists[ListKey(parent: id, path: list.path)] = ids
    }
    entries[id] = Entry(type: place.type, parent: place.parent, list: place.list, own: own)
    return true
  }

  /// The record with all that stands in it; `includes` leaves records out.
  func object(_ id: String, where includes: (String) -> Bool = { _ in true }) -> JSONObject? {
    guard let entry = entries[id] else { return nil }
    var object = entry.own
    for list in entry.type.identifiedLists {
      guard let ids = lists[ListKey(parent: id, path: list.path)] else { continue }
      let items = ids.filter(includes).compactMap { self.object($0, where: includes).map(JSONValue.object) }
      _ = object.replace(list.path.keys[...], by: .array(items))
    }
    return object
  }

  /// The journey put together again: the exact inverse of taking it apart.
  var journey: Journey { Journey(object("") ?? JSONObject()) }

  func list(of id: String) -> ListKey? {
    entries[id].map { ListKey(parent: $0.parent, path: $0.list) }
  }
}

extension JSONObject {
  /// Takes the list at the end of `path` out; `items` is nil where there is none. Nil where what stands there is no
  /// list, or what stands on the way no object.
  fileprivate mutating func takeList(_ path: ArraySlice<JSONKey>) -> (items: [JSONValue]?, Void)? {
    guard let key = path.first, let value = self[key] else { return (nil, ()) }
    if path.count == 1 {
      guard case .array(let items) = value else { return nil }
      self[key] = nil
      return (items, ())
    }
    guard case .object(var inner) = value else { return nil }
    let taken = inner.takeList(path.dropFirst())
    self[key] = .object(inner)
    return taken
  }
}
