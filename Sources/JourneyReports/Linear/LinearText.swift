public import JSONText
public import JourneyModel
import PlainText

/// A map as lines: one thing a line, its name before its value, what belongs to something below it and further in.
///
/// No boxes, no columns, no signs that a screen reader would spell; every line is harmless on a terminal. What the file
/// holds beyond the format is shown too, as it is.
public struct LinearText: Sendable {
  private let names: RecordNames

  /// O(size of the journey).
  public init(of journey: Journey) {
    names = RecordNames(journey)
  }

  /// The whole map; what is public and what is made up comes first.
  public func lines(of journey: Journey) -> [String] {
    lines(of: journey.object, Journey.record, heading: "Journey", depth: 0)
  }

  /// One record with all that belongs to it.
  public func lines(of object: JSONObject, _ type: RecordType) -> [String] {
    lines(of: object, type, heading: Self.capitalized(type.title), depth: 0)
  }

  /// One field's value.
  public func lines(of value: JSONValue, _ field: FieldInfo) -> [String] {
    lines(of: value, field.kind, label: field.label, depth: 0)
  }

  // MARK: Records

  private func lines(of object: JSONObject, _ type: RecordType, heading: String, depth: Int) -> [String] {
    var title = heading
    let nameField = RecordNames.nameField(of: type)
    if let name = RecordNames.name(of: object, type) { title += ": " + name }
    if type.isIdentified, let id = object[.id]?.text { title += " (\(PlainText.display(id)))" }
    var lines = [Self.indent(depth) + title]
    for field in ordered(type) {
      guard let value = object[field.key] else { continue }
      if field.key == nameField?.key, value.text != nil { continue }
      if case .identifier = field.kind, value.text != nil { continue }
      lines += self.lines(of: value, field.kind, label: field.label, depth: depth + 1)
    }
    for member in object.members where type.field(member.key) == nil {
      lines.append(
        "\(Self.indent(depth + 1))\(PlainText.display(member.key.text)) (not in the format): \(Self.raw(member.value))")
    }
    return lines
  }

  /// The fields in the order of the format, provenance before all others; what only names the format is left out.
  private func ordered(_ type: RecordType) -> [FieldInfo] {
    guard type === Journey.record else { return type.fields }
    let hidden: [JSONKey] = ["format", "version", "provenance"]
    return type.fields.filter { $0.key == "provenance" } + type.fields.filter { !hidden.contains($0.key) }
  }

  // MARK: Values

  private func lines(of value: JSONValue, _ kind: FieldKind, label: String, depth: Int) -> [String] {
    let start = Self.indent(depth) + label
    switch (kind, value) {
    case (.figure, .object(let object)):
      return [start + ": " + FigureText.short(Figure(object), names)] + details(object, depth)
    case (.record(let type), .object(let object)):
      return lines(of: object, type(), heading: label, depth: depth)
    case (.list(let element), .array(let items)):
      return lines(ofList: items, element, label: label, depth: depth)
    default:
      return [start + ": " + FieldText.short(value, kind, names)]
    }
  }

  /// What a figure says beyond its number, basis, source and date.
  private func details(_ object: JSONObject, _ depth: Int) -> [String] {
    let shown: [JSONKey] = ["value", "basis", "source", "asOf"]
    return Figure.record.fields.filter { !shown.contains($0.key) }.flatMap { field in
      object[field.key].map { lines(of: $0, field.kind, label: field.label, depth: depth + 1) } ?? []
    }
  }

  private func lines(ofList items: [JSONValue], _ kind: FieldKind, label: String, depth: Int) -> [String] {
    guard let type = kind.recordType else {
      let texts = items.map { FieldText.short($0, kind, names) }
      return ["\(Self.indent(depth))\(label): \(texts.isEmpty ? "none" : texts.joined(separator: "; "))"]
    }
    return items.enumerated().flatMap { place, item -> [String] in
      let heading = "\(Self.capitalized(type.title)) \(place + 1) of \(items.count)"
      switch (kind, item) {
      case (.figure, .object(let object)):
        return ["\(Self.indent(depth))\(heading): \(FigureText.short(Figure(object), names))"] + details(object, depth)
      case (_, .object(let object)): return lines(of: object, type, heading: heading, depth: depth)
      default: return ["\(Self.indent(depth))\(heading): \(Self.raw(item)) (not \(type.title))"]
      }
    }
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  static func raw(_ value: JSONValue) -> String {
    PlainText.display(String(decoding: JSONWriter.writeLine(value), as: UTF8.self))
  }
}
