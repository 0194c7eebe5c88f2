import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The table of pain points")
struct PainsTests {
  private func session(_ journey: Journey, width: Int = 80, height: Int = 24) -> Session {
    var session = Session(journey, size: Size(width: width, height: height))
    session.press("6")
    return session
  }

  private func ids(_ session: Session) -> [String] { session.state.open?.painTable?.rows.map(\.id) ?? [] }

  @Test("s goes through the orders, o turns them round; unknown heat comes last")
  func orders() throws {
    var session = session(try Journeys.counted())
    #expect(ids(session) == ["again", "hold", "proof", "words", "lost"])
    session.press("s")
    #expect(ids(session) == ["again", "hold", "proof", "words", "lost"])
    session.press("s")
    #expect(ids(session) == ["words", "hold", "again", "proof", "lost"])
    session.press("s")
    #expect(ids(session) == ["words", "hold", "again", "proof", "lost"])
    session.press("s")
    #expect(ids(session) == ["hold", "lost", "proof", "again", "words"])
    session.press("o")
    #expect(ids(session) == ["words", "again", "proof", "lost", "hold"])
  }

  @Test("the selection stays on its pain point when the order changes, and moves on when it is deleted")
  func selection() throws {
    var session = session(try Journeys.counted())
    session.press("j")
    #expect(session.state.selectedID == "hold")
    session.press("o")
    #expect(session.state.selectedID == "hold")
    session.press("o d")
    #expect(session.state.selectedID == "proof")
    session.press("u")
    #expect(session.state.selectedID == "hold")
  }

  @Test("terms of several dimensions are all met; the same again takes a term away")
  func filter() throws {
    var session = session(try Journeys.counted())
    func choose(_ text: String) {
      session.press("f")
      session.type(text)
      session.press("Enter")
    }
    choose("ssa")
    #expect(ids(session) == ["again", "hold", "words", "lost"])
    choose("phone")
    #expect(ids(session) == ["hold"])
    choose("phone")
    #expect(ids(session) == ["again", "hold", "words", "lost"])
  }

  @Test("a row says whose it is, where, and who can act, as analyses count it")
  func words() throws {
    let open = try #require(session(try Journeys.counted()).state.open)
    let table = try #require(open.painTable)
    let hold = try #require(table.row("hold"))
    #expect(table.text(hold, .heat, open.columns) == "12 H")
    #expect(table.text(hold, .place, open.columns) == "Find out what help exists ▸ Call")
    #expect(table.text(hold, .agency, open.columns) == "SSA")
    #expect(table.text(hold, .owner, open.columns) == "CIO")
    #expect(table.text(hold, .evidence, open.columns) == "1")
    let again = try #require(table.row("again"))
    #expect(table.text(again, .place, open.columns) == "Call → Fill in the form")
    #expect(table.text(again, .agency, open.columns) == "SSA, Motor vehicles")
    #expect(table.text(again, .burden, open.columns) == "C P")
    let lost = try #require(table.row("lost"))
    #expect(table.text(lost, .rating, open.columns) == "?×?")
    #expect(table.detail(lost, open.columns).facts.hasPrefix("heat not known: no severity · Apply · SSA"))
  }

  @Test("columns fit every width, and heat and title are always there", arguments: 20...220)
  func columns(width: Int) {
    let columns = PainColumns(width: width).columns
    #expect(columns.contains { $0.kind == .heat } && columns.contains { $0.kind == .title })
    for (left, right) in zip(columns, columns.dropFirst()) { #expect(left.left + left.width < right.left) }
    #expect(columns.allSatisfy { $0.left + $0.width <= width && $0.width > 0 })
  }

  @Test("pages turn the table by a screen, and the selected row is always shown")
  func pages() throws {
    var session = session(try Journeys.large())
    let area = session.state.layout.view.size
    let height = PainsLayout(area: area).height
    session.press("PageDown")
    #expect(session.state.open?.pains.scroll == height)
    session.press("G")
    #expect(session.state.open?.pains.scroll == 60 - height)
    session.press("PageUp k k g g")
    #expect(session.state.open?.pains.scroll == 0)
  }
}
