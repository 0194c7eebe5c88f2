import Foundation
import Glibc
import JourneyModel
import Testing

/// Several people at one machine, each in a terminal of their own, and the projector's.
@Suite("Three real terminals, one file", .serialized)
struct TmuxRoomTests {
  private static let map = #"""
    {"format":"sojourn-journey","version":1,"id":"card","title":"Getting a card","state":"current",
     "stages":[{"id":"ask","name":"Ask","steps":[{"id":"call","name":"Call the office"},{"id":"visit","name":"Visit"}]}],
     "painPoints":[{"id":"hold","title":"An hour on hold","step":"call","severity":3,"frequency":4}]}
    """#

  @Test("what one changes is seen by all; the screen goes blank and big; a lock keeps words; a crash disturbs nobody")
  func room() throws {
    let folder = NSTemporaryDirectory() + "sojourn-room-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/card.json"
    try Self.map.write(toFile: file, atomically: false, encoding: .utf8)
    let ana = try Tmux(width: 100, height: 30, [ProgramRun.program, "--name", "Ana", file])
    ana.wait(for: "Call the office")
    let ben = try Tmux(width: 100, height: 30, [ProgramRun.program, "--name", "Ben", file])
    #expect(ben.wait(for: "Ana since").contains("Ana since"))
    #expect(ana.wait(for: "Ben since").contains("Ben since"))
    let wall = try Tmux(width: 80, height: 24, [ProgramRun.program, "--watch", file])
    #expect(wall.wait(for: "following Ana").contains("following Ana"))

    // Nobody saves by hand.
    ana.press("a")
    ana.wait(for: "New step")
    ana.type("Bring papers")
    ana.press("Enter")
    #expect(ben.wait(for: "Bring papers").contains("Bring papers"))
    #expect(wall.wait(for: "Bring papers").contains("Bring papers"))

    ana.type("@b")
    #expect(wall.wait { !$0.contains("Bring papers") && $0.contains("b shows the screen again") }.contains("blank"))
    ana.type("@z")
    #expect(wall.wait { $0.contains("█") && !$0.contains("blank") }.contains("step"))
    ana.type("@z")
    wall.wait(for: "Bring papers")

    ana.type("@a")
    #expect(ben.wait(for: "Ana has locked the map").contains("locked by Ana"))
    ben.press("a")
    ben.wait(for: "New step")
    ben.type("Kept for later")
    ben.press("Enter")
    ben.wait { !$0.contains("New step") }
    ana.type("@a")
    #expect(ben.wait(for: "has opened the map to all again").contains("Ana"))
    ben.press("a")
    #expect(ben.wait(for: "New step").contains("Kept for later"))
    ben.press("Enter")
    #expect(ana.wait(for: "Kept for later").contains("Kept for later"))

    kill(try #require(ben.process), SIGKILL)
    #expect(!ana.wait { !$0.split(separator: "\n")[0].contains("Ben") }.split(separator: "\n")[0].contains("Ben"))
    ana.press("q")
    #expect(ana.wait(for: "ended with").contains("ended with 0"))
    wall.press("q")
    #expect(wall.wait(for: "ended with").contains("ended with 0"))
    let saved = try JourneyFormat.read(Array(FileManager.default.contents(atPath: file) ?? Data()))
    #expect(saved.stages[0].steps.count == 4)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(names) == ["card.json", "card.json~"])
  }

  @Test("two captures into one file at once: every line of both is there once")
  func captures() throws {
    let folder = NSTemporaryDirectory() + "sojourn-room-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/card.json"
    try Self.map.write(toFile: file, atomically: false, encoding: .utf8)
    // Each writes its lines one by one, so that they are saved in many rounds that cross.
    let writer = { (name: String) in
      "(i=0; while [ $i -lt 40 ]; do i=$((i+1)); echo \"! \(name) $i\"; done | while read -r l; do echo \"$l\"; done)"
        + " | $SOJOURN capture '\(file)'"
    }
    let run = ProgramRun("\(writer("one")) & \(writer("two")); a=$?; wait $! && exit $a")
    #expect(run.status == 0, "\(run.errors)")
    let titles = try JourneyFormat.read(Array(FileManager.default.contents(atPath: file) ?? Data())).painPoints
      .compactMap(\.title)
    let wanted = ["one", "two"].flatMap { name in (1...40).map { "\(name) \($0)" } }
    #expect(titles.count == 81)
    #expect(Set(titles) == Set(wanted + ["An hour on hold"]))
    #expect(run.output.split(separator: "\n").count == 80)
  }
}
