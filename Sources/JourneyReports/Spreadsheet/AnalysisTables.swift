import JourneyAnalysis
public import JourneyModel
import Tables

/// What Sojourn computes of journeys, as tables beside those of the records: the heatmap and the drop-off.
public enum AnalysisTables {
  /// The files; small counts are hidden. O(size of the journeys).
  public static func files(of journeys: [Journey]) -> [(name: String, text: String)] {
    let writer = TableWriter()
    var heat = writer.line(HeatmapReport.spreadsheetHeader.map { .text($0) })
    var dropOff = writer.line(DropOffReport.spreadsheetHeader.map { .text($0) })
    for journey in journeys {
      let index = MapIndex(journey)
      let title = journey.title ?? journey.id
      heat += writer.text(
        HeatmapReport(Heatmap(index), title: title, names: RecordNames(journey)).spreadsheetRows)
      dropOff += writer.text(DropOffReport(DropOff.analyse(index), title: title).spreadsheetRows)
    }
    return [("heatmap.csv", heat), ("drop-off.csv", dropOff)]
  }
}
