import Glibc
import JourneyModel
import JourneyStorage
import JourneyTemplates
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchRuntime

/// A whole workshop on a blank template, from agenda to published summary, by keys alone.
@MainActor @Suite("A whole workshop, by keys alone")
struct WholeWorkshopTests {
  private func run(
    _ session: inout Session, _ script: (ScriptedTerminal) -> Void
  ) throws {
    session.scratch.put(try #require(JourneyTemplate.named("blank")).bytes, "map.json")
    session.environment = ["XDG_STATE_HOME": session.scratch.path("state").description, "HOME": "/nowhere"]
    session.options.name = "Ana"
    script(session.terminal)
    #expect(try session.run("map.json") == 0)
  }

  private func type(_ lines: [String], _ terminal: ScriptedTerminal) {
    for line in lines {
      terminal.send("C-u")
      terminal.type(line)
      terminal.send("Enter")
    }
  }

  /// The only log in the state folder, with its path.
  private func log(_ session: Session) throws -> (path: Path, log: WorkshopLog) {
    let path = WorkshopShelf(folder: session.scratch.path("state").appending("sojourn/workshops"))
      .log(of: session.scratch.path("map.json"))
    let bytes = try JourneyStore().read(path).bytes
    return (path, try #require(WorkshopLog(bytes: bytes)))
  }

  @Test("agenda, people, stages, captures, likes, votes, promises, wrap-up, summary: all of it reaches its files")
  func whole() throws {
    var session = Session()
    let folder = session.scratch.path("out").description
    try run(&session) { terminal in
      // The map begins with two stages; the agencies come with the first captures.
      terminal.send("a")
      terminal.type("Apply")
      terminal.send("Enter k k a")
      terminal.type("Wait")
      terminal.send("Enter 9 T")
      terminal.type("four hours")
      terminal.send("Enter")
      terminal.expect("Purpose, who is here")
      terminal.send("Space")
      terminal.expect("running")
      terminal.send("n ;")
      type(["^apply", "! told to call back @county \"I gave up\""], terminal)
      terminal.send("y")
      type(["! sent to another office s4 f5", "? nobody knows whose case it is"], terminal)
      terminal.send("C-u")
      terminal.type("! told to call back twice")
      terminal.expect("C-l adds a vote to it instead")
      terminal.send("C-l")
      type(["! typed by mistake"], terminal)
      terminal.send("C-x")
      type(["^wait", "! no word for months", "* a clerk who listened", "// fees of other counties"], terminal)
      type(["> Call back within a day @county due:2027-06", "> Say what comes next"], terminal)
      terminal.expect("kept · C-x takes the last back")
      terminal.send("C-u Escape v a")
      terminal.type("front-line caseworker @county")
      terminal.send("Enter a")
      terminal.type("lived it")
      terminal.send("Enter")
      terminal.expect("2 people: 1 county, 1 without an agency of the map")
      terminal.expectNot("nobody from the community")
      terminal.send("v v Enter")
      terminal.type("bus fares are paid")
      terminal.send("Enter g v t Space Down Space n Space n r w")
      terminal.expect("dots by 2 people")
      terminal.send("p")
      terminal.type("5 3:2")
      terminal.send("Enter W")
      terminal.expect("Without an owner: 1")
      terminal.expect("Say what comes next")
      terminal.send("w C-u")
      terminal.type(folder)
      terminal.send("Enter")
      terminal.expect("written to")
      terminal.send("C-s q")
    }
    let journey = try #require(session.scratch.journey("map.json"))
    #expect(journey.stages.map(\.name) == ["Apply", "Wait"])
    #expect(journey.workshop?.agenda.count == 9)
    #expect(
      journey.painPoints.map(\.title) == ["told to call back", "sent to another office", "no word for months"])
    #expect(journey.painPoints.map(\.stage) == [journey.stages[0].id, journey.stages[0].id, journey.stages[1].id])
    #expect(journey.painPoints.compactMap(\.ratings?.severity).first == [3, 3, 5])
    #expect(journey.painPoints[1].severity == 4, "a poll overwrites nothing")
    #expect(journey.painPoints.compactMap(\.votes).reduce(0, +) == 3)
    #expect(journey.workshop?.checklist?.technical == "bus fares are paid")
    #expect(journey.workshop?.participants.count == 2)
    #expect(journey.workshop?.parkingLot.map(\.text) == ["fees of other counties"])

    let written = ScratchNames.of(session.scratch.path("out"))
    #expect(
      written == [
        "agency-county.md", "map.txt", "minutes.md", "summary.md", "wrap-up.md",
      ])
    let minutes = try #require(session.scratch.text("out/minutes.md"))
    #expect(minutes.contains("Ana: pain point 'told to call back' at 'Apply'"))
    #expect(minutes.contains("taken back: pain point 'typed by mistake'"))
    #expect(minutes.contains("14:02 Agenda: One story from beginning to end"))
    #expect(minutes.contains("keep 3 dots by 2 people on pain points"))
    let wrapUp = try #require(session.scratch.text("out/wrap-up.md"))
    #expect(wrapUp.contains("Call back within a day: county, due 2027-06"))
    #expect(wrapUp.contains("Say what comes next"))
    #expect(try #require(session.scratch.text("out/summary.md")).contains("sent to another office"))

    let (path, log) = try log(session)
    #expect(log.unread == 0)
    #expect(log.file == session.scratch.path("map.json").description)
    #expect(log.entries.filter { $0.what == .captured }.count == 9)
    #expect(log.entries.filter { $0.what == .votes || $0.what == .votesKept }.allSatisfy { $0.who == nil })
    var status = stat()
    #expect(stat(path.description, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600, "the log is for its owner alone")
  }

  @Test("no file ever holds who voted what: not the map, the log, the recovery file or the presence")
  func privacy() throws {
    /// All bytes under the folder at the moments of a private vote, for two orders in which people gave the same dots.
    func trace(_ dots: String) throws -> [String] {
      var session = Session()
      var seen: [String] = []
      let folder = session.scratch.folder
      let state = session.scratch.path("state")
      session.environment = ["XDG_STATE_HOME": state.description]
      session.scratch.put(JourneyFormat.write(Maps.small), "map.json")
      session.journal = RecoveryJournal(
        folder: state.appending("sojourn/recovery"), fileSystem: SystemFileSystem(), clock: FixedClock())
      session.options.name = "Ana"
      let terminal = session.terminal
      terminal.send("g v t")
      for key in dots.split(separator: " ") {
        terminal.send(String(key))
        terminal.then { seen += WholeWorkshopTests.texts(under: folder) }
      }
      terminal.send("r w C-s")
      terminal.then { seen += WholeWorkshopTests.texts(under: folder) }
      terminal.send("q")
      #expect(try session.run("map.json") == 0)
      return seen
    }
    // The first person gives to the first two, the second to the third; and the other way round.
    let one = try trace("Space Down Space n Down Space n")
    let other = try trace("Down Down Space n Up Space Up Space n")
    let all = one + other
    #expect(!all.isEmpty)
    // Before the totals are kept no file tells of any dot.
    for text in all where !text.contains("\"votes\"") && !text.contains("votes-kept") {
      #expect(!text.contains("\"selected\":\"hold\"") || !text.contains("\"view\":\"voting\""))
      #expect(!text.contains("dots"))
    }
    // What is kept at last is the same, whoever gave which.
    let last: ([String]) -> String? = { $0.last { $0.contains("\"painPoints\"") && $0.contains("\"votes\": 1") } }
    #expect(last(one) != nil)
    #expect(last(one) == last(other))
  }

  /// The content of every file under a folder, one level of folders after the other.
  private static func texts(under folder: Path) -> [String] {
    let system = SystemFileSystem()
    var texts: [String] = []
    for name in ((try? system.names(in: folder)) ?? []).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let path = folder.appending(name)
      guard let status = try? system.status(at: path, followingLinks: false) else { continue }
      if status.kind == .folder {
        texts += Self.texts(under: path)
      } else if let bytes = try? JourneyStore().read(path).bytes {
        texts.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    return texts
  }

  @Test("a crash in the middle loses neither the log nor the clock: the next session goes on with both")
  func crash() throws {
    var session = Session()
    session.environment = ["XDG_STATE_HOME": session.scratch.path("state").description]
    session.scratch.put(JourneyFormat.write(Maps.small), "map.json")
    session.options.name = "Ana"
    session.terminal.send("9 a")
    session.terminal.type("Talk 30")
    session.terminal.send("Enter C-s Space !")
    session.terminal.type("said before the crash")
    session.terminal.send("Enter Escape Escape")
    session.terminal.send(.hangup)
    _ = try session.run("map.json")

    var next = session
    next.terminal = ScriptedTerminal()
    next.terminal.send("9")
    next.terminal.expect("the clock of this workshop goes on")
    next.terminal.expect("running")
    next.terminal.send("V V")
    next.terminal.expect("said before the crash")
    next.terminal.send("q")
    _ = try next.run("map.json")
  }

  @Test("where the log cannot be written it is said once, and nothing else is disturbed")
  func noLog() throws {
    var session = Session()
    session.scratch.put("no folder", "state")
    session.environment = ["XDG_STATE_HOME": session.scratch.path("state").description]
    session.scratch.put(JourneyFormat.write(Maps.small), "map.json")
    session.terminal.send("9 !")
    session.terminal.type("one thing")
    session.terminal.send("Enter")
    session.terminal.expect("the minutes of this workshop are not written")
    session.terminal.type("other matter")
    session.terminal.send("Enter")
    session.terminal.expect("add pain point 'other matter'")
    session.terminal.send("Escape C-s q")
    #expect(try session.run("map.json") == 0)
    #expect(session.scratch.journey("map.json")?.painPoints.count == 5)
  }
}

private enum ScratchNames {
  static func of(_ folder: Path) -> [String] {
    ((try? SystemFileSystem().names(in: folder)) ?? []).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }
}
