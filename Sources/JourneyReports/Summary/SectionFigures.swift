import JSONText
import JourneyAnalysis
import JourneyModel
import Tables

/// The figures of a section as data, as rows and as lines; small counts are hidden.
struct SectionFigures {
  let subject: ReportSubject
  let section: SummarySection

  /// The same object that the command of that name prints; what has no command, in a shape of its own.
  var json: JSONValue {
    switch section {
    case .seams: return seams.json
    case .heatmap: return Heatmap(subject.index).json
    case .dropoff: return DropOff.analyse(subject.index).json
    case .findings:
      let heatmap = Heatmap(subject.index)
      let findings = SummaryFinding.all(in: subject.journey, heatmap, DropOff.analyse(subject.index))
      return .array(findings.map(\.json))
    case .unknown:
      let gaps = KnowledgeGaps.sentences(
        of: subject.journey, Heatmap(subject.index), DropOff.analyse(subject.index))
      return .array(gaps.map { .text($0) })
    case .sources: return subject.journey.object["sources"] ?? .array([])
    default: return report?.json ?? .null
    }
  }

  /// The header, which is the same for every journey, and the rows.
  var table: (header: [String], rows: [[TableCell]]) {
    switch section {
    case .seams: return (SeamsReport.spreadsheetHeader, seams.spreadsheetRows)
    case .heatmap: return (HeatmapReport.spreadsheetHeader, heatmap.spreadsheetRows)
    case .dropoff: return (DropOffReport.spreadsheetHeader, dropOff.spreadsheetRows)
    default:
      let report = report
      return (report?.spreadsheetHeader ?? [], report?.spreadsheetRows ?? [])
    }
  }

  /// For a fixed-width font; nil for sections that have no text form of their own.
  var lines: [String]? {
    switch section {
    case .seams: seams.lines()
    case .heatmap: heatmap.lines()
    case .dropoff: dropOff.lines()
    default: report?.lines()
    }
  }

  private var report: AnalysisReport? { section.kind?.report(subject) }
  private var heatmap: HeatmapReport {
    HeatmapReport(Heatmap(subject.index), title: subject.title, names: subject.names)
  }
  private var dropOff: DropOffReport { DropOffReport(DropOff.analyse(subject.index), title: subject.title) }
  private var seams: SeamsReport {
    SeamsReport(Seams.analyse(subject.index), title: subject.title, names: subject.names)
  }
}
