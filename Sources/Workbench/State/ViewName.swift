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
  case summary
  /// One of the lists of the journey as a table; it has no digit.
  case register
  /// The import of an event log; it has no digit.
  case logImport

  /// Those that a digit opens.
  public static let allCases: [ViewName] = [
    .map, .heat, .dropOff, .seams, .askOnce, .pains, .causes, .actions, .summary,
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
    case .summary: "Summary"
    case .register: "Register"
    case .logImport: "Import"
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

  /// The digit that opens it; for the register the letter after g.
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
    case .summary: "0"
    case .register: "e"
    case .logImport: "f"
    }
  }
}
