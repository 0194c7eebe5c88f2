import JSONText
import JourneyModel

/// A way to a value in a journey, as `check` writes it: `$.stages[0].steps[1]`, `$["odd key"]`.
struct ValuePath {
  private enum Part {
    case key(String)
    case item(Int)
  }

  /// What stands at the end of the way.
  enum Found {
    case record(JSONObject, RecordType)
    case field(JSONValue, FieldInfo)
    /// Something that the format does not describe.
    case other(JSONValue)
  }

  private var parts: [Part] = []

  /// Nil where `text` is no such path.
  init?(_ text: String) {
    guard text.hasPrefix("$") else { return nil }
    var rest = text.dropFirst()
    while let sign = rest.first {
      rest.removeFirst()
      switch sign {
      case ".":
        let key = rest.prefix { $0 != "." && $0 != "[" }
        guard !key.isEmpty else { return nil }
        parts.append(.key(String(key)))
        rest = rest.dropFirst(key.count)
      case "[":
        guard let part = Self.bracket(&rest) else { return nil }
        parts.append(part)
      default: return nil
      }
    }
  }

  /// What follows an opening bracket, to the closing one.
  private static func bracket(_ rest: inout Substring) -> Part? {
    guard rest.first == "\"" else {
      guard let end = rest.firstIndex(of: "]"), let item = Int(rest[..<end]), item >= 0 else { return nil }
      rest = rest[rest.index(after: end)...]
      return .item(item)
    }
    var end = rest.index(after: rest.startIndex)
    while end < rest.endIndex, rest[end] != "\"" {
      end = rest.index(end, offsetBy: rest[end] == "\\" ? 2 : 1, limitedBy: rest.endIndex) ?? rest.endIndex
    }
    guard end < rest.endIndex, let key = try? JSONReader.read(Array(rest[...end].utf8)).text else { return nil }
    rest = rest[rest.index(after: end)...]
    guard rest.popFirst() == "]" else { return nil }
    return .key(key)
  }

  /// What stands there; nil where nothing does.
  func find(in journey: Journey) -> Found? {
    var value = JSONValue.object(journey.object)
    var type: RecordType? = Journey.record
    var field: FieldInfo?
    var kind: FieldKind?
    for part in parts {
      switch part {
      case .key(let key):
        guard let next = value.object?[JSONKey(key)] else { return nil }
        field = type?.field(JSONKey(key))
        kind = field?.kind
        value = next
      case .item(let item):
        guard let items = value.array, items.indices.contains(item) else { return nil }
        value = items[item]
        if case .list(let element)? = kind { kind = element } else { kind = nil }
        field = field.flatMap { known in
          kind.map { FieldInfo(known.key, $0, required: known.isRequired, known.label, known.help) }
        }
      }
      type = kind?.isList == true ? nil : kind?.recordType
    }
    if let object = value.object, let type, type !== Figure.record { return .record(object, type) }
    return field.map { .field(value, $0) } ?? .other(value)
  }
}
