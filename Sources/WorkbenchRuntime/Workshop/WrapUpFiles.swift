import JourneyAnalysis
import JourneyModel
import JourneyReports
import PlainText
import Tables
public import Workbench

/// The files that a room leaves with: the wrap-up, the summary, a sheet for each agency and function that has something to
/// answer for, the map as lines, and the minutes.
public nonisolated enum WrapUpFiles {
  /// Nothing where the day is none.
  /// - Parameter today: as 2027-03-01. O(size of the journey × owners).
  public static let files: Environment.WrapUpMaker = { journey, entries, today in
    guard let date = JourneyDate(today) else { return [] }
    let subject = ReportSubject(journey, today: date)
    var files: [(name: String, bytes: [UInt8])] = [
      ("wrap-up.md", bytes(markdown(WrapUp(journey, entries, day: today), title: journey.title))),
      ("summary.md", bytes(SummaryReport(journey, today: date).lines)),
    ]
    var taken: Set<String> = []
    func add(_ kind: OwnerSheet.Kind, _ id: String, _ word: String) {
      guard let report = OwnerSheetReport.report(subject, kind, id) else { return }
      var name = "\(word)-\(plain(id))"
      while !taken.insert(name).inserted { name += "-2" }
      files.append((name + ".md", bytes(OwnerSheetReport.markdown(report, subject))))
    }
    let result = Causes.analyse(journey, MapIndex(journey), today: date)
    for sheet in result.byAgency where sheet.id != noOwner { add(.agency, sheet.id, "agency") }
    for sheet in result.byFunction where sheet.id != noOwner { add(.function, sheet.id, "function") }
    files.append(("map.txt", bytes(LinearReading.map(journey))))
    files.append(("minutes.md", bytes(MinutesReport.markdown(entries, title: journey.title))))
    return files
  }

  /// What nobody answers for has no sheet: it is in the summary.
  private static let noOwner = "(no owner)"

  /// The wrap-up as a document; all text of the file is escaped.
  public static func markdown(_ wrapUp: WrapUp, title: String?) -> [String] {
    var lines = ["# " + MarkdownText.escaped("Leaving the room" + (title.map { ": \($0)" } ?? "")), ""]
    lines += [MarkdownText.escaped(wrapUp.words) + ".", ""]
    for section in wrapUp.sections {
      lines += ["## " + section.title, ""]
      lines +=
        section.lines.isEmpty
        ? [MarkdownText.escaped(section.empty) + "."] : section.lines.map { "- " + MarkdownText.escaped($0.text) }
      lines.append("")
    }
    return lines
  }

  /// The wrap-up as lines; harmless to show.
  public static func lines(_ wrapUp: WrapUp, title: String?) -> [String] {
    [PlainText.display("Leaving the room" + (title.map { ": \($0)" } ?? "")), PlainText.display(wrapUp.words)]
      + wrapUp.sections.flatMap { section in
        ["", section.title]
          + (section.lines.isEmpty ? ["  \(section.empty)"] : section.lines.map { "  " + PlainText.display($0.text) })
      }
  }

  private static func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  /// An id as part of a file's name: letters, digits and hyphens.
  private static func plain(_ id: String) -> String {
    let name = id.unicodeScalars.prefix(60).map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": String(scalar)
      default: "-"
      }
    }.joined()
    return name.isEmpty ? "x" : name
  }
}
