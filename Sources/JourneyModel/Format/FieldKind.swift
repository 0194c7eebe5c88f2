/// What a field may hold. Reading, checking, the schema, the forms, the columns of a table, diff and merge all
/// decide by this one value.
public indirect enum FieldKind: Sendable {
  /// The record's own identifier: `[a-z0-9][a-z0-9-]*`, unique in the file.
  case identifier
  /// A line of text.
  case text
  /// Text of several sentences; edited in a box or in `$EDITOR`.
  case prose
  case number(NumberRule)
  case flag
  /// One word of an enumeration; another word is kept and reported as a warning.
  case choice(Choice)
  /// `2024`, `2024-12` or `2024-12-31`.
  case date
  /// Words, or a number of days from the trigger.
  case textOrDays
  /// The id of a source in `sources`, or plain words.
  case source
  /// The id of another record, of one of these types (named as `RecordType.name`).
  case reference([String])
  /// An object of its own description. A closure, because descriptions refer to one another.
  case record(@Sendable () -> RecordType)
  /// `{REASON: n}`; with `orTotal`, a bare number instead of it. `words` are the known reasons.
  case counts(Choice, orTotal: Bool)
  /// A number that carries where it came from; the rule holds for its value.
  case figure(NumberRule)
  /// Several of a kind.
  case list(FieldKind)

  /// The description of the object or of the list's objects, if this holds any.
  public var recordType: RecordType? {
    switch self {
    case .record(let type): type()
    case .figure: Figure.record
    case .list(let element): element.recordType
    default: nil
    }
  }

  public var isList: Bool { if case .list = self { true } else { false } }
}

/// The range of a number.
public struct NumberRule: Sendable, Equatable {
  public let range: ClosedRange<Double>
  public let isWhole: Bool

  public init(_ range: ClosedRange<Double>, whole: Bool = false) {
    self.range = range
    isWhole = whole
  }

  /// Any finite number.
  public static let any = NumberRule(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
  /// Zero or more.
  public static let amount = NumberRule(0...Double.greatestFiniteMagnitude)
  /// A whole number of people or things, zero or more.
  public static let count = NumberRule(0...9_007_199_254_740_992, whole: true)
  /// A fraction from 0 to 1.
  public static let share = NumberRule(0...1)

  /// "from 1 to 5", "0 or more"
  public var sentence: String {
    let start = isWhole ? "a whole number" : "a number"
    let low = range.lowerBound > -Double.greatestFiniteMagnitude
    let high = range.upperBound < 9_007_199_254_740_992
    switch (low, high) {
    case (true, true): return "\(start) from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))"
    case (true, false): return "\(start), \(Self.plain(range.lowerBound)) or more"
    case (false, true): return "\(start), at most \(Self.plain(range.upperBound))"
    case (false, false): return start
    }
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}

/// An enumeration of the field's own words. Agencies have words of their own, so it is never closed.
public struct Choice: Sendable, Equatable {
  public struct Word: Sendable, Equatable {
    /// As the file has it.
    public let value: String
    /// As people read it.
    public let label: String
  }

  /// What is chosen: "owner function".
  public let name: String
  public let words: [Word]

  /// Labels are the values with their hyphens and underscores as blanks, unless given in `labels`.
  public init(_ name: String, _ values: [String], labels: [String: String] = [:]) {
    self.name = name
    words = values.map { value in
      let spaced = String(value.map { $0 == "_" || $0 == "-" ? " " : $0 })
      return Word(value: value, label: labels[value] ?? spaced)
    }
  }

  public func contains(_ value: String) -> Bool {
    words.contains { $0.value.utf8.elementsEqual(value.utf8) }
  }

  /// How people read `value`; itself where it is no word of this enumeration.
  public func label(of value: String) -> String {
    words.first { $0.value.utf8.elementsEqual(value.utf8) }?.label ?? value
  }
}
