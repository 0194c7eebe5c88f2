public import JSONText

/// A journey that can be changed: the map and the index of its ids, kept in step.
public struct JourneyDocument: Sendable {
  public private(set) var journey: Journey
  private var places = IDMap<RecordPlace>()
  /// Whether the index leaves records out because their id is taken: they come in when the first one goes.
  private var hasDuplicates = false
  /// Whether something without an id stands in a list of records.
  private var hasNameless = false

  /// O(size of the journey).
  public init(_ journey: Journey) {
    self.journey = journey
    index(journey.object, as: Journey.record, id: "")
  }

  /// Where the record stands; nil where no record has this id. O(1).
  public func place(of id: String) -> RecordPlace? { places[id] }

  /// Every id of the journey, in no order.
  public var ids: some Collection<String> { places.ids }

  /// Whether everything in the lists of records is a record with an id that no other has.
  public var isRegular: Bool { !hasDuplicates && !hasNameless }

  /// Where the record stands in its list, from 0; nil where no record has this id. O(1), but for what has been put in
  /// and taken out beside it.
  public func position(of id: String) -> Int? {
    guard let place = places[id], let items = list(of: place)?.array else { return nil }
    return items.position(of: id, near: near(place))
  }

  /// The record's object; the journey's own for the empty id.
  public func object(_ id: String) -> JSONObject? {
    if id.isEmpty || id == journey.id && places[id] == nil { return journey.object }
    guard let place = places[id], let parent = object(place.parent) else { return nil }
    guard let items = Self.list(place.list, in: parent) else { return nil }
    return items.position(of: id, near: near(place)).flatMap { items[$0].object }
  }

  /// The record as its type; nil where there is none of this id and type.
  public func record<Value: Record>(_ id: String, as type: Value.Type = Value.self) -> Value? {
    guard places[id]?.type === Value.record, let object = object(id) else { return nil }
    return Value(object)
  }

  /// The records before it, from the journey's own list down: stage, then step.
  public func ancestors(of id: String) -> [String] {
    var result: [String] = []
    var next = places[id]?.parent ?? ""
    while !next.isEmpty {
      result.insert(next, at: 0)
      next = places[next]?.parent ?? ""
    }
    return result
  }

  /// Makes the edit and returns the one that takes it back exactly.
  /// O(size of what is put in or taken out), and of the lists on the way to it where a copy of the document is kept.
  /// - Throws: `EditError`; the journey is then as it was.
  public mutating func apply(_ edit: MapEdit) throws(EditError) -> MapEdit {
    switch edit {
    case .set(let id, let key, let value): try set(id, key, value)
    case .insert(let parent, let key, let after, let value): try insert(into: parent, key, after: after, value)
    case .remove(let id): try remove(id)
    case .move(let id, let parent, let key, let after): try move(id, to: parent, key, after: after)
    case .group(let title, let edits): try group(title, edits)
    }
  }

  private mutating func group(_ title: String, _ edits: [MapEdit]) throws(EditError) -> MapEdit {
    var inverses: [MapEdit] = []
    for edit in edits {
      do throws(EditError) {
        inverses.append(try apply(edit))
      } catch {
        for inverse in inverses.reversed() { _ = try apply(inverse) }
        throw error
      }
    }
    return .group(title: title, inverses.reversed())
  }

  private mutating func set(_ id: String, _ key: FieldPath, _ value: JSONValue?) throws(EditError) -> MapEdit {
    if key.keys == [.id], places[id] != nil {
      guard let new = value?.text, !new.isEmpty else { throw .missingID(key: id) }
      if new != id, places[new] != nil { throw .duplicateID(new) }
    }
    // A record whose own id is set goes by the new one afterwards; the journey always by the empty one. Where ids
    // stand twice, the old one may then mean another record: the whole list serves to undo.
    let place = key.keys == [.id] ? places[id] : nil
    let whole = hasDuplicates ? place.map { ($0, list(of: $0)) } : nil
    let old = try changing(id) { object in object.replace(key.keys[...], by: value) }
    // Whole lists and ids may have changed: what stands below is indexed anew.
    if touchesRecords(id, key) { reindex() }
    if let whole { return .set(id: whole.0.parent, key: whole.0.list, value: whole.1) }
    let name = key.keys == [.id] ? place == nil ? "" : value?.text ?? id : id
    return .set(id: name, key: FieldPath(old.path), value: old.value)
  }

  /// Whether setting this field of a record changes ids, or what stands in lists of records.
  public func touchesRecords(_ id: String, _ key: FieldPath) -> Bool {
    if key.keys.last == .id { return true }
    let type = id.isEmpty ? Journey.record : places[id]?.type ?? Journey.record
    return type.identifiedLists.contains { list in
      list.path.keys.starts(with: key.keys) || key.keys.starts(with: list.path.keys)
    }
  }

  private mutating func insert(
    into parent: String, _ key: FieldPath, after: String?, _ value: JSONObject
  ) throws(EditError) -> MapEdit {
    guard let id = value[.id]?.text, !id.isEmpty else { throw .missingID(key: key.description) }
    let type = try listType(parent, key)
    let near = hasDuplicates ? 0 : after.flatMap { places[$0] }.map { Int($0.position) } ?? 0
    var fresh: [String: RecordPlace] = [id: RecordPlace(type: type, parent: parent, list: key, position: 0)]
    var isNameless = false
    try Self.collect(value, as: type, id: id, into: &fresh, &isNameless)
    for id in fresh.keys where places[id] != nil { throw .duplicateID(id) }
    let made = object(parent).flatMap { Self.firstMissing(key, in: $0) }
    let position = try changing(parent) { (object) throws(EditError) in
      try object.updateList(key.keys[...]) { (items) throws(EditError) in
        let position = try Self.position(after: after, near: near, in: items, key)
        items.insert(.object(value), at: position)
        return position
      }
    }
    fresh[id] = RecordPlace(type: type, parent: parent, list: key, position: Int32(clamping: position))
    for (id, place) in fresh { places[id] = place }
    if isNameless { hasNameless = true }
    let removal = MapEdit.remove(id: id)
    guard let made else { return removal }
    return .group(title: "", [removal, .set(id: parent, key: made, value: nil)])
  }

  private mutating func remove(_ id: String) throws(EditError) -> MapEdit {
    guard let place = places[id] else { throw .unknownID(id) }
    let (before, whole) = try neighbour(of: id, at: place)
    let near = near(place)
    let removed = try changing(place.parent) { (object) throws(EditError) -> JSONObject in
      try object.updateList(place.list.keys[...]) { (items) throws(EditError) -> JSONObject in
        guard let position = items.position(of: id, near: near), let value = items[position].object else {
          throw .notInList(id: id, list: place.list.description)
        }
        items.remove(at: position)
        return value
      }
    }
    if hasDuplicates { reindex() } else { forget(removed, as: place.type, id: id) }
    if let whole { return .set(id: place.parent, key: place.list, value: whole) }
    return .insert(into: place.parent, key: place.list, after: before, value: removed)
  }

  /// The id of the record before it. Where that one has no id to name it by, or where ids stand twice, the whole list
  /// serves to undo.
  private func neighbour(of id: String, at place: RecordPlace) throws(EditError) -> (String?, JSONValue?) {
    guard let items = list(of: place)?.array, let position = items.position(of: id, near: near(place)) else {
      throw .notInList(id: id, list: place.list.description)
    }
    guard !hasDuplicates else { return (nil, .array(items)) }
    guard position > 0 else { return (nil, nil) }
    let before = items[position - 1].object?[.id]?.text
    let isNamed = before.flatMap { items.position(of: $0, near: position - 1) } == position - 1
    return isNamed ? (before, nil) : (nil, .array(items))
  }

  private mutating func move(
    _ id: String, to parent: String, _ key: FieldPath, after: String?
  ) throws(EditError) -> MapEdit {
    guard let place = places[id] else { throw .unknownID(id) }
    guard after != id, parent != id, !ancestors(of: parent).contains(id) else { throw .intoItself(id) }
    let type = try listType(parent, key)
    guard type === place.type else { throw .notInList(id: id, list: key.description) }
    if let after { guard places[after] != nil else { throw .unknownID(after) } }
    let inverse = try remove(id)
    guard let value = Self.insertedValue(inverse, id) else { throw .notInList(id: id, list: key.description) }
    do throws(EditError) {
      let undoInsert = try insert(into: parent, key, after: after, value)
      return Self.inverseOfMove(id, inverse, undoInsert)
    } catch {
      _ = try apply(inverse)
      throw error
    }
  }

  private static func insertedValue(_ inverse: MapEdit, _ id: String) -> JSONObject? {
    switch inverse {
    case .insert(_, _, _, let value): value
    case .set(_, _, let list):
      list?.array.flatMap { items in items.position(of: id, near: 0).flatMap { items[$0].object } }
    default: nil
    }
  }

  private static func inverseOfMove(_ id: String, _ putBack: MapEdit, _ takeAway: MapEdit) -> MapEdit {
    guard case .insert(let parent, let key, let after, _) = putBack else {
      return .group(title: "", [takeAway, putBack])
    }
    let back = MapEdit.move(id: id, to: parent, key: key, after: after)
    guard case .group(let title, let edits) = takeAway else { return back }
    return .group(title: title, [back] + edits.dropFirst())
  }

  // MARK: The tree

  /// Changes the object of `id` in place.
  private mutating func changing<Result>(
    _ id: String, _ body: (inout JSONObject) throws(EditError) -> Result
  ) throws(EditError) -> Result {
    var way: [(list: FieldPath, id: String, near: Int)] = []
    var next = id
    while !next.isEmpty, !(next == journey.id && places[next] == nil) {
      guard let place = places[next] else { throw .unknownID(id) }
      way.insert((place.list, next, near(place)), at: 0)
      next = place.parent
    }
    return try journey.object.descend(way[...], body)
  }

  private func listType(_ parent: String, _ key: FieldPath) throws(EditError) -> RecordType {
    let owner: RecordType
    if parent.isEmpty || parent == journey.id && places[parent] == nil {
      owner = Journey.record
    } else if let place = places[parent] {
      owner = place.type
    } else {
      throw .unknownID(parent)
    }
    guard let list = owner.identifiedLists.first(where: { $0.path == key }) else {
      throw .notAList(id: parent, key: key.description)
    }
    return list.type
  }

  private func list(of place: RecordPlace) -> JSONValue? {
    object(place.parent).flatMap { Self.value(place.list, in: $0) }
  }

  static func value(_ path: FieldPath, in object: JSONObject) -> JSONValue? {
    var value: JSONValue? = .object(object)
    for key in path.keys { value = value?.object?[key] }
    return value
  }

  /// The way to the first thing that is not there, which making the list would make; nil where the list is there.
  private static func firstMissing(_ path: FieldPath, in object: JSONObject) -> FieldPath? {
    for length in 1...path.keys.count {
      let way = FieldPath(Array(path.keys.prefix(length)))
      if value(way, in: object) == nil { return way }
    }
    return nil
  }

  private static func list(_ path: FieldPath, in object: JSONObject) -> [JSONValue]? {
    value(path, in: object)?.array
  }

  /// Where in its list a record is looked for first: the first one counts where ids stand twice.
  private func near(_ place: RecordPlace) -> Int { hasDuplicates ? 0 : Int(place.position) }

  private static func position(
    after: String?, near: Int, in items: [JSONValue], _ key: FieldPath
  ) throws(EditError) -> Int {
    guard let after else { return 0 }
    guard let position = items.position(of: after, near: near) else {
      throw .notInList(id: after, list: key.description)
    }
    return position + 1
  }

  // MARK: The index

  private mutating func reindex() {
    places.removeAll()
    hasDuplicates = false
    hasNameless = false
    index(journey.object, as: Journey.record, id: "")
  }

  private mutating func index(_ object: JSONObject, as type: RecordType, id: String) {
    for list in type.identifiedLists {
      for (position, item) in (Self.list(list.path, in: object) ?? []).enumerated() {
        guard let record = item.object, let own = record[.id]?.text else {
          hasNameless = true
          continue
        }
        guard places[own] == nil else {
          hasDuplicates = true
          continue
        }
        places[own] = RecordPlace(type: list.type, parent: id, list: list.path, position: Int32(clamping: position))
        index(record, as: list.type, id: own)
      }
    }
  }

  private static func collect(
    _ object: JSONObject, as type: RecordType, id: String, into places: inout [String: RecordPlace],
    _ isNameless: inout Bool
  ) throws(EditError) {
    for list in type.identifiedLists {
      for (position, item) in (self.list(list.path, in: object) ?? []).enumerated() {
        guard let record = item.object, let own = record[.id]?.text else {
          isNameless = true
          continue
        }
        guard places[own] == nil else { throw .duplicateID(own) }
        places[own] = RecordPlace(type: list.type, parent: id, list: list.path, position: Int32(clamping: position))
        try collect(record, as: list.type, id: own, into: &places, &isNameless)
      }
    }
  }

  private mutating func forget(_ object: JSONObject, as type: RecordType, id: String) {
    places[id] = nil
    for list in type.identifiedLists {
      for item in Self.list(list.path, in: object) ?? [] {
        guard let record = item.object, let own = record[.id]?.text, places[own]?.parent == id else { continue }
        forget(record, as: list.type, id: own)
      }
    }
  }
}
