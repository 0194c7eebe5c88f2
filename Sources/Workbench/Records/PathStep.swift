public import JSONText

/// One step on the way into a field's value: through an object or into a list.
public enum PathStep: Sendable, Hashable {
  case key(JSONKey)
  case index(Int)
}

extension JSONValue {
  /// What stands at the end of `path`; nil where nothing does.
  public func value(at path: ArraySlice<PathStep>) -> JSONValue? {
    guard let step = path.first else { return self }
    switch step {
    case .key(let key): return object?[key]?.value(at: path.dropFirst())
    case .index(let index):
      guard let items = array, items.indices.contains(index) else { return nil }
      return items[index].value(at: path.dropFirst())
    }
  }

  /// The value with another at the end of `path`; nil there takes it away. Objects and lists are made on the way; an
  /// index past the end appends.
  public func setting(_ value: JSONValue?, at path: ArraySlice<PathStep>) -> JSONValue? {
    guard let step = path.first else { return value }
    switch step {
    case .key(let key):
      var object = object ?? JSONObject()
      object[key] = (object[key] ?? .null).setting(value, at: path.dropFirst())
      return .object(object)
    case .index(let index):
      var items = array ?? []
      if items.indices.contains(index) {
        if let new = items[index].setting(value, at: path.dropFirst()) {
          items[index] = new
        } else {
          items.remove(at: index)
        }
      } else if let new = JSONValue.null.setting(value, at: path.dropFirst()) {
        items.append(new)
      }
      return .array(items)
    }
  }
}
