import JSONText
import JourneyModel
import Testing

/// The way from the journey to a value.
enum Way: Sendable {
  case key(JSONKey)
  case item(Int)
}

/// One field of one kind of record, and where in a journey it first stands.
struct FieldPlace {
  let type: RecordType
  let field: FieldInfo
  /// The way to the record.
  let record: [Way]
  var way: [Way] { record + [.key(field.key)] }

  /// The first place of every field of every kind of record in `journey`.
  static func all(in journey: Journey) -> [FieldPlace] {
    var places: [FieldPlace] = []
    var seen: Set<String> = []
    func walk(_ object: JSONObject, _ type: RecordType, _ way: [Way]) {
      for field in type.fields {
        guard let value = object[field.key] else { continue }
        if seen.insert("\(type.name).\(field.key)").inserted {
          places.append(FieldPlace(type: type, field: field, record: way))
        }
        guard let inner = field.kind.recordType else { continue }
        let here = way + [.key(field.key)]
        if let object = value.object { walk(object, inner, here) }
        for (index, item) in (value.array ?? []).enumerated() {
          if let object = item.object { walk(object, inner, here + [.item(index)]) }
        }
      }
    }
    walk(journey.object, Journey.record, [])
    return places
  }
}

extension [Way] {
  /// As `check` writes it.
  var path: String {
    reduce(into: "$") { path, step in
      switch step {
      case .key(let key): path += ".\(key)"
      case .item(let index): path += "[\(index)]"
      }
    }
  }
}

extension JSONValue {
  func at(_ way: some Collection<Way>) -> JSONValue? {
    guard let step = way.first else { return self }
    switch step {
    case .key(let key): return object?[key]?.at(way.dropFirst())
    case .item(let index):
      guard let array, array.indices.contains(index) else { return nil }
      return array[index].at(way.dropFirst())
    }
  }

  /// The same with another value at the end of `way`; nil takes it out.
  func replacing(_ way: some Collection<Way>, by value: JSONValue?) -> JSONValue {
    guard let step = way.first else { return value ?? .null }
    let rest = way.dropFirst()
    switch (step, self) {
    case (.key(let key), .object(var object)):
      object[key] = rest.isEmpty ? value : (object[key] ?? .object(JSONObject())).replacing(rest, by: value)
      return .object(object)
    case (.item(let index), .array(var items)):
      items[index] = items[index].replacing(rest, by: value)
      return .array(items)
    default: return self
    }
  }
}

extension Journey {
  func replacing(_ way: [Way], by value: JSONValue?) -> Journey {
    Journey(JSONValue.object(object).replacing(way, by: value).object ?? JSONObject())
  }
}

let today = JourneyDate("2025-06-01")!

/// Whether two journeys are the same to the byte; a failure tells where they differ and not all that they hold.
func expectEqual(
  _ left: Journey, _ right: Journey, _ comment: @autoclosure () -> String, location: SourceLocation = #_sourceLocation
) {
  guard left.object != right.object else { return }
  let changes = JourneyDiff.changes(from: left, to: right).prefix(5).map(\.description).joined(separator: "; ")
  Issue.record("\(comment()): \(changes)", sourceLocation: location)
}
