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

  @Test("another's change is asked about before it is overwritten, and stays as the backup")
  func overwrites() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    let theirs = JourneyFormat.write(Scratch.journey(title: "Theirs"))
    session.terminal.send("C-s")
    session.terminal.expect("changed by somebody else")
    session.terminal.then { #expect(session.scratch.bytes("card.json") == theirs) }
    session.terminal.send("o")
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Getting a card")
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
    #expect(session.scratch.bytes("card.json~") == theirs)
  }

  @Test("who stays is asked again at the next save")
  func asksAgain() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.send("C-s c C-s")
    session.terminal.expect("changed by somebody else")
    session.terminal.send("c q d")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Theirs")
  }

  @Test("a yes is good only for what the file held when the question was asked")
  func yesIsForOneVersion() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.send("C-s")
    session.terminal.then { session.scratch.putJourney(title: "Theirs, later") }
    session.terminal.send("o")
    session.terminal.expect("changed by somebody else")
    session.terminal.then { #expect(session.scratch.journey()?.title == "Theirs, later") }
    session.terminal.send("o q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Getting a card")
  }

  @Test("save and leave leaves after the question, too")
  func overwritesAndLeaves() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.send("q s")
    session.terminal.expect("changed by somebody else")
    session.terminal.send("o")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
  }

  @Test("their version can be read instead")
  func readsTheirs() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { session.scratch.putJourney(title: "Theirs") }
    session.terminal.send("C-s r")
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
    session.terminal.then { #expect(session.scratch.names.isEmpty) }
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
