public import JSONText

/// Edits as JSON, for recovery files and what else keeps edits: `{"edit": "set", "id": "apply", "key": "owner.name",
/// "value": …}`. A field that is taken away has no `value`.
extension MapEdit {
  /// O(size of what it puts in).
  public var json: JSONValue {
    switch self {
    case .set(let id, let key, let value):
      var object: JSONObject = ["edit": .text("set"), "id": .text(id), "key": .path(key)]
      object["value"] = value
      return .object(object)
    case .insert(let into, let key, let after, let value):
      var object: JSONObject = [
        "edit": .text("insert"), "into": .text(into), "key": .path(key), "value": .object(value),
      ]
      object["after"] = after.map(JSONValue.text)
      return .object(object)
    case .remove(let id): return .object(["edit": .text("remove"), "id": .text(id)])
    case .move(let id, let to, let key, let after):
      var object: JSONObject = ["edit": .text("move"), "id": .text(id), "to": .text(to), "key": .path(key)]
      object["after"] = after.map(JSONValue.text)
      return .object(object)
    case .group(let title, let edits):
      return .object(["edit": .text("group"), "title": .text(title), "edits": .array(edits.map(\.json))])
    }
  }

  /// Nil where `json` is no edit, or one that this program does not know.
  public init?(json: JSONValue) {
    guard let object = json.object, let kind = object["edit"]?.text else { return nil }
    let key = object["key"].flatMap(FieldPath.init(json:))
    switch kind {
    case "set":
      guard let id = object["id"]?.text, let key else { return nil }
      self = .set(id: id, key: key, value: object["value"])
    case "insert":
      guard let into = object["into"]?.text, let key, let value = object["value"]?.object else { return nil }
      self = .insert(into: into, key: key, after: object["after"]?.text, value: value)
    case "remove":
      guard let id = object["id"]?.text else { return nil }
      self = .remove(id: id)
    case "move":
      guard let id = object["id"]?.text, let to = object["to"]?.text, let key else { return nil }
      self = .move(id: id, to: to, key: key, after: object["after"]?.text)
    case "group":
      guard let title = object["title"]?.text, let items = object["edits"]?.array else { return nil }
      let edits = items.compactMap(MapEdit.init(json:))
      guard edits.count == items.count else { return nil }
      self = .group(title: title, edits)
    default: return nil
    }
  }

  /// The texts that it puts in, in order: what a person typed. Identifiers and words of the format are not among them.
  public var typedTexts: [String] {
    switch self {
    case .set(_, _, let value): value.map(Self.texts(of:)) ?? []
    case .insert(_, _, _, let value): Self.texts(of: .object(value))
    case .remove, .move: []
    case .group(_, let edits): edits.flatMap(\.typedTexts)
    }
  }

  /// A person's words have a blank in them, or are not written as identifiers are.
  private static func texts(of value: JSONValue) -> [String] {
    switch value {
    case .text(let text): IdentifierMaker.isWellFormed(text) ? [] : [text]
    case .array(let items): items.flatMap(texts(of:))
    case .object(let object): object.members.flatMap { texts(of: $0.value) }
    case .null, .flag, .number: []
    }
  }
}

extension JSONValue {
  /// A list of keys, because a key of a file may hold any sign.
  fileprivate static func path(_ path: FieldPath) -> JSONValue { .array(path.keys.map { .text($0.text) }) }
}

extension FieldPath {
  fileprivate init?(json: JSONValue) {
    guard let items = json.array, !items.isEmpty else { return nil }
    let keys = items.compactMap { $0.text.map { JSONKey($0) } }
    guard keys.count == items.count else { return nil }
    self.init(keys)
  }
}
