/// The views of a journey.
public enum ViewName: String, CaseIterable, Sendable {
  case map
  case heat
  case dropOff
  case seams
  case askOnce
  case pains
  case causes
  case actions
  case workshop
  case summary
  /// One of the lists of the journey as a table; it has no digit.
  case register
  /// What actions would change; two journeys held side by side; many of them. They have no digits either.
  case whatIf, compare, portfolio
  /// Sheets of figures, reached by g and a letter.
  case burden
  case missing
  case measures
  case evidence
  case emotion
  /// The import of an event log; it has no digit.
  case logImport
  /// Dots for what matters most.
  case voting
  /// What came from phones.
  case inbox

  /// Those that a digit opens.
  public static let allCases: [ViewName] = [
    .map, .heat, .dropOff, .seams, .askOnce, .pains, .causes, .actions, .workshop, .summary,
  ]

  public var title: String {
    switch self {
    case .map: "Map"
    case .heat: "Heat"
    case .dropOff: "Drop-off"
    case .seams: "Seams"
    case .askOnce: "Ask once"
    case .pains: "Pains"
    case .causes: "Causes"
    case .actions: "Actions"
    case .workshop: "Workshop"
    case .summary: "Summary"
    case .register: "Register"
    case .whatIf: "What if"
    case .compare: "Compare"
    case .portfolio: "Portfolio"
    case .burden: "Burden"
    case .missing: "Who is missing"
    case .measures: "Measures"
    case .evidence: "Evidence"
    case .emotion: "Emotion"
    case .logImport: "Import"
    case .voting: "Vote"
    case .inbox: "Phones"
    }
  }

  /// The title where there is little room.
  public var shortTitle: String {
    switch self {
    case .dropOff: "Drop"
    case .askOnce: "Ask"
    default: title
    }
  }

  /// A word of at most four letters, for where there is hardly any room.
  public var tinyTitle: String {
    switch self {
    case .seams: "Seam"
    case .pains: "Pain"
    case .causes: "Why"
    case .actions: "Act"
    case .summary: "Sum"
    default: String(shortTitle.prefix(4))
    }
  }

  /// The digit that opens it; for the others the letter after g.
  public var digit: Character {
    switch self {
    case .map: "1"
    case .heat: "2"
    case .dropOff: "3"
    case .seams: "4"
    case .askOnce: "5"
    case .pains: "6"
    case .causes: "7"
    case .actions: "8"
    case .workshop: "9"
    case .summary: "0"
    case .register: "k"
    case .burden: "b"
    case .missing: "m"
    case .measures: "t"
    case .evidence: "e"
    case .emotion: "o"
    case .whatIf: "w"
    case .compare: "c"
    case .portfolio: "p"
    case .logImport: "f"
    case .voting: "v"
    case .inbox: "I"
    }
  }

  /// The keys that open it: "3", "g w".
  public var key: String { Self.allCases.contains(self) ? String(digit) : "g \(digit)" }
}
