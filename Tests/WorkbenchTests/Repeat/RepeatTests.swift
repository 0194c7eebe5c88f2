import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Repeating and the history")
struct RepeatTests {
  @Test(". does the last edit again on the present selection, with the same text")
  func typed() {
    var session = Session(Maps.small)
    session.press(".")
    #expect(session.state.notice?.text == "Repeat: nothing was edited yet")
    session.press("j e")
    session.type("Ring")
    session.press("Enter l .")
    #expect(session.journey.stages[0].steps.map(\.action) == ["Ring", "Ring"])
    session.press("u u l l .")
    #expect(session.journey.stages[0].steps.map(\.action) == [nil, nil])
    #expect(session.journey.stages[1].steps.map(\.action) == ["Ring"])
  }

  @Test(". repeats what was chosen from a list, one or several, and what needs no answer")
  func chosen() {
    var session = Session(Maps.small)
    session.press("j j j e")
    session.type("motor")
    session.press("Enter l l .")
    #expect(session.journey.stages[1].steps[0].agency == "dmv")
    session.press("h h j e Down Space Enter l l .")
    #expect(session.journey.stages[1].steps[0].channels == session.journey.stages[0].steps[0].channels)
    #expect(session.journey.stages[0].steps[0].channels == ["phone", "office"])
    session = Session(Maps.small)
    let start = session.bytes
    session.press("d .")
    #expect(session.journey.stages.flatMap(\.steps).map(\.id) == ["wait"])
    session.press("u u")
    #expect(session.bytes == start)
  }

  @Test("an answer that does not fit here is asked for anew")
  func misfit() {
    var session = Session(Maps.small)
    session.press("j e")
    session.type("Ring")
    session.press("Enter j j .")  // the agency is chosen from a list
    guard case .chooser = session.state.overlay else {
      Issue.record("no list is open")
      return
    }
    session.press("Escape j j .")
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("no line is open")
      return
    }
    #expect(prompt.problem == "needs a whole number from -2 to 2")
    #expect(session.journey.stages[0].steps[0].emotions.map(\.value) == [-1])
  }

  @Test("g u lists what was done, newest first; Enter goes back to that point and forward again, edit by edit")
  func history() {
    var session = Session(Maps.small)
    var states = [session.bytes]
    for name in ["One", "Two", "Three"] {
      session.press("a")
      session.type(name)
      session.press("Enter")
      states.append(session.bytes)
    }
    func titles() -> [String] {
      guard case .chooser(let chooser) = session.state.overlay else { return [] }
      return chooser.items.map { $0.detail.isEmpty ? $0.title : "\($0.title) (\($0.detail))" }
    }
    session.press("g u")
    #expect(titles() == ["add step 'Three' (now)", "add step 'Two'", "add step 'One'", "as it was opened"])
    session.forgetEffects()
    session.press("Down Down Enter")
    #expect(session.bytes == states[1])
    #expect(session.effects.filter { if case .journal = $0 { true } else { false } }.count == 2)
    #expect(session.state.notice?.text == "undid 2 edits; the last is now: add step 'One'")
    session.press("g u")
    #expect(
      titles() == [
        "add step 'Three' (undone)", "add step 'Two' (undone)", "add step 'One' (now)", "as it was opened",
      ])
    session.press("Home Enter")
    #expect(session.bytes == states[3])
    session.press("g u End Enter")
    #expect(session.bytes == states[0])
    #expect(!session.state.hasUnsaved)
  }
}
