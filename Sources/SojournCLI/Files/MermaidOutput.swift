import JourneyAnalysis
import JourneyModel
import JourneyReports

/// Writes a journey as a Mermaid diagram, and says what the diagram does not show.
struct MermaidOutput {
  let to: String
  let hasComments: Bool

  func write(_ inputs: [JourneyInput], _ writer: OutputWriter, _ console: Console) throws(CommandFailure) {
    guard inputs.count == 1, let input = inputs.first else {
      throw CommandFailure(.usage, "--to \(to): a .mmd file holds one journey, and \(inputs.count) were named")
    }
    let report = MermaidReport(input.journey, hasComments: hasComments)
    try writer.write(Array((report.lines.joined(separator: "\n") + "\n").utf8), to: to)
    if !report.losses.isEmpty {
      let place = hasComments ? "stands in comments" : "is left out"
      console.report("\(to): what a diagram does not show \(place): \(report.losses.joined(separator: ", "))")
    }
    if HiddenCounts.areIn(input.journey) {
      console.report("\(to): small counts of people are hidden in it, and do not come back from it")
    }
    if report.drawnLength > MermaidReport.usualLimit {
      console.report(
        "\(to): has \(report.drawnLength) characters without comments; Mermaid draws \(MermaidReport.usualLimit) unless "
          + "maxTextSize is raised")
    }
  }
}
