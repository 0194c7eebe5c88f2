import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Leaving the room")
struct WrapUpTests {
  @Test("the wrap-up lists what was decided, has no owner, is parked and was captured, and not what was taken back")
  func lists() {
    var session = Session(Maps.small)
    session.state.environment.time = "14:02"
    session.press("9 ;")
    for line in [
      "! no line answers", "> Hire ten @ssa due:2027-06", "> Ask the union", "// parking fees", "* kind words",
    ] {
      session.press("C-u")
      session.type(line)
      session.press("Enter")
    }
    session.press("C-x C-u Escape Escape W")
    #expect(session.state.open?.workshop.part == .wrapUp)
    let wrapUp = WrapUp(session.journey, session.state.open!.workshop.entries, day: "2027-03-01")
    #expect(wrapUp.sections.map(\.title) == ["Decided", "Without an owner", "Parked", "Captured"])
    #expect(
      wrapUp.sections[0].lines.map(\.text) == [
        "Hire ten: SSA, due 2027-06, captured", "Ask the union: nobody yet, no date, captured",
      ])
    #expect(wrapUp.sections[1].lines.map(\.text) == ["Hire", "Ask the union"])
    #expect(wrapUp.sections[2].lines.map(\.text) == ["parking fees"])
    #expect(wrapUp.sections[3].lines.count == 4)
    #expect(!wrapUp.lines.contains { $0.text.contains("kind words") })
    #expect(wrapUp.words == "2 decided, 2 without an owner, 1 parked, 4 captured on 2027-03-01")
    #expect(wrapUp.json.object?["decided"]?.array?.count == 2)
    let other = WrapUp(session.journey, session.state.open!.workshop.entries, day: "2027-03-02")
    #expect(other.sections[0].lines.isEmpty && other.sections[3].lines.isEmpty)
  }

  @Test("from any view W goes there; w asks for a folder and writes everything into it in one effect")
  func writing() {
    var session = Session(Maps.small)
    session.state.environment.wrapUp = { journey, entries, today in
      [("minutes.md", Array("\(journey.id) \(entries.count) \(today)".utf8))]
    }
    session.press("2 W w")
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("no line")
      return
    }
    #expect(prompt.editor.text == "map-wrap-up-2027-03-01")
    session.forgetEffects()
    session.press("Enter")
    guard case .exportFolder(let path, let files)? = session.effects.first else {
      Issue.record("nothing was written")
      return
    }
    #expect(path == "map-wrap-up-2027-03-01")
    #expect(files.map(\.name) == ["minutes.md"])
    #expect(files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "small 0 2027-03-01")
  }
}

@Suite("Votes that are nobody's")
struct PrivacyTests {
  @Test("polls are kept sorted, also those counted by hands, and never touch what is stated")
  func polls() {
    #expect(WorkbenchState.pollFigures("5 1 3 3") == [1, 3, 3, 5])
    #expect(WorkbenchState.pollFigures("4:3, 2:1") == [2, 4, 4, 4])
    #expect(WorkbenchState.pollFigures("") == [])
    for bad in ["6", "0", "4:", "4:-1", "4:9999", "x", "4:2:1", "1000000000000000000000"] {
      #expect(WorkbenchState.pollFigures(bad) == nil, "\(bad)")
    }
    var session = Session(Maps.small)
    session.press("g v p")
    session.type("5 1 3")
    session.press("Enter")
    let pain = session.journey.painPoints.first
    #expect(pain?.ratings?.severity == [1, 3, 5])
    #expect(pain?.severity == 3)
    #expect(
      session.state.open?.workshop.entries.last?.title == "severity of 'An hour on hold': median 3, from 1 to 5, n 3")
    session.press("p C-u")
    session.type("9")
    session.press("Enter")
    #expect(session.journey.painPoints.first?.ratings?.severity == [1, 3, 5], "what is no figure is not kept")
  }

  @Test("no edit, log or effect of a whole private vote tells the order in which people gave their dots")
  func order() {
    /// Everything that leaves the state for a vote in which these people, one after the other, gave their dots.
    func trace(_ people: [String]) -> (bytes: [UInt8], effects: String) {
      var session = Session(Maps.small)
      session.press("g v t")
      for person in people {
        session.press("g g")
        for _ in 0..<(Int(person) ?? 0) { session.press("Down") }
        session.press("Space n")
      }
      session.press("r w")
      return (session.bytes, session.effects.map { "\($0)" }.joined(separator: "\n"))
    }
    let one = trace(["0", "0", "1", "2"])
    let other = trace(["2", "0", "1", "0"])
    #expect(one.bytes == other.bytes)
    #expect(one.effects == other.effects)
    #expect(one.effects.contains("votes-kept") || one.effects.contains("votesKept"))
    #expect(!one.effects.contains("person 1"))
  }
}
