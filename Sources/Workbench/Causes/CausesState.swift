import JourneyAnalysis

/// Where one is in the view of the causes, and what was worked out for it.
public struct CausesState: Sendable {
  /// The parts of the view, from left to right.
  public enum Pane: Int, CaseIterable, Sendable { case causes, whys, questions }

  public internal(set) var pane = Pane.causes
  /// The id of the selected root cause.
  public internal(set) var cause: String?
  /// The id of the selected why.
  public internal(set) var why: String?
  /// The selected question among those offered, from 0.
  public internal(set) var question = 0
  /// Causes above the first one shown.
  public internal(set) var scroll = 0
  public internal(set) var whyScroll = 0
  public internal(set) var questionScroll = 0

  /// Worked out by `settle`, never by drawing.
  var result: CausesReach?
  /// The causes, widest reach first.
  var causes: [CauseReach] = []
  var places: [String: Int] = [:]
  var questions: [ProposedQuestion] = []
  var figures: Figures?
  var worked: Worked?
  var tree = WhyTree([])
  var headLines: [BlockLine] = []
  var treeLines: [BlockLine] = []
  var treeOf: TreeOf?
  var questionLines: [BlockLine] = []
  var questionWidth = 0

  struct Worked: Equatable, Sendable {
    let revision: Int
    let today: String
    let filter: PainFilter
  }

  /// What gives reason to ask in the counts of a journey, which edits of pain points and causes leave as it is.
  struct Figures: Sendable {
    let revision: Int
    let today: String
    let findings: FigureFindings
  }

  struct TreeOf: Equatable, Sendable {
    let revision: Int
    let cause: String
    let width: Int
    let linesForEach: Int
  }

  public init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: CausesState {
    var state = CausesState()
    state.pane = pane
    state.cause = cause
    state.why = why
    return state
  }
}
