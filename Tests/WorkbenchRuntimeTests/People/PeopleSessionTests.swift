import JourneyModel
import JourneyStorage
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

/// Several sessions of one file.
@MainActor @Suite("Several people, one file") struct PeopleSessionTests {
  /// Somebody else's session, without a screen.
  private final class Other {
    let writer: PresenceWriter
    let map: Path
    var presence: Presence

    init(_ name: String, _ scratch: Scratch, role: String = "edits") throws {
      writer = try #require(PresenceWriter(pauseMilliseconds: 1))
      map = try SystemFileSystem().resolve(scratch.path("card.json"))
      presence = Presence(name: name, since: FixedClock().seconds, role: role)
      tell()
    }

    func tell() { writer.showNow([map: presence]) }

    /// Saves as their workbench does.
    func save(_ journey: Journey) throws {
      let store = JourneyStore()
      let identity = try store.read(map).identity
      let bytes = JourneyFormat.write(journey)
      presence.saves.append(
        Presence.Save(hash: ContentHash(of: bytes), from: identity.hash, time: FixedClock().seconds + 180))
      tell()
      _ = try store.save(bytes, to: map, expecting: identity)
    }
  }

  @Test("who has it open is told; who saved, when and what is told; and who leaves at once is still known")
  func ana() throws {
    let session = Session()
    session.scratch.putJourney()
    let ana = try Other("Ana", session.scratch)
    session.terminal.wait(for: "Ana has this open since 14:02")
    session.terminal.expect("Ana since 14:02")
    session.terminal.then { try? ana.save(Scratch.journey(title: "Theirs")) }
    session.terminal.wait(for: "Ana saved 14:05: title of the journey changed")
    session.terminal.then {
      ana.writer.finish()
    }
    session.terminal.waitForWake()
    session.terminal.send("Right")
    session.terminal.expectNot("Ana")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.names == ["card.json", "card.json~"])
  }

  @Test("a session in another sees it, saves beside it, and the first brings both together")
  func nested() throws {
    let session = Session()
    session.scratch.putJourney()
    var inner = Session()
    inner.scratch = session.scratch
    inner.terminal.wait(for: " has this open since 14:02")
    inner.addStep("From within")
    inner.terminal.send("C-s")
    inner.terminal.expect("saved 14:02")
    inner.terminal.send("q")
    session.addStep("From without")
    session.terminal.then { [inner] in #expect((try? inner.run("card.json")) == 0) }
    session.terminal.wait(for: "merged with yours")
    session.terminal.send("C-s q")
    #expect(try session.run("card.json") == 0)
    #expect(
      Set(session.steps()?.compactMap(\.self) ?? []) == ["Call the office", "From without", "From within", "Wait"])
    #expect(session.scratch.names == ["card.json", "card.json~"])
  }

  @Test(
    "a second screen follows who leads, shows what is saved, outlives a file that vanishes or breaks, changes nothing")
  func watch() throws {
    var session = Session()
    session.options = WorkbenchOptions(isWatching: true, name: "Wall")
    session.scratch.putJourney()
    let before = session.scratch.bytes("card.json")
    let ana = try Other("Ana", session.scratch)
    session.terminal.wait(for: "following Ana")
    session.terminal.then {
      (ana.presence.view, ana.presence.lane, ana.presence.selected) = ("map", "step", "wait")
      ana.tell()
    }
    session.terminal.wait(for: "▸ Apply ▸ Wait")
    session.terminal.send("a d C-s")
    session.terminal.then { #expect(session.scratch.bytes("card.json") == before) }
    session.terminal.send("Left")
    session.terminal.expect("held")
    session.terminal.then { try? SystemFileSystem().unlink(session.scratch.path("card.json")) }
    session.terminal.wait(for: "the file is gone")
    session.terminal.then { session.scratch.put("{\"format\": \"sojourn-jour", "card.json") }
    session.terminal.wait(for: "the file cannot be read")
    session.terminal.expect("Getting a card")
    session.terminal.then { session.scratch.putJourney() }
    session.terminal.wait(for: "the file is as you see it")
    session.terminal.then { try? ana.save(Scratch.journey(title: "Theirs")) }
    session.terminal.wait(for: "Ana saved 14:05")
    session.terminal.expect("Theirs")
    session.terminal.then {
      // Replaced by a rename, as most programs save.
      session.scratch.putJourney("other.json", title: "Renamed there")
      try? SystemFileSystem().rename(session.scratch.path("other.json"), to: session.scratch.path("card.json"))
    }
    session.terminal.wait(for: "Renamed there")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    ana.writer.finish()
  }

  @Test("presence files full of garbage and escapes are no trouble")
  func hostile() throws {
    let session = Session()
    session.scratch.putJourney()
    session.scratch.put("\u{1B}[2J{{{{", ".card.json.0000000000000001.open")
    session.scratch.put(
      #"{"format":"sojourn-presence","version":1,"name":"\u001b]0;x\u0007 \u202eAna","host":"\u001b[31mbox","boot":"?","process":1,"since":-99999999999,"role":"king","view":"nowhere","selected":"../../etc"}"#,
      ".card.json.0000000000000002.open")
    session.terminal.wait(for: "Ana")
    session.terminal.then {
      #expect(!session.terminal.lines.joined().unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
    }
    session.terminal.send("g @")
    session.terminal.expect("Who has this open; Enter goes there")
    session.terminal.send("Enter q")
    #expect(try session.run("card.json") == 0)
  }

  @Test("a folder that takes no presence file is worked in as ever")
  func closedFolder() throws {
    var session = Session()
    session.fileSystem = RefusingFileSystem(closedFolder: session.scratch.folder)
    session.scratch.putJourney()
    session.terminal.expect("Getting a card")
    session.terminal.then { #expect(session.scratch.names == ["card.json"]) }
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }
}
