import JourneyStorage
import TerminalCells
import Testing

@testable import WorkbenchRuntime

@MainActor @Suite struct FirstRunTests {
  @Test("the tour is shown until it was left, and never where that cannot be remembered")
  func tour() throws {
    func session(_ scratch: Scratch? = nil) -> Session {
      var session = Session()
      session.scratch.putJourney("card.json")
      if let scratch { session.environment["XDG_STATE_HOME"] = scratch.folder.description + "/state" }
      return session
    }
    let home = Scratch()
    for _ in 0..<2 {
      let first = session(home)
      first.terminal.expect("1/5 Arrows")
      first.terminal.send("q")
      #expect(try first.run("card.json") == 0)
    }
    let second = session(home)
    second.terminal.send("g x")
    second.terminal.expectNot("1/5")
    second.terminal.send("q")
    #expect(try second.run("card.json") == 0)
    let third = session(home)
    third.terminal.expectNot("1/5")
    third.terminal.send("q")
    #expect(try third.run("card.json") == 0)
    let nowhere = session()
    nowhere.terminal.expectNot("1/5")
    nowhere.terminal.send("q")
    #expect(try nowhere.run("card.json") == 0)
  }
}
