import JourneyModel
import JourneyStorage
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

@MainActor @Suite struct SavingTests {
  @Test("a save into a closed folder says why, keeps the edits, and can be repeated")
  func closedFolder() throws {
    var session = Session()
    session.fileSystem = RefusingFileSystem(closedFolder: session.scratch.folder)
    session.scratch.putJourney()
    let before = session.scratch.bytes("card.json")
    session.addStep("Ask again")
    session.terminal.send("C-s")
    session.terminal.expect("permission denied")
    session.terminal.expect("Ask again")
    session.terminal.expect("unsaved")
    session.terminal.send("q s")
    session.terminal.expect("permission denied")
    session.terminal.send("q d")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.bytes("card.json") == before)
  }

  @Test("a write-protected file says so when it is opened, and is not saved over")
  func writeProtected() throws {
    let session = Session()
    session.scratch.putJourney(mode: 0o444)
    let before = session.scratch.bytes("card.json")
    session.terminal.expect("read-only: it is write-protected")
    session.addStep("Ask again")
    session.terminal.send("C-s")
    session.terminal.expect("read-only: it is write-protected")
    session.terminal.send("q d")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.bytes("card.json") == before)
  }

  @Test("what others put there that cannot be read is overwritten only after a yes, and stays as the backup")
  func overwrites() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.put("{ half", "card.json") }
    session.terminal.send("C-s")
    session.terminal.expect("changed by somebody else, and cannot be read")
    session.terminal.then { #expect(session.scratch.text("card.json") == "{ half") }
    session.terminal.send("c C-s")
    session.terminal.expect("changed by somebody else, and cannot be read")
    session.terminal.send("o")
    session.terminal.expect("saved 14:02")
    session.terminal.expectNot("cannot be read")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
    #expect(session.scratch.text("card.json~") == "{ half")
  }

  @Test("a yes is good only for what the file held when the question was asked")
  func yesIsForOneVersion() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.put("{ half", "card.json") }
    session.terminal.send("C-s")
    session.terminal.then { session.scratch.putJourney(title: "Theirs, later") }
    session.terminal.send("o")
    session.terminal.expect("saved 14:02; together with what others did")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Theirs, later")
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
  }

  @Test("save and leave leaves when both were brought together, too")
  func mergesAndLeaves() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.send("q s")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Theirs")
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
  }

  @Test("who wants theirs alone reads the file once more, after a question")
  func readsTheirs() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.send("g r")
    session.terminal.expect("merged with yours")
    session.terminal.send("g r")
    session.terminal.expect("read the file and lose your changes")
    session.terminal.send("r")
    session.terminal.expect("Theirs")
    session.terminal.expectNot("Ask again")
    session.addStep("Once more")
    session.terminal.send("C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Call the office", "Once more", "Wait"])
  }

  @Test("a file that was deleted is asked about, and made anew")
  func deleted() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { #expect((try? SystemFileSystem().unlink(session.scratch.path("card.json"))) != nil) }
    session.terminal.send("C-s")
    session.terminal.then { #expect(session.scratch.journey() == nil) }
    session.terminal.send("o")
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
  }

  @Test("a new name replaces nothing that is there")
  func newName() throws {
    let scratch = Scratch()
    scratch.putJourney(title: "Theirs")
    let files = JourneyFiles(store: JourneyStore(), clock: FixedClock())
    _ = files.open(scratch.path("card.json").description)
    let outcome = files.save(
      Scratch.journey(title: "Mine"), to: scratch.path("card.json").description, isNewName: true, stateName: 0,
      thenQuit: false)
    var sentence = ""
    if case .failed(let text) = outcome { sentence = text }
    #expect(sentence.contains("there is such a file already"))
    #expect(scratch.journey()?.title == "Theirs")
  }
}
