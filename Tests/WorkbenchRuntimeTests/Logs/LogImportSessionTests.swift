import JourneyStorage
import TerminalCells
import Testing

@testable import WorkbenchRuntime

@MainActor @Suite struct LogImportSessionTests {
  /// Ask and Wait as the journey of the session names its steps.
  private static func log() -> String {
    var text = "case,activity,timestamp\n"
    for number in 0..<40 {
      text += "c\(number),Call the office,\(number)\n"
      if number < 25 { text += "c\(number),Wait,\(number + 100)\n" }
    }
    return text + "c0,Odd,7\n"
  }

  @Test("rows that could not be read are shown by line and reason")
  func remarks() throws {
    let session = Session()
    session.scratch.putJourney()
    session.scratch.put(Self.log() + "c1,Wait,never\n", "log.csv")
    session.terminal.send("g f")
    session.terminal.type(session.scratch.path("log.csv").description)
    session.terminal.send("Enter")
    session.terminal.wait(for: "40 reached")
    session.terminal.send("r")
    session.terminal.wait(for: "line 68:")
    session.terminal.send("Escape Escape q")
    #expect(try session.run("card.json") == 0)
  }

  @Test("a log is read on another thread, matched, counted and saved with the map")
  func whole() throws {
    let session = Session()
    session.scratch.putJourney()
    session.scratch.put(Self.log(), "log.csv")
    session.terminal.send("g f")
    session.terminal.type(session.scratch.path("lo").description)
    session.terminal.send("Tab")
    session.terminal.expect("log.csv")
    session.terminal.send("Enter")
    session.terminal.wait(for: "40 reached")
    session.terminal.expect("Call the office")
    session.terminal.expect("n = 40")
    session.terminal.send("w C-s")
    session.terminal.expect("saved")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
    let saved = try #require(session.scratch.text("card.json"))
    #expect(saved.contains("\"series\": \"log:log.csv\"") && saved.contains("\"basis\": \"measured\""))
    #expect(saved.contains("\"Call the office\""))
  }

  @Test("what cannot be read is said where the log was to be")
  func failure() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.send("g f")
    session.terminal.type(session.scratch.path("none.csv").description)
    session.terminal.send("Enter")
    session.terminal.wait(for: "could not be read")
    session.terminal.send("Escape")
    session.terminal.expectNot("could not be read")
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }
}
