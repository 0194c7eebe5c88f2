public import JSONText
public import JourneyModel

extension RandomJourney {
  /// An edit of any kind at any place; it may be one that cannot be made.
  public mutating func edit(of document: JourneyDocument) -> MapEdit {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<9: set(in: document)
    case 9..<13: insert(into: document)
    case 13..<15: .remove(id: anyID(of: document))
    case 15..<19: move(in: document)
    default: .group(title: "several", (0..<Int.random(in: 0..<4, using: &random)).map { _ in edit(of: document) })
    }
  }

  /// The id of any record, sometimes of none.
  public mutating func anyID(of document: JourneyDocument) -> String {
    if Int.random(in: 0..<30, using: &random) == 0 { return "nobody" }
    // Sorted, because a seed must draw the same again.
    return document.ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.randomElement(using: &random) ?? ""
  }

  /// A record that can stand in a list of this type, with a fresh id and no references.
  public mutating func record(for type: RecordType) -> JSONObject {
    var object: JSONObject = [.id: .text(freshID())]
    for field in type.fields where Bool.random(using: &random) {
      switch field.kind {
      case .text, .prose: object[field.key] = .text(text())
      case .flag: object[field.key] = .flag(true)
      case .list(.record(let inner)) where inner().isIdentified && Bool.random(using: &random):
        object[field.key] = .array([.object([.id: .text(freshID())] as JSONObject)])
      default: break
      }
    }
    return object
  }

  private mutating func set(in document: JourneyDocument) -> MapEdit {
    let id = Int.random(in: 0..<6, using: &random) == 0 ? "" : anyID(of: document)
    let type = document.place(of: id)?.type ?? Journey.record
    let (path, kind) = field(of: type)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return .set(id: id, key: path, value: nil)
    case 1: return .set(id: id, key: path, value: kind.map { wrongValue($0) } ?? .text("unknown"))
    case 2:
      // What stands in the same field of another record of the type, lists of records included.
      let other = document.object(anyID(of: document)) ?? JSONObject()
      return .set(id: id, key: path, value: path.keys.first.flatMap { other[$0] })
    default: return .set(id: id, key: path, value: .text(text()))
    }
  }

  private mutating func field(of type: RecordType) -> (FieldPath, FieldKind?) {
    let field = type.fields.randomElement(using: &random)!
    switch field.kind {
    case .record(let inner) where Bool.random(using: &random):
      let (path, kind) = self.field(of: inner())
      return (FieldPath([field.key] + path.keys), kind)
    default: break
    }
    return Int.random(in: 0..<12, using: &random) == 0 ? ("x-new", nil) : (FieldPath(field.key), field.kind)
  }

  private mutating func insert(into document: JourneyDocument) -> MapEdit {
    let (parent, list) = list(in: document)
    guard let list else { return .remove(id: parent) }
    return .insert(
      into: parent, key: list.path, after: neighbour(in: document, parent, list.path), value: record(for: list.type))
  }

  private mutating func move(in document: JourneyDocument) -> MapEdit {
    let id = anyID(of: document)
    let type = document.place(of: id)?.type ?? Journey.record
    let homes = (document.ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } + [""]).flatMap { parent in
      (document.place(of: parent)?.type ?? Journey.record).identifiedLists.filter { $0.type === type }.map {
        (parent, $0.path)
      }
    }
    guard let (parent, path) = homes.randomElement(using: &random) else { return .remove(id: id) }
    return .move(id: id, to: parent, key: path, after: neighbour(in: document, parent, path))
  }

  private mutating func list(in document: JourneyDocument) -> (String, (path: FieldPath, type: RecordType)?) {
    let id = Int.random(in: 0..<3, using: &random) == 0 ? anyID(of: document) : ""
    let type = document.place(of: id)?.type ?? Journey.record
    return (id, type.identifiedLists.randomElement(using: &random))
  }

  private mutating func neighbour(in document: JourneyDocument, _ parent: String, _ path: FieldPath) -> String? {
    var value = document.object(parent).map(JSONValue.object)
    for key in path.keys { value = value?.object?[key] }
    let ids = (value?.array ?? []).compactMap { $0.object?[.id]?.text }
    return Bool.random(using: &random) ? ids.randomElement(using: &random) : nil
  }
}
