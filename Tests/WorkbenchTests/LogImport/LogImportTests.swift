import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Importing an event log")
struct LogImportTests {
  private static let log = LogSummary(
    source: "log.csv", cases: 120, events: 400, leftOut: 0, unreadable: 2,
    activities: [
      .init(name: "Ask", cases: 120, events: 130), .init(name: "Wait for mail", cases: 80, events: 90),
      .init(name: "Strange", cases: 12, events: 12),
    ], further: 0)

  /// At the view, the log read.
  private func session() -> Session {
    var session = Session(Maps.small)
    session.press("g f")
    session.type("log.csv")
    session.press("Enter")
    _ = session.state.receive(.logRead(Self.log, number: 1))
    return session
  }

  private func preview(_ session: Session, reached: Int = 120) -> LogPreview {
    LogPreview(
      stages: [.init(id: "ask", reached: reached, continued: 80, missed: 40)],
      volumes: VolumeSeries(
        "log:log.csv",
        volumes: [
          [
            "series": .text("log:log.csv"), "stage": .text("ask"), "reached": .number(reached),
            "basis": .text("measured"), "source": .text("log.csv"), "asOf": .text("2026-01-31"),
          ]
        ]))
  }

  private func counted(_ effects: [Workbench.Effect]) -> (journey: Journey, asked: Int)? {
    for case .countLog(let journey, _, let asked) in effects { return (journey, asked) }
    return nil
  }

  @Test("a typed path is read in the background; the workbench goes on, and what comes back is shown")
  func reading() {
    var session = Session(Maps.small)
    session.press("g f")
    session.type("log.csv")
    session.press("Enter")
    guard case .readLog(let path, let number)? = session.effects.last else {
      Issue.record("nothing is read")
      return
    }
    #expect(path == "log.csv")
    #expect(session.state.open?.logImport?.isReading == true)
    session.press("2")
    #expect(session.state.open?.view == .heat)
    _ = session.state.receive(.logProgressed(LogProgress(read: 5, total: 10, seconds: 1), number: number))
    session.press("g f")
    #expect(session.state.open?.view == .logImport)
    #expect(session.state.open?.logImport?.phase == .reading(LogProgress(read: 5, total: 10, seconds: 1)))
    _ = session.state.receive(.logRead(Self.log, number: number))
    #expect(session.state.open?.logImport?.phase == .matching)
  }

  @Test("r shows which rows did not count and why, all of them to be scrolled through; where all count it says so")
  func remarks() throws {
    var session = session()
    session.press("r")
    #expect(session.state.overlay == nil && session.state.notice?.text.contains("every row of the log counts") == true)
    let remarks = ["3 rows are left out: only complete events count"] + (2...101).map { "line \($0): has no time" }
    let log = LogSummary(
      source: "log.csv", cases: 1, events: 1, leftOut: 3, unreadable: 100,
      activities: [.init(name: "Ask", cases: 1, events: 1)], further: 0, remarks: remarks)
    session.press("g f")
    session.type("log.csv")
    session.press("Enter")
    _ = session.state.receive(.logRead(log, number: 2))
    #expect(session.state.notice?.text.contains("r shows which and why") == true)
    session.press("r")
    guard case .chooser(let chooser)? = session.state.overlay else {
      Issue.record("nothing is shown")
      return
    }
    #expect(chooser.items.map(\.title) == remarks)
    session.press("Enter")
    #expect(session.state.overlay == nil && session.state.open?.logImport?.phase == .matching)
  }

  @Test("Esc stops the reading and leaves nothing behind; a late answer changes nothing")
  func stopping() {
    var session = Session(Maps.small)
    session.press("g f")
    session.type("log.csv")
    session.press("Enter Escape")
    guard case .stopLog? = session.effects.last else {
      Issue.record("the reading goes on")
      return
    }
    #expect(session.state.open?.logImport == nil && session.state.open?.view == .map)
    _ = session.state.receive(.logRead(Self.log, number: 1))
    #expect(session.state.open?.logImport == nil)
  }

  @Test("activities are matched to stages by name, events that a stage names first")
  func suggestions() {
    #expect(session().state.open?.logImport?.stages == ["ask", "get", nil])
    let named = Session(Maps.small).journey
    var document = JourneyDocument(named)
    _ = try? document.apply(Stage.events.set("get", ["Strange"]))
    #expect(LogMatching.suggestions(Self.log, document.journey)[2] == "get")
  }

  @Test("keys assign and clear, and each change is counted anew")
  func assigning() throws {
    var session = session()
    session.press("j j >")
    #expect(session.state.open?.logImport?.stages == ["ask", "get", "ask"])
    let first = try #require(counted(session.effects))
    #expect(first.journey.stages.map(\.events) == [["Ask", "Strange"], ["Wait for mail"]])
    session.press("> >")
    #expect(session.state.open?.logImport?.stages[2] == nil)
    session.press("<")
    #expect(session.state.open?.logImport?.stages[2] == "get")
    session.press("d")
    #expect(session.state.open?.logImport?.stages[2] == nil)
    session.press("Enter")
    session.type("Get")
    session.press("Enter")
    #expect(session.state.open?.logImport?.stages[2] == "get")
  }

  @Test("a drag puts an activity on a stage")
  func dragging() {
    var session = session()
    let regions = [
      HitRegion(rect: Rect(column: 0, row: 0, width: 9, height: 1), tag: MouseTarget.line(2).tag),
      HitRegion(rect: Rect(column: 0, row: 1, width: 9, height: 1), tag: MouseTarget.item(part: 1, place: 0).tag),
    ]
    func mouse(_ kind: MouseEvent.Kind, _ row: Int) -> MouseEvent {
      MouseEvent(kind, button: .left, column: 1, row: row)
    }
    _ = session.state.handle(mouse(.press, 0), regions: regions)
    _ = session.state.handle(mouse(.drag, 1), regions: regions)
    let effects = session.state.handle(mouse(.release, 1), regions: regions)
    #expect(session.state.open?.logImport?.stages == ["ask", "get", "ask"])
    #expect(counted(effects) != nil)
  }

  @Test("only the answer to the last question counts, and nothing is applied while one is open")
  func lastCounts() {
    var session = session()
    session.press("j j >")
    let asked = counted(session.effects)?.asked ?? 0
    _ = session.state.receive(.logCounted(preview(session, reached: 1), number: 1, asked: asked - 1))
    #expect(session.state.open?.logImport?.preview == nil)
    session.press("w")
    #expect(session.state.notice?.text.contains("still being counted") == true)
    _ = session.state.receive(.logCounted(preview(session), number: 1, asked: asked))
    #expect(session.state.open?.logImport?.preview?.stages.first?.reached == 120)
  }

  @Test("applying is one edit: events and volumes, taken back to the byte by one u")
  func applying() {
    var session = session()
    let before = session.bytes
    _ = session.state.receive(.logCounted(preview(session), number: 1, asked: 1))
    session.press("w")
    #expect(session.journey.stages.map(\.events) == [["Ask"], ["Wait for mail"]])
    #expect(session.journey.volumes.map(\.series) == ["s", "log:log.csv"])
    #expect(session.state.open?.view == .dropOff)
    #expect(session.state.open?.history.done.count == 1)
    session.press("u")
    #expect(session.bytes == before)
  }

  @Test("a second import of the same log takes the place of the first")
  func again() {
    var session = session()
    _ = session.state.receive(.logCounted(preview(session), number: 1, asked: 1))
    session.press("w g f")
    session.type("log.csv")
    session.press("Enter")
    _ = session.state.receive(.logRead(Self.log, number: 2))
    _ = session.state.receive(.logCounted(preview(session, reached: 7), number: 2, asked: 1))
    session.press("w")
    #expect(session.journey.volumes.map(\.reached) == [100, 7])
  }

  @Test("Tab completes a path; what fits no longer is passed over")
  func completion() {
    var session = Session(Maps.small)
    session.press("g f")
    session.type("re")
    session.press("Tab")
    guard case .completeLogPath("re")? = session.effects.last else {
      Issue.record("nothing is looked for")
      return
    }
    _ = session.state.receive(
      .logPathCompleted(typed: "re", text: "receipt.", candidates: ["receipt.csv", "receipt.xes"]))
    guard case .prompt(let prompt)? = session.state.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.editor.text == "receipt." && prompt.preview == ["receipt.csv", "receipt.xes"])
    _ = session.state.receive(.logPathCompleted(typed: "re", text: "other", candidates: []))
    if case .prompt(let prompt)? = session.state.overlay { #expect(prompt.editor.text == "receipt.") }
  }

  @Test("a log that cannot be read says so, and Esc leaves nothing behind")
  func failure() {
    var session = Session(Maps.small)
    session.press("g f")
    session.type("x.csv")
    session.press("Enter")
    _ = session.state.receive(.logFailed("x.csv: is empty", number: 1))
    #expect(session.state.open?.logImport?.phase == .failed("x.csv: is empty"))
    session.press("Escape")
    #expect(session.state.open?.logImport == nil)
  }

  @Test("a map without stages cannot be matched, and a read-only one not be filled")
  func obstacles() {
    var empty = Session(Maps.empty)
    empty.press("g f")
    #expect(empty.state.overlay == nil && empty.state.notice?.text.contains("no stages") == true)
    var session = Session(Maps.small)
    session.state = WorkbenchState(
      size: Size(width: 120, height: 40), isReadOnly: true, environment: Environment(today: "2027-03-01", seed: 7))
    _ = session.state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    session.press("g f")
    session.type("l")
    session.press("Enter")
    _ = session.state.receive(.logRead(Self.log, number: 1))
    _ = session.state.receive(.logCounted(preview(session), number: 1, asked: 1))
    session.press("w")
    #expect(session.journey.volumes.count == 1)
  }
}
