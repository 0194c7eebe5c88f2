/// The sixteen sample questions, each with what triggers it.
public struct QuestionsResult: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  public let query: QuestionsQuery
  /// All sixteen, in their order.
  public let questions: [ProposedQuestion]

  /// Those that the map gives reason to ask.
  public var offered: [ProposedQuestion] { questions.filter(\.isOffered) }

  /// The question among the sixteen.
  public subscript(question: SampleQuestion) -> ProposedQuestion {
    questions.first { $0.question == question }
      ?? ProposedQuestion(question: question, findings: [], notLookedAt: nil)
  }
}
