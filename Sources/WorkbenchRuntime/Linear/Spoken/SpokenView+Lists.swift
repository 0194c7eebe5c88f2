import JSONText
import JourneyAnalysis
import JourneyModel
import Workbench

extension SpokenView {
  /// The pain points in view, with everything known of each.
  static func pains(_ open: OpenJourney) -> SpokenView {
    guard let table = open.painTable, !table.rows.isEmpty else {
      let filter = open.pains.filter
      return SpokenView(lines: [
        filter.isEmpty ? "There are no pain points yet." : "The filter (\(filter.text)) leaves no pain point."
      ])
    }
    let count =
      table.rows.count == table.total
      ? LinearReading.some(table.total, "pain point") : "\(table.rows.count) of \(table.total) pain points"
    let items = table.rows.enumerated().map { place, row in
      let (title, facts) = table.detail(row, open.columns)
      let mark = open.marks.contains(row.id) ? "; marked" : ""
      return Item(text: "\(title): \(facts)\(mark)", target: .line(place))
    }
    return SpokenView(lines: ["\(count), \(open.pains.order.words(isReversed: open.pains.isReversed))"], items: items)
  }

  /// The causes by reach, the whys of the selected one, and the questions worth asking.
  static func causes(_ open: OpenJourney) -> SpokenView {
    var items: [Item] = open.causeList.enumerated().map { place, reach in
      let cause: RootCause? = open.document.record(reach.id)
      let nature = cause.map { "; \(CauseText.nature($0))" } ?? ""
      return Item(
        text: "\(reach.problem): \(CauseText.reach(reach))\(nature)",
        target: .item(part: CausesState.Pane.causes.rawValue, place: place))
    }
    if let cause = open.selectedCause {
      let name = cause.problem ?? cause.id
      for (place, node) in open.whyTree.nodes.enumerated() {
        let level = node.depth == 0 ? "Why" : "Why, level \(node.depth + 1)"
        items.append(
          Item(
            heading: place == 0 ? "Whys under '\(name)':" : nil,
            text: "\(level): \(node.why.text ?? node.why.id); \(CauseText.facts(node.why))",
            target: .item(part: CausesState.Pane.whys.rawValue, place: place)))
      }
    }
    for (place, proposed) in open.offeredQuestions.enumerated() {
      let reasons = proposed.findings.prefix(2).map(\.words).joined(separator: "; ")
      items.append(
        Item(
          heading: place == 0 ? "Worth asking here:" : nil, text: "\(proposed.question.text) (\(reasons))",
          target: .item(part: CausesState.Pane.questions.rawValue, place: place)))
    }
    let heading = open.causesResult.map { CauseText.heading($0) }
    return SpokenView(
      lines: open.causeList.isEmpty ? ["There are no root causes yet; add makes one."] : heading.map { [$0] } ?? [],
      items: items)
  }

  /// The actions by the state of their loop.
  static func actions(_ open: OpenJourney) -> SpokenView {
    guard let table = open.boardTable, table.count > 0 else {
      return SpokenView(lines: ["There are no actions yet; a line that begins with > makes one."])
    }
    var view = SpokenView(lines: [BoardText.heading(table)])
    var empty: [String] = []
    for (column, state) in table.columns.enumerated() {
      if state.cards.isEmpty { empty.append(state.label) }
      for (row, card) in state.cards.enumerated() {
        view.items.append(
          Item(
            heading: row == 0 ? "\(state.label), \(state.cards.count):" : nil,
            text: "\(card.title): \(BoardText.facts(card, state: state.label))",
            target: .cell(row: row, column: column)))
      }
    }
    if !empty.isEmpty { view.notes.append("Nothing is in: \(empty.joined(separator: ", ")).") }
    return view
  }

  /// The records of a list, each with every field that has a column.
  static func register(_ open: OpenJourney) -> SpokenView {
    guard let table = open.register.table else { return SpokenView() }
    // Wide enough for every field.
    let columns = table.columns(width: 4000)
    let items = table.rows.enumerated().map { place, row in
      let facts = columns.enumerated().compactMap { number, column -> String? in
        guard let value = row.object[column.field.key] else { return nil }
        let text = RegisterTable.text(value, column.field, in: open.document)
        return number == 0 ? text : "\(column.field.label.lowercased()) \(text)"
      }
      let mark = open.marks.contains(row.id) ? ["marked"] : []
      return Item(text: ((facts.isEmpty ? [row.id] : facts) + mark).joined(separator: "; "), target: .line(place))
    }
    return SpokenView(
      lines: ["\(table.title): \(items.isEmpty ? "none yet; add makes one" : "\(items.count)")"], items: items)
  }

  /// What is voted on, with the dots that may be told.
  static func voting(_ open: OpenJourney) -> SpokenView {
    let voting = open.voting
    guard let table = voting.table, !table.ids.isEmpty else {
      return SpokenView(lines: ["There are no \(voting.subject.title.lowercased()) to vote on yet."])
    }
    let items = table.ids.enumerated().map { place, id in
      let name = open.document.object(id).map(InspectorFields.name(of:)) ?? id
      let rank = VotingText.place(id, table, voting.round)
      let facts = [
        name, voting.round?.shown(id).map { LinearReading.some($0, "dot") } ?? "",
        (voting.round?.inHand(id)).flatMap { $0 > 0 ? "\($0) of this person" : nil } ?? "",
        rank.isEmpty ? "" : "place \(rank)", table.poll(of: id) ?? "",
      ]
      return Item(text: facts.filter { !$0.isEmpty }.joined(separator: "; "), target: .line(place))
    }
    return SpokenView(
      lines: [VotingText.heading(open), VotingText.tally(voting, ids: table.ids)], items: items)
  }
}
