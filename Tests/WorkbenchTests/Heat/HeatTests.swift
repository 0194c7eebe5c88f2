import JSONText
import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The heat view")
struct HeatTests {
  private func session(_ journey: Journey, width: Int = 80, height: Int = 24) -> Session {
    var session = Session(journey, size: Size(width: width, height: height))
    session.press("2")
    return session
  }

  @Test("it starts at the hottest cell, and the inspector shows the worst pain point of it")
  func start() throws {
    let session = session(try Journeys.counted())
    #expect(session.state.open?.heat.row == "ssa")
    #expect(session.state.open?.heat.column == "find")
    #expect(session.state.selectedID == "again")
  }

  @Test("keys move over rows, columns and totals, and stop at the edges")
  func moves() throws {
    var session = session(try Journeys.counted())
    session.press("g g")
    #expect(session.state.open?.heat.row == "(between agencies)")
    #expect(session.state.open?.heat.column == "find")
    session.press("k h")
    #expect(session.state.open?.heat.row == "(between agencies)")
    session.press("End G j l")
    #expect(session.state.open?.heat.row == HeatTable.total)
    #expect(session.state.open?.heat.column == HeatTable.total)
    session.press("k Home")
    #expect(session.state.open?.heat.row == "irs")
    #expect(session.state.open?.heat.column == "find")
  }

  @Test("Enter opens the cell, Enter again the pain point, Escape goes back step by step")
  func open() throws {
    var session = session(try Journeys.counted())
    session.press("G End Enter")
    #expect(session.state.open?.heat.isCellOpen == true)
    #expect(session.state.open?.heatList == ["again", "hold", "proof", "words", "lost"])
    session.press("j")
    #expect(session.state.selectedID == "hold")
    session.press("Enter")
    #expect(session.state.open?.inspector.isFocused == true)
    #expect(session.state.inspectedID == "hold")
    session.press("Escape")
    #expect(session.state.open?.inspector.isFocused == false)
    session.press("Escape")
    #expect(session.state.open?.heat.isCellOpen == false)
  }

  @Test("a cell without pain points does not open, and says why")
  func openEmpty() throws {
    var session = session(try Journeys.counted())
    session.press("g g j Enter")
    #expect(session.state.open?.heat.isCellOpen == false)
    #expect(session.state.notice?.text == "no pain point stands in this cell")
    #expect(session.state.selectedID == nil)
  }

  @Test("rows and columns are chosen from a list; the same for both exchanges them")
  func dimensions() throws {
    var session = session(try Journeys.counted())
    session.press("r")
    session.type("burden")
    session.press("Enter")
    #expect(session.state.open?.heatTable?.heatmap.query.rows == .burden)
    #expect(
      session.state.open?.heatTable?.heatmap.rows.map(\.id).prefix(3) == ["learning", "compliance", "psychological"])
    session.press("c")
    session.type("burden")
    session.press("Enter")
    #expect(session.state.open?.heatTable?.heatmap.query.rows == .stage)
    #expect(session.state.open?.heatTable?.heatmap.query.columns == .burden)
    session.press("x")
    #expect(session.state.open?.heatTable?.heatmap.query.rows == .burden)
  }

  @Test("v, s and o go through figures, shares and orders and come back")
  func settings() throws {
    var session = session(try Journeys.counted())
    var seen: [HeatmapQuery.Measure] = []
    for _ in 0..<5 {
      session.press("v")
      seen.append(try #require(session.state.open?.heatTable?.heatmap.query.cell))
    }
    #expect(seen == [.sum, .mean, .count, .votes, .max])
    session.press("s")
    #expect(session.state.open?.heatTable?.heatmap.query.share == .split)
    session.press("s o")
    #expect(session.state.open?.heatTable?.heatmap.query.share == .full)
    #expect(session.state.open?.heatTable?.heatmap.query.sort == .heat)
  }

  @Test("the filter is one for heat and pains, and the selection survives it")
  func filter() throws {
    var session = session(try Journeys.counted())
    session.press("f")
    session.type("learning")
    session.press("Enter")
    #expect(session.state.open?.heatTable?.heatmap.distinctTotal == 1)
    session.press("6")
    #expect(session.state.open?.painTable?.rows.map(\.id) == ["words"])
    #expect(session.state.selectedID == "words")
    session.press("f")
    session.type("everything")
    session.press("Enter")
    #expect(session.state.open?.painTable?.rows.count == 5)
  }

  @Test("an edit is worked into the table; a key that changes nothing works nothing out anew")
  func caches() throws {
    var session = session(try Journeys.counted())
    session.press("G End")
    #expect(session.state.open?.heatTable?.heatmap.total.max == 20)
    let revision = session.state.open?.heatTable?.revision
    session.press("k j")
    #expect(session.state.open?.heatTable?.revision == revision)
    session.press("6 d 2")
    #expect(session.state.open?.heatTable?.heatmap.total.max == 12)
    session.press("u 2")
    #expect(session.state.open?.heatTable?.heatmap.total.max == 20)
  }

  @Test("a file read anew shows its own figures")
  func reload() throws {
    var session = session(try Journeys.counted())
    #expect(session.state.open?.heatTable?.heatmap.distinctTotal == 5)
    var less = try Journeys.counted().object
    less["painPoints"] = .array([])
    _ = session.state.receive(
      .reloaded(Journey(less), path: "map.json", readOnlyReason: nil, savers: Savers(time: "14:05")))
    #expect(session.state.open?.heatTable?.heatmap.distinctTotal == 0)
  }

  @Test(
    "the selected cell is always on the screen, whatever its size", arguments: [40, 66, 80, 136], [10, 12, 24, 60])
  func scrolling(width: Int, height: Int) throws {
    var session = session(try Journeys.large(), width: width, height: height)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      session.press(
        ["j", "k", "h", "l", "PageDown", "PageUp", "G", "g g", "Home", "End"].randomElement(using: &generator)!)
      let open = try #require(session.state.open)
      let table = try #require(open.heatTable)
      let layout = try #require(open.heatLayout(session.state.layout.view.size))
      let row = try #require(table.row(open.heat.row))
      let column = try #require(table.column(open.heat.column))
      let top = try #require(layout.top(ofRow: row, isTotal: table.isTotal(row: row)))
      let left = try #require(layout.left(ofColumn: column, isTotal: table.isTotal(column: column)))
      let area = session.state.layout.view.size
      #expect(top < area.height && left + layout.cellWidth <= area.width + 1)
      #expect(layout.totalRow < area.height)
    }
  }

  @Test("levels are bands for heat and quarters of the largest for other figures")
  func levels() throws {
    var session = session(try Journeys.counted())
    let table = try #require(session.state.open?.heatTable)
    let ssa = try #require(table.row("ssa"))
    #expect(table.sign(ofLevel: table.level(ssa, 0)) == "C")
    let words = HeatText.detail(table, ssa, 0)
    #expect(words.hasPrefix("SSA × Find out what help exists: 20 critical (illustrative) · 3 pain points"))
    session.press("v")
    let sums = try #require(session.state.open?.heatTable)
    #expect(sums.level(ssa, 0) == 4)
    #expect(sums.level(ssa, table.columnCount - 1) == 0)
  }

  @Test("unknown heat is a question mark, looked-at places differ from places that nobody looked at")
  func states() throws {
    let session = session(try Journeys.counted())
    let table = try #require(session.state.open?.heatTable)
    let irs = try #require(table.row("irs"))
    let use = try #require(table.column("use"))
    #expect(table.state(irs, use) == .noPain)
    #expect(table.state(irs, 0) == .noData)
    let ssa = try #require(table.row("ssa"))
    let apply = try #require(table.column("apply"))
    let text = HeatCellText(table.tally(ssa, apply), .max)
    #expect([text.value, text.count, text.unknown] == ["20", "×2", "?1"])
    #expect(
      HeatText.hottest(table).hasPrefix(
        "Hottest: SSA × Find out what help exists, 20 critical (illustrative), 3 pain points"))
  }
}
