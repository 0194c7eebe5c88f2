import JSONText
import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Present and future")
struct CompareTests {
  @Test("the future state is a copy with an id of its own that departs from the present one, which stays open")
  func future() {
    var session = Session(Maps.small)
    let start = session.bytes
    _ = session.state.run(command: "file.future")
    #expect(session.journey.state == "future")
    #expect(session.journey.basedOn == "small")
    #expect(session.journey.id != "small")
    #expect(session.journey.stages.count == 2)
    #expect(session.state.open?.path == nil)
    #expect(session.state.openCount == 2)
    session.press("C-PageUp")
    #expect(session.bytes == start)
  }

  @Test("g c shows what differs, with the figures of both; without another journey it says why it cannot")
  func compares() throws {
    var session = Session(Maps.small)
    session.press("g c")
    #expect(session.state.notice?.text == "Compare: open the other version beside it; no other journey is open")
    _ = session.state.run(command: "file.future")
    session.press("g c")
    session.state.finishWork()
    #expect(session.state.open?.view == .compare)
    #expect(session.state.open?.compare.table?.changes.isEmpty == true)
    session.press("1 G e C-u")
    session.type("Wait at home")
    session.press("Enter g c")
    #expect(!session.state.isComparisonFresh)
    session.state.finishWork()
    let row = try #require(session.state.open?.compare.list?.rows.first)
    #expect(row == ["changed", "step", "Wait for the mail", "Name", "Wait for the mail", "Wait at home"])
    session.press("Enter")
    #expect(session.state.open?.view == .map)
    #expect(session.state.selectedID == "wait")
    session.press("M-Left")
    #expect(session.state.open?.view == .compare)
    session.press("1 C-PageUp C-w g c")
    #expect(session.state.notice?.text.hasPrefix("Compare: open 'small' beside it") ?? false)
  }

  /// A present and a future state, in which a step is gone, a pain point is milder, and fewer are lost.
  private func versions() throws -> Session {
    let now = try Maps.trials("now", segment: 5)
    var session = Session(now)
    _ = session.state.run(command: "file.future")
    let edit = MapEdit.group(
      title: "",
      [
        .remove(id: "wait"), .set(id: "hold", key: "severity", value: 1.json),
        .set(id: "v1", key: "succeeded", value: 1500.json),
        .set(id: "v3", key: "reached", value: 7.json),
      ])
    try session.state.open?.perform("change", edit)
    session.press("g c")
    session.state.finishWork()
    return session
  }

  @Test("b goes to the same thing in the other file, Enter too where it is gone from here")
  func jumps() throws {
    var session = try versions()
    let changes = try #require(session.state.open?.compare.table?.changes)
    let gone = try #require(changes.firstIndex { $0.id == "wait" })
    session.state.open?.compare.place.row = gone
    session.press("Enter")
    #expect(session.state.open?.journey.id == "now")
    #expect(session.state.selectedID == "wait")
    session.press("g c")
    session.state.finishWork()
    #expect(session.state.open?.compare.table?.isHereAfter == false)
    #expect(session.state.open?.compare.table?.changes.count == changes.count)
    let pain = try #require(session.state.open?.compare.table?.changes.firstIndex { $0.id == "hold" })
    session.state.open?.compare.place.row = pain
    session.press("b")
    #expect(session.state.open?.journey.state == "future")
    #expect(session.state.selectedID == "hold")
  }

  @Test("figures stand before and after, small counts are told nowhere")
  func figures() throws {
    var session = try versions()
    let table = try #require(session.state.open?.compare.table)
    let heat = try #require(table.figures.first { $0.kind == .heat })
    #expect(heat.before == 20)
    #expect(heat.after == 5)
    let loss = try #require(table.stages.first { $0.id == "ask" }?.loss)
    #expect(loss.before == 0.4)
    #expect(loss.after == 0.25)
    #expect(table.stages.map(\.id) == ["ask", "get"])
    let small = try #require(table.changeList.rows.first { $0[1] == "volume" && $0[3] == "Reached" })
    #expect(small[4] == "not told" && small[5] == "not told")
    session.press("v")
    #expect(session.state.open?.compare.part == .figures)
    let shown = session.state.open?.compare.list?.rows.count ?? 0
    session.press("o")
    #expect(session.state.open?.compare.list?.rows.count == table.figures.count)
    #expect(shown < table.figures.count)
    session.press("v Enter")
    #expect(session.state.open?.view == .dropOff)
    #expect(session.state.selectedID == "ask")
  }

  @Test("with several others and none related, it asks which one")
  func asks() throws {
    var session = Session(try Maps.trials("a"), path: "a.json")
    for id in ["b", "c"] {
      _ = session.state.receive(.opened(try Maps.trials(id), path: "\(id).json", readOnlyReason: nil))
    }
    session.press("g c")
    guard case .chooser(let chooser)? = session.state.overlay else {
      Issue.record("nothing was asked")
      return
    }
    #expect(chooser.items.map(\.value) == ["a.json", "b.json"])
    session.press("Down Enter")
    session.state.finishWork()
    #expect(session.state.open?.compare.table?.beforeName == "b.json")
  }
}
