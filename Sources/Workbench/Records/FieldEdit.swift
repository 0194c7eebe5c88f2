public import JSONText
public import JourneyModel

/// Edits of a field, however deep in the record's values it stands.
public enum FieldEdit {
  /// The edit that puts `value` at the end of `path` in the record `id`; nil takes it away.
  /// The whole top field is set, so that lists of things without ids change as one value.
  public static func set(
    _ value: JSONValue?, at path: [PathStep], of id: String, in document: JourneyDocument
  ) -> MapEdit? {
    guard case .key(let top)? = path.first, let object = document.object(id) else { return nil }
    let old = object[top] ?? .null
    return .set(id: id, key: FieldPath(top), value: old.setting(value, at: path.dropFirst()))
  }

  /// The edit that gives a field what was typed or chosen for it. A number typed for a figure keeps what the figure
  /// says about itself.
  static func edit(
    _ id: String, _ path: [PathStep], _ kind: FieldKind, _ value: JSONValue?, in document: JourneyDocument
  ) -> MapEdit? {
    guard case .figure = kind, let number = value else { return set(value, at: path, of: id, in: document) }
    let isThere = document.object(id).map { JSONValue.object($0).value(at: path[...])?.object != nil } ?? false
    return isThere
      ? set(number, at: path + [.key("value")], of: id, in: document)
      : set(estimated(number), at: path, of: id, in: document)
  }

  /// What is wrong with a text that is being typed; nil where nothing is.
  static func problem(_ text: String, as kind: FieldKind) -> String? {
    do throws(FieldProblem) {
      _ = try parse(text, as: kind)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// What a person typed, as a field of this kind holds it. Empty text is nil: not known.
  /// - Throws: a sentence that says what the field takes.
  public static func parse(_ text: String, as kind: FieldKind) throws(FieldProblem) -> JSONValue? {
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty else { return nil }
    switch kind {
    case .number(let rule), .figure(let rule):
      guard let value = number(trimmed, rule) else { throw FieldProblem("needs \(rule.sentence)") }
      return value
    case .flag:
      switch trimmed.lowercased() {
      case "yes", "y", "true": return .flag(true)
      case "no", "n", "false": return .flag(false)
      default: throw FieldProblem("needs yes or no")
      }
    case .date:
      guard JourneyDate(trimmed) != nil else { throw FieldProblem("needs a date such as 2027-03-31, 2027-03 or 2027") }
      return .text(trimmed)
    case .textOrDays:
      return number(trimmed, .any) ?? .text(trimmed)
    case .list(let element):
      var items: [JSONValue] = []
      // Figures need no signs between them: they are called out one after the other.
      let isNumber = if case .number = element { true } else { false }
      for part in trimmed.split(whereSeparator: { $0 == ";" || isNumber && ($0 == " " || $0 == ",") }) {
        if let value = try parse(String(part), as: element) { items.append(value) }
      }
      return .array(items)
    case .counts(_, let orTotal):
      return try counts(trimmed, orTotal)
    default:
      return .text(trimmed)
    }
  }

  /// A figure of a number said in the room: an estimate until somebody says where it comes from.
  static func estimated(_ number: JSONValue) -> JSONValue {
    .object(["value": number, "basis": .text("estimated")])
  }

  private static func number(_ text: String, _ rule: NumberRule) -> JSONValue? {
    guard let value = Double(text), value.isFinite, rule.range.contains(value),
      !rule.isWhole || value == value.rounded()
    else { return nil }
    return JSONNumber(value).map(JSONValue.number)
  }

  /// `abandoned 12; unknown 3`, or a bare number where that is allowed.
  private static func counts(_ text: String, _ orTotal: Bool) throws(FieldProblem) -> JSONValue {
    if orTotal, let total = number(text, .count) { return total }
    var object = JSONObject()
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ")
      guard words.count == 2, let count = number(String(words[1]), .count) else {
        throw FieldProblem("needs reasons with counts, such as: abandoned 12; unknown 3")
      }
      object[JSONKey(String(words[0]))] = count
    }
    return .object(object)
  }

  /// The value as the prompt shows it for editing.
  public static func text(of value: JSONValue?) -> String {
    switch value {
    case nil, .null: ""
    case .text(let text): text
    case .number(let number): number.text
    case .flag(let flag): flag ? "yes" : "no"
    case .array(let items): items.map { text(of: $0) }.joined(separator: "; ")
    case .object(let object):
      if let figure = object["value"] {
        text(of: figure)
      } else {
        object.members.map { "\($0.key.text) \(text(of: $0.value))" }.joined(separator: "; ")
      }
    }
  }
}

/// What is wrong with a text that was typed for a field.
public struct FieldProblem: Error, Equatable, Sendable {
  public let sentence: String

  public init(_ sentence: String) {
    self.sentence = sentence
  }
}

extension String {
  func trimmingBlanks() -> String {
    var view = Substring(self)
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
