import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Editing")
struct EditingTests {
  @Test("a adds a step after the selected one; u takes it back and says what it was")
  func addStep() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("a")
    session.type("Bring papers")
    session.press("Enter")
    #expect(session.journey.stages[0].steps.map(\.name) == ["Call the office", "Bring papers", "Visit the office"])
    #expect(session.state.open?.mapCursor.column == session.journey.stages[0].steps[1].id)
    #expect(session.state.hasUnsaved)
    session.press("u")
    #expect(session.bytes == start)
    #expect(session.state.notice?.text == "undid: add step 'Bring papers'")
    #expect(!session.state.hasUnsaved)
    session.press("C-r")
    #expect(session.journey.stages[0].steps.count == 3)
    #expect(session.state.notice?.text == "did again: add step 'Bring papers'")
  }

  @Test("an empty map gets its first stage, then a step in it")
  func firstStage() {
    var session = Session(Maps.empty)
    session.press("a")
    session.type("Find help")
    session.press("Enter a")
    #expect(session.journey.stages.map(\.name) == ["Find help"])
    session.press("Escape j a")
    session.type("Call 211")
    session.press("Enter")
    #expect(session.journey.stages[0].steps.map(\.name) == ["Call 211"])
  }

  @Test("every made id has the words and four random letters or digits, and is new")
  func ids() {
    var session = Session(Maps.small)
    for _ in 0..<20 {
      session.press("a")
      session.type("Same name")
      session.press("Enter")
    }
    let ids = session.journey.stages[0].steps.map(\.id)
    #expect(Set(ids).count == 22)
    #expect(ids.filter { $0.hasPrefix("same-name-") && $0.utf8.count == "same-name-".utf8.count + 4 }.count == 20)
  }

  @Test("deleting a step takes every mention of it along, and undo brings all of it back to the byte")
  func deleteStep() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("d")
    #expect(session.journey.stages[0].steps.map(\.id) == ["visit"])
    #expect(session.journey.painPoints.map(\.id) == ["lost"])
    #expect(session.journey.actions[0].addresses == ["lines"])
    #expect(session.journey.evidence[0].steps.isEmpty)
    let broken = JourneyCheck.findings(in: session.journey, now: JourneyDate("2027-03-01")!).filter {
      $0.severity == .error
    }
    #expect(broken.isEmpty)
    session.press("u")
    #expect(session.bytes == start)
    #expect(session.state.open?.mapCursor.column == "call")
  }

  @Test("deleting a stage takes its steps, pain points and volumes along")
  func deleteStage() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("k d")
    #expect(session.journey.stages.map(\.id) == ["get"])
    #expect(session.journey.volumes.isEmpty)
    #expect(session.journey.painPoints.map(\.id) == ["lost"])
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("> moves a step on, at the edge of its stage into the next; < brings it back")
  func moveStep() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("> >")
    #expect(session.journey.stages.map { $0.steps.map(\.id) } == [["visit"], ["call", "wait"]])
    #expect(session.state.open?.mapCursor.column == "call")
    session.press("< <")
    #expect(session.bytes == start)
    session.press("<")
    #expect(session.state.notice?.text == "it is the first already")
  }

  @Test("> on a stage moves the whole stage")
  func moveStage() {
    var session = Session(Maps.small)
    session.press("k >")
    #expect(session.journey.stages.map(\.id) == ["get", "ask"])
    #expect(session.state.open?.mapCursor.lane == .stage)
  }

  @Test("y and p copy a step with all that is in it, under a new id")
  func copyStep() {
    var session = Session(Maps.small)
    session.press("y l p")
    let steps = session.journey.stages[0].steps
    #expect(steps.map(\.name) == ["Call the office", "Visit the office", "Call the office"])
    #expect(Set(steps.map(\.id)).count == 3)
    #expect(steps[2].emotions.map(\.value) == [-1])
  }

  @Test("a copied step can be put into another file")
  func copyAcross() {
    var session = Session(Maps.small)
    session.press("y")
    _ = session.state.receive(.opened(Maps.empty, path: "other.json", readOnlyReason: nil))
    session.press("a")
    session.type("First")
    session.press("Enter p")
    #expect(session.journey.stages[0].steps.map(\.name) == ["Call the office"])
    #expect(session.journey.stages[0].steps[0].id == "call")
  }

  @Test("what a field does not take is said while it is typed, and kept in the line")
  func validation() {
    var session = Session(Maps.small)
    session.press("j j j j j e")  // the emotion of the first step
    session.press("C-u")
    session.type("5")
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("no prompt is open")
      return
    }
    #expect(prompt.problem == "needs a whole number from -2 to 2")
    session.press("Enter")
    #expect(session.journey.stages[0].steps[0].emotions.map(\.value) == [-1])
    guard case .prompt = session.state.overlay else {
      Issue.record("the prompt was closed over a fault")
      return
    }
    session.press("C-u")
    session.type("2")
    session.press("Enter")
    #expect(session.journey.stages[0].steps[0].emotions.map(\.value) == [2])
    #expect(session.journey.stages[0].steps[0].emotions[0].basis == "estimated")
  }

  @Test("a number typed for a figure is an estimate until somebody says where it comes from")
  func figureBasis() {
    var session = Session(Maps.small)
    session.press("l l j j j j j j j j j e")  // effort of the last step
    #expect(session.state.open?.mapCursor.lane == .effort)
    session.type("45")
    session.press("Enter")
    #expect(session.journey.stages[1].steps[0].minutes?.value == 45)
    #expect(session.journey.stages[1].steps[0].minutes?.basis == "estimated")
  }

  @Test("Esc never loses what was typed: the draft is there when the prompt is opened again")
  func draft() {
    var session = Session(Maps.small)
    session.press("a")
    session.type("Half a thou")
    session.press("Escape a")
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("no prompt is open")
      return
    }
    #expect(prompt.editor.text == "Half a thou")
  }

  @Test("an enumeration is chosen from its words; several with Space")
  func choosing() {
    var session = Session(Maps.small)
    session.press("j j j e")  // agency
    session.type("motor")
    session.press("Enter")
    #expect(session.journey.stages[0].steps[0].agency == "dmv")
    session.press("j e Space Down Space Enter")  // channels: phone off, office on
    #expect(session.journey.stages[0].steps[0].channels == ["office"])
  }

  @Test("every edit leaves by the journal door, undo and redo too")
  func journal() {
    var session = Session(Maps.small)
    session.press("a")
    session.type("New")
    session.press("Enter u C-r")
    let edits = session.effects.filter { if case .journal = $0 { true } else { false } }
    #expect(edits.count == 3)
  }

  @Test("a map of a newer version, or opened read-only, refuses every edit with the reason")
  func readOnly() {
    var newer = Maps.small.object
    newer["version"] = .number(9)
    var session = Session(Journey(newer))
    let start = session.bytes
    session.press("a")
    #expect(session.state.overlay == nil)
    #expect(session.state.notice?.text == "Add: written by a newer Sojourn: read-only here")
    session.press("d > J C-s")
    #expect(session.bytes == start)
    #expect(!session.effects.contains { if case .save = $0 { true } else { false } })
  }

  @Test("in the inspector a field is edited, cleared, and a list gets an element")
  func inspector() {
    var session = Session(Maps.small)
    session.press("Tab")
    #expect(session.state.inspectorRow?.label == "Name")
    session.press("e C-u")
    session.type("Ring them")
    session.press("Enter")
    #expect(session.journey.stages[0].steps[0].name == "Ring them")
    while session.state.inspectorRow?.label != "Information asked", session.state.open!.inspector.row < 60 {
      session.press("j")
    }
    #expect(session.state.inspectorRow?.label == "Information asked")
    session.press("Escape")
    #expect(session.state.open?.inspector.isFocused == false)
  }

  @Test("Enter on a link of the inspector follows it, Esc comes back")
  func follow() {
    var session = Session(Maps.small)
    session.press("Tab G")
    #expect(session.state.inspectorRow?.text == "I gave up")
    session.press("Enter")
    #expect(session.state.inspectedID == "ev")
    session.press("Escape")
    #expect(session.state.inspectedID == "call")
  }
}
