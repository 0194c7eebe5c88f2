import JSONText
import JourneyAnalysis
public import JourneyModel
import Tables

/// The figures of two versions of a map, before and after.
public enum FiguresReport {
  /// Small counts are hidden, as in every analysis. O(n log n).
  public static func report(from old: Journey, to new: Journey) -> AnalysisReport {
    let comparison = VersionComparison(from: old, to: new)
    let changed = comparison.changed
    let table = ReportTable(
      "Figures that differ, or that only one version has", ["figure", "before", "after", "difference", "basis"],
      numbers: [1, 2, 3], empty: "No figure differs.",
      rows: comparison.figures.filter { $0.difference != 0 }.map { figure in
        [
          figure.label, words(figure.before, figure.kind), words(figure.after, figure.kind),
          figure.difference.map { difference($0, figure.kind) } ?? "not defined", basis(figure),
        ]
      })
    return AnalysisReport(
      title: new.title ?? new.id, subject: "figures before and after",
      sentences: [
        "\(changed.count) of \(comparison.figures.count) figures differ. A difference says nothing of its cause, and where no "
          + "interval stands it may be chance."
      ], tables: [table], notes: comparison.notes, json: json(comparison), header: header, rows: rows(comparison))
  }

  private static func words(_ value: Double?, _ kind: FigureChange.Kind) -> String {
    guard let value else { return "not known" }
    switch kind {
    case .evidenceCoverage, .closureRate, .redundancy, .dropOffRate: return NumberText.percent(value)
    case .representation: return NumberText.short(value, places: 2)
    default: return NumberText.short(value)
    }
  }

  /// "+12.5"; of two shares in points, because a difference of 5 % would be of the share itself.
  private static func difference(_ value: Double, _ kind: FigureChange.Kind) -> String {
    let sign = value > 0 ? "+" : ""
    switch kind {
    case .evidenceCoverage, .closureRate, .redundancy, .dropOffRate:
      return "\(sign)\(NumberText.tenths(value * 100)) points"
    default: return sign + words(value, kind)
    }
  }

  /// Counts of records carry none: they are read off the map.
  private static func basis(_ figure: FigureChange) -> String { figure.basis?.label ?? "counted in the map" }

  /// Without the changes of records, whose values may be small counts of people.
  private static func json(_ comparison: VersionComparison) -> JSONValue {
    var object = comparison.json.object ?? JSONObject()
    object["changes"] = nil
    return .object(object)
  }

  static let header = [
    "before_journey", "after_journey", "figure", "place", "label", "before", "after", "difference", "basis",
  ]

  private static func rows(_ comparison: VersionComparison) -> [[TableCell]] {
    comparison.figures.map { figure in
      [
        .text(comparison.before), .text(comparison.after), .text(figure.kind.rawValue), ReportWords.cell(figure.place),
        .text(figure.label), TableCell(figure.before), TableCell(figure.after), TableCell(figure.difference),
        .text(basis(figure)),
      ]
    }
  }
}
