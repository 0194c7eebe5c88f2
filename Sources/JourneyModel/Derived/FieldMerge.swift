import JSONText

/// The three-way merge of the fields of one object, by its description.
struct FieldMerge {
  /// The record whose fields these are.
  let id: String
  private(set) var conflicts: [MergeConflict] = []

  init(id: String) {
    self.id = id
  }

  /// The object that holds the changes of both sides; ours where they exclude each other. Value objects are merged
  /// member by member, lists with merge keys element by element, lists of references as sets in order; a figure is
  /// one value, so that no number takes another's source. Unknown members are values.
  mutating func object(
    _ base: JSONObject, _ ours: JSONObject, _ theirs: JSONObject, _ type: RecordType?, _ way: [JSONKey] = []
  ) -> JSONObject {
    var result = ours
    for member in theirs.members where ours.index(of: member.key) == nil { result[member.key] = member.value }
    for key in result.members.map(\.key) where ours[key] != theirs[key] {
      result[key] = value(base[key], ours[key], theirs[key], type?.field(key)?.kind, way + [key])
    }
    return result
  }

  private mutating func value(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, _ kind: FieldKind?, _ way: [JSONKey]
  ) -> JSONValue? {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    switch (kind, ours, theirs) {
    case (.record(let type)?, .object(let our)?, .object(let their)?):
      return .object(object(base?.object ?? JSONObject(), our, their, type(), way))
    case (.list(let element)?, .array(let our)?, .array(let their)?):
      if let merged = list(base?.array ?? [], our, their, element, way) { return .array(merged) }
    default: break
    }
    return conflict(.field, way, base, ours, theirs)
  }

  /// Nil where the elements cannot be told apart: the list is then one value.
  private mutating func list(
    _ base: [JSONValue], _ ours: [JSONValue], _ theirs: [JSONValue], _ element: FieldKind, _ way: [JSONKey]
  ) -> [JSONValue]? {
    guard let base = Self.keyed(base, element), let our = Self.keyed(ours, element),
      let their = Self.keyed(theirs, element)
    else { return nil }
    var merged: [String: JSONValue] = [:]
    for key in our.keys + their.keys where merged[key] == nil {
      let known = base.values[key]
      switch (our.values[key], their.values[key]) {
      case (let ours?, let theirs?): merged[key] = value(known, ours, theirs, element, way)
      case (let ours?, nil) where known != ours:
        merged[key] = known == nil ? ours : conflict(.deletion, way, known, ours, nil)
      case (nil, let theirs?) where known != theirs:
        if known == nil { merged[key] = theirs } else { _ = conflict(.deletion, way, known, nil, theirs) }
      default: break
      }
    }
    let order = SequenceMerge(
      base: base.keys.filter { merged[$0] != nil }, ours: our.keys.filter { merged[$0] != nil },
      theirs: their.keys.filter { merged[$0] != nil })
    if order.hasConflict { _ = conflict(.order, way, .array(base.list), .array(ours), .array(theirs)) }
    return order.items.compactMap { merged[$0] }
  }

  private struct Keyed {
    let list: [JSONValue]
    let keys: [String]
    let values: [String: JSONValue]
  }

  /// The elements by what makes them the same in two versions.
  private static func keyed(_ items: [JSONValue], _ element: FieldKind) -> Keyed? {
    var keys: [String] = []
    var values: [String: JSONValue] = [:]
    for item in items {
      let key: String
      switch element {
      case .reference:
        guard let text = item.text else { return nil }
        key = text
      case .record(let type):
        let mergeKeys = type().mergeKeys
        guard !mergeKeys.isEmpty, let object = item.object else { return nil }
        let parts = mergeKeys.map { object[$0] ?? .null }
        key = String(decoding: JSONWriter.writeLine(.array(parts)), as: UTF8.self)
      default: return nil
      }
      guard values.updateValue(item, forKey: key) == nil else { return nil }
      keys.append(key)
    }
    return Keyed(list: items, keys: keys, values: values)
  }

  private mutating func conflict(
    _ kind: MergeConflict.Kind, _ way: [JSONKey], _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?
  ) -> JSONValue? {
    conflicts.append(
      MergeConflict(kind: kind, id: id, key: FieldPath(way), base: base, ours: ours, theirs: theirs))
    return ours
  }
}
