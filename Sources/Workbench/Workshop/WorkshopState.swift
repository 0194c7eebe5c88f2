/// The workshop's view: its clock, and which of its lists is shown.
public struct WorkshopState: Sendable {
  /// The lists of the view.
  public enum Part: Int, CaseIterable, Sendable {
    case agenda, people, parking, barriers, captured, wrapUp

    public var title: String {
      switch self {
      case .agenda: "Agenda"
      case .people: "People"
      case .parking: "Parking lot"
      case .barriers: "Barriers"
      case .captured: "Captured"
      case .wrapUp: "Wrap-up"
      }
    }
  }

  public internal(set) var part = Part.agenda
  /// The places in the lists, by part.
  var places = [ListPlace](repeating: ListPlace(), count: Part.allCases.count)
  /// The id of what is selected in each.
  var selected = [String?](repeating: nil, count: Part.allCases.count)
  public internal(set) var clock = AgendaClock()
  /// What the clock of whoever leads the room said last.
  var heard: WorkshopClockRecord?
  /// Whether the clock has the whole view, in big letters.
  public internal(set) var isBig = false
  /// Whether the terminal's bell rings when an item's time is up.
  public internal(set) var rings = false
  /// What was captured, voted in sum and begun today, in order.
  public internal(set) var entries: [WorkshopEntry] = []
  /// How many of the entries were handed over to be written.
  var written = 0
  /// What the capture line did, to be taken back without leaving it.
  var captures: [Capture] = []
  /// Whether what was captured today is in the map, by id, as far as this session knows of it.
  var presence: [String: Bool] = [:]
  /// Pain points that were given votes while capturing, with the votes that they had last.
  var voted: [String: Int] = [:]
  /// The state of the journey of which the entries tell.
  var notedRevision = 0
  /// The pain point captured last: a why goes under it.
  var lastPain: String?
  /// Whether the log and the clock of before were asked for.
  var isLookedUp = false

  /// An edit that the capture line made.
  struct Capture: Sendable {
    let title: String
    let text: String
  }

  /// Worked out by `settle`, never by drawing.
  public internal(set) var table: WorkshopTable?
  /// Whether forgetting the clock was asked for once.
  var isResetting = false

  public init() {}

  public var place: ListPlace { places[part.rawValue] }

  /// The state without what was worked out from another reading of the file.
  var withoutResults: WorkshopState {
    var state = self
    state.table = nil
    return state
  }
}
