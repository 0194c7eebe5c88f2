import JSONText
import JourneyModel
import JourneyStorage
import TestSupport
import Testing
import Workbench

@testable import SojournCLI

@Suite("Replay and wrap-up")
struct WorkshopCommandTests {
  private let scratch = Scratch()
  private var environment: [String: String] { ["XDG_STATE_HOME": scratch.path("state")] }

  private func run(_ arguments: String...) -> CommandRun { CommandRun(arguments, environment: environment) }

  private static let entries = [
    WorkshopEntry(
      at: "2027-02-01 09:00", what: .captured, who: "Ana", id: "old", kind: "pain point", title: "an old thing"),
    WorkshopEntry(at: "2027-03-01 14:00", what: .item, id: "i", title: "One story", count: 30),
    WorkshopEntry(
      at: "2027-03-01 14:02", what: .captured, who: "A\u{1B}[2Jna", id: "hire", kind: "action", title: "Hire <b>*ten*",
      text: "> Hire", place: "Call"),
    WorkshopEntry(at: "2027-03-01 14:03", what: .votes, id: "hold", title: "An hour on hold", count: 2),
    WorkshopEntry(
      at: "2027-03-01 14:04", what: .votesKept, title: "keep 3 dots",
      totals: [.init(title: "An hour on hold", count: 3)]),
  ]

  /// The map and its log.
  private func prepare() throws -> String {
    let map = scratch.put(String(decoding: JourneyFormat.write(Maps.small), as: UTF8.self), "map.json")
    try WorkshopShelf(folder: Path(scratch.path("state") + "/sojourn/workshops")).append(
      WorkshopLog.lines(Self.entries), header: WorkshopLog.header(file: map, title: "Getting a card"), to: Path(map))
    return map
  }

  @Test("replay prints minutes of a log or of the journey that it is kept for, harmless in every form")
  func replay() throws {
    let map = try prepare()
    let text = run("replay", map)
    #expect(text.status == 0)
    #expect(text.output.contains("14:00 Agenda: One story, 30 min"))
    #expect(text.output.contains("An hour on hold' has 2 votes"))
    #expect(!text.output.contains("\u{1B}"))
    let markdown = run("replay", map, "--format", "md", "--date", "2027-03-01")
    #expect(markdown.output.hasPrefix("# Minutes: Getting a card\n"))
    #expect(!markdown.output.contains("<b>") && !markdown.output.contains(" *ten*"))
    #expect(!markdown.output.contains("an old thing"))
    let json = try run("replay", map, "--format", "json").json()
    #expect(json.object?["entries"]?.array?.count == 5)
    #expect(json.object?["captured"]?.number?.int == 2)
    #expect(json.object?["linesNotUnderstood"]?.number?.int == 0)
    let log = WorkshopShelf(folder: Path(scratch.path("state") + "/sojourn/workshops")).log(of: Path(map))
    #expect(run("replay", log.description).output == text.output)
  }

  @Test("what is no log, has none, or says nothing of a day is told; a cut line is passed over")
  func bad() throws {
    let map = try prepare()
    #expect(run("replay", map, "--date", "2020-01-01").status == 2)
    #expect(run("replay", map, "--date", "2020-01-01").errors.contains("2027-02-01, 2027-03-01"))
    let other = scratch.put(String(decoding: JourneyFormat.write(Maps.small), as: UTF8.self), "other.json")
    let none = run("replay", other)
    #expect(none.status == 65)
    #expect(none.errors.contains("is no log of a workshop, and none is kept for it"))
    #expect(run("replay", scratch.path("nothing")).status == 66)
    let cut = scratch.put(
      String(decoding: WorkshopLog.header(file: "x", title: nil), as: UTF8.self) + "\n{\"at\":\"2027", "cut.log")
    let replayed = run("replay", cut)
    #expect(replayed.status == 0)
    #expect(replayed.errors.contains("1 line was not understood"))
  }

  @Test("wrap-up lists the last day of the log, or writes everything into a new folder")
  func wrapUp() throws {
    let map = try prepare()
    let text = run("wrap-up", map)
    #expect(text.status == 0)
    #expect(text.output.contains("on 2027-03-01"))
    #expect(text.output.contains("Hire: nobody yet, no date, assigned"))
    #expect(try run("wrap-up", map, "--format", "json").json().object?["decided"]?.array?.count == 2)
    let folder = scratch.path("out")
    #expect(run("wrap-up", map, "--to", folder).status == 0)
    #expect(scratch.text("out/minutes.md")?.contains("an old thing") == false)
    #expect(scratch.text("out/summary.md") != nil && scratch.text("out/wrap-up.md") != nil)
    #expect(run("wrap-up", map, "--to", folder).status != 0, "what is there is not replaced unasked")
    #expect(run("wrap-up", map, "--to", folder, "--force").status == 0)
    #expect(run("wrap-up", map, "--date", "soon").status == 2)
    let other = scratch.put(String(decoding: JourneyFormat.write(Maps.small), as: UTF8.self), "other.json")
    let without = run("wrap-up", other)
    #expect(without.status == 0)
    #expect(without.errors.contains("no log tells of 2026-03-14"))
  }

  @Test("a new map begins with a ready agenda; one that there is not is told with the nearest")
  func agenda() throws {
    let made = scratch.path("new.json")
    #expect(run("new", made, "--agenda", "five-whys").status == 0)
    #expect(scratch.text("new.json")?.contains("agenda-5") == true)
    #expect(run("check", made).status != 65)
    let wrong = run("new", scratch.path("x.json"), "--agenda", "five-why")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("did you mean five-whys?"))
  }
}
