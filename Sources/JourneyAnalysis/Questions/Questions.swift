public import JourneyModel

/// Which of the sixteen sample questions a map gives reason to ask.
public enum Questions {
  /// Each question with the findings that trigger it. O(size of the journey · log).
  public static func propose(_ journey: Journey, _ query: QuestionsQuery = QuestionsQuery()) -> QuestionsResult {
    propose(journey, MapIndex(journey), query)
  }

  /// Each question with the findings that trigger it; `index` must be that of `journey`. The triggers are those of the
  /// brief, 1.3. O(size of the journey · log).
  ///
  /// - Parameter figures: what was found in the counts, waits and answers of the same journey; nil looks for it.
  public static func propose(
    _ journey: Journey, _ index: MapIndex, _ query: QuestionsQuery = QuestionsQuery(),
    figures: FigureFindings? = nil
  ) -> QuestionsResult {
    let insight = InsightFindings(journey, index, query)
    let figures = figures ?? FigureFindings(journey, index, query)
    let questions = SampleQuestion.allCases.map { question -> ProposedQuestion in
      let findings: [ProposedQuestion.Finding] =
        switch question {
        case .frontLineFeedback: insight.withoutStaff()
        case .allSources: insight.fewKinds()
        case .frontLineBehaviour: insight.oldWithoutAction()
        case .absentFromResearch: insight.absentSegments()
        default: figures.findings[question] ?? []
        }
      let needsToday = question == .frontLineBehaviour && query.today == nil
      return ProposedQuestion(
        question: question, findings: findings,
        notLookedAt: needsToday ? "without today's date nothing is old" : nil)
    }
    return QuestionsResult(journey: index.journey, query: query, questions: questions)
  }
}
