public import JSONText

extension QuestionsResult {
  /// All sixteen, offered or not.
  public var json: JSONValue {
    let object: JSONObject = [
      "journey": .text(journey), "questions": .array(questions.map(json)), "offered": .number(offered.count),
      "n": .number(questions.count),
      "basis": Basis.weakest(offered.flatMap(\.findings).compactMap(\.basis))?.json ?? .null,
    ]
    return .object(object)
  }

  private func json(_ proposed: ProposedQuestion) -> JSONValue {
    let findings: [JSONValue] = proposed.findings.map { finding in
      let object: JSONObject = [
        "ids": .texts(finding.ids), "words": .text(finding.words), "basis": finding.basis?.json ?? .null,
      ]
      return .object(object)
    }
    let object: JSONObject = [
      "id": .text(proposed.question.rawValue),
      "benefit": .text(proposed.question.benefit),
      "question": .text(proposed.question.text),
      "trigger": .text(proposed.question.trigger(query)),
      "offered": .flag(proposed.isOffered),
      "findings": .array(findings),
      "notLookedAt": .text(proposed.notLookedAt),
    ]
    return .object(object)
  }
}
