package import JSONText
package import JourneyModel
package import Tables

/// The values of a record as cells of a table, and back.
package enum CellText {
  /// A value as a cell: several texts are joined by "; " where that reads back as the same, and stand as JSON elsewhere.
  package static func cell(_ value: JSONValue, _ kind: FieldKind) -> TableCell {
    switch value {
    case .null: return .empty
    case .flag(let flag): return .text(flag ? "true" : "false")
    case .number(let number): return .number(number.text)
    case .text(let text): return .text(text)
    case .array(let items) where kind.isList && kind.recordType == nil:
      let joined = items.map(shown).joined(separator: "; ")
      return .text(self.value(joined, kind) == value || items.isEmpty ? joined : JSONWriter.lineText(value))
    case .array, .object: return .text(JSONWriter.lineText(value))
    }
  }

  /// What a cell says: nothing where it is empty; text where it is not of the field's kind, so that `check` can name it.
  package static func value(_ cell: String, _ kind: FieldKind) -> JSONValue? {
    if cell.isEmpty { return nil }
    switch kind {
    case .number, .figure, .textOrDays: return number(cell) ?? .text(cell)
    case .flag: return cell == "true" ? .flag(true) : cell == "false" ? .flag(false) : .text(cell)
    case .list(let element) where element.recordType == nil:
      if cell.hasPrefix("["), let items = json(cell)?.array { return .array(items) }
      return .array(parts(cell).compactMap { value($0, element) })
    case .list, .record, .counts: return json(cell) ?? .text(cell)
    default: return .text(cell)
    }
  }

  /// The same value as a cell's text.
  package static func text(_ value: JSONValue, _ kind: FieldKind) -> String {
    switch cell(value, kind) {
    case .text(let text), .number(let text): text
    case .empty: ""
    }
  }

  private static func shown(_ item: JSONValue) -> String {
    switch item {
    case .text(let text): text
    default: JSONWriter.lineText(item)
    }
  }

  /// Split by bytes: a mark may combine with a semicolon, which then is none to Swift.
  private static func parts(_ text: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    for byte in text.utf8 {
      if byte == UInt8(ascii: ";") { parts.append([]) } else { parts[parts.count - 1].append(byte) }
    }
    return parts.enumerated().compactMap { place, part in
      // People type "a;b" too.
      let bytes = place > 0 && part.first == UInt8(ascii: " ") ? part.dropFirst() : part[...]
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
  }

  static func number(_ text: String) -> JSONValue? {
    guard let value = json(text), value.number != nil, !text.utf8.contains(where: \.isSpace) else { return nil }
    return value
  }

  static func json(_ text: String) -> JSONValue? {
    // Nothing but JSON that begins as such, so that words cost nothing.
    guard let first = text.utf8.first, first < 0x80, !first.isSpace, first != UInt8(ascii: "'") else { return nil }
    return try? JSONReader.read(Array(text.utf8), limits: JourneyFormat.limits)
  }
}

extension JSONWriter {
  /// The value on one line, as text.
  package static func lineText(_ value: JSONValue) -> String { String(decoding: writeLine(value), as: UTF8.self) }
}
