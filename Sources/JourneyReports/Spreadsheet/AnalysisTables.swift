import JourneyAnalysis
public import JourneyModel
import Tables

/// What Sojourn computes of journeys, as tables beside those of the records: the heatmap, the drop-off and the seams.
public enum AnalysisTables {
  /// The files; small counts are hidden. O(size of the journeys).
  public static func files(of journeys: [Journey]) -> [(name: String, text: String)] {
    let writer = TableWriter()
    var heat = writer.line(HeatmapReport.spreadsheetHeader.map { .text($0) })
    var dropOff = writer.line(DropOffReport.spreadsheetHeader.map { .text($0) })
    var seams = writer.line(SeamsReport.spreadsheetHeader.map { .text($0) })
    for journey in journeys {
      let index = MapIndex(journey)
      let title = journey.title ?? journey.id
      let names = RecordNames(journey)
      let losses = DropOff.analyse(index)
      heat += writer.text(HeatmapReport(Heatmap(index), title: title, names: names).spreadsheetRows)
      dropOff += writer.text(DropOffReport(losses, title: title).spreadsheetRows)
      seams += writer.text(
        SeamsReport(Seams.analyse(index, losses: losses), title: title, names: names).spreadsheetRows)
    }
    return [("heatmap.csv", heat), ("drop-off.csv", dropOff), ("seams.csv", seams)]
  }
}
