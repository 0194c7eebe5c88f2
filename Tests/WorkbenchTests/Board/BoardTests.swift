import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The board of actions")
struct BoardTests {
  private func session(_ keys: String = "8") throws -> Session {
    var session = Session(try Maps.chained(), size: Size(width: 120, height: 40))
    session.press(keys)
    return session
  }

  private func columns(_ session: Session) -> [String: [String]] {
    let columns = session.state.open?.boardTable?.columns ?? []
    return Dictionary(columns.map { ($0.label, $0.cards.map(\.id)) }) { first, _ in first }
  }

  private func action(_ session: Session, _ id: String) -> JourneyModel.Action? {
    session.journey.actions.first { $0.id == id }
  }

  @Test("a column for each state of the loop, for the file's own words, and for none; declined is folded until o")
  func states() throws {
    var session = try session()
    #expect(
      session.state.open?.boardTable?.columns.map(\.label) == [
        "no state", "captured", "understood", "assigned", "in test", "done", "customer informed", "verified", "someday",
      ])
    #expect(columns(session)["assigned"] == ["hire"])
    #expect(columns(session)["someday"] == ["own"])
    session.press("o")
    #expect(columns(session)["declined"] == ["paper"])
  }

  @Test("age runs from when the state was entered to today; overdue and closed are told")
  func ages() throws {
    let table = try #require(try session().state.open?.boardTable)
    let card = table.card(try #require(table.place(of: "hire")))
    #expect(card.days == 28)
    #expect(card.isOverdue)
    #expect(
      BoardText.facts(card, state: "assigned")
        == "assigned since 2027-02-01 (28 days) · owner: SSA · Head of calls · due 2027-01-31, overdue · addresses 2 · customers not told"
    )
    // A month counts from its last day.
    #expect(table.card(try #require(table.place(of: "joint"))).days == 1)
    let told = table.card(try #require(table.place(of: "told")))
    #expect(told.isClosed)
    #expect(BoardText.age(told) == "2027-01-01")
    #expect(BoardText.age(table.card(try #require(table.place(of: "plain")))) == "? d")
    #expect(
      BoardText.heading(table) == "7 actions · loop closed 1 of 6 (16.7 %) · ‼ 1 overdue · 1 declined, folded")
  }

  @Test("h and l go to the next state that has actions, j and k within one")
  func moving() throws {
    var session = try session()
    #expect(session.state.selectedID == "loose")
    session.press("l")
    #expect(session.state.selectedID == "plain")
    session.press("l")
    #expect(session.state.selectedID == "hire")
    session.press("l l l l")
    #expect(session.state.selectedID == "own")
    session.press("h")
    #expect(session.state.selectedID == "told")
    session.press("Enter")
    #expect(session.state.open?.inspector.isFocused == true)
  }

  @Test("> is one edit that adds to the history, and follows the action; undo takes all of it back")
  func advancing() throws {
    var session = try session("8 l l")
    let before = session.bytes
    session.press(">")
    let hire = try #require(action(session, "hire"))
    #expect(hire.state == "in-test")
    #expect(hire.history.last?.at == "2027-03-01")
    #expect(hire.history.last?.state == "in-test")
    #expect(hire.history.count == 3)
    #expect(session.state.selectedID == "hire")
    #expect(session.state.open?.selectedCard?.days == 0)
    #expect(session.state.open?.history.done.count == 1)
    #expect(session.effects.count == 1)
    session.press("u")
    #expect(session.bytes == before)
  }

  @Test("customers count as told on the day of that step; straight back takes it back, an older date stays")
  func informed() throws {
    var session = try session("8 l l l")
    #expect(session.state.selectedID == "joint")
    session.press(">")
    #expect(action(session, "joint")?.customerInformed == "2027-03-01")
    session.press("<")
    #expect(action(session, "joint")?.state == "done")
    #expect(action(session, "joint")?.customerInformed == nil)
    #expect(action(session, "joint")?.history.map(\.state) == ["done", "customer-informed", "done"])
    session.press("l <")
    #expect(action(session, "told")?.state == "customer-informed")
    #expect(action(session, "told")?.customerInformed == "2026-11-01")
    session.press("<")
    #expect(action(session, "told")?.customerInformed == "2026-11-01")
  }

  @Test("the loop has ends; what names no state enters it at its beginning")
  func ends() throws {
    var session = try session("8 l <")
    #expect(session.state.notice?.text == "it is captured: the first state")
    session.press("h <")
    #expect(session.state.notice?.text == "it stands outside the loop; s chooses a state")
    session.press(">")
    #expect(action(session, "loose")?.state == "captured")
    session.press("G h >")
    #expect(session.state.notice?.text == "it is verified: the last state")
  }

  @Test("s chooses any state; a declined action is shown where it went")
  func choosing() throws {
    var session = try session("8 l s")
    session.type("declined")
    session.press("Enter")
    #expect(action(session, "plain")?.state == "declined")
    #expect(action(session, "plain")?.history.last?.state == "declined")
    #expect(session.state.selectedID == "plain")
    #expect(columns(session)["declined"] == ["paper", "plain"])
  }

  @Test("a captures an action, d deletes one, and the next takes its place")
  func adding() throws {
    var session = try session("8 a")
    session.type("Call back @ssa")
    session.press("Enter")
    #expect(session.journey.actions.last?.title == "Call back")
    #expect(columns(session)["captured"]?.count == 2)
    session.press("l d")
    #expect(action(session, "plain") == nil)
    #expect(session.state.selectedID == session.journey.actions.last?.id)
  }

  @Test(
    "every action is reached and shown at any size, however many there are", arguments: [(40, 10), (80, 24), (200, 60)])
  func many(width: Int, height: Int) throws {
    let list = (0..<40).map {
      #"{"id": "a\#($0)", "title": "Action number \#($0) with a long title", "state": "\#(["captured", "done", "verified"][$0 % 3])"}"#
    }
    var session = Session(
      try JourneyBuilder.journey(#""actions": [\#(list.joined(separator: ","))]"#),
      size: Size(width: width, height: height))
    session.press("8")
    var seen: Set<String> = []
    for _ in 0..<3 {
      for _ in 0..<15 {
        let open = try #require(session.state.open)
        let layout = try #require(open.boardLayout(session.state.layout.view.size))
        let place = try #require(open.boardPlace)
        #expect(layout.cards.contains { $0.place == place })
        seen.insert(try #require(session.state.selectedID))
        session.press("j")
      }
      session.press(
        "l PageUp PageUp PageUp PageUp PageUp PageUp PageUp PageUp PageUp PageUp PageUp PageUp PageUp PageUp")
    }
    #expect(seen.count == 40)
  }
}
