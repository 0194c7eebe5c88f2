import JSONText

/// The errors that derive from the description: types, required fields, ids, references, numbers, dates, words,
/// figures. One walk over the whole file, each object's members beside its plan.
struct StructureCheck {
  private let checked: CheckedJourney
  private let plans = RecordPlans.all.plans
  private var parts: [PathPart] = []
  /// Of the innermost record that has one.
  private var id: String?
  /// The last day of the year three years ago's today: figures that end before it are old.
  private let oldBefore: Int

  init(_ checked: CheckedJourney) {
    self.checked = checked
    oldBefore = checked.now.first - 30_000
  }

  mutating func run(_ report: inout CheckReport) {
    let object = checked.journey.object
    if let format = object["format"]?.text, !format.hasSameBytes(as: JourneyFormat.name) {
      parts.append(.key("format"))
      error(
        "not-a-journey", "the format is \(quoted(format, orElse: "empty")), not \"\(JourneyFormat.name)\"",
        "Write \"\(JourneyFormat.name)\", or open a Sojourn map", &report)
      parts.removeLast()
    }
    walk(object, 0, &report)
    for index in checked.duplicates { duplicate(index, &report) }
  }

  /// The journey's own id stands in other files; those of records are unique in this one.
  private func duplicate(_ index: Int, _ report: inout CheckReport) {
    let node = checked.nodes[index]
    guard let id = node.id, IdentifierMaker.isWellFormed(id), let first = checked.byID[id] else { return }
    report.add(
      "id-duplicate", .error, at: checked.parts(of: index) + [.key(.id)], in: checked.journey.object, id: id,
      message: "the id \"\(id)\" already stands at \(checked.parts(of: first).jsonPath)",
      mend: "Give one of the two another id, and mend what refers to it")
  }

  private static let basis = Figure.basis.info.key
  private static let value = Figure.value.info.key
  private static let asOf = Figure.asOf.info.key

  // MARK: Objects

  private mutating func walk(_ object: JSONObject, _ number: Int, _ report: inout CheckReport) {
    let plan = plans[number]
    var place = 0
    var found = 0
    for member in object.members {
      var next = place
      while next < plan.keys.count, plan.keys[next] != member.key { next += 1 }
      guard next < plan.keys.count else { continue }
      place = next + 1
      let entry = plan.entries[next]
      if entry.isRequired { found += 1 }
      parts.append(.key(member.key))
      check(member.value, entry.check, entry.label, &report)
      parts.removeLast()
    }
    if found < plan.required.count { missing(in: object, plan, &report) }
    if plan.citesSources { publicNeedsSource(object, plan, &report) }
  }

  private mutating func missing(in object: JSONObject, _ plan: RecordPlan, _ report: inout CheckReport) {
    for entry in plan.required where object.index(of: entry.key) == nil {
      parts.append(.key(entry.key))
      if case .identifier = entry.check {
        error(
          "missing", "this \(plan.type.title) has no id", "Give it one of a-z, 0-9 and hyphens, unlike any other",
          &report)
      } else {
        error(
          "missing", "this \(plan.type.title) has no \(entry.key.text)",
          "Fill in \(entry.label.lowercasedFirst): without it the \(plan.type.title) means nothing", &report)
      }
      parts.removeLast()
    }
  }

  private mutating func publicNeedsSource(_ object: JSONObject, _ plan: RecordPlan, _ report: inout CheckReport) {
    guard object[Self.basis]?.text == "public" else { return }
    let hasSource = object[Figure.source.info.key]?.text.map { !$0.utf8.isEmpty } ?? false
    let hasDate = object[Self.asOf] != nil
    guard !hasSource || !hasDate else { return }
    let lacks = hasDate ? "source" : hasSource ? "asOf" : "source and asOf"
    parts.append(.key("basis"))
    error(
      "public-without-source", "the basis is public, but \(lacks) is missing",
      "Say where it can be read and for which date it holds, or choose a weaker basis", &report)
    parts.removeLast()
  }

  // MARK: Values

  private mutating func check(_ value: JSONValue, _ check: ValueCheck, _ label: String, _ report: inout CheckReport) {
    switch check {
    case .identifier: identifier(value, &report)
    case .text: if value.text == nil { wrongType(value, "text", label, &report) }
    case .number(let rule): number(value, rule, label, &report)
    case .flag: if value.flag == nil { wrongType(value, "true or false", label, &report) }
    case .choice(let words):
      guard let word = value.text else { return wrongType(value, "a word", label, &report) }
      if !words.knows(word) { unknownWord(word, words, &report) }
    case .date: date(value, label, &report)
    case .textOrDays: textOrDays(value, label, &report)
    case .reference(let names): reference(value, names, label, &report)
    case .record(let plan):
      guard let object = value.object else { return wrongType(value, "an object", label, &report) }
      walk(object, plan, &report)
    case .counts(let words, let orTotal): counts(value, words, orTotal, label, &report)
    case .figure(let rule, let plan): figure(value, rule, plan, label, &report)
    case .list(let element):
      guard let items = value.array else { return wrongType(value, "a list", label, &report) }
      each(items, &report) { $0.check($1, element, label, &$2) }
    case .records(let plan):
      guard let items = value.array else { return wrongType(value, "a list", label, &report) }
      let outer = id
      each(items, &report) { walk, item, report in
        guard let object = item.object else { return walk.wrongType(item, "an object", label, &report) }
        walk.id = object[.id]?.text ?? outer
        walk.walk(object, plan, &report)
      }
      id = outer
    }
  }

  private mutating func each(
    _ items: [JSONValue], _ report: inout CheckReport,
    _ body: (inout StructureCheck, JSONValue, inout CheckReport) -> Void
  ) {
    for (position, item) in items.enumerated() {
      parts.append(.item(position))
      body(&self, item, &report)
      parts.removeLast()
    }
  }

  private mutating func identifier(_ value: JSONValue, _ report: inout CheckReport) {
    guard let text = value.text else { return wrongType(value, "text", "id", &report) }
    guard IdentifierMaker.isWellFormed(text) else {
      return error(
        "id-malformed", "the id \(quoted(text, orElse: "\"\"")) is not of the form of ids",
        "Use a-z, 0-9 and hyphens, and start with a letter or digit", &report)
    }
  }

  private mutating func reference(
    _ value: JSONValue, _ names: [String], _ label: String, _ report: inout CheckReport
  ) {
    guard let text = value.text else { return wrongType(value, "an id", label, &report) }
    guard let index = checked.byID[text] else {
      return error(
        "dangling-reference",
        "\(label.lowercasedFirst) refers to \(quoted(text, orElse: "\"\"")), and nothing here has this id",
        "Correct the id, add the \(Self.titles(names)), or take the reference out", &report)
    }
    let type = checked.nodes[index].type
    guard !names.contains(type.name) else { return }
    error(
      "dangling-reference",
      "\(label.lowercasedFirst) refers to \"\(text)\", which is \(type.title.withArticle), not \(Self.titles(names).withArticle)",
      "Put the id of \(Self.titles(names).withArticle) here", &report)
  }

  private static func titles(_ names: [String]) -> String {
    names.map { name in RecordPlans.all.plans.first { $0.type.name == name }?.type.title ?? name }
      .joined(separator: " or ")
  }

  private mutating func number(
    _ value: JSONValue, _ rule: NumberRule, _ label: String, _ report: inout CheckReport
  ) {
    guard let number = value.number else { return wrongType(value, "a number", label, &report) }
    if let whole = Int(number.text), rule.range.contains(Double(whole)) { return }
    guard let double = number.double else {
      return error(
        "number-not-finite",
        "\(label.lowercasedFirst) is \(quoted(number.text, orElse: "")), more than a number can hold",
        "Write \(rule.sentence)", &report)
    }
    if rule.isWhole, number.int == nil {
      error("number-not-whole", "\(label.lowercasedFirst) is \(number.text)", "Write \(rule.sentence)", &report)
    } else if !rule.range.contains(double) {
      error(
        "number-out-of-range", "\(label.lowercasedFirst) is \(quotedNumber(number.text))", "Write \(rule.sentence)",
        &report)
    }
  }

  private func quotedNumber(_ text: String) -> String {
    text.utf8.count > 40 ? "\(text.prefix(40))…" : text
  }

  private mutating func date(_ value: JSONValue, _ label: String, _ report: inout CheckReport) {
    guard let text = value.text else { return wrongType(value, "a date", label, &report) }
    guard JourneyDate(text) == nil else { return }
    error(
      "not-a-date", "\(label.lowercasedFirst) is \(quoted(text, orElse: "empty")), which is no date",
      "Write it as 2024, 2024-12 or 2024-12-31", &report)
  }

  private mutating func textOrDays(_ value: JSONValue, _ label: String, _ report: inout CheckReport) {
    switch value {
    case .text: break
    case .number: number(value, .any, label, &report)
    default: wrongType(value, "text or a number of days", label, &report)
    }
  }

  private mutating func counts(
    _ value: JSONValue, _ words: WordSet, _ orTotal: Bool, _ label: String, _ report: inout CheckReport
  ) {
    switch value {
    case .number where orTotal: number(value, .count, label, &report)
    case .object(let object):
      for member in object.members {
        parts.append(.key(member.key))
        number(member.value, .count, label, &report)
        let word = member.key.text
        let isValidEnd = Self.validEnds.knows(word)
        if !words.knows(word), !isValidEnd { unknownWord(word, words, &report) }
        parts.removeLast()
      }
    default: wrongType(value, orTotal ? "a number, or counts by reason" : "counts by reason", label, &report)
    }
  }

  /// Valid ends among losses have a rule of their own.
  private static let validEnds = WordSet(.validEnd)

  private mutating func figure(
    _ value: JSONValue, _ rule: NumberRule, _ plan: Int, _ label: String, _ report: inout CheckReport
  ) {
    guard let object = value.object else {
      return wrongType(value, "a figure (an object with a value)", label, &report)
    }
    walk(object, plan, &report)
    if let value = object[Self.value], let number = value.number, number.double != nil {
      parts.append(.key("value"))
      self.number(value, rule, label, &report)
      parts.removeLast()
    }
    if let text = object[Self.asOf]?.text, let date = JourneyDate(text), date.last < oldBefore {
      parts.append(.key("asOf"))
      add(
        "figure-old", .warning, "\(label.lowercasedFirst) is of \(text), more than three years ago",
        "Look for a newer figure, or say in its caveat why this one still holds", &report)
      parts.removeLast()
    }
  }

  // MARK: Findings

  private func unknownWord(_ word: String, _ words: WordSet, _ report: inout CheckReport) {
    add(
      "unknown-word", .warning, "\(quoted(word, orElse: "\"\"")) is no \(words.name) that Sojourn knows",
      "Keep it if it is your own word; else use one of: \(words.sentence)", &report)
  }

  private func wrongType(_ value: JSONValue, _ wanted: String, _ label: String, _ report: inout CheckReport) {
    let mend =
      if case .null = value { "Leave the key out where it is not known" } else { "Write \(wanted)" }
    error("wrong-type", "\(label.lowercasedFirst) holds \(value.kindName), not \(wanted)", mend, &report)
  }

  private func error(_ rule: String, _ message: String, _ mend: String, _ report: inout CheckReport) {
    add(rule, .error, message, mend, &report)
  }

  private func add(
    _ rule: String, _ severity: Finding.Severity, _ message: String, _ mend: String, _ report: inout CheckReport
  ) {
    report.add(
      rule, severity, at: parts, in: checked.journey.object, id: id, message: message, mend: mend)
  }
}

extension String {
  /// As it stands within a sentence: "Lead agency" becomes "lead agency"; abbreviations stay.
  var lowercasedFirst: String {
    guard let first, dropFirst().first.map({ !$0.isUppercase }) ?? true else { return self }
    return first.lowercased() + dropFirst()
  }

  /// "a stage", "an agency".
  var withArticle: String {
    (first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + self
  }
}
