public import JSONText

/// The JSON Schema of a journey file, derived from the description.
public enum JourneySchema {
  /// A schema of draft 2020-12 for files of the current version.
  ///
  /// What `check` calls errors of a single value is refused by it: wrong types, missing fields, ids that are no ids,
  /// numbers out of range. References, unique ids and rules across fields are beyond a schema. Enumerations are
  /// examples, for agencies have words of their own; unknown members are allowed.
  public static func json() -> JSONValue {
    var definitions = JSONObject()
    for type in JourneyFormat.recordTypes.dropFirst() { definitions[JSONKey(type.name)] = .object(record(type)) }
    var root = record(Journey.record)
    var properties = root["properties"]?.object ?? JSONObject()
    properties["format"] = constant(properties["format"], .text(JourneyFormat.name))
    properties["version"] = constant(properties["version"], .number(JourneyFormat.version))
    root["properties"] = .object(properties)
    root["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
    root["title"] = .text("Sojourn journey, version \(JourneyFormat.version)")
    root["$defs"] = .object(definitions)
    return .object(root)
  }

  private static func constant(_ property: JSONValue?, _ value: JSONValue) -> JSONValue {
    var object = property?.object ?? JSONObject()
    object["const"] = value
    return .object(object)
  }

  private static func record(_ type: RecordType) -> JSONObject {
    var properties = JSONObject()
    for field in type.fields {
      var schema = value(field.kind)
      schema["title"] = .text(field.label)
      schema["description"] = .text(field.help)
      properties[field.key] = .object(schema)
    }
    var schema: JSONObject = [
      "type": .text("object"), "title": .text(type.title), "description": .text(type.summary),
      "properties": .object(properties),
    ]
    let required = type.fields.filter(\.isRequired).map(\.key.text)
    if !required.isEmpty { schema["required"] = .texts(required) }
    if RecordPlans.all.plans.contains(where: { $0.type === type && $0.citesSources }) {
      let isPublic: JSONObject = [
        "properties": .object(["basis": .object(["const": .text("public")] as JSONObject)] as JSONObject),
        "required": .texts(["basis"]),
      ]
      schema["if"] = .object(isPublic)
      schema["then"] = .object(["required": .texts(["source", "asOf"])] as JSONObject)
    }
    return schema
  }

  private static func value(_ kind: FieldKind) -> JSONObject {
    switch kind {
    case .identifier: ["type": .text("string"), "pattern": .text("^[a-z0-9][a-z0-9-]*$")]
    case .text, .prose, .source, .reference: ["type": .text("string")]
    case .flag: ["type": .text("boolean")]
    case .date: ["type": .text("string"), "pattern": .text("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
    case .textOrDays: ["type": .texts(["string", "number"])]
    case .number(let rule): number(rule)
    case .choice(let choice):
      choice.words.isEmpty
        ? ["type": .text("string")]
        : ["type": .text("string"), "examples": .texts(choice.words.map(\.value))]
    case .record(let type): reference(to: type())
    case .counts(_, let orTotal):
      orTotal ? ["anyOf": .array([.object(number(.count)), .object(counts)])] : counts
    case .figure(let rule):
      rule == .any
        ? reference(to: Figure.record)
        : [
          "$ref": .text("#/$defs/figure"),
          "properties": .object(["value": .object(number(rule))] as JSONObject),
        ]
    case .list(let element): ["type": .text("array"), "items": .object(value(element))]
    }
  }

  private static var counts: JSONObject {
    ["type": .text("object"), "additionalProperties": .object(number(.count))]
  }

  private static func reference(to type: RecordType) -> JSONObject {
    ["$ref": .text(type === Journey.record ? "#" : "#/$defs/\(type.name)")]
  }

  private static func number(_ rule: NumberRule) -> JSONObject {
    var schema: JSONObject = ["type": .text(rule.isWhole ? "integer" : "number")]
    if rule.range.lowerBound > -Double.greatestFiniteMagnitude { schema["minimum"] = .number(rule.range.lowerBound) }
    if rule.range.upperBound < Double.greatestFiniteMagnitude { schema["maximum"] = .number(rule.range.upperBound) }
    return schema
  }
}
