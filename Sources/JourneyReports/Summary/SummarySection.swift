/// A section of the summary, in the order in which they stand; what lies between agencies comes before what one agency has.
public enum SummarySection: String, CaseIterable, Sendable {
  case findings
  case seams
  case heatmap
  case dropoff
  case asks
  case burden
  case emotion
  case missing
  case takeup
  case measures
  case causes
  case questions
  case actions
  case whatif
  case evidence
  case unknown
  case sources

  /// The analysis that the section tells; nil where it is none of `AnalysisKind`.
  var kind: AnalysisKind? { AnalysisKind(rawValue: rawValue) }

  var heading: String {
    switch self {
    case .findings: "What we found"
    case .seams: "Between agencies"
    case .heatmap: "Where it hurts"
    case .dropoff: "Where people are lost"
    case .asks: "What people are asked for again"
    case .burden: "What it costs people"
    case .emotion: "How it feels"
    case .missing: "Who is missing"
    case .takeup: "Who of the eligible is enrolled"
    case .measures: "What customers said"
    case .causes: "What lies behind it"
    case .questions: "What to ask next"
    case .actions: "What was promised"
    case .whatif: "What would change"
    case .evidence: "What it rests on"
    case .unknown: "What is not known"
    case .sources: "Sources"
    }
  }

  /// How many of the analysis's tables stand in a summary that nobody asked for in full.
  var digestTables: Int {
    switch self {
    case .asks, .burden, .missing, .takeup, .measures, .causes, .questions, .whatif, .evidence: 1
    default: 0
    }
  }

  /// The name of its table of figures; nil for what has none of its own.
  var tableName: String? {
    switch self {
    case .findings, .unknown, .sources: nil
    case .seams: "seams"
    case .heatmap: "heatmap"
    case .dropoff: "drop-off"
    case .asks: "ask-once"
    case .burden: "burden"
    case .emotion: "emotion-curve"
    case .missing: "representation"
    case .takeup: "take-up-rates"
    case .measures: "answers"
    case .causes: "cause-reach"
    case .questions: "questions"
    case .actions: "loops"
    case .whatif: "what-if"
    case .evidence: "evidence-register"
    }
  }
}
