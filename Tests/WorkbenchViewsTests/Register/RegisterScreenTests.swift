import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@Suite("Registers, marks and lanes on the screen")
struct RegisterScreenTests {
  @Test("the register of the evidence at three sizes", arguments: [(40, 12), (80, 24), (120, 40)])
  func evidence(width: Int, height: Int) {
    var session = Session(Maps.small, size: Size(width: width, height: height))
    session.press("g k")
    session.type("evidence")
    session.press("Enter")
    expectGolden(Screen.frame(session.state), "register-evidence-\(width)x\(height)")
  }

  @Test("an empty register says what belongs there and how to begin")
  func empty() {
    var session = Session(Maps.empty, size: Size(width: 80, height: 24))
    session.press("g k")
    session.type("evidence")
    session.press("Enter")
    expectGolden(Screen.frame(session.state), "register-empty")
  }

  @Test("marks are signs before the rows, and a count in the hint line")
  func marks() {
    var session = Session(Maps.small, size: Size(width: 80, height: 24))
    session.press("6 Space Space k")
    expectGolden(Screen.frame(session.state), "marks-pains")
    session.press("g k")
    session.type("agencies")
    session.press("Enter Space k")
    expectGolden(Screen.frame(session.state), "marks-register")
  }

  @Test("folded, hidden and moved lanes")
  func lanes() {
    var session = Session(Maps.small, size: Size(width: 80, height: 24))
    session.press("j z j C-Up j Z")
    expectGolden(Screen.frame(session.state), "lanes")
  }

  @Test("the cursor stands on something in every register at every size")
  func cursor() {
    for size in [Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 200, height: 60)] {
      for map in [Maps.small, Maps.empty] {
        for list in Journey.record.identifiedLists where list.path != "stages" && list.path.keys.count == 1 {
          var session = Session(map, size: size)
          session.press("g k")
          session.type(Journey.record.field(list.path.keys[0])?.label ?? "")
          session.press("Enter")
          #expect(session.state.open?.view == .register)
          #expect(Screen.frame(session.state).cursor != nil, "\(list.path) at \(size)")
        }
      }
    }
  }
}
