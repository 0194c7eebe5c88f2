/// The tables in which customers' answers come.
enum SurveyKind: Sendable {
  /// A row a collection and quarter, with the counts of each answer to each question.
  case quarterly
  /// A row a question of a Touchpoints A-11 form of the first generation, with the counts of its answers.
  case questions
  /// What a Touchpoints A-11 export says about the collection as a whole: one row.
  case collection
  /// A row a response to a form of the second generation, with a column for each driver named.
  case drivers
  /// A row a response, with a column for each question.
  case responses

  /// Nil where the header is that of none of them.
  init?(header: [String]) {
    let names = Set(header.map(Self.plain))
    if names.contains("q1_text"), names.contains("q1_1") {
      self = .quarterly
    } else if names.isSuperset(of: ["customized_question_text", "likert_scale_1", "likert_scale_5"]) {
      self = .questions
    } else if names.isSuperset(of: ["survey_opp_volume", "response_count", "transaction_point"]) {
      self = .collection
    } else if names.isSuperset(of: ["question_1", "positive_effectiveness", "negative_effectiveness"]) {
      self = .drivers
    } else if names.isSuperset(of: ["uuid", "created at"]) || names.isSuperset(of: ["external_id", "created at"]) {
      self = .responses
    } else {
      return nil
    }
  }

  /// A column's name in small letters, without what the interface of Touchpoints puts before it.
  static func plain(_ column: String) -> String {
    let name = column.trimmedBlanks.lowercased()
    return name.hasPrefix("attributes_") ? String(name.dropFirst("attributes_".utf8.count)) : name
  }
}
