import JSONText
import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The view of the seams")
struct SeamsTests {
  private func session(_ keys: String = "4") throws -> Session {
    var session = Session(try Maps.chained(), size: Size(width: 120, height: 40))
    session.press(keys)
    return session
  }

  private func arrivals(_ session: Session) -> [String] {
    guard let open = session.state.open, let table = open.seamTable else { return [] }
    return open.seamList.map { table.result.transitions[$0].to }
  }

  @Test("the list has the seams in the order of the journey; o adds what only goes on")
  func list() throws {
    var session = try session()
    #expect(arrivals(session) == ["call", "form", "proof", "again"])
    session.press("o")
    #expect(arrivals(session) == ["call", "form", "proof", "limbo", "card", "again"])
  }

  @Test("each kind of hand-off has its mark, a switch of the channel alone has none")
  func marks() throws {
    let open = try #require(try session("4 o").state.open)
    let table = try #require(open.seamTable)
    let marks = table.result.transitions.map { SeamText.mark($0) }
    #expect(marks == [" ", "⇥", "⇢", " ", " ", "⇄"])
    #expect(table.result.transitions.map { SeamText.carried($0) } == ["no", "partly", "yes", "", "", "no"])
    #expect(SeamText.channels(table.result.transitions[0], table) == "Website → Phone")
    #expect(SeamText.agencies(table.result.transitions[1], table) == "SSA → Motor vehicles")
  }

  @Test("the rate of what is carried stands with n, and what is unknown beside it")
  func continuity() throws {
    let open = try #require(try session().state.open)
    let table = try #require(open.seamTable)
    #expect(SeamText.heading(table) == "3 hand-offs · 2 channel switches · of 6 transitions")
    #expect(
      SeamText.continuity(table)
        == "Context carried: hand-offs 33.3 % (n=3: yes 1, partly 1, no 1) · channel switches 50.0 % (n=2: yes 1, partly 0, no 1)"
    )
  }

  @Test("the loss at the seams stands beside the share of the reached, and is not laid to them")
  func losses() throws {
    let open = try #require(try session().state.open)
    let table = try #require(open.seamTable)
    // Missed: 1000 − 700, 100 and 30; only Apply is entered by a seam.
    let text = SeamText.losses(table)
    #expect(text.hasPrefix("At the 1 stage entered by a seam: "))
    #expect(text.contains("30.4 % of the reached (measured)"))
    #expect(text.hasSuffix("at, not because of"))
  }

  @Test("Enter puts the inspector on the arriving step; its pain comes with the pain between the two")
  func inspector() throws {
    var session = try session("4 j")
    #expect(session.state.selectedID == "form")
    let open = try #require(session.state.open)
    let pains = open.pains(at: try #require(open.selectedSeam))
    #expect(pains.map(\.id) == ["over"])
    #expect(pains.map(\.isBetween) == [true])
    session.press("Enter")
    #expect(session.state.open?.inspector.isFocused == true)
    #expect(session.state.inspectedID == "form")
  }

  @Test(
    "the matrix counts from agency to agency and starts where it hurts most; a cell opens as a list and Esc leads back")
  func matrix() throws {
    var session = try session("4 v")
    var open = try #require(session.state.open)
    let table = try #require(open.seamTable)
    #expect(table.agencies.map(\.label) == ["SSA", "Motor vehicles", "IRS"])
    #expect(table.cell(from: 1, to: 2).transitions.count == 2)
    #expect(table.cell(from: 1, to: 2).heat == 9)
    #expect(table.cell(from: 2, to: 1).transitions.isEmpty)
    #expect(open.seamCell == MatrixPlace(row: 0, column: 1))
    session.press("j l Enter")
    #expect(arrivals(session) == ["proof", "again"])
    #expect(session.state.selectedID == "proof")
    session.press("Escape")
    open = try #require(session.state.open)
    #expect(open.seams.isMatrix)
    #expect(open.seamCell == MatrixPlace(row: 1, column: 2))
    session.press("g g Enter")
    #expect(session.state.notice?.text == "nothing is handed over from the one to the other")
  }

  @Test("an edit of a step shows at once")
  func edited() throws {
    var session = try session("4 j")
    _ = session.state.perform("set", .set(id: "form", key: FieldPath("agency"), value: .text("ssa")))
    session.press("k j")
    #expect(arrivals(session) == ["call", "proof", "again"])
    session.press("u")
    #expect(arrivals(session) == ["call", "form", "proof", "again"])
  }
}
