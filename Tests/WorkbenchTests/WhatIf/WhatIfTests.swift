import JSONText
import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The view of what would change")
struct WhatIfViewTests {
  private func session(_ journey: Journey, work: Bool = true) -> Session {
    var session = Session(journey)
    session.press("g w")
    if work { session.state.finishWork() }
    return session
  }

  @Test("the draws are asked for once, as work in the background")
  func background() throws {
    var session = session(try Maps.trials(), work: false)
    #expect(session.state.open?.whatIf.table == nil)
    #expect(session.state.beginWork().count == 1)
    #expect(session.state.beginWork().isEmpty, "one work at a time")
    session.state.open?.whatIf.work = nil
    session.state.finishWork()
    #expect(session.state.open?.whatIf.table?.together == nil)
    #expect(session.state.beginWork().isEmpty)
  }

  @Test("what is picked, and what is changed of actions, is there at once: most of it was drawn before")
  func atOnce() throws {
    var session = session(try Maps.trials())
    session.press("Space")
    #expect(session.state.open?.isWhatIfFresh == true)
    #expect(session.state.open?.whatIf.table?.together != nil)
    try session.state.open?.perform(
      "set", .set(id: "form", key: FieldPath("effort"), value: .number(2)))
    session.state.settleViews(session.state.layout)
    #expect(session.state.open?.isWhatIfFresh == true && session.state.beginWork().isEmpty)
    let fresh = WhatIf.analyse(session.journey)
    #expect(session.state.open?.whatIf.table?.alone == fresh)
    #expect(session.state.open?.whatIf.table?.actions.first { $0.id == "form" }?.effort == 2)
  }

  @Test("what it is not worked out from can change without new draws")
  func untouched() throws {
    var session = session(try Maps.trials())
    session.press("1 !")
    session.type("Sent away 4x3")
    session.press("Enter g w")
    #expect(session.state.open?.isWhatIfFresh == true && session.state.beginWork().isEmpty)
    #expect(session.state.open?.whatIf.table?.alone == WhatIf.analyse(session.journey))
  }

  @Test("other counts are drawn in the background, and what is shown stays until that is done")
  func counts() throws {
    var session = session(try Maps.trials())
    let before = session.state.open?.whatIf.table?.alone
    try session.state.open?.perform("set", .set(id: "v1", key: FieldPath("succeeded"), value: .number(600)))
    session.state.settleViews(session.state.layout)
    #expect(session.state.open?.isWhatIfFresh == false)
    #expect(session.state.open?.whatIf.table?.alone == before)
    session.state.finishWork()
    #expect(session.state.open?.isWhatIfFresh == true)
    #expect(session.state.open?.whatIf.table?.alone == WhatIf.analyse(session.journey))
    #expect(session.state.open?.whatIf.table?.alone != before)
  }

  @Test("picked actions are worked out together, not added; x lets go of all")
  func together() throws {
    let journey = try Maps.trials()
    var session = session(journey)
    session.press("g g Space j Space")
    session.state.finishWork()
    let picked = try #require(session.state.open?.whatIf.picked)
    #expect(Set(picked) == ["hire", "form"])
    let table = try #require(session.state.open?.whatIf.table)
    #expect(table.together == WhatIf.analyse(journey, WhatIfQuery(actions: picked)))
    let sum = table.alone.actions.flatMap(\.outcomes).compactMap(\.expected).reduce(0, +)
    let both = try #require(table.together?.together.first?.expected)
    #expect(both < sum)
    session.press("x")
    session.state.finishWork()
    #expect(session.state.open?.whatIf.table?.together == nil)
  }

  @Test("it runs on what is left when small counts are hidden")
  func hidden() throws {
    let journey = try Maps.trials(segment: 5)
    let table = try #require(session(journey).state.open?.whatIf.table)
    #expect(table.hasHidden)
    #expect(table.alone == WhatIf.analyse(HiddenCounts.hidden(in: journey)))
    #expect(WhatIfText.caveat(table).contains("counts of 1 to 9 people are left out"))
    #expect(try !(#require(session(try Maps.trials()).state.open?.whatIf.table).hasHidden))
  }

  @Test("on illustrative counts no people are told, and the view says so")
  func illustrative() throws {
    let table = try #require(session(try Maps.trials(basis: "illustrative")).state.open?.whatIf.table)
    #expect(!table.actionList.columns.contains { $0.heading == "Relative" })
    #expect(WhatIfText.caveat(table).hasPrefix("illustrative volumes: relative change only"))
    #expect(table.actionList.rows[0][3].hasPrefix("+"))
    #expect(table.actionList.rows[0][3].hasSuffix("%"))
  }

  @Test("actions come by their rank, in the order of the file on demand, and the selected one stays selected")
  func order() throws {
    var session = session(try Maps.trials())
    #expect(session.state.open?.whatIf.table?.actions.map(\.id) == ["form", "hire", "poster"])
    session.press("j")
    #expect(session.state.selectedID == "hire")
    session.press("o")
    session.state.finishWork()
    #expect(session.state.open?.whatIf.table?.actions.map(\.id) == ["hire", "form", "poster"])
    #expect(session.state.selectedID == "hire")
    session.press("G")
    #expect(session.state.selectedID == "poster")
    session.press("Home")
    #expect(session.state.selectedID == "hire")
    session.press("PageDown")
    #expect(session.state.selectedID == "poster")
    session.press("g g")
    #expect(session.state.selectedID == "hire")
  }

  @Test("Enter goes to the losses that a figure comes from, and the way back leads to it again")
  func drills() throws {
    var session = session(try Maps.trials())
    session.press("j Enter")
    #expect(session.state.open?.view == .dropOff)
    #expect(session.state.selectedID == "ask")
    session.press("M-Left")
    #expect(session.state.open?.view == .whatIf)
    #expect(session.state.selectedID == "hire")
    session.press("v")
    #expect(session.state.selectedID == "ask")
    session.press("j Enter")
    #expect(session.state.open?.view == .dropOff)
    #expect(session.state.selectedID == "get")
  }

  @Test("the inspector says formula, range, seed, basis and ids before the record")
  func inspector() throws {
    let session = session(try Maps.trials())
    let rows = session.state.inspectorRows
    let texts = rows.map(\.text).joined(separator: "\n")
    #expect(texts.contains("1 − Π(1 − r)"))
    #expect(texts.contains("10,000 draws, seed 1"))
    #expect(rows.contains { $0.label == "basis" && $0.text == "estimated" })
    #expect(rows.contains { if case .link("v1") = $0.content { true } else { false } })
    #expect(rows.contains { $0.text == "10–30–50 %" || $0.label == "10–30–50 %" })
  }

  @Test("an edit makes the figures anew; what was worked out of the older state does not stay")
  func edits() throws {
    var session = session(try Maps.trials())
    session.press("8")
    session.press("g w Tab")
    _ = session.state.run(command: "undo")
    session.press("Escape")
    let before = session.state.open?.revision ?? 0
    session.press("8 G d g w")
    #expect((session.state.open?.revision ?? 0) > before)
    session.state.finishWork()
    #expect(session.state.open?.isWhatIfFresh == true)
    #expect(session.state.open?.whatIf.table?.actions.count == 2)
  }

  @Test("an answer finds its journey among the tabs")
  func tabs() throws {
    var session = session(try Maps.trials(), work: false)
    let effects = session.state.beginWork()
    _ = session.state.receive(.opened(try Maps.trials("other"), path: "other.json", readOnlyReason: nil))
    guard case .work(let work, let number)? = effects.first, let answer = work.answer() else {
      Issue.record("no work")
      return
    }
    _ = session.state.receive(.worked(number: number, answer))
    #expect(session.state.open?.whatIf.table == nil)
    #expect(session.state.shelf.first?.whatIf.table != nil)
  }

  @Test("a click selects a line of either list")
  func clicks() throws {
    var session = session(try Maps.trials())
    let region = HitRegion(rect: Rect(column: 0, row: 0, width: 5, height: 1), tag: MouseTarget.line(2).tag)
    let event = MouseEvent(.press, button: .left, column: 1, row: 0)
    _ = session.state.handle(event, regions: [region])
    #expect(session.state.selectedID == "poster")
  }
}
