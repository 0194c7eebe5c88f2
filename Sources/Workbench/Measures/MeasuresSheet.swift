import JourneyAnalysis
import JourneyModel

/// What customers said: a section a question, trust first, so that only what may be compared stands together. Figures of
/// few people are withheld by the analysis itself.
struct MeasuresSheet: FigureSheet {
  static let dimensions: Set<FilterDimension> = [.agency, .channel, .segment]

  let headlines: [SheetHeadline]
  let sections: [SheetSection]
  let result: MeasuresResult
  /// The rows of each question.
  private let answers: [[MeasureRow]]
  /// The question of each section of answers.
  private let questions: [Int]
  private let names: SheetNames

  init(_ journey: Journey, _ index: MapIndex, filter: SheetFilter, names: SheetNames) {
    let result = Measures.analyse(journey, index)
    self.result = result
    self.names = names
    var byGroup = Array(repeating: [MeasureRow](), count: result.groups.count)
    var shown = 0
    for row in result.rows
    where filter.shows(agency: row.agency, channel: row.channel, segment: row.segment) {
      byGroup[row.group].append(row)
      shown += 1
    }
    // Questions of which nothing is in view have no section.
    questions = byGroup.indices.filter { !byGroup[$0].isEmpty }
    answers = questions.map { byGroup[$0] }
    headlines = MeasuresText.headlines(result, shown: shown) + filter.headlines
    var sections = questions.map { number in
      let group = result.groups[number]
      return SheetSection(
        "question \(group.measures.first ?? "")", MeasuresText.title(group), note: MeasuresText.note(group),
        MeasuresText.columns(MeasuresText.title(group), group), count: byGroup[number].count)
    }
    if questions.isEmpty {
      sections.append(
        SheetSection(
          "none", "Answers", [.text("Answers", 20, rank: 0)], count: 0,
          empty: "The filter leaves no answer; F shows everything."))
    }
    sections.append(
      SheetSection(
        "spreads", "Between channels of one place", MeasuresText.spreadColumns, count: result.spreads.count,
        empty: "No question was answered in two channels of one place."))
    self.sections = sections
  }

  var emptiness: (title: String, text: String)? {
    result.rows.isEmpty
      ? (
        "Customers were not asked yet.",
        "Measures (g k lists them, a adds one) are answers to the questions of OMB Circular A-11, section 280 (trust, satisfaction, effectiveness, ease, transparency, employee) or to others: with the wording, the scale, how many answered and who was asked."
      ) : nil
  }

  private func isSpread(_ place: SheetPlace) -> Bool { place.section == sections.count - 1 }

  func key(_ place: SheetPlace) -> String {
    isSpread(place)
      ? result.spreads[place.row].measures.joined(separator: " ") : answers[place.section][place.row].id
  }

  func cells(_ place: SheetPlace) -> [SheetCell] {
    isSpread(place)
      ? MeasuresText.cells(result.spreads[place.row], names)
      : MeasuresText.cells(answers[place.section][place.row], names)
  }

  func facts(_ place: SheetPlace, limit: Int) -> SheetFacts {
    if isSpread(place) {
      let spread = result.spreads[place.row]
      let sources = zip(spread.measures, spread.channels).map { SheetFacts.Source($0, names[$1], names[$0]) }
      return SheetFacts(
        "\(Choice.driver.label(of: spread.driver)) at \(names[spread.step ?? spread.stage ?? ""])",
        figures: MeasuresText.figures(spread, names),
        notes: [
          "Apart = highest − lowest answer to one question at one place, between its channels; of the scale: ÷ its width.",
          "Not tested: the file states no spread of single answers.",
        ],
        sources: Array(sources.prefix(limit)), sourceCount: sources.count)
    }
    let row = answers[place.section][place.row]
    var sources = [SheetFacts.Source(row.id, "the answers", names[row.id])]
    if let place = row.step ?? row.stage { sources.append(SheetFacts.Source(place, "where", names[place])) }
    if let source = row.source, names.has(source) { sources.append(names.source(source, "published here")) }
    return SheetFacts(
      "\(Choice.driver.label(of: row.driver)) \(MeasuresText.answer(row))", figures: MeasuresText.figures(row, names),
      notes: MeasuresText.notes(row, result.groups[row.group]), record: row.id, sources: Array(sources.prefix(limit)),
      sourceCount: sources.count)
  }
}
