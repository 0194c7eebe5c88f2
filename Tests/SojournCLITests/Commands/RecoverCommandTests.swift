import JSONText
import JourneyModel
import JourneyStorage
import Testing

@testable import SojournCLI

@Suite("recover") struct RecoverCommandTests {
  private let scratch = Scratch()
  private var environment: [String: String] { ["XDG_STATE_HOME": scratch.path("state")] }
  private var folder: Path { Path(scratch.path("state/sojourn/recovery")) }

  private func run(_ arguments: String...) -> CommandRun {
    CommandRun(["recover"] + arguments, environment: environment)
  }

  private static func map(title: String = "Getting a card", action: String = "Dial") -> String {
    """
    {"format":"sojourn-journey","version":1,"id":"card","title":"\(title)","stages":[{"id":"apply","name":"Apply",
    "steps":[{"id":"call","name":"Call","action":"\(action)"}]}]}
    """
  }

  /// A session that changed the action of a step to this and then ended badly.
  private func crash(of file: String?, action: String, end: RecoveryEnd? = nil) throws {
    let base = try JourneyFormat.read(Array(Self.map().utf8))
    let started = RecoveryWriter(folder: folder, synchronizeMilliseconds: 0, onTrouble: { _ in })
    let writer = try #require(started)
    writer.record(
      RecoveryEntry(
        time: "2027-03-01 14:02", title: "edit action of 'Call'",
        edit: .set(id: "call", key: "action", value: .text(action))),
      session: 1,
      start: RecoveryStart(path: file.map { Path($0) }, hash: nil, base: base, time: "2027-03-01 14:02"))
    if let end { writer.end(session: 1, end) }
    writer.finish()
  }

  private func journey(_ name: String) throws -> Journey {
    try JourneyFormat.read(Array(try #require(scratch.text(name)).utf8))
  }

  @Test("nothing to recover is said, and is no error")
  func nothing() {
    let run = run()
    #expect(run.status == 0)
    #expect(run.output == "nothing to recover\n")
  }

  @Test("lists a line a file, and each edit with the words that were typed, made harmless")
  func lists() throws {
    let file = scratch.put(Self.map(), "card.json")
    try crash(of: file, action: "Call again\u{1B}[2J at noon")
    let run = run()
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
    #expect(run.lines[0] == "\(file): 1 edit, 2027-03-01 14:02")
    #expect(run.lines[1].contains("edit action of 'Call'  \"Call again"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("--apply saves, keeps what others saved meanwhile, and then the recovery file goes")
  func applies() throws {
    let file = scratch.put(Self.map(), "card.json")
    try crash(of: file, action: "Call at noon")
    scratch.put(Self.map(title: "Theirs"), "card.json")
    let run = run(file, "--apply")
    #expect(run.status == 0)
    #expect(run.output == "\(file): 1 edit recovered and saved\n")
    #expect(try journey("card.json").title == "Theirs")
    #expect(try journey("card.json").stages.first?.steps.first?.action == "Call at noon")
    #expect(self.run().output == "nothing to recover\n")
  }

  @Test("where both changed a field, --apply saves nothing, and --to writes the recovered value")
  func conflicts() throws {
    let file = scratch.put(Self.map(), "card.json")
    try crash(of: file, action: "Call at noon")
    scratch.put(Self.map(action: "Write"), "card.json")
    let apply = run(file, "--apply")
    #expect(apply.status == 1)
    #expect(apply.errors.contains("conflict: "))
    #expect(try journey("card.json").stages.first?.steps.first?.action == "Write")
    let out = scratch.path("out.json")
    #expect(run(file, "--to", out).status == 1)
    #expect(try journey("out.json").stages.first?.steps.first?.action == "Call at noon")
    #expect(run(file, "--to", out).status == 73, "what is there is not overwritten")
    #expect(run(file, "--to", out, "--force").status == 1)
    #expect(run().lines.count == 2, "nothing is thrown away before it is saved")
  }

  @Test("a journey that was never saved can be written to a file")
  func neverSaved() throws {
    try crash(of: nil, action: "Call at noon")
    #expect(run().lines.first == "'Getting a card', never saved: 1 edit, 2027-03-01 14:02")
    #expect(run("--apply").status == 2)
    #expect(run("--to", scratch.path("new.json")).status == 0)
    #expect(try journey("new.json").stages.first?.steps.first?.action == "Call at noon")
  }

  @Test("--discard throws away for good, also what was left without saving")
  func discards() throws {
    let file = scratch.put(Self.map(), "card.json")
    try crash(of: file, action: "Call at noon", end: .givenUp)
    #expect(run().output.contains("left without saving"))
    #expect(run(file, "--discard").output == "\(file): thrown away\n")
    #expect(run().output == "nothing to recover\n")
  }

  @Test("several journeys want a name, and two wishes at once are refused")
  func usage() throws {
    let one = scratch.put(Self.map(), "one.json")
    try crash(of: one, action: "Call at noon")
    try crash(of: scratch.put(Self.map(), "two.json"), action: "Call at night")
    #expect(run("--discard").status == 2)
    #expect(run(one, "--apply", "--discard").status == 2)
    #expect(run(one, "--apply").status == 0)
    #expect(run().lines.count == 2)
  }

  @Test("what is no recovery file is named and left alone, and the status says so")
  func unreadable() throws {
    for name in ["state", "state/sojourn", "state/sojourn/recovery"] {
      try SystemFileSystem().makeFolder(Path(scratch.path(name)), permissions: 0o700)
    }
    let path = scratch.put("hello\u{1B}[2J", "state/sojourn/recovery/odd.recovery")
    let run = run()
    #expect(run.status == 65)
    #expect(run.output == "nothing to recover\n")
    #expect(run.errors.contains("odd.recovery: is no recovery file that can be read"))
    #expect(scratch.text("state/sojourn/recovery/odd.recovery") != nil, "\(path)")
  }
}
