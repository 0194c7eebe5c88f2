import JourneyStorage
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

@MainActor @Suite struct SeveralJourneysTests {
  @Test("two journeys are edited in turn and each is saved to its own file; leaving asks about the one that is not")
  func savesEach() throws {
    let session = Session()
    session.scratch.putJourney("a.json", title: "The first")
    session.scratch.putJourney("b.json", title: "The second")
    session.terminal.send("Enter")
    session.terminal.expect("The first ▸")
    session.addStep("Ask again")
    session.terminal.send("g l j Enter")
    session.terminal.expect("2/2 The second")
    session.addStep("Call twice")
    session.terminal.send("C-PageUp C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.expect("1/2 The first")
    session.terminal.send("q")
    session.terminal.expect("'The second' has unsaved changes.")
    session.terminal.send("s")
    #expect(try session.run([session.scratch.folder]) == 0)
    func text(_ name: String) throws -> String {
      String(decoding: try JourneyStore().read(session.scratch.path(name)).bytes, as: UTF8.self)
    }
    #expect(try text("a.json").contains("Ask again"))
    #expect(try text("b.json").contains("Call twice"))
    #expect(try !text("a.json").contains("Call twice"))
  }

  @Test("a file that somebody else changes while another journey is shown is read anew on coming back")
  func rereads() throws {
    let session = Session()
    session.scratch.putJourney("a.json", title: "The first")
    session.scratch.putJourney("b.json", title: "The second")
    session.terminal.send("Enter g l j Enter")
    session.terminal.expect("2/2 The second")
    session.terminal.then { session.scratch.putJourney("a.json", title: "Changed elsewhere") }
    session.terminal.send("C-PageUp")
    session.terminal.wait(for: "1/2 Changed elsewhere")
    session.addStep("Ask again")
    session.terminal.send("C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run([session.scratch.folder]) == 0)
  }
}
