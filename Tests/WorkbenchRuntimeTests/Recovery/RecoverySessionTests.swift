import JourneyModel
import JourneyStorage
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

/// Sessions that end badly, and the next ones.
@MainActor @Suite("After a crash") struct RecoverySessionTests {
  private let scratch = Scratch()

  private var folder: Path { scratch.path("state/recovery") }
  private var found: [RecoveryShelf.Found] { (try? RecoveryShelf(folder: folder).all().found) ?? [] }

  /// Runs a script on the same folder, with recovery files.
  private func run(_ names: String..., script: (Session) -> Void) throws -> Int32 {
    var session = Session(scratch: scratch)
    session.journal = RecoveryJournal(
      folder: folder, fileSystem: SystemFileSystem(), clock: FixedClock(), synchronizeMilliseconds: 0)
    script(session)
    return try session.run(names.map(scratch.path))
  }

  private func hangUp() throws {
    scratch.putJourney()
    let status = try run("card.json") { session in
      session.addStep("Ask again")
      session.addStep("And again")
      session.terminal.send(.hangup)
    }
    #expect(status == 129)
  }

  @Test("what a hang-up left unsaved is offered, taken over step by step, and can be undone")
  func recovers() throws {
    try hangUp()
    #expect(found.map(\.content.entries.count) == [2])
    let status = try run("card.json") { session in
      session.terminal.expect("found 2 unsaved changes, the last 2027-03-01 14:02: g R shows them")
      session.terminal.expectNot("Ask again")
      session.terminal.send("g R")
      session.terminal.expect("Take over all 2 changes")
      session.terminal.send("Enter")
      session.terminal.expect("recovered 2 of 2 changes")
      session.terminal.expect("And again")
      session.terminal.send("u")
      session.terminal.expect("undid: add step 'And again'")
      session.terminal.send("C-r C-s q")
    }
    #expect(status == 0)
    #expect(
      scratch.journey()?.stages.flatMap { $0.steps.map(\.name) } == [
        "Call the office", "Ask again", "And again", "Wait",
      ])
    #expect(found.isEmpty, "what is saved needs no recovery file")
  }

  @Test("what was taken over and not saved is still there after the next crash")
  func crashesAgain() throws {
    try hangUp()
    _ = try run("card.json") { session in
      session.terminal.send("g R Enter")
      session.terminal.expect("recovered 2 of 2 changes")
      session.terminal.send(.hangup)
    }
    #expect(found.map(\.content.entries.count) == [2, 2])
    _ = try run("card.json") { session in
      session.terminal.expect("(and of 1 more sessions)")
      session.terminal.send("g R Enter Enter g R Enter C-s q")
    }
    #expect(
      scratch.journey()?.stages.flatMap { $0.steps.map(\.name) } == [
        "Call the office", "Ask again", "And again", "Wait",
      ])
    #expect(found.isEmpty)
  }

  @Test("what others saved meanwhile is kept")
  func merges() throws {
    try hangUp()
    scratch.putJourney(title: "Theirs")
    _ = try run("card.json") { session in
      session.terminal.send("g R Enter")
      session.terminal.expect("recovered 2 of 2 changes")
      session.terminal.send("C-s q")
    }
    #expect(scratch.journey()?.title == "Theirs")
    #expect(
      scratch.journey()?.stages.flatMap { $0.steps.map(\.name) } == [
        "Call the office", "Ask again", "And again", "Wait",
      ])
  }

  @Test("an edit of the list takes over what came up to it, and the rest is offered again")
  func partly() throws {
    try hangUp()
    _ = try run("card.json") { session in
      session.terminal.send("g R Down Down Down Enter")
      session.terminal.expect("recovered 1 of 2 changes")
      session.terminal.send("C-s q")
    }
    #expect(scratch.journey()?.stages.flatMap { $0.steps.map(\.name) } == ["Call the office", "Ask again", "Wait"])
    #expect(found.map(\.content.entries.count) == [2])
  }

  @Test("thrown away is offered no more, and kept for a while")
  func throwsAway() throws {
    try hangUp()
    _ = try run("card.json") { session in
      session.terminal.send("g R Down Down Enter")
      session.terminal.expect("thrown away")
      session.terminal.send("q")
    }
    #expect(found.map(\.content.wasGivenUp) == [true])
    _ = try run("card.json") { session in
      session.terminal.expectNot("found 2")
      session.terminal.send("q")
    }
  }

  @Test("leaving without saving on purpose is no crash")
  func leavesOnPurpose() throws {
    scratch.putJourney()
    _ = try run("card.json") { session in
      session.addStep("Ask again")
      session.terminal.send("q d")
    }
    #expect(found.map(\.content.wasGivenUp) == [true])
    _ = try run("card.json") { session in
      session.terminal.expectNot("unsaved change")
      session.terminal.send("q")
    }
  }

  @Test("what was undone to what the file holds leaves nothing behind")
  func undone() throws {
    scratch.putJourney()
    _ = try run("card.json") { session in
      session.addStep("Ask again")
      session.terminal.send("u q")
    }
    #expect(found.isEmpty)
  }

  @Test("a journey that was never saved is found by the next session, whatever it opens")
  func neverSaved() throws {
    scratch.putJourney()
    _ = try run("card.json") { session in
      session.terminal.send(":")
      session.terminal.type("duplicate as future")
      session.terminal.send("Enter")
      session.addStep("Ask again")
      session.terminal.send(.hangup)
    }
    #expect(found.map(\.content.header.file) == [nil])
    _ = try run(".") { session in
      session.terminal.wait(for: "found 2 unsaved changes")
      session.terminal.send("g R Enter Enter")
      session.terminal.expect("recovered 2 of 2 changes")
      session.terminal.expect("Ask again")
      session.terminal.send(.hangup)
    }
  }
}
