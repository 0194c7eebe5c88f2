import JourneyModel
import JourneyReports

/// A journey in the forms that its file's ending asks for.
nonisolated enum ExportForms {
  /// The endings, for whoever has to be told.
  static let sentence = ".md, .html, .svg, .txt, .csv, .mmd and .json"

  /// The files: one of no name is the file itself, others go into the folder of the path. Nil for an ending without a form.
  /// - Parameter today: as 2027-03-01.
  static let files:
    @Sendable (_ journey: Journey, _ ending: String, _ today: String) -> [(name: String, bytes: [UInt8])]? = {
      journey, ending, today in
      guard let today = JourneyDate(today) else { return nil }
      func file(_ lines: [String]) -> [(name: String, bytes: [UInt8])] {
        [("", Array((lines.joined(separator: "\n") + "\n").utf8))]
      }
      switch ending {
      case "md": return file(SummaryReport(journey, today: today).lines)
      case "txt": return file(LinearReading.map(journey))
      case "mmd": return file(MermaidReport(journey).lines)
      case "html": return [("", Array(JourneyPage(journey, today: today).text.utf8))]
      case "svg": return [("", Array(JourneyPicture.map.text(of: journey, today: today).utf8))]
      case "json": return [("", JourneyFormat.write(journey))]
      case "csv":
        let files = JourneySpreadsheet.files(of: [journey]) + AnalysisTables.files(of: [journey], today: today)
        return files.map { ($0.name, Array($0.text.utf8)) }
      default: return nil
      }
    }
}
