import JourneyAnalysis
import JourneyModel
import Tables

/// The sample questions that the map gives reason to ask.
enum QuestionsReport {
  static func report(_ subject: ReportSubject) -> AnalysisReport {
    let result = Questions.propose(subject.journey, subject.index, QuestionsQuery(today: subject.today))
    let silent = result.questions.filter { !$0.isOffered }
    let table = ReportTable(
      nil, ["benefit", "question", "because", "basis"], numbers: [],
      empty: "Nothing in this map triggers one of the sixteen.",
      rows: result.offered.map { proposed in
        let words = proposed.findings.prefix(3).map(\.words)
        let more = proposed.findings.count > 3 ? "; and \(proposed.findings.count - 3) more" : ""
        return [
          proposed.question.benefit, proposed.question.text, words.joined(separator: "; ") + more,
          Basis.weakest(proposed.findings.compactMap(\.basis))?.label ?? "counted in the map",
        ]
      })
    return AnalysisReport(
      title: subject.title, subject: "questions worth asking why",
      sentences: [
        "\(result.offered.count) of \(result.questions.count) sample questions are triggered by what the map says; for "
          + "\(silent.count) it gives no reason, which may be because nobody looked."
      ],
      tables: [table],
      notes: result.questions.compactMap { proposed in proposed.notLookedAt.map { "\(proposed.question.text) \($0)" } },
      json: result.json, header: header, rows: rows(result))
  }

  static let header = [
    "journey", "question_id", "benefit", "question", "trigger", "offered", "finding", "ids", "basis",
  ]

  /// A row a finding; one for a question without any.
  private static func rows(_ result: QuestionsResult) -> [[TableCell]] {
    result.questions.flatMap { proposed in
      let head: [TableCell] = [
        .text(result.journey), .text(proposed.question.rawValue), .text(proposed.question.benefit),
        .text(proposed.question.text), .text(proposed.question.trigger(result.query)),
        ReportWords.cell(proposed.isOffered),
      ]
      guard proposed.isOffered else { return [head + [.empty, .empty, .empty]] }
      return proposed.findings.map { finding in
        head + [.text(finding.words), ReportWords.cell(finding.ids), TableCell(text: finding.basis?.label)]
      }
    }
  }
}
