import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench
@testable import WorkbenchViews

@Suite("The workshop on the screen")
struct WorkshopScreenTests {
  private func session(_ width: Int, _ height: Int, _ theme: ThemeName) -> Session {
    var session = Session(Maps.small, size: Size(width: width, height: height))
    session.state.theme = theme
    session.press("9")
    return session
  }

  @Test(
    "empty, running, over, people, barriers and big letters",
    arguments: [
      (80, 24, ThemeName.dark), (160, 50, .dark), (120, 40, .light), (80, 24, .mono), (80, 24, .ascii), (40, 10, .dark),
    ])
  func screens(width: Int, height: Int, theme: ThemeName) {
    let name = "\(width)x\(height)-\(theme.rawValue)"
    var session = session(width, height, theme)
    expectGolden(Screen.frame(session.state), "workshop-empty-\(name)")
    _ = session.state.takeAgenda("five-whys")
    session.press("Space n")
    session.state.environment.now += 754_321
    session.press("j k")
    expectGolden(Screen.frame(session.state), "workshop-running-\(name)")
    session.state.environment.now += 1_000_000
    _ = session.state.tick()
    expectGolden(Screen.frame(session.state), "workshop-over-\(name)")
    session.press("v a")
    session.type("program lead @ssa")
    session.press("Enter j k")
    expectGolden(Screen.frame(session.state), "workshop-people-\(name)")
    session.press("v v")
    expectGolden(Screen.frame(session.state), "workshop-barriers-\(name)")
    session.press("!")
    session.type("told to call back")
    session.press("Enter")
    session.type("told to call back twice")
    expectGolden(Screen.frame(session.state), "workshop-like-\(name)")
    session.press("C-u Escape v")
    expectGolden(Screen.frame(session.state), "workshop-captured-\(name)")
    session.press("W")
    expectGolden(Screen.frame(session.state), "workshop-wrap-up-\(name)")
    session.press("B")
    expectGolden(Screen.frame(session.state), "workshop-big-\(name)")
  }

  @Test("the clock is told in words beside the digits, and the cursor always stands somewhere")
  func words() {
    var session = session(80, 24, .dark)
    #expect(Screen.frame(session.state).cursor != nil)
    _ = session.state.takeAgenda("dot-vote")
    session.press("Space j k")
    session.state.environment.now += 300_000
    let text = Screen.frame(session.state).cells.lines.joined(separator: "\n")
    #expect(text.contains("time is up · n goes on, + adds 5 min"))
    session.press("v v B")
    #expect(Screen.frame(session.state).cursor != nil)
  }

  @Test("a hostile agenda shows as text, at any size")
  func hostile() {
    for text in HostileText.corpus {
      var session = session(80, 24, .dark)
      _ = session.state.takeAgenda("dot-vote")
      let id = session.journey.workshop?.agenda.first?.id ?? ""
      _ = session.state.perform("x", .set(id: id, key: "title", value: .text(text)))
      for size in [Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 200, height: 60)] {
        _ = session.state.handle(.resize(size))
        for key in ["B", "B"] {
          session.press(key)
          let all = Screen.frame(session.state).cells.lines.joined()
          #expect(!all.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
        }
      }
    }
  }

  @Test("every letter of an agenda can be drawn big, and has five lines of its own width")
  func letters() {
    for character in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz0123456789:+-.,'?!/ " {
      #expect(BigText.width(of: String(character), (1, 1)) != nil, "\(character)")
    }
    #expect(BigText.width(of: "é", (1, 1)) == nil)
    #expect(BigText.width(of: "88:88", (2, 2)) == 34)
  }
}
