public import JSONText

/// One difference between two versions of a journey, in words that people use.
public struct JourneyChange: Sendable, Equatable, CustomStringConvertible {
  public enum Kind: String, Sendable, Equatable {
    case added, removed, changed, moved
  }

  public let kind: Kind
  /// Of the record; empty for the journey itself.
  public let id: String
  /// What kind of thing it is: "pain point".
  public let type: String
  /// Its title, name or text; its id where it has none.
  public let name: String
  /// The names of the field on the screen, from the outside in; empty unless something changed in it.
  public let labels: [String]
  public let before: JSONValue?
  public let after: JSONValue?

  /// "step "Fill in the form": Minutes: 10 → 12"
  public var description: String {
    let subject = "\(type) \"\(name)\""
    switch kind {
    case .added, .removed, .moved: return "\(subject) \(kind.rawValue)"
    case .changed:
      return "\(subject): \(labels.joined(separator: ", ")): \(Self.brief(before)) → \(Self.brief(after))"
    }
  }

  /// A value in a few words.
  static func brief(_ value: JSONValue?) -> String {
    switch value {
    case nil: return "nothing"
    case .null?: return "null"
    case .flag(let flag)?: return flag ? "yes" : "no"
    case .number(let number)?: return number.text
    case .text(let text)?: return quoted(text, orElse: "\"\"")
    case .array(let items)?:
      let texts = items.compactMap(\.text)
      guard texts.count == items.count, texts.count <= 6 else { return "\(items.count) entries" }
      return texts.isEmpty ? "an empty list" : texts.joined(separator: ", ")
    case .object(let object)?:
      guard let value = object["value"]?.number else { return "\(object.members.count) entries" }
      return value.text + (object["basis"]?.text.map { " (\($0))" } ?? "")
    }
  }
}

extension JourneyDiff {
  /// What was added, removed, changed and moved, record by record, in the order of the edits. O(n log n).
  public static func changes(from: Journey, to: Journey) -> [JourneyChange] {
    let compared = compared(from, to)
    let old = JourneyDocument(compared.old)
    let new = JourneyDocument(compared.new)
    return compared.edits.map { edit in
      switch edit {
      case .set(let id, let key, _):
        change(
          .changed, id, old.object(id) == nil ? new : old, labels: labels(key, in: old.place(of: id)?.type),
          before: old.object(id).flatMap { JourneyDocument.value(key, in: $0) },
          after: new.object(id).flatMap { JourneyDocument.value(key, in: $0) })
      case .insert(_, _, _, let value):
        change(.added, value[.id]?.text ?? "", new, after: .object(value))
      case .remove(let id): change(.removed, id, old, before: old.object(id).map(JSONValue.object))
      case .move(let id, _, _, _): change(.moved, id, new)
      case .group(let title, _):
        JourneyChange(kind: .changed, id: "", type: "journey", name: title, labels: [], before: nil, after: nil)
      }
    }
  }

  private static func change(
    _ kind: JourneyChange.Kind, _ id: String, _ document: JourneyDocument, labels: [String] = [],
    before: JSONValue? = nil, after: JSONValue? = nil
  ) -> JourneyChange {
    let type = document.place(of: id)?.type ?? Journey.record
    return JourneyChange(
      kind: kind, id: id, type: type.title, name: document.object(id)?.displayName ?? id, labels: labels,
      before: before, after: after)
  }

  private static func labels(_ path: FieldPath, in type: RecordType?) -> [String] {
    var type = type ?? Journey.record
    return path.keys.map { key in
      guard let field = type.field(key) else { return key.text }
      if let inner = field.kind.recordType { type = inner }
      return field.label
    }
  }
}

extension JSONObject {
  /// What people call the record: its title, name, problem or text; its id where it has none of these.
  var displayName: String? {
    for key in ["title", "name", "problem", "text", "definition", "role", "program"] as [JSONKey] {
      if let text = self[key]?.text, !text.isEmpty { return text }
    }
    return self[.id]?.text
  }
}
