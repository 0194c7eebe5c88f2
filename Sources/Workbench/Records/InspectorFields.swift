public import JSONText
public import JourneyModel

/// The lines of the inspector for one record: its fields, derived from the description of the format, and what is
/// tied to it.
public enum InspectorFields {
  /// What the record is called: its name or title, else its id.
  public static func name(of object: JSONObject) -> String {
    for key in nameKeys {
      if let text = object[key]?.text, !text.isEmpty { return text }
    }
    return object[.id]?.text ?? ""
  }

  static let nameKeys: [JSONKey] = ["name", "title", "problem", "text", "role", "abbreviation"]

  /// Every field; those without a value only where `showsEmpty`. O(size of the record).
  public static func rows(_ id: String, in document: JourneyDocument, showsEmpty: Bool) -> [FieldRow] {
    guard let object = document.object(id) else { return [] }
    let type = document.place(of: id)?.type ?? Journey.record
    return fields(of: object, type, in: document, showsEmpty: showsEmpty, depth: 0, path: [])
  }

  private static func fields(
    of object: JSONObject, _ type: RecordType, in document: JourneyDocument, showsEmpty: Bool, depth: Int,
    path: [PathStep]
  ) -> [FieldRow] {
    type.fields.flatMap { field -> [FieldRow] in
      let value = object[field.key]
      guard value != nil || showsEmpty, depth < 6 else { return [] }
      if case .identifier = field.kind { return [] }
      if type === Journey.record, isElsewhere(field) { return [] }
      return rows(field, value, in: document, showsEmpty: showsEmpty, depth: depth, path: path + [.key(field.key)])
    }
  }

  /// Whether a field of the journey is not for its inspector: what says how the file is read, and the lists of
  /// records, which are views and registers of their own.
  private static func isElsewhere(_ field: FieldInfo) -> Bool {
    if case .list(.record(let type)) = field.kind { return type().isIdentified }
    return field.key == Journey.format.info.key || field.key == Journey.version.info.key
  }

  private static func rows(
    _ field: FieldInfo, _ value: JSONValue?, in document: JourneyDocument, showsEmpty: Bool, depth: Int,
    path: [PathStep]
  ) -> [FieldRow] {
    switch field.kind {
    case .figure:
      let own = FieldRow(
        field.label, FigureText.text(value), .field(field.kind), depth: depth, path: path, help: field.help,
        isPresent: value != nil)
      guard showsEmpty, let object = value?.object else { return [own] }
      return [own]
        + fields(of: object, Figure.record, in: document, showsEmpty: true, depth: depth + 1, path: path)
        .filter { $0.path.last != .key("value") }
    case .record(let type):
      guard let object = value?.object ?? (showsEmpty ? JSONObject() : nil) else { return [] }
      let inner = fields(of: object, type(), in: document, showsEmpty: showsEmpty, depth: depth + 1, path: path)
      return inner.isEmpty ? [] : [FieldRow(field.label, "", .heading, depth: depth)] + inner
    case .list(.record(let type)):
      return list(field, value?.array ?? [], type(), in: document, showsEmpty: showsEmpty, depth: depth, path: path)
    default:
      return [
        FieldRow(
          field.label, text(of: value, field.kind, in: document), .field(field.kind), depth: depth, path: path,
          help: field.help, isPresent: value != nil)
      ]
    }
  }

  private static func list(
    _ field: FieldInfo, _ items: [JSONValue], _ type: RecordType, in document: JourneyDocument, showsEmpty: Bool,
    depth: Int, path: [PathStep]
  ) -> [FieldRow] {
    if type.isIdentified {
      guard !items.isEmpty else { return [] }
      return [FieldRow(field.label, "\(items.count)", .heading, depth: depth)]
        + items.compactMap(\.object).map {
          FieldRow(type.title, name(of: $0), .link($0[.id]?.text ?? ""), depth: depth + 1)
        }
    }
    var rows = [
      FieldRow(
        field.label, items.isEmpty ? "" : "\(items.count)", .list(field), depth: depth, path: path, help: field.help,
        isPresent: !items.isEmpty)
    ]
    for (index, item) in items.enumerated() {
      guard let object = item.object else { continue }
      let inner = fields(
        of: object, type, in: document, showsEmpty: showsEmpty, depth: depth + 2, path: path + [.index(index)])
      rows.append(FieldRow("\(type.title) \(index + 1)", "", .heading, depth: depth + 1))
      rows += inner
    }
    return rows
  }

  /// A value in words: labels for words of an enumeration, names for ids.
  public static func text(of value: JSONValue?, _ kind: FieldKind, in document: JourneyDocument) -> String {
    guard let value else { return "" }
    switch kind {
    case .choice(let choice): return value.text.map(choice.label(of:)) ?? FieldEdit.text(of: value)
    case .reference, .source:
      guard let id = value.text else { return FieldEdit.text(of: value) }
      return document.place(of: id) == nil ? id : document.object(id).map(shortName(of:)) ?? id
    case .list(let element):
      return (value.array ?? []).map { text(of: $0, element, in: document) }.joined(separator: ", ")
    default: return FieldEdit.text(of: value)
    }
  }

  /// The abbreviation where there is one.
  public static func shortName(of object: JSONObject) -> String {
    if let short = object["abbreviation"]?.text, !short.isEmpty { return short }
    return name(of: object)
  }
}

/// A figure in a line: its value, and always what it rests on.
public enum FigureText {
  /// "11.5 · public, p54, 2017"; the basis is never left out.
  public static func text(_ value: JSONValue?) -> String {
    guard let object = value?.object else { return FieldEdit.text(of: value) }
    var parts = [object["basis"]?.text ?? "basis not stated"]
    if let source = object["source"]?.text { parts.append(source) }
    if let asOf = object["asOf"]?.text { parts.append(asOf) }
    return "\(FieldEdit.text(of: object["value"])) · \(parts.joined(separator: ", "))"
  }
}
