import JourneyModel

/// What the names in a capture line can mean in one map, worked out when first asked for.
struct CaptureNames {
  /// Something that has a name.
  struct Entry: Equatable {
    /// The record's id, or a burden's word.
    let id: String
    let abbreviation: String?
    let name: String?
    /// Set for stages and steps.
    var target: CaptureTarget?

    /// As people know it.
    var label: String { [abbreviation, name].lazy.compactMap(\.self).first { !$0.isEmpty } ?? id }
    /// Id, abbreviation and name as they are compared, the strongest first.
    let keys: [String]

    init(id: String, abbreviation: String? = nil, name: String?, target: CaptureTarget? = nil) {
      self.id = id
      self.abbreviation = abbreviation
      self.name = name
      self.target = target
      keys = [id, abbreviation ?? "", name ?? ""].map(CaptureNames.folded)
    }
  }

  enum Match: Equatable {
    case one(Entry)
    case several([Entry])
    case none
  }

  private let document: JourneyDocument
  private var known: [(meaning: CaptureMeaning, entries: [Entry])] = []

  init(_ document: JourneyDocument) {
    self.document = document
  }

  /// The form in which names are compared: small letters, with single blanks for blanks, hyphens and underscores.
  /// Canonically equivalent names are the same name.
  static func folded(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: " ")
  }

  /// All that a name of this meaning can stand for, in the order of the file.
  mutating func entries(_ meaning: CaptureMeaning) -> [Entry] {
    if let found = known.first(where: { $0.meaning == meaning }) { return found.entries }
    let entries = list(meaning).filter { !$0.id.isEmpty }
    known.append((meaning, entries))
    return entries
  }

  /// What the name stands for: an id, else an abbreviation, else a name, in capitals or not; else what alone begins
  /// so, unless it stands in quotes. Punctuation at the end counts only if it is part of a name.
  /// O(entries of this meaning).
  mutating func match(_ meaning: CaptureMeaning, _ typed: String, bare: String, isQuoted: Bool) -> Match {
    let entries = entries(meaning)
    for text in [typed, bare] {
      let key = Self.folded(text)
      guard !key.isEmpty else { continue }
      for level in 0..<3 {
        let found = entries.filter { $0.keys[level] == key }
        if let match = Self.match(found) { return match }
      }
    }
    let key = Self.folded(bare)
    guard !isQuoted, !key.isEmpty else { return .none }
    return Self.match(entries.filter { $0.keys.contains { $0.hasPrefix(key) } }) ?? .none
  }

  /// What begins with the typed text, then what has a later word that does; all for an empty text.
  mutating func candidates(_ meaning: CaptureMeaning, _ typed: String) -> [Entry] {
    let key = Self.folded(typed)
    let entries = entries(meaning)
    let first = entries.filter { $0.keys.contains { $0.hasPrefix(key) } }
    let inside = entries.filter { !first.contains($0) && $0.keys.contains { $0.contains(" " + key) } }
    return first + inside
  }

  /// The shortest word that stands for the entry and nothing else.
  mutating func word(for entry: Entry, _ meaning: CaptureMeaning) -> String {
    for candidate in [entry.abbreviation ?? "", entry.id] {
      let sign = meaning.sign.map(String.init) ?? ""
      let tokens = CaptureScanner.tokens(Array(sign + candidate)[...], takesQuotes: true)
      guard tokens.count == 1, case .named(meaning, candidate, candidate, false)? = tokens.first?.content else {
        continue
      }
      if match(meaning, candidate, bare: candidate, isQuoted: false) == .one(entry) { return candidate }
    }
    return entry.id
  }

  private static func match(_ found: [Entry]) -> Match? {
    switch found.count {
    case 0: nil
    case 1: .one(found[0])
    default: .several(found)
    }
  }

  private func list(_ meaning: CaptureMeaning) -> [Entry] {
    let journey = document.journey
    switch meaning {
    case .agency:
      return journey.agencies.map { Entry(id: $0.id, abbreviation: $0.abbreviation, name: $0.name) }
    case .channel: return journey.channels.map { Entry(id: $0.id, name: $0.name) }
    case .segment: return journey.segments.map { Entry(id: $0.id, name: $0.name) }
    case .burden: return Choice.burdenKind.words.map { Entry(id: $0.value, name: $0.label) }
    case .place:
      return journey.stages.flatMap { stage in
        [Entry(id: stage.id, name: stage.name, target: .stage(stage.id))]
          + stage.steps.map { Entry(id: $0.id, name: $0.name, target: .step($0.id)) }
      }
    default: return []
    }
  }
}
