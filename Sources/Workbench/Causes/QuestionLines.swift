import JourneyAnalysis
import PlainText

/// The questions that the map gives reason to ask, each with why it is offered.
enum QuestionLines {
  /// At most this many findings are told of one question.
  private static let mostFindings = 2

  static func lines(_ questions: [ProposedQuestion], width: Int) -> [BlockLine] {
    var lines: [BlockLine] = []
    for (place, proposed) in questions.enumerated() {
      if place > 0 { lines.append(BlockLine(nil, "", .blank)) }
      for (number, text) in PlainText.wrapped(proposed.question.text, to: width).enumerated() {
        lines.append(BlockLine(place, text, .text, isFirst: number == 0))
      }
      let told = proposed.findings.prefix(mostFindings).map { finding in
        finding.words + (finding.basis.map { " (\($0.label))" } ?? "")
      }
      let more = proposed.findings.count - told.count
      let reason = told.joined(separator: "; ") + (more > 0 ? "; \(more) more" : "")
      for text in PlainText.wrapped(reason, to: max(8, width - 2)).prefix(4) {
        lines.append(BlockLine(place, text, .quiet, prefix: "  "))
      }
    }
    return lines
  }
}
