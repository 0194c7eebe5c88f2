import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@Suite("Screens")
struct ScreenTests {
  private static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60)]

  @Test("the map at three sizes", arguments: sizes)
  func map(size: Size) {
    let session = Session(Maps.small, size: size)
    expectGolden(Screen.frame(session.state), "map-\(size.width)x\(size.height)")
  }

  @Test("the map without colour says by signs and words what colour says")
  func mono() {
    var session = Session(Maps.small)
    session.press("g T g T")
    expectGolden(Screen.frame(session.state), "map-mono")
  }

  @Test("an empty map says what to do")
  func empty() {
    expectGolden(Screen.frame(Session(Maps.empty, size: Self.sizes[0]).state), "map-empty")
  }

  @Test("the inspector with the keys shows every field, also the empty ones")
  func inspector() {
    var session = Session(Maps.small)
    session.press("Tab j j")
    expectGolden(Screen.frame(session.state), "inspector")
  }

  @Test("prompt, list, question and help lie over the view")
  func overlays() {
    var session = Session(Maps.small, size: Self.sizes[0])
    session.press("a")
    session.type("Bring papers")
    expectGolden(Screen.frame(session.state), "prompt")
    session.press("Escape j j j e")
    expectGolden(Screen.frame(session.state), "chooser")
    session.press("Escape d q")
    expectGolden(Screen.frame(session.state), "question")
    session.press("Escape ?")
    session.type("undo")
    expectGolden(Screen.frame(session.state), "help")
  }

  @Test("the hardware cursor stands on something in every view, with every overlay, at every size that fits")
  func cursor() {
    for size in Self.sizes + [FrameLayout.least] {
      for view in ViewName.allCases {
        for map in [Maps.small, Maps.empty] {
          var session = Session(map, size: size)
          session.press(String(view.digit))
          #expect(Screen.frame(session.state).cursor != nil, "\(view) at \(size)")
          session.press("?")
          #expect(Screen.frame(session.state).cursor != nil, "help over \(view) at \(size)")
        }
      }
    }
  }

  @Test("below the least size one plain line says so")
  func tooSmall() {
    let frame = Screen.frame(Session(Maps.small, size: Size(width: 39, height: 9)).state)
    #expect(frame.cells.lines[0].hasPrefix("too small: needs 40×10"))
  }

  @Test("no text of a file reaches a cell raw, wherever it stands", arguments: HostileText.corpus)
  func hostile(text: String) {
    var object = Maps.small.object
    object["title"] = .text(text)
    object["stages"] = .array([
      .object([
        "id": .text("s"), "name": .text(text),
        "steps": .array([
          .object([
            "id": .text("t"), "name": .text(text), "action": .text(text), "agency": .text(text), "thought": .text(text),
          ])
        ]),
      ])
    ])
    object["painPoints"] = .array([.object(["id": .text("p"), "title": .text(text), "step": .text("t")])])
    for view in ViewName.allCases {
      var session = Session(Journey(object))
      session.press(String(view.digit))
      let frame = Screen.frame(session.state)
      for cell in frame.cells.cells {
        let value = cell.scalar.value
        #expect(value >= 0x20 && !(0x7F...0x9F).contains(value) && !(0x202A...0x202E).contains(value))
      }
    }
  }

  @Test("200 random keys at random sizes: every frame is drawn, none crashes", arguments: 0..<24)
  func randomKeys(round: Int) {
    let seed = UInt64(round) &* 104_729 &+ 5
    var generator = SeededGenerator(seed: seed)
    var session = Session(round % 4 == 3 ? Maps.empty : Maps.small)
    let names =
      CommandTable.all.flatMap(\.keys).flatMap(\.presses).map(\.name) + ["Enter", "Escape", "Space", "é", "漢", "7"]
    for _ in 0..<200 {
      if Int.random(in: 0..<10, using: &generator) == 0 {
        let size = Size(
          width: Int.random(in: 1...300, using: &generator), height: Int.random(in: 1...120, using: &generator))
        _ = session.state.handle(.resize(size))
      }
      if let press = KeyPress(name: names.randomElement(using: &generator) ?? "j") {
        _ = session.state.handle(.key(press))
      }
      let frame = Screen.frame(session.state)
      #expect(frame.cells.size == session.state.size, "seed \(seed)")
    }
  }
}
