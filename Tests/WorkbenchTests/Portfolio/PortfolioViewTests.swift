import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The portfolio")
struct PortfolioViewTests {
  private func two() throws -> Session {
    var session = Session(try Maps.trials("one"), path: "one.json")
    _ = session.state.receive(
      .opened(try Maps.trials("two", basis: "illustrative"), path: "two.json", readOnlyReason: nil))
    session.press("g p")
    session.state.finishWork()
    return session
  }

  /// A list of two files, none of them open.
  private func list() throws -> (state: WorkbenchState, files: [String: Journey]) {
    let files = ["f/one.json": try Maps.trials("one"), "f/two.json": try Maps.trials("two")]
    var state = WorkbenchState(
      size: Size(width: 120, height: 40), environment: Environment(today: "2027-03-01", seed: 7))
    _ = state.receive(
      .listed(
        folder: "f", files.sorted { $0.key < $1.key }.map { FolderEntry(path: $0.key, name: $0.key, journey: $0.value) }
      ))
    return (state, files)
  }

  @Test("the open journeys are held side by side")
  func openOnes() throws {
    var session = try two()
    let table = try #require(session.state.portfolio.table)
    #expect(session.state.portfolioScope == .openOnes)
    #expect(table.result.journeys.map(\.id) == ["one", "two"])
    #expect(table.result.causes.map(\.id) == ["lines"])
    #expect(session.state.isPortfolioFresh)
    session.press("1")
    _ = session.state.run(command: "delete")
    #expect(!session.state.isPortfolioFresh)
  }

  @Test("Enter asks where to, where a line is about several journeys, and goes there; the way back leads here")
  func opens() throws {
    var session = try two()
    session.press("v")
    #expect(session.state.portfolio.part == .causes)
    session.press("Enter")
    guard case .chooser(let chooser)? = session.state.overlay else {
      Issue.record("nothing was asked")
      return
    }
    #expect(chooser.items.count == 2)
    session.press("Enter")
    #expect(session.state.open?.journey.id == "one")
    #expect(session.state.open?.view == .causes)
    #expect(session.state.selectedID == "lines")
    session.press("M-Left")
    #expect(session.state.open?.view == .portfolio)
    #expect(session.state.portfolio.part == .causes)
  }

  @Test("every part moves, opens and says what it is")
  func parts() throws {
    for part in PortfolioState.Part.allCases {
      var session = try two()
      for _ in 0..<part.rawValue { session.press("]") }
      #expect(session.state.portfolio.part == part)
      session.press("j k l h G g g End Home PageDown PageUp")
      #expect(PortfolioText.detail(session.state.portfolio, try #require(session.state.portfolio.table)) != nil)
      #expect(!session.state.inspectorRows.isEmpty)
      session.press("G Enter")
      if case .chooser? = session.state.overlay { session.press("Enter") }
      let view = try #require(session.state.open?.view)
      let expected: [PortfolioState.Part: ViewName] = [
        .heat: .map, .causes: .causes, .painPoints: .map, .items: .askOnce, .rates: .dropOff, .promises: .actions,
        .journeys: .map,
      ]
      #expect(view == expected[part], "\(part)")
    }
  }

  @Test("over the list it shows the folder, with no journey open, and Enter opens the file at the place")
  func overList() throws {
    var (state, files) = try list()
    _ = state.handle(.key(KeyPress(.character("g"))))
    _ = state.handle(.key(KeyPress(.character("p"))))
    #expect(state.portfolio.isOverList)
    state.finishWork(files: files)
    #expect(state.portfolio.table?.result.journeys.count == 2)
    _ = state.run(command: "portfolio.previous")
    #expect(state.portfolio.part == .journeys)
    _ = state.handle(.key(KeyPress(.character("j"))))
    let effects = state.handle(.key(KeyPress(.enter)))
    guard case .open("f/two.json")? = effects.first, let journey = files["f/two.json"] else {
      Issue.record("not opened: \(effects)")
      return
    }
    _ = state.receive(.opened(journey, path: "f/two.json", readOnlyReason: nil))
    #expect(state.open?.journey.id == "two")
    #expect(state.open?.view == .map)
    #expect(!state.portfolio.isOverList)
    _ = state.run(command: "go.back")
    #expect(state.open?.view == .portfolio)
  }

  @Test("Esc over the list goes back to it when nothing is under way")
  func leaves() throws {
    var (state, files) = try list()
    _ = state.run(command: "portfolio.show")
    state.finishWork(files: files)
    _ = state.run(command: "back")
    #expect(!state.portfolio.isOverList)
    #expect(state.open == nil)
    #expect(state.contexts == [.folder, .anywhere])
  }

  @Test("Esc ends what is under way; it is not begun again until r asks for it")
  func stops() throws {
    var (state, files) = try list()
    _ = state.run(command: "portfolio.show")
    guard case .work(_, let number)? = state.beginWork().first else {
      Issue.record("no work")
      return
    }
    _ = state.receive(.worked(number: number, .progress(done: 1, total: 4)))
    #expect(state.portfolio.progress?.done == 1)
    _ = state.run(command: "back")
    #expect(state.portfolio.isOverList, "the first Esc ends the work, and not the view")
    guard case .stopWork(number)? = state.beginWork().first else {
      Issue.record("not stopped")
      return
    }
    #expect(state.beginWork().isEmpty)
    _ = state.receive(.worked(number: number, .stopped))
    #expect(state.portfolio.progress == nil)
    #expect(state.beginWork().isEmpty)
    _ = state.receive(.worked(number: number, .progress(done: 2, total: 4)))
    #expect(state.portfolio.progress == nil, "what nobody waits for counts for nothing")
    _ = state.run(command: "portfolio.read")
    state.finishWork(files: files)
    #expect(state.portfolio.table != nil)
  }

  @Test("a file that holds no journey is named, and the others are held side by side")
  func problems() throws {
    var (state, files) = try list()
    files["f/one.json"] = nil
    _ = state.run(command: "portfolio.show")
    state.finishWork(files: files)
    let table = try #require(state.portfolio.table)
    #expect(table.problems == ["f/one.json: is not there"])
    #expect(table.result.journeys.map(\.id) == ["two"])
    #expect(PortfolioText.heading(table).contains("1 file could not be read"))
  }
}
