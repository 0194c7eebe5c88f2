import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("What was typed is never lost")
struct DraftTests {
  private static func typed(_ session: Session) -> String? {
    guard case .prompt(let prompt) = session.state.overlay else { return nil }
    return prompt.editor.text
  }

  @Test("a field left by Esc holds what was typed when it is opened again, and that field alone")
  func field() {
    var session = Session(Maps.small)
    session.press("e C-u")
    session.type("Ring them up")
    session.press("Escape")
    #expect(session.journey.stages[0].steps[0].name == "Call the office")
    #expect(session.state.notice?.text.hasPrefix("what you typed is kept") == true)
    session.press("l e")
    #expect(Self.typed(session) == "Visit the office")
    session.press("Escape h e")
    #expect(Self.typed(session) == "Ring them up")
    guard case .prompt(let prompt) = session.state.overlay else { return }
    #expect(prompt.help.contains("It says now: Call the office"))
    session.press("Enter e")
    #expect(Self.typed(session) == "Ring them up")
    #expect(session.journey.stages[0].steps[0].name == "Ring them up")
    session.press("Escape u e")
    #expect(Self.typed(session) == "Call the office")
  }

  @Test("what was not changed is no draft, and an emptied line throws its draft away")
  func noDraft() {
    var session = Session(Maps.small)
    session.press("e Escape")
    #expect(session.state.drafts.isEmpty)
    session.press("!")
    session.press("Escape ;")
    #expect(Self.typed(session) == "")
    session.type("! hold")
    session.press("Escape !")
    #expect(Self.typed(session) == "! hold")
    session.press("C-u Escape !")
    #expect(Self.typed(session) == "! ")
  }

  @Test("every line that adds something keeps what was typed, in every view")
  func adding() {
    for keys in ["a", "k a", "6 a", "7 a", "7 l a", "8 a", "g e a", "M-x"] where keys != "M-x" {
      var session = Session(Maps.small)
      session.press(keys)
      guard Self.typed(session) != nil else { continue }
      session.press("End")
      session.type("Half a thought")
      session.press("Escape")
      let last = keys.split(separator: " ").last.map(String.init) ?? "a"
      session.press(last)
      #expect(Self.typed(session)?.hasSuffix("Half a thought") == true, "\(keys)")
    }
  }

  @Test("a field of the inspector keeps it, too; so does a new element of a list")
  func inspector() {
    var session = Session(Maps.small)
    session.press("Tab Enter")
    session.press("End")
    session.type(" now")
    session.press("Escape Escape Tab Enter")
    #expect(Self.typed(session)?.hasSuffix(" now") == true)
  }

  @Test("a form left halfway is gone through again with what was said, until the record is made")
  func form() {
    var session = Session(Maps.small)
    session.press("g k")
    session.type("segments")
    session.press("Enter a")
    session.type("Rural")
    session.press("Enter")
    let isOver = session.state.overlay == nil
    if !isOver {
      session.press("Escape a")
      #expect(Self.typed(session) == "Rural")
      session.press("Enter Enter Enter Enter Enter")
    }
    #expect(session.journey.segments.map(\.name) == ["Rural"])
    session.press("Escape Escape a")
    #expect(Self.typed(session) == "")
  }

  @Test("what could not become an edit stays")
  func refused() {
    var session = Session(Maps.small)
    _ = session.state.receive(.textEdited(EditedText(id: "gone", path: [.key("action")]), "long words"))
    session.press(";")
    #expect(Self.typed(session) == "long words")
  }
}
