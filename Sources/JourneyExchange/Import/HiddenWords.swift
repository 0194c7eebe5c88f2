import JSONText
import JourneyModel

/// Takes words that stand in place of a number which is not told out of what a file brings, so that nothing is put there.
struct HiddenWords {
  let words: [String]
  /// Records that lost a number without which they mean nothing.
  private(set) var lost: Set<String> = []
  /// Records that lost a number, these among them: which members, and what is left of each.
  private(set) var lessened: [String: [(key: JSONKey, left: JSONValue?)]] = [:]

  init(_ words: [String]) { self.words = words }

  /// The object without its hidden numbers; counts by reason go whole where one of them is hidden, figures too.
  mutating func told(_ object: JSONObject, _ type: RecordType) -> JSONObject {
    guard !words.isEmpty else { return object }
    var told = object
    for member in object.members {
      guard let field = type.field(member.key) else { continue }
      told[member.key] = self.told(member.value, field.kind)
      if told[member.key] == nil, field.isRequired, let id = object[.id]?.text { lost.insert(id) }
    }
    guard told != object, let id = object[.id]?.text else { return told }
    lessened[id] = object.members.filter { told[$0.key] != $0.value }.map { ($0.key, told[$0.key]) }
    return told
  }

  /// The same, without the records that lost what they need.
  mutating func whole(_ object: JSONObject) -> JSONObject {
    var whole = told(object, Journey.record)
    for list in Journey.record.identifiedLists where list.path.keys.count == 1 {
      guard let items = whole[list.path.keys[0]]?.array else { continue }
      whole[list.path.keys[0]] = .array(items.filter { $0.object?[.id]?.text.map { !lost.contains($0) } ?? true })
    }
    return whole
  }

  private mutating func told(_ value: JSONValue, _ kind: FieldKind) -> JSONValue? {
    switch kind {
    case .number: return isHidden(value) ? nil : value
    case .counts:
      if isHidden(value) { return nil }
      return value.object?.members.contains { isHidden($0.value) } == true ? nil : value
    case .figure:
      return value.object?.members.contains { isHidden($0.value) } == true ? nil : value
    case .record(let type): return value.object.map { .object(told($0, type())) } ?? value
    case .list(let element):
      guard element.recordType != nil, let items = value.array else { return value }
      return .array(items.compactMap { told($0, element) })
    default: return value
    }
  }

  private func isHidden(_ value: JSONValue) -> Bool {
    value.text.map { text in words.contains { $0.utf8.elementsEqual(text.utf8) } } ?? false
  }
}
