import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The drop-off view")
struct DropOffTests {
  private func session(width: Int = 80, height: Int = 24) throws -> Session {
    var session = Session(try Journeys.counted(), size: Size(width: width, height: height))
    session.press("3")
    return session
  }

  @Test("it starts where most people are lost")
  func start() throws {
    let session = try session()
    #expect(session.state.selectedID == "find")
    let table = try #require(session.state.open?.dropOffTable)
    #expect(DropOffText.heading(table).hasPrefix("log (one of 2 series) · measured, 95 % intervals"))
    #expect(
      DropOffText.worst(table).hasPrefix(
        "Largest leak and worst rate: Find out what help exists, 250 missed, 26.3 % (at least 23.6 %)"))
  }

  @Test("b goes through the breakdowns and comes back; groups are selected with their stage")
  func breakdown() throws {
    var session = try session()
    var seen: [DropOffQuery.Breakdown?] = []
    for _ in 0..<6 {
      session.press("b")
      seen.append(session.state.open?.dropOff.query.by)
    }
    #expect(seen == [.channel, .device, .agency, .segment, .period, nil])
    session.press("b j")
    #expect(session.state.selectedID == "find")
    #expect(session.state.open?.dropOff.group == "phone")
    session.press("]")
    #expect(session.state.selectedID == "apply")
    #expect(session.state.open?.dropOff.group == nil)
  }

  @Test("a real difference has its mark and its words")
  func difference() throws {
    var session = try session()
    session.press("b j")
    let table = try #require(session.state.open?.dropOffTable)
    let item = try #require(session.state.open?.dropOffItem)
    let comparison = try #require(table.group(item)?.comparison)
    #expect(comparison.isReal == true)
    #expect(DropOffText.difference(comparison).hasSuffix("‡"))
    #expect(DropOffText.detail(table, item).contains("a real difference (q < 0.05)"))
  }

  @Test("n shows the next series, and invented counts say so")
  func series() throws {
    var session = try session()
    session.press("n")
    let table = try #require(session.state.open?.dropOffTable)
    #expect(table.result.series == "guess")
    #expect(DropOffText.heading(table).contains("illustrative: invented counts, no intervals"))
    session.press("n")
    #expect(session.state.open?.dropOffTable?.result.series == "log")
  }

  @Test("Enter shows the reasons by count, the valid ends and the pain points; Enter on one opens it")
  func detail() throws {
    var session = try session()
    session.press("Enter")
    let lines = try #require(session.state.open?.dropOffLines)
    let texts = lines.map { "\($0.figure) \($0.text)" }
    let abandoned = try #require(texts.firstIndex(of: "120 abandoned"))
    #expect(texts[abandoned + 1] == "30 unreachable")
    #expect(texts.contains("40 no longer needed"))
    let pain = try #require(lines.firstIndex { $0.pain == "hold" })
    session.press("g g")
    for _ in 0..<pain { session.press("j") }
    #expect(session.state.selectedID == "hold")
    session.press("Enter")
    #expect(session.state.open?.inspector.isFocused == true)
    session.press("Escape Escape")
    #expect(session.state.open?.dropOff.isStageOpen == false)
    #expect(session.state.selectedID == "find")
  }

  @Test("small counts are never spelt out, in no line of the view")
  func suppression() throws {
    var session = try session()
    session.press("b ] Enter")
    let texts = session.state.open?.dropOffLines.map { "\($0.figure) \($0.text)" } ?? []
    #expect(!texts.contains("6 abandoned"))
    let table = try #require(session.state.open?.dropOffTable)
    for item in table.items where table.figures(item).isSuppressed {
      #expect(!DropOffText.detail(table, item).contains("missed"))
    }
  }

  @Test("a bar is as long as its people, every part has a cell, and nothing is lost in rounding")
  func bars() throws {
    let result = DropOff.analyse(try Journeys.counted())
    let figures = result.stages[0].figures
    for width in 1...120 {
      let cells = DropOffBar.cells(figures, width: width, most: 1000)
      #expect(cells.reduce(0) { $0 + $1.cells } == width)
      #expect(cells.allSatisfy { $0.cells >= 1 })
    }
    #expect(DropOffBar.cells(figures, width: 100, most: 2000).reduce(0) { $0 + $1.cells } == 50)
    let parts = DropOffBar.parts(figures)
    #expect(parts.map(\.part) == [.succeeded, .neverTried, .failed, .validEnd, .inProgress])
    #expect(parts.map(\.count) == [700, 100, 150, 40, 10])
  }

  @Test("the selected item is always on the screen", arguments: [40, 80, 136], [10, 14, 24, 60])
  func scrolling(width: Int, height: Int) throws {
    var session = try session(width: width, height: height)
    session.press("b")
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<60 {
      session.press(["j", "k", "]", "[", "PageDown", "PageUp", "G", "g g", "b"].randomElement(using: &generator)!)
      let open = try #require(session.state.open)
      let table = try #require(open.dropOffTable)
      let area = session.state.layout.view.size
      let layout = try #require(open.dropOffLayout(area))
      let place = try #require(table.place(stage: open.dropOff.stage, group: open.dropOff.group))
      let shown = try #require(layout.place(of: place))
      #expect(shown.row + shown.height <= layout.detail.lowerBound)
      for column in layout.columns { #expect(column.left + column.width <= area.width) }
    }
  }

  @Test("figures are written so that they align and say what is not known")
  func figures() {
    #expect(DropOffText.grouped(1_234_567) == "1,234,567")
    #expect(DropOffText.grouped(999) == "999")
    #expect(DropOffText.percent(0.1489) == "14.9 %")
    #expect(DropOffText.percent(1) == "100.0 %")
    #expect(DropOffText.percent(nil) == "–")
    #expect(DropOffText.points(0.126) == "+13")
    #expect(DropOffText.points(-0.002) == "±0")
    #expect(DropOffText.count(.small) == "<10")
    #expect(DropOffText.count(.withheld) == "–")
    #expect(DropOffText.count(.unknown) == "?")
    #expect(14.66.short == "14.7")
    #expect(15.0.short == "15")
    #expect((-0.04).short == "0")
  }
}
