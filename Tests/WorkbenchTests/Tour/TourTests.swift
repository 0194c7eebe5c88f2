import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The tour of the first start")
struct TourTests {
  private static func start(isFirstRun: Bool = true) -> Session {
    var session = Session(Maps.small)
    session.state = WorkbenchState(
      size: Size(width: 80, height: 24), isFirstRun: isFirstRun, environment: Environment(today: "2027-03-01", seed: 7))
    _ = session.state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    return session
  }

  private static func remembered(_ session: Session) -> Int {
    session.effects.filter { if case .rememberTour = $0 { true } else { false } }.count
  }

  @Test("it goes on when the person does the thing, in five steps, and is remembered once")
  func doing() {
    var session = Self.start()
    session.press("2")  // not what was asked for yet
    #expect(session.state.tour == .move)
    session.press("j")
    #expect(session.state.tour == .views)
    session.press("1")
    #expect(session.state.tour == .capture)
    session.press("!")
    #expect(session.state.tour == .find)
    session.press("Escape /")
    #expect(session.state.tour == .help)
    session.press("Escape ?")
    #expect(session.state.tour == nil)
    #expect(Self.remembered(session) == 1)
  }

  @Test("g n goes on, g x leaves for good; the first key always reaches the view")
  func leaving() {
    var session = Self.start()
    session.press("g n l")
    #expect(session.state.tour == .views)
    #expect(session.state.selectedID == "visit")
    session.press("g x")
    #expect(session.state.tour == nil)
    #expect(Self.remembered(session) == 1)
    session.press("g x")
    #expect(Self.remembered(session) == 1)
  }

  @Test("without a first start there is none, and a low screen keeps its rows")
  func without() {
    #expect(Self.start(isFirstRun: false).state.tour == nil)
    var session = Self.start()
    #expect(session.state.layout.tour == Rect(column: 0, row: 22, width: 80, height: 1))
    #expect(session.state.layout.view.endRow == 22)
    _ = session.state.handle(.resize(Size(width: 80, height: 12)))
    #expect(session.state.layout.tour.isEmpty)
  }
}
