import JourneyModel
import JourneyStorage
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

@MainActor @Suite struct EditingSessionTests {
  @Test("a named file is on the first frame, and is left untouched by looking at it")
  func opens() throws {
    let session = Session()
    session.scratch.put(
      "{ \"format\":\"sojourn-journey\", \"version\":1, \"id\":\"x\", \"title\":\"By hand\" }", "a.json")
    let before = session.scratch.bytes("a.json")
    session.terminal.expect("By hand")
    session.terminal.then { #expect(session.terminal.presentCount == 1) }
    session.terminal.send("q")
    #expect(try session.run("a.json") == 0)
    #expect(session.scratch.bytes("a.json") == before)
    #expect(session.scratch.names == ["a.json"])
    #expect(session.terminal.isClosed)
  }

  @Test("what was added is saved in canonical form, and the file before it is kept")
  func saves() throws {
    let session = Session()
    session.scratch.putJourney()
    let before = session.scratch.bytes("card.json")
    session.addStep("Ask again")
    session.terminal.expect("unsaved")
    session.terminal.send("C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.expectNot("unsaved")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
    let journey = try #require(session.scratch.journey())
    #expect(session.scratch.bytes("card.json") == JourneyFormat.write(journey))
    #expect(session.scratch.bytes("card.json~") == before)
  }

  @Test("what was undone leaves nothing to save, and nothing is asked")
  func undoes() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.send("u")
    session.terminal.expect("undid")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.names == ["card.json"])
  }

  @Test("leaving asks when something is unsaved: stay, then save and leave")
  func asksBeforeLeaving() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.send("q")
    session.terminal.expect("There are unsaved changes.")
    session.terminal.send("c")
    session.terminal.expect("Ask again")
    session.terminal.send("q s")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
  }

  @Test("what is discarded is not written")
  func discards() throws {
    let session = Session()
    session.scratch.putJourney()
    let before = session.scratch.bytes("card.json")
    session.addStep("Ask again")
    session.terminal.send("q d")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.bytes("card.json") == before)
  }

  @Test("every edit, undo and redo is handed to the journal with its file")
  func journals() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.send("u C-r q d")
    #expect(try session.run("card.json") == 0)
    #expect(session.edits.edits.count == 3)
    let path = session.scratch.path("card.json").description
    #expect(session.edits.edits.allSatisfy { $0.path == path })
  }

  @Test("read-only changes nothing")
  func readOnly() throws {
    var session = Session()
    session.options.isReadOnly = true
    session.scratch.putJourney()
    session.addStep("q")
    session.terminal.expect("read-only")
    session.terminal.send("C-s q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.names == ["card.json"])
  }
}
