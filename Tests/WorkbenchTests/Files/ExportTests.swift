import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("Export")
struct ExportTests {
  private static func exports(_ session: Session) -> [(path: String, replaces: Bool, bytes: [UInt8])] {
    session.effects.compactMap {
      if case .export(let path, let bytes, let replaces) = $0 { (path, replaces, bytes) } else { nil }
    }
  }

  @Test("the ending says what is written: a copy of the journey, or its summary")
  func endings() {
    var session = Session(Maps.small)
    session.press("C-e")
    session.type("copy.json")
    session.press("Enter")
    #expect(Self.exports(session).map(\.path) == ["copy.json"])
    #expect(Self.exports(session).first?.bytes == session.bytes)
    #expect(Self.exports(session).first?.replaces == false)
    session.press("C-e")
    session.type("page.md")
    session.press("Enter")
    #expect(Self.exports(session).count == 2)
    _ = session.state.receive(.exported(path: "page.md"))
    #expect(session.state.notice?.text == "written to page.md")
  }

  @Test("a name that says nothing stays in the line; the open file is saved, not exported")
  func refused() {
    var session = Session(Maps.small)
    session.press("C-e")
    session.type("page")
    session.press("Enter")
    #expect(session.state.overlay != nil)
    #expect(session.state.notice?.text.contains(".md summary") == true)
    session.press("C-u")
    session.type("map.json")
    session.press("Enter")
    #expect(session.state.notice?.text == "that is the file that is open; Ctrl-S saves it")
    #expect(Self.exports(session).isEmpty)
  }

  @Test("a file that is there is replaced only after a question")
  func replaces() {
    var session = Session(Maps.small)
    _ = session.state.receive(.exportIsThere(path: "page.md", bytes: [65]))
    session.press("c")
    #expect(Self.exports(session).isEmpty)
    _ = session.state.receive(.exportIsThere(path: "page.md", bytes: [65]))
    session.press("o")
    #expect(Self.exports(session).map(\.replaces) == [true])
  }
}
