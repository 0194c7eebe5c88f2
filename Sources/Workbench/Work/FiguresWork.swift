import JSONText
import JourneyAnalysis
import JourneyModel

/// The figures of the view on the screen, worked out on a copy on another thread: after an edit of a large journey the old
/// ones stay, and say so, until the new ones are there.
public struct FiguresWork: Sendable {
  let state: WorkbenchState

  /// The journey with its view settled, as it would have been at once.
  func answer() -> OpenJourney? {
    var state = state
    state.defersFigures = false
    state.settleViews(state.layout)
    return state.open
  }
}

/// Of which state of the journey the figures of each view are, and the work on new ones.
struct FiguresState: Sendable {
  var revisions: [ViewName: Int] = [:]
  /// The number of the work that is under way.
  var work: Int?
  var touches = FiguresTouches()
  var names: SheetNames?
  /// Who reads a large journey.
  var hands = Hands.one
}

extension WorkbenchState {
  /// Has the figures of large journeys worked out as background work, by whoever asks for it with `beginWork`.
  public mutating func deferFigures() { defersFigures = true }

  /// Whether the figures on the screen are those of the journey before the last edit.
  public var showsOldFigures: Bool { isShowingOld && open?.isQuick != true }

  /// Whether the view on the screen has figures of the journey before the last edit, which take long to make anew.
  var isShowingOld: Bool {
    guard defersFigures, let open, open.isLarge, open.hasFigures, let shown = open.figures.revisions[open.view] else {
      return false
    }
    return shown != open.revision
  }

  mutating func beginFigures() -> [Effect] {
    guard showsOldFigures, open?.figures.work == nil else { return [] }
    let number = nextWorkNumber()
    open?.figures.work = number
    return [.work(.figures(FiguresWork(state: self)), number: number)]
  }
}

extension OpenJourney {
  /// Whether working figures out may take longer than a frame.
  fileprivate var isLarge: Bool { columns.columns.count + (painCount ?? 0) > 1000 }

  private var painCount: Int? { journey.object[Journey.painPoints.info.key]?.array?.count }

  /// Whether the view shows what is worked out here; what-if, comparison and portfolio have work of their own.
  fileprivate var hasFigures: Bool {
    switch view {
    case .map: !pains.filter.isEmpty
    case .whatIf, .compare, .portfolio, .logImport, .voting, .workshop: false
    default: true
    }
  }

  /// The view on the screen is of the journey as it is now.
  mutating func noteFigures() { figures.revisions[view] = hasFigures ? revision : nil }

  /// Takes over what was worked out, unless the journey has changed since. Where one is in the view stays.
  mutating func take(_ settled: OpenJourney?) {
    figures.work = nil
    guard let settled, settled.revision == revision else { return }
    if settled.pains.indexRevision == revision {
      pains.index = settled.pains.index
      pains.indexRevision = revision
      figures.touches.index = IndexTouches()
    }
    if settled.pains.table?.revision == revision {
      pains.table = settled.pains.table
      figures.touches.pains = IndexTouches()
    }
    if let names = settled.figures.names {
      figures.names = names
      figures.touches.names = settled.figures.touches.names
      figures.touches.arePlacesRenamed = settled.figures.touches.arePlacesRenamed
    }
    if settled.pains.scope?.revision == revision { pains.scope = settled.pains.scope }
    if settled.told?.revision == revision { told = settled.told }
    switch settled.view {
    case .heat:
      heat.table = settled.heat.table
      heat.tableShowsUnlooked = settled.heat.tableShowsUnlooked
    case .dropOff: dropOff.table = settled.dropOff.table
    case .seams: seams.table = settled.seams.table
    case .askOnce: askOnce.table = settled.askOnce.table
    case .causes, .actions:
      causes.result = settled.causes.result
      causes.causes = settled.causes.causes
      causes.places = settled.causes.places
      causes.worked = settled.causes.worked
      causes.questions = settled.causes.questions
      causes.figures = settled.causes.figures
      causes.questionWidth = settled.causes.questionWidth
      causes.questionLines = settled.causes.questionLines
      board.table = settled.board.table
    case .summary:
      summary.markdown = settled.summary.markdown
      summary.revision = settled.summary.revision
      summary.page = settled.summary.page
    case .register: register.table = settled.register.table
    case .burden, .missing, .measures, .evidence, .emotion:
      sheets[settled.view]?.sheet = settled.sheets[settled.view]?.sheet
      sheets[settled.view]?.made = settled.sheets[settled.view]?.made
      sheets[settled.view]?.place = nil
      sheets[settled.view]?.facts = nil
    case .map, .pains, .whatIf, .compare, .portfolio, .logImport, .voting, .inbox, .workshop: break
    }
    figures.revisions[settled.view] = revision
  }
}
