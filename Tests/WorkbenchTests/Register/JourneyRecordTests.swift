import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("The journey's own fields, and its workshop")
struct JourneyRecordTests {
  @Test("g a opens the journey's own fields; one is edited as of any record, and undone")
  func edits() throws {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("g a")
    let rows = session.state.inspectorRows
    #expect(session.state.open?.inspector.isFocused == true)
    #expect(session.state.inspectorRow?.label == "Title")
    for label in ["Life experience", "Narrative", "Sponsor", "Purpose", "Dots each"] {
      #expect(rows.contains { $0.label == label }, "\(label)")
    }
    session.press("Enter C-u")
    session.type("A card for everyone")
    session.press("Enter")
    #expect(session.journey.title == "A card for everyone")
    session.press("u")
    #expect(session.bytes == start)
    session.press("Escape")
    #expect(session.state.inspectedID != "")
  }

  @Test("What says how the file is read, and what has a register of its own, is not among them")
  func leavesOut() {
    var session = Session(Maps.small)
    session.press("g a")
    let labels = session.state.inspectorRows.filter { $0.depth == 0 }.map(\.label)
    for label in ["Format", "Version", "Stages", "Agencies", "Pain points"] {
      #expect(!labels.contains(label), "\(label)")
    }
  }

  @Test(
    "The workshop's lists are registers: a adds to them, also where the map has no workshop yet",
    arguments: [("participants", "Front-line lead"), ("agenda", "Walk through"), ("parking lot", "Ask legal")])
  func workshop(list: String, text: String) throws {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("g k")
    session.type(list)
    session.press("Enter a")
    session.type(text)
    session.press("Enter")
    #expect(session.state.open?.register.table?.rows.last?.object.members.contains { $0.value.text == text } == true)
    #expect(session.state.selectedID == session.state.open?.register.table?.rows.last?.id)
    session.press("u")
    #expect(session.bytes == start)
  }
}
