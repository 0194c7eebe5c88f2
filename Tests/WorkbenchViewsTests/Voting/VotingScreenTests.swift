import TerminalCells
import TestSupport
import Testing

@testable import Workbench
@testable import WorkbenchViews

@Suite("The vote on the screen")
struct VotingScreenTests {
  @Test(
    "open, private and revealed",
    arguments: [(80, 24, ThemeName.dark), (120, 40, .light), (80, 24, .mono), (80, 24, .ascii)])
  func screens(width: Int, height: Int, theme: ThemeName) {
    var session = Session(Maps.small, size: Size(width: width, height: height))
    session.state.theme = theme
    let name = "\(width)x\(height)-\(theme.rawValue)"
    session.press("g v")
    expectGolden(Screen.frame(session.state), "vote-empty-\(name)")
    session.press("t Space Down Space Space n Down Space")
    expectGolden(Screen.frame(session.state), "vote-private-\(name)")
    session.press("r")
    expectGolden(Screen.frame(session.state), "vote-revealed-\(name)")
  }

  @Test("A map without anything to vote on says why and what to do")
  func empty() {
    var session = Session(Maps.empty, size: Size(width: 80, height: 24))
    session.press("g v")
    let text = Screen.frame(session.state).cells.lines.joined(separator: "\n")
    #expect(text.contains("There are no pain points to vote on yet."))
    #expect(Screen.frame(session.state).cursor != nil)
  }
}
