import JSONText

/// Two versions without most of what is alike in them, so that comparing them costs what differs.
struct AlikeRecords {
  let old: Journey
  let new: Journey

  /// Nil where an id is missing or stands twice: then nothing says which record is which. O(size), a fraction of taking both
  /// apart.
  ///
  /// Of a list, records that are equal are left out where it begins or ends with the same ids in both, but for the one
  /// beside what differs, after which others may be put in.
  init?(_ old: Journey, _ new: Journey) {
    for journey in [old, new] {
      var ids = UniqueIDs()
      guard Self.areUnique(journey.object, Journey.record.identifiedLists, &ids) else { return nil }
    }
    let (before, after) = Self.trimmed(old.object, new.object, Journey.record)
    (self.old, self.new) = (Journey(before), Journey(after))
  }

  private static func areUnique(
    _ object: JSONObject, _ lists: [(path: FieldPath, type: RecordType)], _ ids: inout UniqueIDs
  ) -> Bool {
    for list in lists {
      guard let value = value(list.path.keys[...], in: object) else { continue }
      guard let items = value.array else { return false }
      let inner = list.type.identifiedLists
      for item in items {
        guard let record = item.object, let id = record[.id]?.text, !id.isEmpty, ids.insert(id),
          inner.isEmpty || areUnique(record, inner, &ids)
        else { return false }
      }
    }
    return true
  }

  private static func trimmed(
    _ old: JSONObject, _ new: JSONObject, _ type: RecordType
  ) -> (JSONObject, JSONObject) {
    var (old, new) = (old, new)
    for list in type.identifiedLists {
      guard let before = value(list.path.keys[...], in: old)?.array,
        let after = value(list.path.keys[...], in: new)?.array
      else { continue }
      let (kept, others) = trimmed(before, after, list.type)
      _ = old.replace(list.path.keys[...], by: .array(kept))
      _ = new.replace(list.path.keys[...], by: .array(others))
    }
    return (old, new)
  }

  private static func trimmed(
    _ old: [JSONValue], _ new: [JSONValue], _ type: RecordType
  ) -> ([JSONValue], [JSONValue]) {
    func id(_ value: JSONValue) -> String { value.object?[.id]?.text ?? "" }
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, id(old[head]).utf8.elementsEqual(id(new[head]).utf8) { head += 1 }
    var tail = 0
    while tail < shorter - head, id(old[old.count - 1 - tail]).utf8.elementsEqual(id(new[new.count - 1 - tail]).utf8) {
      tail += 1
    }
    var (before, after): ([JSONValue], [JSONValue]) = ([], [])
    func take(_ left: JSONValue, _ right: JSONValue, isBeside: Bool) {
      if left == right, !isBeside { return }
      guard let one = left.object, let other = right.object, !isBeside else {
        before.append(left)
        after.append(right)
        return
      }
      let (first, second) = trimmed(one, other, type)
      before.append(.object(first))
      after.append(.object(second))
    }
    let isSame = head == old.count && head == new.count
    for place in 0..<head { take(old[place], new[place], isBeside: place == head - 1 && !isSame) }
    before += old[head..<(old.count - tail)]
    after += new[head..<(new.count - tail)]
    for place in (0..<tail).reversed() {
      take(old[old.count - 1 - place], new[new.count - 1 - place], isBeside: place == tail - 1)
    }
    return (before, after)
  }

  private static func value(_ path: ArraySlice<JSONKey>, in object: JSONObject) -> JSONValue? {
    guard let key = path.first, let value = object[key] else { return nil }
    guard path.count > 1 else { return value }
    return value.object.flatMap { Self.value(path.dropFirst(), in: $0) }
  }
}
