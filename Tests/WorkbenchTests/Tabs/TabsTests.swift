import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Several journeys at once")
struct TabsTests {
  private static func two() -> Session {
    var session = Session(Maps.small)
    _ = session.state.receive(
      .listed(
        folder: "maps",
        [
          FolderEntry(path: "map.json", name: "map.json", journey: Maps.small),
          FolderEntry(path: "other.json", name: "other.json", journey: Maps.empty),
        ]))
    session.press("l g l")
    session.press("j Enter")
    _ = session.state.receive(.opened(Maps.empty, path: "other.json", readOnlyReason: nil))
    return session
  }

  @Test("the list leaves what is open open; the keys go through them, each where it was left")
  func switching() {
    var session = Self.two()
    #expect(session.state.openCount == 2)
    #expect(session.journey.title == "Empty")
    session.press("C-PageDown")
    #expect(session.journey.title == "Getting a card")
    #expect(session.state.selectedID == "visit")
    session.press("C-PageUp")
    #expect(session.journey.title == "Empty")
    session.press("g Tab")
    #expect(session.state.notice?.text == "1 of 2: Getting a card")
  }

  @Test("Esc in the list goes back to what was left; Enter on an open file goes to it and reads nothing")
  func list() {
    var session = Self.two()
    session.press("g l")
    #expect(session.state.open == nil)
    session.press("Escape")
    #expect(session.journey.title == "Empty")
    session.press("g l k")
    session.forgetEffects()
    session.press("Enter")
    #expect(session.journey.title == "Getting a card")
    #expect(session.effects.isEmpty)
    #expect(session.state.openCount == 2)
  }

  @Test("what is copied in one is put into the other, and undone there alone")
  func copying() {
    var session = Self.two()
    session.press("C-PageDown y C-PageUp a")
    session.type("First")
    session.press("Enter p")
    #expect(session.journey.stages[0].steps.map(\.name) == ["Visit the office"])
    // Its agency and channel come along; the step that it requires stayed behind.
    #expect(
      session.state.notice?.text
        == "with it came 1 bright spot, Office, DMV; 1 mention of what is not in this journey stayed behind")
    #expect(session.journey.agencies.map(\.name) == ["Motor vehicles"])
    #expect(session.journey.channels.map(\.name) == ["Office"])
    #expect(session.journey.stages[0].steps[0].agency == "dmv")
    #expect(session.journey.stages[0].steps[0].requires.isEmpty)
    session.press("u u")
    #expect(session.journey.stages.isEmpty)
    session.press("C-PageDown")
    #expect(session.bytes == JourneyFormat.write(Maps.small))
  }

  @Test("q asks about every journey with unsaved changes, and stays if one is to be kept")
  func quitting() {
    var session = Self.two()
    session.press("a")
    session.type("First")
    session.press("Enter C-PageDown d")
    func question() -> String? {
      if case .confirmation(let confirmation) = session.state.overlay { confirmation.question } else { nil }
    }
    func hasQuit() -> Bool { session.effects.contains { if case .quit = $0 { true } else { false } } }
    session.press("q")
    #expect(question() == "'Getting a card' has unsaved changes.")
    session.press("d")
    #expect(question() == "'Empty' has unsaved changes.")
    session.press("c")
    #expect(!hasQuit())
    #expect(session.state.openCount == 2)
    session.press("q")  // what was given up before the stay is asked about again
    #expect(question() == "'Getting a card' has unsaved changes.")
    session.forgetEffects()
    session.press("s")
    guard case .save(let path, _, let name, let thenQuit)? = session.effects.last else {
      Issue.record("nothing was saved")
      return
    }
    #expect(path == "map.json")
    #expect(thenQuit)
    _ = session.state.receive(.saved(path: path, stateName: name, time: "14:02", notes: [], thenQuit: thenQuit))
    #expect(question() == "'Empty' has unsaved changes.")
    #expect(!hasQuit())
    session.press("d")
    #expect(hasQuit())
  }

  @Test("C-w closes one, after a question where it has unsaved changes; the last gives way to the list")
  func closing() {
    var session = Self.two()
    session.press("C-w")
    #expect(session.journey.title == "Getting a card")
    session.press("d C-w")
    guard case .confirmation = session.state.overlay else {
      Issue.record("it did not ask")
      return
    }
    session.press("c C-w d")
    #expect(session.state.open == nil)
    #expect(session.state.openCount == 0)
    #expect(!session.state.hasUnsaved)
    #expect(session.effects.contains { if case .listFolder = $0 { true } else { false } })
  }

  @Test("reading a file again puts it in the place of its own journey")
  func again() {
    var session = Self.two()
    _ = session.state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    #expect(session.state.openCount == 2)
    #expect(session.journey.title == "Getting a card")
  }

  @Test("the list says what is being read, and opens nothing of it yet")
  func beingRead() {
    var session = Session(Maps.small)
    _ = session.state.receive(.listed(folder: "maps", [FolderEntry(path: "a.json", name: "a.json")]))
    session.press("g l")
    session.forgetEffects()
    session.press("Enter")
    #expect(session.effects.isEmpty)
    #expect(session.state.notice?.text == "a.json is still being read")
    #expect(session.state.notice?.kind == .news)
  }

  @Test("figures of the list: the hottest pain point, and the stage with the most heat together")
  func figures() {
    let figures = FolderFigures(Maps.small)
    #expect(figures.hottest == FolderFigures.Hot(title: "Told to start over", heat: 20))
    #expect(figures.worstStage == FolderFigures.Hot(title: "Ask", heat: 32))
    #expect(figures.stages == 2)
    #expect(figures.steps == 3)
    #expect(FolderFigures(Maps.empty).hottest == nil)
  }

  @Test("the columns of the list fit every width, aligned, the title always there", arguments: [40, 60, 80, 120, 200])
  func columns(width: Int) {
    let columns = FolderColumns(width: width).columns
    #expect(columns.first?.kind == .title)
    #expect(columns.allSatisfy { $0.left + $0.width <= width })
    for (left, right) in zip(columns, columns.dropFirst()) { #expect(left.left + left.width + 2 == right.left) }
    if width >= 120 { #expect(columns.count == FolderColumns.Kind.allCases.count) }
  }
}
