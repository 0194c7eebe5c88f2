import JSONText

/// A record's fields in file order, ready to be walked beside the members of its objects. Classes, so that a walk
/// over a million values copies references only.
final class RecordPlan: Sendable {
  final class Entry: Sendable {
    let key: JSONKey
    let check: ValueCheck
    let label: String
    let isRequired: Bool

    init(_ field: FieldInfo, _ check: ValueCheck) {
      key = field.key
      self.check = check
      label = field.label
      isRequired = field.isRequired
    }
  }

  let type: RecordType
  /// By the bytes of their keys.
  let entries: [Entry]
  /// The keys of `entries`.
  let keys: [JSONKey]
  let required: [Entry]
  /// Whether its objects say where their numbers come from: `public` then needs a source and a date.
  let citesSources: Bool

  init(_ type: RecordType, _ entries: [Entry]) {
    self.type = type
    self.entries = entries
    keys = entries.map(\.key)
    required = entries.filter(\.isRequired)
    citesSources = Set(keys).isSuperset(of: ["basis", "source", "asOf"])
  }
}

/// A plan for every kind of object in a journey, worked out from the description once.
struct RecordPlans: Sendable {
  static let all = RecordPlans(from: Journey.record)

  /// The journey's own is the first.
  private(set) var plans: [RecordPlan] = []

  private init(from root: RecordType) {
    var types: [RecordType] = [root]
    var next = 0
    while next < types.count {
      let type = types[next]
      next += 1
      let entries = type.fields
        .sorted { $0.key.text.precedesByBytes($1.key.text) }
        .map { RecordPlan.Entry($0, Self.check($0.kind, &types)) }
      plans.append(RecordPlan(type, entries))
    }
  }

  private static func check(_ kind: FieldKind, _ types: inout [RecordType]) -> ValueCheck {
    func number(of type: RecordType) -> Int {
      if let known = types.firstIndex(where: { $0 === type }) { return known }
      types.append(type)
      return types.count - 1
    }
    return switch kind {
    case .identifier: .identifier
    case .text, .prose, .source: .text
    case .number(let rule): .number(rule)
    case .flag: .flag
    case .choice(let choice): .choice(WordSet(choice))
    case .date: .date
    case .textOrDays: .textOrDays
    case .reference(let names): .reference(names)
    case .record(let type): .record(number(of: type()))
    case .counts(let choice, let orTotal): .counts(WordSet(choice), orTotal: orTotal)
    case .figure(let rule): .figure(rule, number(of: Figure.record))
    case .list(.record(let type)) where type().isIdentified: .records(number(of: type()))
    case .list(let element): .list(check(element, &types))
    }
  }
}
