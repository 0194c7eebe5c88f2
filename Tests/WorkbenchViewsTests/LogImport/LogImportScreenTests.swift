import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@Suite("The import of an event log on the screen")
struct LogImportScreenTests {
  private func begun(_ width: Int, _ height: Int) -> Session {
    var session = Session(Maps.small, size: Size(width: width, height: height))
    session.press("g f")
    session.type("log.csv")
    session.press("Enter")
    return session
  }

  private func matched(_ width: Int, _ height: Int) -> Session {
    var session = begun(width, height)
    let activities =
      [("Ask", 12_345, 20_001), ("Wait for the mail", 8765, 9000), ("Call \u{1B}[2J back", 12, 12)]
      + (1...20).map { ("Activity \($0)", 10, 10) }
    _ = session.state.receive(
      .logRead(
        LogSummary(
          source: "log.csv", cases: 12_345, events: 54_321, leftOut: 3, unreadable: 2,
          activities: activities.map { .init(name: $0.0, cases: $0.1, events: $0.2) }, further: 7,
          remarks: [
            "3 rows are left out: only complete events count; sojourn funnel --lifecycle any takes them all",
            "line 7: the time \"31.12.\u{1B}[2J\" is none", "line 4,711: has 3 fields; the header has 5",
          ]), number: 1))
    _ = session.state.receive(
      .logCounted(
        LogPreview(
          stages: [
            .init(id: "ask", reached: 12_345, continued: 8765, missed: 3580),
            .init(id: "get", reached: 8765, continued: nil, missed: nil),
          ], volumes: VolumeSeries("log:log.csv", volumes: [])), number: 1, asked: 1))
    return session
  }

  @Test("reading, with rate and time left")
  func reading() {
    var session = begun(80, 24)
    _ = session.state.receive(
      .logProgressed(LogProgress(read: 300 << 20, total: 700 << 20, seconds: 2.5), number: 1))
    expectGolden(Screen.frame(session.state), "log-import-reading")
  }

  @Test("matching at three sizes", arguments: [(40, 12), (80, 24), (120, 40)])
  func matching(width: Int, height: Int) {
    var session = matched(width, height)
    session.press("j j")
    expectGolden(Screen.frame(session.state), "log-import-\(width)x\(height)")
  }

  @Test("what did not count, by line and reason", arguments: [(40, 12), (80, 24)])
  func remarks(width: Int, height: Int) {
    var session = matched(width, height)
    session.press("r Down")
    expectGolden(Screen.frame(session.state), "log-import-remarks-\(width)x\(height)")
  }

  @Test("a log that could not be read says why and what to do")
  func failed() {
    var session = begun(80, 24)
    _ = session.state.receive(.logFailed("log.csv: is UTF-16; save it as UTF-8", number: 1))
    session.press("g f Escape")
    expectGolden(Screen.frame(session.state), "log-import-failed")
  }

  @Test("the cursor stands on something at every size")
  func cursor() {
    for size in [(40, 10), (80, 24), (200, 60)] {
      #expect(Screen.frame(begun(size.0, size.1).state).cursor != nil)
      var session = matched(size.0, size.1)
      #expect(Screen.frame(session.state).cursor != nil)
      session.press("G")
      #expect(Screen.frame(session.state).cursor != nil)
    }
  }
}
