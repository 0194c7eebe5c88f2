import TerminalCells
import TestSupport
import Testing

@testable import Workbench
@testable import WorkbenchViews

@Suite("What came from phones, on the screen")
struct InboxScreenTests {
  @Test(
    "empty, waiting, taken in",
    arguments: [(80, 24, ThemeName.dark), (120, 40, .light), (80, 24, .mono), (80, 24, .ascii)])
  func screens(width: Int, height: Int, theme: ThemeName) {
    var session = Session(Maps.small, size: Size(width: width, height: height))
    session.state.theme = theme
    let name = "\(width)x\(height)-\(theme.rawValue)"
    session.press("g I")
    expectGolden(Screen.frame(session.state), "inbox-empty-\(name)")
    let texts = [
      "told to call back twice #phone s4 f3", "\u{1B}[31mred \u{202E}evil",
      "漢字 👩‍🚀 a long one " + String(repeating: "and on ", count: 30),
    ]
    _ = session.state.receive(
      .inbox(
        texts.enumerated().map { place, text in
          .capture(
            PhoneCapture(
              id: "\(place)", kind: ["pain", "step", "parking"][place], text: text, stage: place == 0 ? "get" : nil,
              time: "14:0\(place)"))
        }, path: "map.json"))
    expectGolden(Screen.frame(session.state), "inbox-waiting-\(name)")
    session.press("Enter v v")
    expectGolden(Screen.frame(session.state), "inbox-taken-\(name)")
  }

  @Test("Tens of thousands that wait cost no more than what is on the screen")
  func many() {
    var session = Session(Maps.small, size: Size(width: 80, height: 24))
    session.press("g I")
    _ = session.state.receive(
      .inbox(
        (0..<20_000).map {
          .capture(PhoneCapture(id: "\($0)", kind: "pain", text: "thing \($0)", stage: nil, time: "14:02"))
        },
        path: "map.json"))
    session.press("G")
    let lines = Screen.frame(session.state).cells.lines
    #expect(lines.contains { $0.contains("thing 19999") })
    #expect(lines[0].contains("20000 waiting"))
  }
}
