public import JSONText
public import JourneyModel
import PlainText

/// What the records of a journey are called, so that references can be read.
public struct RecordNames: Sendable {
  private var names: [String: String] = [:]

  /// O(size of the journey).
  public init(_ journey: Journey) {
    collect(journey.object, Journey.record)
  }

  /// The name of the record with this id, harmless; nil where there is none or it has no name.
  public func name(of id: String) -> String? { names[id] }

  /// "Social Security Administration (ssa)"; the id alone where there is no name.
  public func reference(_ id: String) -> String {
    let shown = PlainText.display(id)
    return names[id].map { "\($0) (\(shown))" } ?? shown
  }

  /// How people call the record: its name, title, problem, statement or text, whichever it has first; harmless.
  public static func name(of object: JSONObject, _ type: RecordType) -> String? {
    guard let text = nameField(of: type).flatMap({ object[$0.key]?.text }), !text.isEmpty else { return nil }
    return PlainText.display(text)
  }

  /// The field that holds the name.
  static func nameField(of type: RecordType) -> FieldInfo? {
    for key in ["title", "name", "problem", "text", "role", "program", "series"] as [JSONKey] {
      if let field = type.field(key) { return field }
    }
    return nil
  }

  private mutating func collect(_ object: JSONObject, _ type: RecordType) {
    for list in type.identifiedLists {
      var value: JSONValue? = .object(object)
      for key in list.path.keys { value = value?.object?[key] }
      for record in (value?.array ?? []).lazy.compactMap(\.object) {
        if let id = record[.id]?.text, names[id] == nil { names[id] = Self.name(of: record, list.type) }
        collect(record, list.type)
      }
    }
  }
}
