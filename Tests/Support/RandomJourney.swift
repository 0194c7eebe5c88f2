public import JSONText
public import JourneyModel

/// Journeys, values and edits drawn at random from the description of the format: what the description allows, and on
/// request what it does not.
public struct RandomJourney {
  public var random: SeededGenerator
  /// How many records a list of the journey has at most.
  public var size: Int
  /// Whether objects also hold members that the description does not know.
  public var hasUnknownMembers: Bool
  private var lastID = 0

  public init(seed: UInt64, size: Int = 4, hasUnknownMembers: Bool = true) {
    random = SeededGenerator(seed: seed)
    self.size = size
    self.hasUnknownMembers = hasUnknownMembers
  }

  // MARK: Journeys

  /// A journey in which every value is of its type, every reference resolves, and nothing contradicts itself.
  public mutating func journey() -> Journey {
    var object = record(Journey.record, isComplete: false)
    object["format"] = .text(JourneyFormat.name)
    object["version"] = .number(JourneyFormat.version)
    return Journey(settle(object))
  }

  /// The same with every field of every record filled in.
  public mutating func completeJourney() -> Journey {
    var object = record(Journey.record, isComplete: true)
    object["format"] = .text(JourneyFormat.name)
    object["version"] = .number(JourneyFormat.version)
    return Journey(settle(object))
  }

  /// References and pairs of fields, once all ids are known.
  private mutating func settle(_ object: JSONObject) -> JSONObject {
    var object = object
    if object["stages"]?.array?.isEmpty ?? true {
      object["stages"] = .array([.object(record(Stage.record, isComplete: false, depth: 1))])
    }
    var ids: [String: [String]] = [:]
    Self.collect(object, Journey.record, &ids)
    return resolved(object, Journey.record, ids)
  }

  private static func collect(_ object: JSONObject, _ type: RecordType, _ ids: inout [String: [String]]) {
    if type !== Journey.record, let id = object[.id]?.text { ids[type.name, default: []].append(id) }
    for field in type.fields {
      guard let inner = field.kind.recordType, inner !== type else { continue }
      for item in object[field.key]?.array ?? [object[field.key]].compactMap({ $0 }) {
        if let object = item.object { collect(object, inner, &ids) }
      }
    }
  }

  /// A record with unresolved references; ids are fresh.
  private mutating func record(_ type: RecordType, isComplete: Bool, depth: Int = 0) -> JSONObject {
    var object = JSONObject()
    for field in type.fields {
      guard field.isRequired || isComplete || chance(type === Journey.record ? 80 : 45) else { continue }
      // Figures hold figures: some end is needed.
      if depth > 3, !field.isRequired, field.kind.recordType != nil { continue }
      object[field.key] = value(field.kind, isComplete: isComplete, depth: depth + 1)
    }
    if hasUnknownMembers, chance(15) { object["x-unknown"] = unknown() }
    if hasUnknownMembers, chance(5) {
      object[JSONKey("a key: \(HostileText.corpus.randomElement(using: &random)!)")] = unknown()
    }
    return object
  }

  private mutating func unknown() -> JSONValue {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: (try? JSONReader.read(Array("[1.50, 1e999, -0]".utf8))) ?? .null
    case 1: .null
    case 2:
      .object(
        ["id": .text("not-an-id-of-ours"), "deep": .array([.object(["n": .number(0.5)] as JSONObject)])] as JSONObject)
    default: .text(text())
    }
  }

  // MARK: Values

  /// A value that the kind allows; references are marks to be resolved.
  private mutating func value(_ kind: FieldKind, isComplete: Bool, depth: Int) -> JSONValue {
    switch kind {
    case .identifier: return .text(freshID())
    case .text, .prose, .source: return .text(text())
    case .number(let rule): return .number(number(rule))
    case .flag: return .flag(chance(50))
    case .choice(let choice): return .text(choice.words.randomElement(using: &random)?.value ?? "word")
    case .date: return .text(date())
    case .textOrDays: return chance(50) ? .text(text()) : .number(Int.random(in: -30...300, using: &random))
    case .reference(let names): return .object(["\u{0}ref": .texts(names)] as JSONObject)
    case .record(let type): return .object(record(type(), isComplete: isComplete, depth: depth))
    case .figure(let rule):
      var figure = record(Figure.record, isComplete: isComplete && depth < 4, depth: depth)
      figure["value"] = .number(number(rule))
      return .object(figure)
    case .counts(let choice, let orTotal):
      if orTotal, chance(30) { return .number(number(.count)) }
      let words = choice.words.isEmpty ? ["1", "2", "5"] : choice.words.map(\.value)
      return .object(JSONObject(words.filter { _ in chance(50) }.map { (JSONKey($0), .number(number(.count))) }))
    case .list(let element):
      let most = depth <= 1 ? size : 3
      let count = isComplete ? element.recordType === Why.record ? 2 : 1 : Int.random(in: 0...most, using: &random)
      return .array((0..<count).map { _ in value(element, isComplete: isComplete, depth: depth) })
    }
  }

  /// A value of another type than the kind asks for, or one out of its range.
  public mutating func wrongValue(_ kind: FieldKind) -> JSONValue {
    switch kind {
    case .identifier: [.number(1), .text("Not An Id"), .null].randomElement(using: &random)!
    case .text, .prose, .source, .choice, .reference:
      [.number(1), .flag(true), .array([]), .null].randomElement(using: &random)!
    case .date:
      [.number(2024), .text("yesterday"), .text("2024-13"), .text("2023-02-29")].randomElement(using: &random)!
    case .number(let rule), .figure(let rule):
      rule.range.lowerBound == 0 || rule.range.upperBound < 1e9
        ? [.text("1"), .flag(false), .number(-99), .null].randomElement(using: &random)!
        : [.text("1"), .flag(false), .array([]), .null].randomElement(using: &random)!
    case .flag: [.text("true"), .number(1), .null].randomElement(using: &random)!
    case .textOrDays: [.flag(true), .array([]), .null].randomElement(using: &random)!
    case .record, .counts: [.text("x"), .array([.number(1)]), .flag(true), .null].randomElement(using: &random)!
    case .list:
      [.text("x"), .number(3), .array([.flag(true), .null]), .object(JSONObject())].randomElement(using: &random)!
    }
  }

  /// A text that may break things; often an ordinary one.
  public mutating func text() -> String {
    if chance(70) { return ["Apply", "Wait for a letter", "Call again", "Why?"].randomElement(using: &random)! }
    return HostileText.random(Int.random(in: 1..<6, using: &random), using: &random)
  }

  public mutating func freshID() -> String {
    lastID += 1
    return "r\(lastID)-\(["apply", "wait", "call", "letter"].randomElement(using: &random)!)"
  }

  private mutating func number(_ rule: NumberRule) -> Double {
    let low = max(rule.range.lowerBound, -50)
    let high = min(rule.range.upperBound, 500)
    let value = Double.random(in: low...high, using: &random)
    return rule.isWhole ? value.rounded(.down).clamped(to: rule.range) : (value * 4).rounded(.down) / 4
  }

  private mutating func date() -> String {
    let year = Int.random(in: 2015...2025, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return "\(year)"
    case 1: return "\(year)-0\(Int.random(in: 1...9, using: &random))"
    default: return "\(year)-1\(Int.random(in: 0...2, using: &random))-\(Int.random(in: 10...28, using: &random))"
    }
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  // MARK: What holds between fields

  private mutating func resolved(_ object: JSONObject, _ type: RecordType, _ ids: [String: [String]]) -> JSONObject {
    var object = object
    for field in type.fields {
      guard let value = object[field.key] else { continue }
      object[field.key] = resolved(value, field.kind, ids)
    }
    if type === PainPoint.record || type === BrightSpot.record,
      object["step"] == nil, object["stage"] == nil, object["between"] == nil
    {
      object["stage"] = ids["stage"]?.randomElement(using: &random).map { .text($0) }
    }
    return consistent(object, type)
  }

  private mutating func resolved(_ value: JSONValue, _ kind: FieldKind, _ ids: [String: [String]]) -> JSONValue? {
    switch kind {
    case .reference(let names):
      return names.flatMap { ids[$0] ?? [] }.randomElement(using: &random).map { .text($0) }
    case .record(let type):
      guard let object = value.object else { return value }
      let inner = type()
      let result = resolved(object, inner, ids)
      let isComplete = inner.fields.allSatisfy { !$0.isRequired || result[$0.key] != nil }
      return isComplete ? .object(result) : nil
    case .figure: return value.object.map { .object(resolved($0, Figure.record, ids)) } ?? value
    case .list(let element):
      var seen: Set<String> = []
      return .array(
        (value.array ?? []).compactMap { resolved($0, element, ids) }.filter { item in
          seen.insert(Self.mergeKey(item, element) ?? "\(seen.count)#").inserted
        })
    default: return value
    }
  }

  private static func mergeKey(_ item: JSONValue, _ element: FieldKind) -> String? {
    switch element {
    case .reference: return item.text
    case .record(let type):
      let keys = type().mergeKeys
      guard !keys.isEmpty, let object = item.object else { return nil }
      return String(decoding: JSONWriter.writeLine(.array(keys.map { object[$0] ?? .null })), as: UTF8.self)
    default: return nil
    }
  }

  private mutating func consistent(_ object: JSONObject, _ type: RecordType) -> JSONObject {
    var object = object
    if object["basis"]?.text == "public", type.field("source") != nil, type.field("asOf") != nil {
      object["source"] = .text("A public table")
      object["asOf"] = .text("2024")
    }
    switch type.name {
    case "step":
      // Only what comes before is required, so that there is no ring.
      let number = Self.number(of: object)
      if let required = object["requires"]?.array {
        object["requires"] = .array(required.filter { $0.text.map { Self.number(of: $0) < number } ?? false })
      }
      ascend(&object, "validFrom", "validTo")
      if object["opens"]?.number != nil { object["closes"] = .text("later") }
    case "source": ascend(&object, "date", "accessed")
    case "rootCause":
      // A why answers one before it of the same root cause.
      var known: [String] = []
      object["whys"] = object["whys"]?.array.map { whys in
        .array(
          whys.map { item in
            guard var why = item.object else { return item }
            if why["parent"] != nil { why["parent"] = known.randomElement(using: &random).map { .text($0) } }
            if let id = why[.id]?.text { known.append(id) }
            return .object(why)
          })
      }
    case "volume": balance(&object)
    default: break
    }
    return object
  }

  private func ascend(_ object: inout JSONObject, _ from: JSONKey, _ to: JSONKey) {
    guard let first = object[from]?.text.flatMap({ JourneyDate($0) }),
      let last = object[to]?.text.flatMap({ JourneyDate($0) }),
      first.first > last.last
    else { return }
    (object[from], object[to]) = (object[to], object[from])
  }

  private mutating func balance(_ object: inout JSONObject) {
    let volume = Volume(object)
    let parts = [
      volume.succeeded, volume.validEnd?.total, volume.adverse?.total, volume.inProgress, volume.outcomeUnknown,
    ]
    let attempted = parts.compactMap { $0 }.reduce(0, +)
    if object["attempted"] != nil { object["attempted"] = .number(attempted) }
    object["reached"] = .number(max(attempted, volume.continued ?? 0) + Int.random(in: 0...9, using: &random))
  }

  private static func number(of object: JSONObject) -> Int { object[.id]?.text.map(number(of:)) ?? 0 }

  private static func number(of id: String) -> Int { Int(id.dropFirst().prefix { $0 != "-" }) ?? 0 }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
