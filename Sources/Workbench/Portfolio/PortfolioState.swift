/// Several journeys held side by side: what is asked for, and what was worked out.
public struct PortfolioState: Sendable {
  /// Which journeys are meant.
  public enum Scope: Sendable, Equatable {
    /// Those of the folder that was opened.
    case folder
    /// Those that are open.
    case openOnes
  }

  /// What is shown of them.
  public enum Part: Int, CaseIterable, Sendable {
    case heat, causes, painPoints, items, rates, promises, journeys

    public var title: String {
      switch self {
      case .heat: "Heat"
      case .causes: "Causes"
      case .painPoints: "Pain points"
      case .items: "Asked"
      case .rates: "Drop-off"
      case .promises: "Promises"
      case .journeys: "Journeys"
      }
    }
  }

  /// Work that is under way.
  public struct Progress: Sendable, Equatable {
    let number: Int
    let stamp: PortfolioStamp
    /// Journeys read and added, of `total` for each of the two.
    public internal(set) var done = 0
    public internal(set) var total: Int
    /// Whether it is to be ended, and whether that was asked for.
    var isUnwanted = false
    var isStopAsked = false
  }

  /// Whether it is shown over the list of a folder, with no journey open.
  public internal(set) var isOverList = false
  /// Nil until someone chose: the folder where there is one.
  var chosenScope: Scope?
  public internal(set) var part = Part.heat
  /// By part; that of the heat is not used.
  public internal(set) var places = [ListPlace](repeating: ListPlace(), count: Part.allCases.count)
  /// The selected cell of the heat.
  public internal(set) var cell = MatrixPlace(row: 0, column: 0)
  public internal(set) var rowScroll = 0
  public internal(set) var columnScroll = 0
  public internal(set) var table: PortfolioTable?
  public internal(set) var progress: Progress?
  /// What the work that was ended was about: it is not begun again unasked.
  var stopped: PortfolioStamp?
  /// Where to go in a journey that is being opened.
  var arrival: PortfolioTarget?

  public init() {}

  public internal(set) var place: ListPlace {
    get { places[part.rawValue] }
    set { places[part.rawValue] = newValue }
  }

  /// The list of the part that is shown; nil for the heat, and until something was worked out.
  public var list: Listing? { table?.lists[part] }
}

/// Which journeys, in which state: what was worked out holds for no other.
struct PortfolioStamp: Sendable, Equatable {
  let scope: PortfolioState.Scope
  let sources: [String]
}

/// A place in a journey of the portfolio.
public struct PortfolioTarget: Sendable {
  /// The file; for a journey without one, the name that tells it from the other open ones.
  let name: String
  /// How the place is called in a list.
  let title: String
  let view: ViewName
  /// The id of the record; empty for the journey itself.
  let id: String
}
