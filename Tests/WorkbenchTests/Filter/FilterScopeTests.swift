import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("What the filter leaves in view, view by view")
struct FilterScopeTests {
  private static func session(_ word: String) throws -> Session {
    var session = Session(try Maps.chained())
    session.press("f")
    session.type(word)
    session.press("Enter")
    return session
  }

  @Test("the seams are those of the agency's steps and those with a pain point in view, in list and matrix")
  func seams() throws {
    var session = try Self.session("irs")
    session.press("4 o")
    let table = try #require(session.state.open?.seamTable)
    let arrivals = session.state.open?.seamList.map { table.result.transitions[$0].to }
    // What the agency takes over and what it passes on.
    #expect(arrivals == ["proof", "limbo", "again"])
    #expect(SeamText.heading(table).contains("in view: 3, the figures are of all"))
    session.press("o v")
    #expect(table.agencies.map(\.id) == ["dmv", "irs"])
    session.press("F")
    #expect(session.state.open?.seamTable?.agencies.count == 3)
    session.press("v o")
    #expect(session.state.open?.seamList.count == table.result.transitions.count)
  }

  @Test("a burden keeps the seams at which such a pain point stands")
  func burden() throws {
    var session = try Self.session("learning")
    session.press("4 o")
    #expect(session.state.open?.seamList.isEmpty == true)
    #expect(session.state.selectedID == nil)
  }

  @Test("ask once counts the asks in view and keeps what is first in the whole journey first")
  func askOnce() throws {
    var session = try Self.session("irs")
    session.press("5")
    let table = try #require(session.state.open?.askTable)
    #expect(table.items.map(\.id) == ["income"])
    #expect(table.columnCount == 2)
    #expect(table.columnLabel(1) == "IRS")
    #expect(table.count(0, 0) == 1 && table.count(0, 1) == 1)
    #expect(table.asks(0, 1).map(\.step) == ["proof"])
    #expect(table.asks(0, 1).first?.isFirst == false)
    #expect(AskText.heading(table).hasPrefix("1 in view of 5 asks"))
    #expect(AskText.facts(table, 0, 0) == "asked once · 2 of all 3 in excess, 2 of them avoidable")
    session.press("F")
    #expect(session.state.open?.askTable?.items.map(\.id) == ["income", "address"])
  }

  @Test("causes are those of pain points in view, actions those that address them or that the agency is to do")
  func causesAndActions() throws {
    var session = try Self.session("irs")
    session.press("7")
    #expect(session.state.open?.causeList.map(\.id) == ["silos"])
    #expect(session.state.open?.causes.cause == "silos")
    session.press("8")
    let table = try #require(session.state.open?.boardTable)
    #expect(table.columns.flatMap(\.cards).map(\.id) == ["joint"])
    #expect(BoardText.heading(table).hasPrefix("1 in view of 7 actions"))
    var own = try Self.session("ssa")
    own.press("8")
    #expect(own.state.open?.boardTable?.columns.flatMap(\.cards).map(\.id).contains("hire") == true)
    var none = try Self.session("learning")
    none.press("8")
    #expect(none.state.open?.boardTable?.shown == 0)
    #expect(none.state.selectedID == nil)
    none.press("7")
    #expect(none.state.open?.causeList.isEmpty == true)
  }

  @Test("registers narrow where their records say something of what was chosen, and show all where they do not")
  func registers() throws {
    func rows(_ list: String, _ word: String) throws -> ([String], Bool) {
      var session = try Self.session(word)
      session.state.showRegister(list)
      let table = try #require(session.state.open?.register.table)
      return (table.rows.map(\.id), table.isFiltered)
    }
    #expect(try rows("evidence", "ssa") == (["said"], true))
    #expect(try rows("evidence", "irs") == ([], true))
    #expect(try rows("painPoints", "irs").0 == ["twice"])
    #expect(try rows("rootCauses", "irs").0 == ["silos"])
    #expect(try rows("actions", "irs").0 == ["joint"])
    #expect(try rows("agencies", "irs") == (["me", "ssa", "dmv", "irs"], false))
    #expect(try rows("volumes", "basis measured").0 == ["v1", "v2", "v3"])
    #expect(try rows("informationItems", "irs") == (["income", "address", "unused"], false))
  }

  @Test("a chip says in every view whether it applies there")
  func chips() throws {
    var session = try Self.session("irs")
    let term = try #require(session.state.open?.pains.filter.terms.first)
    var applied: [String: Bool] = [:]
    for view in ViewName.allCases {
      session.press(String(view.digit))
      applied[view.rawValue] = session.state.open?.isApplied(term)
    }
    for view in ["map", "heat", "seams", "askOnce", "pains", "causes", "actions"] { #expect(applied[view] == true) }
    #expect(applied["summary"] == false)
    #expect(applied["dropOff"] == true)
    var burden = try Self.session("learning")
    burden.press("3")
    let learning = try #require(burden.state.open?.pains.filter.terms.first)
    #expect(burden.state.open?.isApplied(learning) == false)
  }

  @Test("the filter follows every change: what comes to be in view is shown at once, undo takes it out again")
  func followsEdits() throws {
    var session = try Self.session("irs")
    session.press("7")
    #expect(session.state.open?.causeList.count == 1)
    session.press("6 e")
    session.press("Escape")
    // The pain point in view gets the other cause, too.
    _ = session.state.perform(
      "also", .set(id: "twice", key: "rootCauses", value: .array([.text("silos"), .text("lines")])))
    session.press("7")
    #expect(session.state.open?.causeList.count == 2)
    session.press("u 7")
    #expect(session.state.open?.causeList.count == 1)
  }
}
