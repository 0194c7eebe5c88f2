import JourneyAnalysis
import JourneyModel
import Tables

/// What a map rests on: coverage, and the register piece by piece.
enum EvidenceReport {
  static func report(_ subject: ReportSubject) -> AnalysisReport {
    let register = EvidenceRegister(subject.journey, subject.index, today: subject.today)
    return AnalysisReport(
      title: subject.title, subject: "what it rests on", sentences: sentences(register),
      tables: [
        groups("By kind", register.byKind, register) { Choice.evidenceKind.label(of: $0) },
        groups("By segment", register.bySegment, register) { subject.name($0) },
        groups("By age on \(subject.today)", register.byAge, register) { $0 }, validation(register),
        workshop(register, subject), pieces(register, subject),
      ], json: register.json, header: header, rows: rows(register))
  }

  static func sentences(_ register: EvidenceRegister) -> [String] {
    let pains = register.painPoints
    var sentences = [
      coverage(
        "Pain points", pains.share, pains.covered.count, pains.n,
        "rest on evidence other than assumptions; \(pains.assumed.count) on assumptions alone, "
          + "\(pains.bare.count) on nothing"),
      coverage(
        "Steps", register.stepShare, register.coveredSteps.count, register.stepCount,
        "are told of by evidence other than assumptions; \(register.assumedSteps.count) by assumptions alone, "
          + "\(register.bareSteps.count) by nothing"),
    ]
    let single = register.entries.count(where: \.isSingleStory)
    if single > 0 {
      sentences.append(
        "\(ReportWords.some(single, "piece")) of \(register.entries.count) \(single == 1 ? "rests" : "rest") on one person: such a story may start a "
          + "hypothesis and never confirms one.")
    }
    return sentences
  }

  private static func coverage(_ what: String, _ share: Double?, _ count: Int, _ n: Int, _ words: String) -> String {
    share.map { "\(what): \(NumberText.percent($0)) (\(count) of \(n)) \(words)." }
      ?? "\(what): there are none, so no share of them is defined."
  }

  private static func groups(
    _ heading: String, _ groups: [EvidenceGroup], _ register: EvidenceRegister, _ label: (String) -> String
  ) -> ReportTable {
    ReportTable(
      heading, [String(heading.dropFirst(3)), "pieces", "pain points", "of all pain points"], numbers: [1, 2, 3],
      empty: "No evidence stands in this map.",
      rows: groups.map { group in
        [
          group.id.map(label) ?? "not said", "\(group.pieces.count)", "\(group.painPoints)",
          group.share.map { "\(NumberText.percent($0)) (\(group.painPoints) of \(register.painPoints.n))" }
            ?? "not defined",
        ]
      })
  }

  private static func validation(_ register: EvidenceRegister) -> ReportTable {
    ReportTable(
      "Confirmed by customers", ["state", "pain points", "of all pain points", "people", "who say how many"],
      numbers: [1, 2, 3, 4], empty: "No pain point stands in this map.",
      rows: register.validations.map { group in
        [
          group.status.map { Choice.validationStatus.label(of: $0) } ?? "not said", "\(group.painPoints.count)",
          "\(NumberText.percent(group.share)) (\(group.painPoints.count) of \(register.painPoints.n))",
          group.people.map { NumberText.grouped($0) } ?? "not known", "\(group.stated)",
        ]
      })
  }

  private static func workshop(_ register: EvidenceRegister, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Made together with customers: what was done about each barrier", ["barrier", "what was done"],
      empty: "The map tells of no workshop.",
      rows: (register.workshop?.barriers ?? []).map { [$0.kind, $0.done ?? "not said"] })
  }

  private static func pieces(_ register: EvidenceRegister, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "The register", ["evidence", "kind", "people", "date", "age", "segment", "consent", "pain points", "source"],
      numbers: [2, 7], empty: "No evidence stands in this map.",
      rows: register.entries.map { entry in
        [
          entry.id, entry.kind.map { Choice.evidenceKind.label(of: $0) } ?? "not said",
          entry.people.map { NumberText.grouped($0) } ?? "?", entry.date ?? "no date",
          entry.ageDays.map { "\(NumberText.grouped($0)) days" } ?? "not known",
          entry.segment.map { subject.name($0) } ?? "not said", entry.consent ?? "not said",
          "\(entry.painPoints.count)", entry.source.map { subject.names.reference($0) } ?? "not said",
        ]
      })
  }

  static let header = [
    "journey", "evidence", "kind", "assumption", "n", "single_story", "date", "age_days", "age", "segment", "channel",
    "method", "clearance", "consent", "source", "pain_points", "steps",
  ]

  private static func rows(_ register: EvidenceRegister) -> [[TableCell]] {
    register.entries.map { entry in
      [
        .text(register.journey), .text(entry.id), TableCell(text: entry.kind), ReportWords.cell(entry.isAssumption),
        TableCell(entry.people), ReportWords.cell(entry.isSingleStory), TableCell(text: entry.date),
        TableCell(entry.ageDays), .text(entry.age.rawValue), TableCell(text: entry.segment),
        TableCell(text: entry.channel), TableCell(text: entry.method), TableCell(text: entry.clearance),
        TableCell(text: entry.consent), TableCell(text: entry.source), ReportWords.cell(entry.painPoints),
        ReportWords.cell(entry.steps),
      ]
    }
  }
}
