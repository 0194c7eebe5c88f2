public import JourneyModel
public import TerminalCells

/// Everything that the workbench knows. The screens are functions of it; `handle` and `receive` are all that changes
/// it.
public struct WorkbenchState: Sendable {
  public internal(set) var size: Size
  public internal(set) var theme: ThemeName
  public internal(set) var isMouseOn: Bool
  /// What the terminal can show, and which keys mean what.
  public let manners: Manners
  /// Whether nothing may be edited, whatever is opened.
  public let isReadOnly: Bool
  public var environment: Environment

  public internal(set) var folder: FolderState?
  public internal(set) var open: OpenJourney?
  /// The other journeys that are open, in their order.
  public internal(set) var shelf: [OpenJourney] = []
  /// The place of `open` among all that are open, from 0; while there is none, the number of those.
  public internal(set) var tab = 0
  /// The place of the journey from which the list was gone to.
  var lastTab = 0
  public internal(set) var overlay: Overlay?
  public internal(set) var notice: Notice?
  /// The step that the mouse picked up, to be put down on another.
  var dragged: String?
  /// Keys pressed that are the beginning of a longer sequence.
  public internal(set) var pending: [KeyPress] = []
  public internal(set) var clipboard: [CopiedRecord] = []
  /// What the copied records refer to, for a journey that lacks it.
  var companions: [CopiedRecord] = []
  /// What belongs to the copied steps and stages.
  var belongings = Belongings()
  /// Which key is waited for to name something.
  var awaited: AwaitedLetter?
  /// What `.` does again.
  var lastEdit: LastEdit?
  /// The command that is under way, with what was answered to it; becomes `lastEdit` when it edits something.
  var editBegun: LastEdit?
  public internal(set) var portfolio = PortfolioState()
  /// Whether figures of large journeys are left to background work after an edit.
  var defersFigures = false
  /// The number of the background work begun last.
  var lastWork = 0
  /// The step of the tour that is shown; nil without one.
  public internal(set) var tour: TourStep?
  /// What was typed into a prompt that was left, by the prompt's title: given back when it is opened again.
  var drafts: [String: String] = [:]
  /// How many times a journey was opened.
  var sessions = 0
  /// Edits that sessions before did not save.
  public internal(set) var recoveryOffers: [RecoveryOffer] = []
  /// The offer whose file is being opened to look at it.
  var awaitedOffer: String?
  /// The merge for which the file is being read.
  var awaitedMerge: AwaitedMerge?
  /// The file that the person asked to be read anew.
  var awaitedReload: String?
  /// What others changed and the save that is under way brings together with what is unsaved here.
  var savedTogether: String?
  /// How this screen follows others; nil where it is no second screen.
  public internal(set) var watch: WatchState?
  /// For what is told to be in the file next.
  var followPlan: FollowPlan?
  /// Whether what is changed is saved at once while others have the file open.
  public var savesTogether = true
  /// How many logs were asked for.
  var logNumber = 0

  public init(
    size: Size, theme: ThemeName = .dark, isMouseOn: Bool = true, isReadOnly: Bool = false,
    manners: Manners = Manners(), isFirstRun: Bool = false, watch: WatchState? = nil, environment: Environment
  ) {
    self.size = size
    self.theme = manners.themes.contains(theme) ? theme : .mono
    self.manners = manners
    self.isMouseOn = isMouseOn
    self.isReadOnly = isReadOnly || watch != nil
    self.watch = watch
    self.environment = environment
    tour = isFirstRun ? .move : nil
  }

  /// Says something from outside, such as what is wrong with the settings.
  public mutating func tell(_ kind: Notice.Kind, _ text: String) {
    notice = Notice(kind, text)
  }

  /// Where keys go, nearest first.
  public var contexts: [Command.Context] {
    guard let open else {
      if portfolio.isOverList { return [.portfolio, .anywhere] }
      return folder == nil ? [.anywhere] : [.folder, .anywhere]
    }
    let searching: [Command.Context] = open.search.isActive ? [.searching] : []
    let watching: [Command.Context] = watch == nil ? [] : [.watching]
    return watching + searching + [
      open.inspector.isFocused ? .inspector : Command.Context(open.view), .journey, .anywhere,
    ]
  }

  /// Why nothing can be edited now; nil where it can.
  public var obstacleToEditing: String? {
    guard let open else { return "no journey is open" }
    if watch != nil { return "this screen only watches" }
    if isReadOnly { return "opened read-only" }
    if open.journey.isFromNewerVersion { return "written by a newer Sojourn: read-only here" }
    return nil
  }

  /// Whether the screen is drawn with ASCII alone.
  public var isASCII: Bool { theme == .ascii || !manners.hasLetters }

  /// Whether something would be lost by leaving now.
  public var hasUnsaved: Bool { open?.history.isUnsaved ?? false || shelf.contains { $0.history.isUnsaved } }
}

/// The looks to choose from.
public enum ThemeName: String, CaseIterable, Sendable {
  case dark
  case light
  case mono
  case highContrast = "high-contrast"
  /// Lines, marks and curves of ASCII alone.
  case ascii
}
