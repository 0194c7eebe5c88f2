public import JourneyAnalysis

/// The analyses of one journey that have a command, a section of the summary and a table of their own.
public enum AnalysisKind: String, CaseIterable, Sendable {
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

  /// The analysis with its usual query.
  /// - Parameter suppression: whether counts of 1 to 9 people are hidden, and what gives them away.
  public func report(_ subject: ReportSubject, suppression: DropOffQuery.Suppression = .on) -> AnalysisReport {
    switch self {
    case .asks: AskOnceReport.report(subject)
    case .burden: BurdenReport.report(subject, suppression: suppression)
    case .emotion: EmotionReport.report(subject)
    case .missing: MissingReport.report(subject, MissingQuery(suppression: suppression))
    case .takeup: TakeUpReport.report(subject, MissingQuery(suppression: suppression))
    case .measures: MeasuresReport.report(subject, suppression: suppression)
    case .causes: CausesReport.report(subject)
    case .questions: QuestionsReport.report(subject)
    case .actions: ActionsReport.report(subject)
    case .whatif: WhatIfReport.report(subject, suppression: suppression)
    case .evidence: EvidenceReport.report(subject)
    }
  }
}
