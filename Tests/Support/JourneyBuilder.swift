public import JSONText
public import JourneyModel

/// Small journeys for tests, from the JSON of what matters in them.
public struct JourneyBuilder {
  public var object: JSONObject

  /// A journey with the members of `text`, the JSON of an object without its braces: `"stages": […], "painPoints": […]`.
  public init(_ text: String = "", id: String = "journey") throws {
    let head =
      "\"format\": \"sojourn-journey\", \"version\": 1, \"id\": \"\(id)\", \"title\": \"T\", \"state\": \"current\""
    let members = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A } ? head : "\(head), \(text)"
    object = try Self.object("{\(members)}")
  }

  public var journey: Journey { Journey(object) }

  /// Adds a record, the JSON of an object, to one of the journey's lists.
  public mutating func add(_ list: JSONKey, _ text: String) throws {
    let record = JSONValue.object(try Self.object(text))
    object.update(list) { items in items = .array((items?.array ?? []) + [record]) }
  }

  /// The object that a text of JSON holds.
  public static func object(_ text: String) throws -> JSONObject {
    try JSONReader.read(Array(text.utf8)).object ?? JSONObject()
  }

  /// A journey with the members of `text`.
  public static func journey(_ text: String) throws -> Journey { try JourneyBuilder(text).journey }
}
