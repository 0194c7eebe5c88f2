import JSONText
import JourneyModel

/// Lays what a file brings over a journey: adds and changes, and takes nothing away.
struct Overlay {
  private(set) var document: JourneyDocument
  private(set) var edits: [MapEdit] = []
  private(set) var notes: [ImportNote] = []
  private var hidden = HiddenWords([])
  /// Records that are without a number, because it is not told and the map does not have it.
  private var lessened: [String] = []

  init(_ journey: Journey) throws(ImportError) {
    document = JourneyDocument(journey)
    guard document.isRegular else {
      throw ImportError(
        "", "the map has ids that are missing or stand twice; mend them first: `sojourn check` names them")
    }
  }

  mutating func bring(_ incoming: IncomingJourney, hiddenWords: [String]) throws(ImportError) {
    guard JourneyDocument(Journey(incoming.object)).isRegular else {
      throw ImportError("", "it has ids that are missing or stand twice; mend them first: `sojourn check` names them")
    }
    hidden = HiddenWords(hiddenWords)
    var object = hidden.told(incoming.object, Journey.record)
    let isSame = object[.id].map { $0 == document.journey.object[.id] } ?? true
    for key in [.id, "format", "version"] as [JSONKey] { object[key] = nil }
    if incoming.isWhole, !isSame { keepOwn(&object) }
    try fields("", [], document.journey.object, object, Journey.record)
    guard !lessened.isEmpty else { return }
    let ids = lessened.map { "\"\($0)\"" }.joined(separator: ", ")
    notes.append(ImportNote("", "small counts of people are not told, and the map does not have them: \(ids)"))
  }

  /// Of another journey only what this one does not have yet; its own title and story stay.
  private mutating func keepOwn(_ object: inout JSONObject) {
    let lists = Journey.record.identifiedLists.map { $0.path.keys[0] }
    for member in object.members where !lists.contains(member.key) {
      guard let own = document.journey.object[member.key] else { continue }
      if own != member.value, let field = Journey.record.field(member.key), field.kind.recordType == nil {
        notes.append(ImportNote("$.\(member.key.text)", "the map keeps its own \(field.label.lowercased())"))
      }
      object[member.key] = nil
    }
  }

  private mutating func fields(
    _ id: String, _ way: [JSONKey], _ own: JSONObject, _ new: JSONObject, _ type: RecordType
  ) throws(ImportError) {
    for member in new.members where member.key != .id || !way.isEmpty {
      let path = way + [member.key]
      let kind = type.field(member.key)?.kind
      if case .list(.record(let inner))? = kind, inner().isIdentified, let items = member.value.array {
        try records(items, id, FieldPath(path), inner())
        if items.isEmpty, own[member.key] == nil { try apply(.set(id: id, key: FieldPath(path), value: .array([]))) }
      } else if case .record(let inner)? = kind, let new = member.value.object {
        let before = own[member.key]?.object ?? JSONObject()
        if new.isEmpty, own[member.key] == nil { try apply(.set(id: id, key: FieldPath(path), value: member.value)) }
        try fields(id, path, before, new, inner())
      } else {
        let value = Self.merged(own[member.key], member.value, kind)
        if value != own[member.key] { try apply(.set(id: id, key: FieldPath(path), value: value)) }
      }
    }
  }

  /// Lists whose elements are the same by some of their members are merged by these; all else is replaced.
  private static func merged(_ own: JSONValue?, _ new: JSONValue, _ kind: FieldKind?) -> JSONValue {
    guard let type = kind?.recordType, kind?.isList == true, !type.mergeKeys.isEmpty, let before = own?.array,
      let items = new.array
    else { return new }
    var merged = before
    for item in items {
      let key = item.object.map { object in type.mergeKeys.map { object[$0] } }
      let place = merged.firstIndex { old in key != nil && old.object.map { o in type.mergeKeys.map { o[$0] } } == key }
      guard let place, var object = merged[place].object, let new = item.object else {
        if !merged.contains(item) { merged.append(item) }
        continue
      }
      for member in new.members { object[member.key] = member.value }
      merged[place] = .object(object)
    }
    return .array(merged)
  }

  // MARK: Records

  private mutating func records(
    _ items: [JSONValue], _ parent: String, _ path: FieldPath, _ type: RecordType
  ) throws(ImportError) {
    let list = document.object(parent).flatMap { JourneyDocument.items(path, in: $0) } ?? []
    let present = list.compactMap { $0.object?[.id]?.text }
    var last: String?
    for (place, item) in items.enumerated() {
      guard let record = item.object, let id = record[.id]?.text else { continue }
      if let known = document.place(of: id) {
        guard known.type === type else {
          throw ImportError(
            "\"\(id)\"",
            "stands for one thing here (\(type.title)) and for another in the map (\(known.type.title)); give one of them another id"
          )
        }
        let own = document.object(id) ?? JSONObject()
        if hidden.lessened[id]?.contains(where: { own[$0.key] == $0.left }) == true { lessened.append(id) }
        try fields(id, [], own, record, type)
        if known.parent.utf8.elementsEqual(parent.utf8) { last = id }
        continue
      }
      guard !hidden.lost.contains(id) else {
        notes.append(ImportNote("\"\(id)\"", "its counts are not told, and the map does not have it; it is left out"))
        continue
      }
      if hidden.lessened[id] != nil { lessened.append(id) }
      let after = last ?? Self.before(items[place...], in: present) ?? present.last
      let shell = shell(record, type)
      try apply(.insert(into: parent, key: path, after: after.flatMap { $0.isEmpty ? nil : $0 }, value: shell))
      if shell != record {
        for list in type.identifiedLists {
          if let items = JourneyDocument.items(list.path, in: record) { try records(items, id, list.path, list.type) }
        }
      }
      last = id
    }
  }

  /// What stands before the first of these that the list has already; empty for the list's start; nil where it has none.
  private static func before(_ items: ArraySlice<JSONValue>, in present: [String]) -> String? {
    for item in items {
      guard let id = item.object?[.id]?.text, let place = present.firstIndex(of: id) else { continue }
      return place == 0 ? "" : present[place - 1]
    }
    return nil
  }

  /// The record as it can be put in: whole, or without its lists of records where some of them stand in the map already.
  private func shell(_ record: JSONObject, _ type: RecordType) -> JSONObject {
    guard hasKnown(record, type) else { return record }
    var shell = record
    for list in type.identifiedLists where list.path.keys.count == 1 {
      if let items = shell[list.path.keys[0]]?.array, !items.isEmpty { shell[list.path.keys[0]] = nil }
    }
    return shell
  }

  private func hasKnown(_ record: JSONObject, _ type: RecordType) -> Bool {
    type.identifiedLists.contains { list in
      (JourneyDocument.items(list.path, in: record) ?? []).contains { item in
        guard let object = item.object, let id = object[.id]?.text else { return false }
        return document.place(of: id) != nil || hasKnown(object, list.type)
      }
    }
  }

  private mutating func apply(_ edit: MapEdit) throws(ImportError) {
    do throws(EditError) {
      _ = try document.apply(edit)
      edits.append(edit)
    } catch {
      throw ImportError("", "\(error)")
    }
  }
}

extension JourneyDocument {
  /// The list at the end of a way within a record.
  static func items(_ path: FieldPath, in object: JSONObject) -> [JSONValue]? {
    var value: JSONValue? = .object(object)
    for key in path.keys { value = value?.object?[key] }
    return value?.array
  }
}
