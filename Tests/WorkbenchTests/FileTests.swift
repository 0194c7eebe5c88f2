import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Files")
struct FileTests {
  @Test("q leaves at once when nothing is unsaved, and asks when something is")
  func quit() {
    var session = Session(Maps.small)
    session.press("q")
    #expect(session.effects.contains { if case .quit(0) = $0 { true } else { false } })

    session = Session(Maps.small)
    session.press("d q")
    guard case .confirmation = session.state.overlay else {
      Issue.record("it did not ask")
      return
    }
    #expect(!session.effects.contains { if case .quit = $0 { true } else { false } })
    session.press("q")  // the key that asked does not answer
    #expect(!session.effects.contains { if case .quit = $0 { true } else { false } })
    session.press("Escape")
    #expect(session.state.overlay == nil)
    session.press("u q")
    #expect(session.effects.contains { if case .quit(0) = $0 { true } else { false } })
  }

  @Test("only what was really written counts as saved: an edit during the save stays unsaved")
  func savedState() {
    var session = Session(Maps.small)
    session.press("d C-s")
    guard
      case .save(_, _, let stateName, _)? = session.effects.last(where: { if case .save = $0 { true } else { false } })
    else {
      Issue.record("nothing was saved")
      return
    }
    session.press("u")
    _ = session.state.receive(.saved(path: "map.json", stateName: stateName, time: "14:02", notes: [], thenQuit: false))
    #expect(session.state.hasUnsaved)
    session.press("C-r")
    #expect(!session.state.hasUnsaved)
    #expect(session.state.notice?.text.hasPrefix("did again") ?? false)
  }

  @Test("a failed save says why, and the edits stay")
  func failedSave() {
    var session = Session(Maps.small)
    session.press("d C-s")
    _ = session.state.receive(.failed("map.json: the disk is full: needs 4 KB, 0 free; free some and save again"))
    #expect(session.state.notice?.kind == .failure)
    #expect(session.state.hasUnsaved)
  }

  @Test("a journey without a file asks for a name; .json is added")
  func saveAs() {
    var session = Session(Maps.small)
    session.state.open = OpenJourney(Maps.small, path: nil)
    session.press("d C-s")
    session.type("workshop")
    session.press("Enter")
    guard case .save(let path, _, _, _)? = session.effects.last else {
      Issue.record("nothing was saved")
      return
    }
    #expect(path == "workshop.json")
  }

  @Test("a file changed by others is read anew and the place kept; unsaved work stays beside what they did")
  func reload() {
    var session = Session(Maps.small)
    session.press("l j j")
    var other = Maps.small.object
    other["title"] = .text("Another title")
    _ = session.state.receive(
      .reloaded(Journey(other), path: "map.json", readOnlyReason: nil, savers: Savers(time: "14:05")))
    #expect(session.journey.title == "Another title")
    #expect(session.state.open?.mapCursor == MapCursor(column: "visit", lane: .thought))

    session.press("d")
    _ = session.state.receive(
      .reloaded(Maps.small, path: "map.json", readOnlyReason: nil, savers: Savers(time: "14:05")))
    #expect(session.state.overlay == nil)
    #expect(session.journey.title == "Getting a card")
    #expect(session.state.hasUnsaved)
    session.press("u")
    #expect(session.state.notice?.text == "undid: merge somebody's changes")
    #expect(session.journey.title == "Another title")
  }
}
