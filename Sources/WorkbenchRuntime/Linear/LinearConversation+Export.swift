import JourneyModel
import JourneyReports
import Workbench

// What the conversation writes besides the journey's own file.

extension LinearConversation {

  /// What a name asks for by its ending; nil, and which endings there are, where none says it.
  mutating func export(_ text: String) -> Export? {
    guard !text.isEmpty, let open = state.open, let today = JourneyDate(state.environment.today) else { return nil }
    func file(_ lines: [String]) -> Export {
      Export(path: text, files: [("", Array((lines.joined(separator: "\n") + "\n").utf8))])
    }
    switch text.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() {
    case "md": return file(SummaryReport(open.journey, today: today).lines)
    case "txt": return file(LinearReading.map(open.journey))
    case "json": return Export(path: text, files: [("", JourneyFormat.write(open.journey))])
    case "csv":
      let files = JourneySpreadsheet.files(of: [open.journey]) + AnalysisTables.files(of: [open.journey], today: today)
      return Export(path: text, files: files.map { ($0.name, Array($0.text.utf8)) })
    default:
      say("\(text): no ending says what to write; there are .md, .txt, .csv and .json")
      return nil
    }
  }
}
