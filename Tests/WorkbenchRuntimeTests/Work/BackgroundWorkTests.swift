import JourneyModel
import JourneyStorage
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchRuntime

@MainActor @Suite struct BackgroundWorkTests {
  /// A folder of as many journeys, each of its own id.
  private func folder(_ count: Int, in scratch: Scratch) throws {
    for number in 0..<count {
      scratch.put(JourneyFormat.write(try Maps.trials("map\(number)")), "map\(number).json")
    }
  }

  @Test("what actions would change is worked out on another thread, and keys are answered meanwhile")
  func whatIf() throws {
    let session = Session()
    session.scratch.put(JourneyFormat.write(try Maps.trials()), "map.json")
    session.terminal.send("g w")
    session.terminal.expect("Working out what actions would change")
    session.terminal.send("1")
    session.terminal.expect("1 Ask")
    session.terminal.send("g w")
    session.terminal.wait(for: "A shorter form")
    // What was drawn is at hand: what is picked is there with the key.
    session.terminal.send("Space")
    session.terminal.expect("1 action together")
    session.terminal.expectNot("computing …")
    session.terminal.send("q")
    #expect(try session.run("map.json") == 0)
  }

  @Test(
    "the portfolio of a folder is read in the background; Enter opens a journey there, and the way back leads to it")
  func portfolio() throws {
    let session = Session()
    try folder(5, in: session.scratch)
    session.scratch.put("no journey", "broken.json")
    session.terminal.send("g p")
    session.terminal.wait(for: "5 journeys of the folder")
    session.terminal.expect("1 file could not be read")
    session.terminal.send("[ j Enter")
    session.terminal.expect("Getting a card ▸ Ask")
    session.terminal.send("M-Left")
    session.terminal.wait(for: "5 journeys of the folder")
    session.terminal.send("q")
    #expect(try session.run([session.scratch.folder]) == 0)
  }

  @Test("Esc ends the reading; nothing comes of it, and r begins it again")
  func stops() throws {
    let gate = Gate()
    var session = Session()
    session.fileSystem = GatedFileSystem(gate)
    try folder(6, in: session.scratch)
    session.terminal.then { gate.shut() }
    session.terminal.send("g p")
    session.terminal.expect("Esc stops")
    session.terminal.send("Escape")
    session.terminal.then { gate.open() }
    session.terminal.wait(for: "Stopped: no figure was worked out.")
    session.terminal.send("r")
    session.terminal.wait(for: "6 journeys of the folder")
    session.terminal.send("Escape")
    session.terminal.expectNot("6 journeys of the folder")
    session.terminal.send("q")
    #expect(try session.run([session.scratch.folder]) == 0)
  }

  @Test("two versions are compared in the background")
  func compares() throws {
    let session = Session()
    session.scratch.putJourney("a.json", title: "The first")
    session.terminal.send(": f u t u r e Enter g c")
    session.terminal.expect("Comparing …")
    session.terminal.wait(for: "Nothing differs")
    session.terminal.send("q d")
    #expect(try session.run("a.json") == 0)
  }
}
