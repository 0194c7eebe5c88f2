import JSONText

extension JSONObject {
  /// Sets the value at the end of `path`, making value objects on the way where there are none. Returns what undoes
  /// it: the path to the first thing that changed, and what stood there.
  mutating func replace(_ path: ArraySlice<JSONKey>, by value: JSONValue?) -> (path: [JSONKey], value: JSONValue?) {
    guard let key = path.first else { return ([], nil) }
    let old = self[key]
    if path.count == 1 {
      self[key] = value
      return ([key], old)
    }
    guard case .object(var inner)? = old else {
      guard value != nil else { return (Array(path), nil) }
      var made = JSONObject()
      _ = made.replace(path.dropFirst(), by: value)
      self[key] = .object(made)
      return ([key], old)
    }
    self[key] = .null  // one owner, changed in place
    let undo = inner.replace(path.dropFirst(), by: value)
    self[key] = .object(inner)
    return ([key] + undo.path, undo.value)
  }

  /// Changes the list at the end of `path` in place; made empty where there is none.
  mutating func updateList<Result>(
    _ path: ArraySlice<JSONKey>, _ body: (inout [JSONValue]) throws(EditError) -> Result
  ) throws(EditError) -> Result {
    guard let key = path.first else { throw .notAList(id: self[.id]?.text ?? "", key: "") }
    let id = self[.id]?.text ?? ""
    return try update(key) { (value) throws(EditError) -> Result in
      if path.count == 1 {
        var items: [JSONValue]
        switch value {
        case .array(let found): items = found
        case nil: items = []
        default: throw .notAList(id: id, key: key.text)
        }
        value = .null
        defer { value = .array(items) }
        return try body(&items)
      }
      var inner: JSONObject
      switch value {
      case .object(let found): inner = found
      case nil: inner = JSONObject()
      default: throw .notAList(id: id, key: key.text)
      }
      value = .null
      defer { value = .object(inner) }
      return try inner.updateList(path.dropFirst(), body)
    }
  }

  /// Goes down through lists, record by record, and changes the last one in place. `near` is where in its list a record
  /// is looked for first.
  mutating func descend<Result>(
    _ way: ArraySlice<(list: FieldPath, id: String, near: Int)>, _ body: (inout JSONObject) throws(EditError) -> Result
  ) throws(EditError) -> Result {
    guard let next = way.first else { return try body(&self) }
    return try updateList(next.list.keys[...]) { (items) throws(EditError) -> Result in
      guard let position = items.position(of: next.id, near: next.near), case .object(var object) = items[position]
      else {
        throw .notInList(id: next.id, list: next.list.description)
      }
      items[position] = .null
      defer { items[position] = .object(object) }
      return try object.descend(way.dropFirst(), body)
    }
  }
}

extension [JSONValue] {
  /// Where the record of this id stands: the nearest one to `near`, which is the only one where ids stand once; the
  /// first one for 0. Linear in the distance.
  func position(of id: String, near: Int) -> Int? {
    var after = Swift.min(Swift.max(near, 0), count)
    var before = after - 1
    while after < count || before >= 0 {
      if after < count {
        if self[after].isRecord(id) { return after }
        after += 1
      }
      if before >= 0 {
        if self[before].isRecord(id) { return before }
        before -= 1
      }
    }
    return nil
  }
}

extension JSONValue {
  fileprivate func isRecord(_ id: String) -> Bool {
    if case .object(let object) = self, case .text(let own)? = object[.id] { own.hasSameBytes(as: id) } else { false }
  }
}
