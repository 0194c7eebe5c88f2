import JSONText
import JourneyModel

/// Reads the cells of lists that people keep: as their fields want them, with names for ids.
struct ListCells {
  enum Reading {
    case value(JSONValue)
    /// It does not fit; why.
    case misfit(String)
  }

  var names: RecordLookup
  /// Agencies, channels and segments that the map does not have yet, by list in the order of the format.
  private(set) var made: [(list: String, records: [JSONObject])] = []

  init(_ journey: Journey) {
    names = RecordLookup(journey.object)
  }

  mutating func value(_ text: String, _ kind: FieldKind) -> Reading {
    switch kind {
    case .number(let rule), .figure(let rule): return Self.number(text, rule)
    case .flag: return Self.flag(text)
    case .date:
      return JourneyDate(text) == nil
        ? .misfit("is no date; write it as 2024, 2024-12 or 2024-12-31") : .value(.text(text))
    case .identifier:
      return IdentifierMaker.isWellFormed(text)
        ? .value(.text(text)) : .misfit("is no id: small letters, digits and hyphens only")
    case .choice(let choice): return .value(.text(Self.word(text, choice)))
    case .reference(let types): return reference(text, types)
    case .list(let element): return list(text, element)
    case .textOrDays: return .value(CellText.number(text) ?? .text(text))
    case .record, .counts: return .misfit("has no place in one cell")
    case .text, .prose, .source: return .value(.text(text))
    }
  }

  private mutating func list(_ text: String, _ element: FieldKind) -> Reading {
    let isProse: Bool
    switch element {
    case .text, .prose: isProse = true
    default: isProse = false
    }
    if case .reference(let types) = element, case .value(let whole) = known(text, types) {
      return .value(.array([whole]))
    }
    var values: [JSONValue] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "\n" || !isProse && ($0 == "," || $0 == "|") }) {
      let word = part.trimmedBlanks
      if word.isEmpty { continue }
      switch value(word, element) {
      case .value(let value): if !values.contains(value) { values.append(value) }
      case .misfit(let reason): return .misfit(reason)
      }
    }
    return values.isEmpty ? .misfit("holds nothing") : .value(.array(values))
  }

  private func known(_ text: String, _ types: [String]) -> Reading {
    for list in types.compactMap({ Self.lists[$0] }) {
      if let id = names.id(of: text, in: list) { return .value(.text(id)) }
    }
    return .misfit("is nothing in the map")
  }

  private mutating func reference(_ text: String, _ types: [String]) -> Reading {
    if case .value(let id) = known(text, types) { return .value(id) }
    guard let list = types.compactMap({ Self.lists[$0] }).first else { return .misfit("is nothing in the map") }
    switch list {
    case "agencies", "channels", "segments":
      let id = names.make(text, in: list)
      let record: JSONObject = [.id: .text(id), "name": .text(text)]
      if let place = made.firstIndex(where: { $0.list == list }) {
        made[place].records.append(record)
      } else {
        made.append((list, [record]))
        made.sort { $0.list.utf8.lexicographicallyPrecedes($1.list.utf8) }
      }
      return .value(.text(id))
    // Who reads the row makes it.
    case "stages": return .value(.text(text))
    default: return .misfit("is no \(types.joined(separator: " or ")) of the map")
    }
  }

  /// The list of each kind of record, as `RecordLookup` names it.
  private static let lists = [
    "agency": "agencies", "channel": "channels", "segment": "segments", "stage": "stages", "step": "steps",
    "evidence": "evidence", "rootCause": "rootCauses", "painPoint": "painPoints", "source": "sources",
    "informationItem": "informationItems",
  ]

  // MARK: Single values

  static func number(_ text: String, _ rule: NumberRule) -> Reading {
    // "1,234" and "12 %" are how people and programs write numbers.
    var plain = text.filter { $0 != " " && $0 != "$" && $0 != "\u{A0}" }
    if isGrouped(plain) { plain = plain.filter { $0 != "," } }
    if plain.hasSuffix(".0") { plain.removeLast(2) }
    guard let value = CellText.number(plain), let number = value.number?.double, rule.range.contains(number),
      !rule.isWhole || value.number?.int != nil
    else { return .misfit("is not \(rule.sentence)") }
    return .value(value)
  }

  /// Whether every comma stands before three digits.
  private static func isGrouped(_ text: String) -> Bool {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy {
      $0.prefix { $0.isASCII && $0.isNumber }.count == 3 && ($0.count == 3 || $0 == groups.last)
    }
  }

  private static func flag(_ text: String) -> Reading {
    switch text.lowercased() {
    case "true", "yes", "y", "x", "1": .value(.flag(true))
    case "false", "no", "n", "0": .value(.flag(false))
    default: .misfit("is neither yes nor no")
    }
  }

  /// The format's word where the text is it or what people read for it; else the text: agencies have words of their own.
  static func word(_ text: String, _ choice: Choice) -> String {
    let folded = RecordLookup.folded(text)
    let known = choice.words.first {
      RecordLookup.folded($0.value) == folded || RecordLookup.folded($0.label) == folded
    }
    return known?.value ?? text
  }

  /// −2…2 from a number or words; from a score, 1…5.
  static func emotion(_ text: String, isScore: Bool) -> Int? {
    if let number = CellText.number(text.hasPrefix("+") ? String(text.dropFirst()) : text)?.number?.int {
      let value = isScore ? number - 3 : number
      return (-2...2).contains(value) ? value : nil
    }
    return switch RecordLookup.folded(text) {
    case "very negative", "very bad", "very unhappy": -2
    case "negative", "bad", "unhappy", "sad", "frustrated": -1
    case "neutral", "ok", "mixed": 0
    case "positive", "good", "happy": 1
    case "very positive", "very good", "very happy", "delighted": 2
    default: nil
    }
  }
}
