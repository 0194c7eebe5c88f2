import Foundation
import JourneyModel
import Testing

/// A few real sessions: what only a terminal can show.
@Suite("In a real terminal", .serialized)
struct TmuxTests {
  private static let map = #"""
    {"format":"sojourn-journey","version":1,"id":"card","title":"Getting a card","state":"current",
     "stages":[{"id":"ask","name":"Ask","steps":[{"id":"call","name":"Call the office"},{"id":"visit","name":"Visit"}]}],
     "painPoints":[{"id":"hold","title":"An hour on hold","step":"call","severity":3,"frequency":4}]}
    """#

  /// A folder with one journey in it.
  private func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "sojourn-session-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.map.write(toFile: folder + "/card.json", atomically: false, encoding: .utf8)
    return folder
  }

  private func journey(_ path: String) throws -> Journey {
    try JourneyFormat.read(Array(FileManager.default.contents(atPath: path) ?? Data()))
  }

  @Test("open from the list, add a step, undo, add a pain point, save, quit: the file holds what was seen")
  func session() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tmux = try Tmux(width: 100, height: 30, [ProgramRun.program, folder])
    #expect(tmux.wait(for: "Getting a card").contains("1 stages · 2 steps"))
    tmux.press("Enter")
    #expect(tmux.wait(for: "Call the office").contains("An hour on hold"))
    tmux.press("a")
    tmux.wait(for: "New step")
    tmux.type("Bring papers")
    tmux.press("Enter")
    #expect(tmux.wait(for: "● unsaved").contains("Bring papers"))
    tmux.press("u")
    #expect(tmux.wait(for: "undid: add step 'Bring papers'").contains("saved"))
    tmux.type("!")
    tmux.wait(for: "Capture")
    tmux.type("told to call back s4 f3 \"I gave up\"")
    tmux.press("Enter")
    tmux.wait(for: "told to call back")
    tmux.press("C-s")
    tmux.wait(until: { $0.contains("saved ") && !$0.contains("unsaved") })
    tmux.press("q")
    let end = tmux.wait(for: "ended with")
    #expect(end.contains("ended with 0"))
    #expect(!end.contains("-icanon"), "the terminal was left raw")
    let saved = try journey(folder + "/card.json")
    #expect(saved.painPoints.map(\.title) == ["An hour on hold", "told to call back"])
    #expect(saved.evidence.map(\.text) == ["I gave up"])
    #expect(saved.stages[0].steps.count == 2)
    #expect(FileManager.default.fileExists(atPath: folder + "/card.json~"))
  }

  @Test("a resize redraws; below the least size a plain line says so; back it is whole again")
  func resize() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tmux = try Tmux(width: 100, height: 30, [ProgramRun.program, folder + "/card.json"])
    tmux.wait(for: "Call the office")
    tmux.resize(width: 38, height: 8)
    #expect(tmux.wait(for: "too small").contains("too small: needs 40×10"))
    tmux.resize(width: 80, height: 24)
    #expect(tmux.wait(for: "Call the office").contains("1 Map"))
  }

  @Test("a signal ends it with its status and gives the terminal back", arguments: [(SIGTERM, 143), (SIGINT, 130)])
  func signals(signal: Int32, status: Int) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tmux = try Tmux(width: 80, height: 24, [ProgramRun.program, folder + "/card.json"])
    tmux.wait(for: "Call the office")
    let process = try #require(tmux.process)
    kill(process, signal)
    let end = tmux.wait(for: "ended with")
    #expect(end.contains("ended with \(status)"))
    #expect(!end.contains("-icanon"), "the terminal was left raw")
  }

  @Test("a crash leaves a usable terminal")
  func crash() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tmux = try Tmux(
      width: 80, height: 24, environment: ["SWIFT_BACKTRACE": "enable=no"], [ProgramRun.program, folder + "/card.json"])
    tmux.wait(for: "Call the office")
    let process = try #require(tmux.process)
    kill(process, SIGSEGV)
    let end = tmux.wait(for: "ended with")
    #expect(end.contains("ended with 139"))
    #expect(!end.contains("-icanon"), "the terminal was left raw")
  }

  @Test(
    "a terminal that shows no screens gets a sentence and the conversation line by line",
    arguments: ["no-such-terminal", "dumb", "unknown", ""])
  func unknownTerminal(name: String) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tmux = try Tmux(
      width: 100, height: 40, environment: ["TERM": name], [ProgramRun.program, folder + "/card.json"])
    let start = tmux.wait(for: "What now?")
    #expect(start.contains("sojourn: The "))
    #expect(start.contains("Getting a card: 1 stage, 1 pain point."))
    tmux.type("quit")
    tmux.press("Enter")
    #expect(tmux.wait(for: "ended with").contains("ended with 0"))
  }

  @Test("two people and a second screen on one file: each sees who is there, what is saved and by whom")
  func several() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/card.json"
    let ana = try Tmux(width: 120, height: 30, [ProgramRun.program, "--name", "Ana", file])
    #expect(ana.wait(for: "Call the office").contains("saved"))
    let ben = try Tmux(width: 120, height: 30, [ProgramRun.program, "--name", "Ben", file])
    #expect(ben.wait(for: "Ana since").contains("Call the office"))
    #expect(ana.wait(for: "Ben has this open since").contains("g @ shows who"))
    let wall = try Tmux(width: 120, height: 30, [ProgramRun.program, "--watch", "--name", "Wall", file])
    wall.wait(for: "following Ana")
    ana.press("Right")
    #expect(wall.wait(for: "▸ Ask ▸ Visit").contains("following Ana"))
    ben.press("a")
    ben.wait(for: "New step")
    ben.type("Bring papers")
    ben.press("Enter", "C-s")
    #expect(ana.wait(for: "Ben saved").contains("step 'Bring papers' added"))
    #expect(wall.wait(for: "Bring papers").contains("Ben saved"))
    // Both at once: what Ana has not saved yet and what Ben saves come together.
    ana.press("e", "C-u")
    ana.type("Visit them")
    ana.press("Enter")
    ben.press("a")
    ben.type("Pay")
    ben.press("Enter", "C-s")
    ana.press("C-s")
    // Whoever saves first, the file has both.
    ana.wait { _ in (try? names(in: file)) == ["Call the office", "Visit them", "Bring papers", "Pay"] }
    ana.wait { !$0.contains("unsaved") }
    ana.press("q")
    #expect(ana.wait(for: "ended with").contains("ended with 0"))
    // A session that is killed says nothing more; nobody takes it for present.
    kill(try #require(ben.process), SIGKILL)
    ben.wait(for: "ended with")
    wall.press("q")
    #expect(wall.wait(for: "ended with").contains("ended with 0"))
    #expect(try names(in: file) == ["Call the office", "Visit them", "Bring papers", "Pay"])
    let cleo = try Tmux(width: 120, height: 30, [ProgramRun.program, file])
    #expect(!cleo.wait(for: "Bring papers").contains("Ben since"))
    cleo.press("q")
    cleo.wait(for: "ended with")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".open") }
    #expect(left == [])
  }

  private func names(in file: String) throws -> Set<String?> {
    Set(try journey(file).stages.flatMap(\.steps).map(\.name))
  }
}
