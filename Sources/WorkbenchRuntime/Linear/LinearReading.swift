import JourneyAnalysis
import JourneyModel
import JourneyReports
import PlainText
import Workbench

/// The map and its figures as sentences, one thing a line: what a screen reader can speak and a pipe can carry.
enum LinearReading {
  /// The signs by which screens save room, in words, and the file's own text made harmless.
  static func plain(_ text: String) -> String {
    var text = PlainText.display(text)
    for (sign, words) in [(" · ", "; "), (" × ", " by "), (" ▸ ", ", "), (" → ", " to "), ("‡ ", ""), ("–", "-")] {
      text = text.split(separator: sign, omittingEmptySubsequences: false).joined(separator: words)
    }
    return text
  }

  /// Stages with their steps, every step with its number.
  static func stages(_ open: OpenJourney) -> [String] {
    guard !open.columns.stages.isEmpty else { return ["This map has no stages yet."] }
    var lines: [String] = []
    for (place, column) in open.columns.columns.enumerated() {
      if column.opensStage {
        lines.append("Stage \(column.stageNumber + 1), \(column.stage.name ?? column.stage.id)")
      }
      guard let step = column.step else {
        lines.append("\(place + 1) (no steps yet)")
        continue
      }
      var parts = [step.name ?? step.id]
      if let agency = step.agency { parts.append(name(of: agency, open)) }
      let channels = step.channels.map { name(of: $0, open) }
      if !channels.isEmpty { parts.append("by " + channels.joined(separator: " and ")) }
      let pains = open.columns.pains(at: column.id).count
      if pains > 0 { parts.append("\(pains) \(pains == 1 ? "pain point" : "pain points")") }
      lines.append("\(place + 1) \(parts.joined(separator: ", "))")
    }
    return lines.map(plain)
  }

  /// The pain points in view, each with its number and everything known of it.
  static func pains(_ open: OpenJourney) -> [String] {
    guard let table = open.painTable, !table.rows.isEmpty else { return ["There are no pain points yet."] }
    return table.rows.enumerated().map { place, row in
      let (title, facts) = table.detail(row, open.columns)
      return plain("\(place + 1) \(title): \(facts)")
    }
  }

  /// The hottest cell, then every cell with pain, row by row.
  static func heat(_ open: OpenJourney) -> [String] {
    guard let table = open.heatTable, !table.isEmpty else {
      return ["Nothing hurts yet, as far as this map says: heat comes from pain points."]
    }
    let query = table.heatmap.query
    var lines = ["\(query.rows.label) by \(query.columns.label); \(HeatText.settings(query))", HeatText.hottest(table)]
    var empty = 0
    for row in 0..<(table.rowCount - 1) {
      for column in 0..<(table.columnCount - 1) {
        if table.state(row, column) == .pain {
          lines.append(HeatText.detail(table, row, column))
        } else if table.state(row, column) == .noData {
          empty += 1
        }
      }
    }
    if empty > 0 { lines.append("\(empty) \(empty == 1 ? "cell has" : "cells have") no data: nobody looked there.") }
    return lines.map(plain)
  }

  /// Where people are lost, a sentence for each stage.
  static func dropOff(_ open: OpenJourney) -> [String] {
    guard let table = open.dropOffTable, !table.isEmpty else {
      return ["Nobody was counted at the stages of this map."]
    }
    var lines = [DropOffText.heading(table), DropOffText.worst(table)]
    if !table.result.note.isEmpty { lines.append(table.result.note) }
    for item in table.items {
      lines.append(DropOffText.detail(table, item))
      if table.figures(item).basis != nil { lines.append("  " + DropOffText.split(table.figures(item))) }
    }
    return lines.map(plain)
  }

  /// What is wrong or weak, and how to mend it.
  static func check(_ journey: Journey, today: String) -> [String] {
    guard let now = JourneyDate(today) else { return [] }
    let findings = JourneyCheck.findings(in: journey, now: now)
    guard !findings.isEmpty else { return ["Nothing to mend."] }
    return findings.map { plain("\($0.severity == .error ? "Error" : "Warning"): \($0.message); \($0.mend)") }
  }

  /// The whole map; small counts are hidden, as in everything that may be passed on.
  static func map(_ journey: Journey) -> [String] {
    let journey = HiddenCounts.hidden(in: journey)
    return LinearText(of: journey).lines(of: journey)
  }

  /// One record with all that belongs to it.
  static func record(_ id: String, _ journey: Journey) -> [String] {
    let journey = HiddenCounts.hidden(in: journey)
    let document = JourneyDocument(journey)
    guard let object = document.object(id), let place = document.place(of: id) else { return [] }
    return LinearText(of: journey).lines(of: object, place.type)
  }

  private static func name(of id: String, _ open: OpenJourney) -> String {
    open.document.object(id).map(InspectorFields.shortName(of:)) ?? id
  }
}
