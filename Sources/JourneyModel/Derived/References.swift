import JSONText

/// The ids that an object refers to, by its description.
enum References {
  /// Every id in a reference field of the object or of its value objects, in file order; lists of identified records
  /// are left out. O(size of the object).
  static func of(_ object: JSONObject, _ type: RecordType) -> [String] {
    var result: [String] = []
    collect(.object(object), .record({ type }), into: &result)
    return result
  }

  private static func collect(_ value: JSONValue, _ kind: FieldKind, into result: inout [String]) {
    switch kind {
    case .reference: if let text = value.text { result.append(text) }
    case .record(let type):
      guard let object = value.object else { return }
      let type = type()
      for member in object.members {
        if let field = type.field(member.key) { collect(member.value, field.kind, into: &result) }
      }
    case .list(.record(let type)) where type().isIdentified: break
    case .list(let element): for item in value.array ?? [] { collect(item, element, into: &result) }
    default: break
    }
  }
}
