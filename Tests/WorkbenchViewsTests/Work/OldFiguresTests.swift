import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@Suite("Figures of large journeys")
struct OldFiguresTests {
  private static let words = "figures before the edit, computing …"
  /// Whose figures take long, and whose follow an edit within a frame.
  private static let slow = ["0", "g k Enter"]
  private static let quick = ["2", "3", "4", "5", "6", "7", "8", "g b", "g m", "g t", "g e", "g o"]

  private func session(defers: Bool) -> Session {
    var session = Session(Maps.crowded)
    if defers { session.state.deferFigures() }
    return session
  }

  private func capture(_ session: inout Session) {
    session.press("!")
    session.type("Sent away once more 5x5")
    session.press("Enter")
  }

  @Test("after an edit the old ones stay and say so, until what is worked out is there", arguments: slow)
  func edited(view: String) throws {
    var (later, atOnce) = (session(defers: true), session(defers: false))
    for keys in [view] {
      later.press(keys)
      atOnce.press(keys)
    }
    #expect(!later.state.showsOldFigures, "the first time there is nothing old to show")
    capture(&later)
    capture(&atOnce)
    #expect(later.state.showsOldFigures)
    #expect(Screen.frame(later.state).cells.lines.contains { $0.contains(Self.words) })
    let effects = later.state.beginWork()
    #expect(effects.count == 1 && later.state.beginWork().isEmpty, "one work at a time")
    for case .work(let work, let number) in effects {
      _ = later.state.receive(.worked(number: number, try #require(work.answer())))
    }
    #expect(!later.state.showsOldFigures && later.state.beginWork().isEmpty)
    #expect(Screen.frame(later.state) == Screen.frame(atOnce.state))
  }

  @Test("after an edit that can be followed the new ones are there at once", arguments: quick)
  func followed(view: String) {
    var (quick, atOnce) = (session(defers: true), session(defers: false))
    quick.press(view)
    atOnce.press(view)
    capture(&quick)
    capture(&atOnce)
    #expect(!quick.state.showsOldFigures && quick.state.beginWork().isEmpty)
    #expect(Screen.frame(quick.state) == Screen.frame(atOnce.state))
  }

  @Test("what was worked out of a journey that has changed since is thrown away")
  func outrun() throws {
    var session = session(defers: true)
    session.press("0")
    capture(&session)
    guard case .work(let work, let number)? = session.state.beginWork().first else {
      Issue.record("no work")
      return
    }
    capture(&session)
    _ = session.state.receive(.worked(number: number, try #require(work.answer())))
    #expect(session.state.showsOldFigures)
    #expect(session.state.beginWork().count == 1)
  }

  @Test("small journeys are worked out at once")
  func small() {
    var session = Session(Maps.small)
    session.state.deferFigures()
    session.press("2")
    capture(&session)
    #expect(!session.state.showsOldFigures && session.state.beginWork().isEmpty)
  }

  @Test("whatever is done while figures are old, every frame has the terminal's size", arguments: 0..<8)
  func anything(round: Int) throws {
    let seed = UInt64(round) &* 104_729 &+ 3
    var random = SeededGenerator(seed: seed)
    var session = session(defers: true)
    let left: Set<String> = ["quit", "suspend", "tab.close"]
    let commands = CommandTable.all.filter { !left.contains($0.id) }
    for _ in 0..<150 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: session.state.finishWork()
      case 1: capture(&session)
      case 2: session.press((Self.slow + Self.quick).randomElement(using: &random) ?? "2")
      case 3: session.press(["d", "u", "Enter", "C-r", "Escape"].randomElement(using: &random) ?? "d")
      default: if let command = commands.randomElement(using: &random) { _ = session.state.run(command: command.id) }
      }
      #expect(Screen.frame(session.state).cells.size == session.state.size, "seed \(seed)")
    }
  }
}
