import JourneyStorage
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

@MainActor @Suite struct FolderSessionTests {
  @Test("a folder lists its journeys, and what is none with its problem; a journey is opened and left again")
  func lists() throws {
    let session = Session()
    session.scratch.putJourney("a.json", title: "The first")
    session.scratch.put("{\n  \"format\": \"sojourn-journey\",\n  oops", "b.json")
    session.scratch.putJourney("c.json", title: "The third")
    session.scratch.put("no map", "notes.txt")
    session.terminal.expect("The first")
    session.terminal.expect("b.json: line 3, column 3")
    session.terminal.expect("The third")
    session.terminal.expectNot("notes")
    session.terminal.then { #expect(session.terminal.presentCount == 1, "the list is there at first sight") }
    session.terminal.send("j Enter")
    session.terminal.expect("where")
    session.terminal.send("j Enter")
    session.terminal.expect("The third ▸")
    session.terminal.then { session.scratch.putJourney("d.json", title: "The fourth") }
    session.terminal.send("g l")
    session.terminal.expect("The third")
    session.terminal.wait(for: "The fourth")
    session.terminal.send("q")
    #expect(try session.run([session.scratch.folder]) == 0)
  }

  @Test("while the files are being read their names are there")
  func showsNamesFirst() throws {
    let session = Session()
    session.terminal.isListLate = true
    session.scratch.putJourney("a.json", title: "The first")
    session.terminal.expect("a.json")
    session.terminal.expect("being read")
    session.terminal.wait(for: "The first")
    session.terminal.send("Enter")
    session.terminal.expect("The first ▸")
    session.terminal.send("q")
    #expect(try session.run([session.scratch.folder]) == 0)
  }

  @Test("a hundred files come in the order of their names")
  func keepsOrder() async {
    let scratch = Scratch()
    let paths = (100..<200).map { scratch.putJourney("\($0).json", title: "Number \($0)") }
    let entries = await FolderReader(store: JourneyStore()).entries(paths)
    #expect(entries.map(\.title) == (100..<200).map { "Number \($0)" })
  }

  @Test("several files are a list of those")
  func severalFiles() throws {
    let session = Session()
    session.scratch.putJourney("a.json", title: "The first")
    session.scratch.putJourney("b.json", title: "The second")
    session.scratch.putJourney("c.json", title: "The third")
    session.terminal.expect("The third")
    session.terminal.expect("The first")
    session.terminal.expectNot("The second")
    session.terminal.expect("missing.json")
    session.terminal.expect("3 files")
    session.terminal.send("Enter")
    session.terminal.expect("The third ▸")
    session.terminal.send("g l q")
    #expect(try session.run("c.json", "a.json", "missing.json") == 0)
  }

  @Test("a name that is not UTF-8 is listed, opened and saved")
  func rawName() throws {
    let session = Session()
    session.scratch.putJourney("a.json")
    let raw = Path(bytes: session.scratch.folder.bytes + [0x2F, 0xE9] + Array(".json".utf8))
    try SystemFileSystem().rename(session.scratch.path("a.json"), to: raw)
    session.terminal.send("Enter")
    session.addStep("Ask again")
    session.terminal.send("C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.send("q")
    #expect(try session.run([session.scratch.folder]) == 0)
    let saved = try JourneyStore().read(raw)
    #expect(String(decoding: saved.bytes, as: UTF8.self).contains("Ask again"))
  }

  @Test("nothing named and no folder of journeys: the start screen says how to begin")
  func nothing() throws {
    var session = Session()
    session.fileSystem = RefusingFileSystem(hidden: "journeys")
    session.terminal.expect("sojourn new FILE")
    session.terminal.send("q")
    #expect(try session.run([Path]()) == 0)
  }
}
