/// The journey held beside another that is open, and what differs.
public struct CompareState: Sendable {
  public enum Part: Int, CaseIterable, Sendable {
    /// What was added, removed, changed and moved.
    case changes
    /// The figures of the whole, before and after.
    case figures
    /// Loss and burden of each stage, before and after.
    case stages

    public var title: String {
      switch self {
      case .changes: "Differences"
      case .figures: "Figures"
      case .stages: "Stages"
      }
    }
  }

  public internal(set) var part = Part.changes
  /// Names the other journey: `OpenJourney.name`; nil until one was found.
  public internal(set) var other: String?
  /// Whether figures that do not differ are listed, too.
  public internal(set) var showsAll = false
  /// By part.
  public internal(set) var places = [ListPlace](repeating: ListPlace(), count: Part.allCases.count)
  /// What was worked out last; may be of earlier states, while the present ones are worked on.
  public internal(set) var table: ComparisonTable?
  /// The number of the work that is under way.
  var work: Int?

  public init() {}

  public internal(set) var place: ListPlace {
    get { places[part.rawValue] }
    set { places[part.rawValue] = newValue }
  }

  /// The state without what was worked out from another reading of the file.
  var withoutResults: CompareState {
    var state = self
    state.table = nil
    state.work = nil
    return state
  }
}
