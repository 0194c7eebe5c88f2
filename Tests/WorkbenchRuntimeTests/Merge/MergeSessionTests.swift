import JourneyModel
import JourneyStorage
import TerminalCells
import Testing

@testable import WorkbenchRuntime

/// Two people, one file.
@MainActor @Suite("Two people, one file") struct MergeSessionTests {
  /// What somebody else saves: another title, and another first step where `step` says so.
  private func putTheirs(_ scratch: Scratch, step: String = "Call the office") {
    let text = """
      {"format": "sojourn-journey", "version": 1, "id": "card", "title": "Theirs",
      "stages": [{"id": "apply", "name": "Apply", "steps": [
      {"id": "call", "name": "\(step)", "action": "Dial"}, {"id": "wait", "name": "Wait"}]}]}
      """
    scratch.put(text, "card.json")
  }

  @Test("at the save, different changes are brought together and saved, and undo takes theirs back")
  func savesBoth() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.then { putTheirs(session.scratch) }
    session.terminal.send("C-s")
    session.terminal.expect("saved 14:02; together with what others did")
    session.terminal.expect("title of the journey changed")
    session.terminal.expect("Theirs")
    session.terminal.send("u")
    session.terminal.expect("undid: merge somebody's changes")
    session.terminal.send("C-r q")
    #expect(try session.run("card.json") == 0)
    #expect(session.scratch.journey()?.title == "Theirs")
    #expect(session.steps() == ["Call the office", "Ask again", "Wait"])
  }

  @Test("where both changed a field, both values are shown; theirs is taken only by a key")
  func conflict() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.send("e C-u")
    session.terminal.type("Phone them")
    session.terminal.send("Enter")
    session.terminal.then { putTheirs(session.scratch, step: "Ring the office") }
    session.terminal.send("C-s")
    session.terminal.expect("name of 'Call the office': yours \"Phone them\"")
    session.terminal.expect("name of 'Call the office': theirs \"Ring the office\"")
    session.terminal.then {
      #expect(session.steps() == ["Ring the office", "Wait"], "nothing is saved before it has been looked at")
    }
    session.terminal.send("Down Enter C-s q")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Ring the office", "Wait"])
    #expect(session.scratch.journey()?.title == "Theirs")
  }

  @Test("Escape keeps ours, and the next save writes it")
  func keepsOurs() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.send("e C-u")
    session.terminal.type("Phone them")
    session.terminal.send("Enter")
    session.terminal.then { putTheirs(session.scratch, step: "Ring the office") }
    session.terminal.send("C-s Escape C-s q")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Phone them", "Wait"])
    #expect(session.scratch.journey()?.title == "Theirs")
  }

  @Test("a change of the same thing while one works takes no key away: a line says so, g y shows both, a save asks")
  func conflictWhileWorking() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.send("e C-u")
    session.terminal.type("Phone them")
    session.terminal.send("Enter")
    session.terminal.then { putTheirs(session.scratch, step: "Ring the office") }
    session.terminal.wait(for: "1 thing was changed here, too: yours stands")
    session.terminal.expect("1 changed by both")
    session.terminal.expect("Theirs")
    session.terminal.send("Right")
    session.terminal.expect("Phone them")
    session.terminal.send("C-s")
    session.terminal.expect("not saved yet")
    session.terminal.then { #expect(session.steps() == ["Ring the office", "Wait"]) }
    session.terminal.send("Escape C-s")
    session.terminal.expect("saved 14:02")
    session.terminal.expectNot("changed by both")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    #expect(session.steps() == ["Phone them", "Wait"])
  }
}
