import JourneyModel
import JourneyStorage
import TerminalCells
import Testing

@testable import WorkbenchRuntime

@MainActor @Suite struct RereadingTests {
  @Test("a file that is read anew is what the next save replaces")
  func reloads() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.send("g r")
    session.terminal.expect("Theirs")
    session.addStep("Ask again")
    session.terminal.send("C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Theirs")
  }

  @Test("a change by another program shows by itself while nothing is unsaved")
  func follows() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.wait(for: "Theirs")
    session.addStep("Ask again")
    session.terminal.send("C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Theirs")
  }

  @Test("with something unsaved a change is brought together with it, as one step that undo takes out")
  func merges() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.wait(for: "merged with yours")
    session.terminal.expect("Ask again")
    session.terminal.expect("unsaved")
    session.terminal.send("u")
    session.terminal.expect("undid: merge somebody's changes")
    session.terminal.send("C-r C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Theirs")
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
  }

  @Test("a file that is gone is told, and told again when it is back; the map stays")
  func goneAndBack() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.then { try? SystemFileSystem().unlink(session.scratch.path("card.json")) }
    session.terminal.wait(for: "deleted or moved by somebody else")
    session.terminal.expect("the file is gone")
    session.terminal.expect("Call the office")
    session.terminal.then { session.scratch.putJourney() }
    session.terminal.wait(for: "the file is there again")
    session.terminal.expectNot("the file is gone")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }

  @Test("a file that was broken and is whole again is followed on")
  func mended() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.then { session.scratch.put("{\"format\": \"sojou", "card.json") }
    session.terminal.wait(for: "the file cannot be read")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.wait(for: "Theirs")
    session.terminal.expectNot("the file cannot be read")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }

  @Test("a line that is being typed is not taken away by a change")
  func waitsForPrompt() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.send("a")
    session.terminal.type("Half a na")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.waitForWake()
    session.terminal.expect("Half a na")
    session.terminal.expectNot("merged with yours")
    session.terminal.send("m e Enter")
    session.terminal.expect("merged with yours")
    session.terminal.expect("Half a name")
    session.terminal.send("q d")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Theirs")
  }

  @Test("a file that became unreadable is told with place and remedy; the map stays")
  func breaks() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.then { session.scratch.put("{", "card.json") }
    session.terminal.wait(for: "line 1, column")
    session.terminal.expect("Getting a card")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }

  @Test("our own save is no news")
  func ownSave() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.send("C-s")
    session.terminal.waitForWake()
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }

  @Test("whoever comes back to the window sees what changed meanwhile")
  func looksOnFocus() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.send(.focus(true))
    session.terminal.expect("Theirs")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }
}
