import JourneyAnalysis
import JourneyModel
import Workbench

extension SpokenView {
  /// The hottest cell, then every cell with pain, row by row.
  static func heat(_ open: OpenJourney) -> SpokenView {
    guard let table = open.heatTable, !table.isEmpty else {
      return SpokenView(lines: ["Nothing hurts yet, as far as this map says: heat comes from pain points."])
    }
    let query = table.heatmap.query
    var view = SpokenView(lines: [
      "\(query.rows.label) by \(query.columns.label); \(HeatText.settings(query))", HeatText.hottest(table),
    ])
    var empty = 0
    for row in 0..<(table.rowCount - 1) {
      for column in 0..<(table.columnCount - 1) {
        if table.state(row, column) == .pain {
          view.items.append(
            Item(text: HeatText.detail(table, row, column), target: .cell(row: row, column: column)))
        } else if table.state(row, column) == .noData {
          empty += 1
        }
      }
    }
    if empty > 0 {
      view.notes.append("\(empty) \(empty == 1 ? "cell has" : "cells have") no data: nobody looked there.")
    }
    return view
  }

  /// Where people are lost, a sentence for each stage and each group of it.
  static func dropOff(_ open: OpenJourney) -> SpokenView {
    guard let table = open.dropOffTable, !table.isEmpty else {
      return SpokenView(lines: ["Nobody was counted at the stages of this map."])
    }
    var view = SpokenView(lines: [DropOffText.heading(table), DropOffText.worst(table)])
    if !table.result.note.isEmpty { view.lines.append(table.result.note) }
    for (place, item) in table.items.enumerated() {
      let figures = table.figures(item)
      let split = figures.basis == nil ? "" : "; \(DropOffText.split(figures))"
      view.items.append(Item(text: DropOffText.detail(table, item) + split, target: .dropOff(place)))
    }
    return view
  }

  /// The transitions in view, one by one.
  static func seams(_ open: OpenJourney) -> SpokenView {
    guard let table = open.seamTable else { return SpokenView(lines: ["There are no transitions yet."]) }
    let items = open.seamList.enumerated().map { place, number in
      let seam = table.result.transitions[number]
      let heat = seam.heat.count > 0 ? "; heat \(seam.heat.max.map(String.init) ?? "not known")" : ""
      return Item(
        text: "\(SeamText.title(seam, table)): \(SeamText.facts(seam, table))\(heat)", target: .line(place))
    }
    return SpokenView(
      lines: [SeamText.heading(table), SeamText.continuity(table), SeamText.losses(table)], items: items,
      notes: items.isEmpty ? ["No agency or channel changes on the way, as far as this map says."] : [])
  }

  /// The hand-offs from agency to agency, those that there are.
  static func seamMatrix(_ open: OpenJourney) -> SpokenView {
    guard let table = open.seamTable else { return SpokenView(lines: ["There are no transitions yet."]) }
    var view = SpokenView(lines: [SeamText.heading(table), SeamText.continuity(table)])
    for (row, from) in table.agencies.enumerated() {
      for (column, to) in table.agencies.enumerated() {
        let cell = table.cell(from: row, to: column)
        guard !cell.transitions.isEmpty else { continue }
        let heat = cell.heat.map { ", greatest heat \($0)" } ?? ""
        view.items.append(
          Item(
            text: "\(from.label) to \(to.label): \(LinearReading.some(cell.transitions.count, "hand-off"))\(heat)",
            target: .cell(row: row, column: column)))
      }
    }
    return view
  }

  /// What is asked for, and by whom; the asks of an item that was opened.
  static func askOnce(_ open: OpenJourney) -> SpokenView {
    guard let table = open.askTable, !table.items.isEmpty else {
      return SpokenView(lines: ["Nobody asks for anything, as far as this map says."])
    }
    if open.askOnce.isCellOpen, let cell = open.askCell {
      let items = open.askList.enumerated().map { place, entry in
        Item(
          text: "\(entry.stepName), \(entry.agency)\(entry.isFirst ? ", the first time" : ""); "
            + "remedy: \(AskText.remedy(entry)); \(AskText.minutes(entry))",
          target: .item(part: 0, place: place))
      }
      return SpokenView(lines: [AskText.detail(table, cell.row, cell.column)], items: items)
    }
    let items = table.items.indices.map { row in
      let askers = (1..<table.columnCount).filter { table.count(row, $0) > 0 }
        .map { "\(table.columnLabel($0)) \(table.count(row, $0))" }
      return Item(
        text: AskText.detail(table, row, 0) + "; by " + askers.joined(separator: ", "),
        target: .cell(row: row, column: 0))
    }
    return SpokenView(lines: [AskText.heading(table), AskText.avoidable(table)], items: items)
  }
}
