import JourneyAnalysis
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The view of what is asked again")
struct AskOnceTests {
  private func session(_ keys: String = "5") throws -> Session {
    var session = Session(try Maps.chained(), size: Size(width: 120, height: 40))
    session.press(keys)
    return session
  }

  @Test("items × agencies, the most asked first; o follows the file; what nobody asks for is only counted")
  func matrix() throws {
    var session = try session()
    var table = try #require(session.state.open?.askTable)
    #expect(table.items.map(\.id) == ["income", "address"])
    #expect((0..<table.columnCount).map(table.columnLabel) == ["All", "SSA", "Motor vehicles", "IRS"])
    #expect((0..<4).map { table.count(0, $0) } == [3, 1, 1, 1])
    #expect((0..<4).map { table.count(1, $0) } == [2, 1, 1, 0])
    #expect((0..<4).map { table.mustReAsk(1, $0) } == [1, 0, 1, 0])
    #expect(table.unasked == 1)
    session.press("o")
    table = try #require(session.state.open?.askTable)
    #expect(table.items.map(\.id) == ["income", "address"])
  }

  @Test("excess and redundancy stand above with their counts; the law's asks are told apart; minutes are at least")
  func figures() throws {
    let table = try #require(try session().state.open?.askTable)
    #expect(AskText.heading(table) == "5 asks for 2 items · 3 in excess · redundancy 60.0 % (3 of 5) · 1 never asked")
    #expect(
      AskText.avoidable(table)
        == "1 of the excess must be asked again by law, 2 need not: at least 10 min; 1 of 2 known (estimated)")
    #expect(AskText.detail(table, 0, 0) == "Income (sensitive): asked 3 times · 2 in excess, 2 of them avoidable")
    #expect(
      AskText.detail(table, 1, 2) == "Address × Motor vehicles: asked once, 1 of them must be asked again by law")
    #expect(AskText.detail(table, 1, 3) == "Address × IRS: not asked")
  }

  @Test("Enter lists the asks of a cell, Enter again puts the inspector on the step, Esc leads back")
  func asks() throws {
    var session = try session("5 Enter")
    let list = try #require(session.state.open?.askList)
    #expect(list.map(\.step) == ["call", "form", "proof"])
    #expect(list.map(\.isFirst) == [true, false, false])
    #expect(list.map { AskText.minutes($0) } == ["5 min estimated", "10 min estimated", "? min"])
    #expect(list.map { AskText.remedy($0) } == ["verify", "share", "none named"])
    session.press("j")
    #expect(session.state.selectedID == "form")
    session.press("Enter")
    #expect(session.state.open?.inspector.isFocused == true)
    session.press("Escape Escape")
    #expect(session.state.open?.askOnce.isCellOpen == false)
    #expect(session.state.selectedID == "income")
  }

  @Test("an empty cell says that nobody asks")
  func nobody() throws {
    var session = try session("5 G Enter")
    #expect(session.state.notice?.text == "nobody asks for it here")
    session.press("h Enter")
    #expect(session.state.open?.askList.map(\.step) == ["form"])
  }
}
