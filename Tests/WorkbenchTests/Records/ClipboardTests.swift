import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("What belongs to a step goes where it goes")
struct ClipboardTests {
  private static func errors(_ journey: Journey) -> [String] {
    JourneyCheck.findings(in: journey, now: JourneyDate("2027-03-01")!).filter { $0.severity == .error }
      .map { "\($0)" }
  }

  @Test("a step cut and put back in another stage keeps its pain points, and what named it names it again")
  func cutAndPaste() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("x")
    #expect(session.state.notice?.text == "cut step 'Call the office' and with it 2 pain points; u brings them back")
    #expect(session.journey.painPoints.map(\.id) == ["lost"])
    session.press("G p")
    #expect(session.state.notice?.text == "with it came 2 pain points")
    let journey = session.journey
    #expect(journey.stages.map { $0.steps.map(\.id) } == [["visit"], ["wait", "call"]])
    #expect(Set(journey.painPoints.map(\.id)) == ["hold", "again", "lost"])
    let hold = journey.painPoints.first { $0.id == "hold" }
    #expect(hold?.step == "call" && hold?.rootCauses == ["lines"] && hold?.evidence == ["ev"])
    #expect(journey.painPoints.first { $0.id == "again" }?.between?.from == "call")
    #expect(journey.actions[0].addresses == ["lines", "hold"])
    #expect(journey.evidence[0].steps == ["call"])
    #expect(journey.stages[0].steps[0].requires == ["call"])
    #expect(Self.errors(journey).isEmpty)
    // Each is one step.
    session.press("u")
    #expect(session.journey.painPoints.map(\.id) == ["lost"])
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("put down a second time it gets ids of its own, and the first keeps what names it")
  func twice() {
    var session = Session(Maps.small)
    session.press("x p p")
    let journey = session.journey
    #expect(journey.stages[0].steps.filter { $0.name == "Call the office" }.count == 2)
    #expect(journey.painPoints.count == 5)
    #expect(Set(journey.painPoints.map(\.id)).count == 5)
    #expect(journey.actions[0].addresses == ["lines", "hold"])
    #expect(Self.errors(journey).isEmpty)
  }

  @Test("a copy has its own pain points and bright spots; what lies between it and another stays with the first")
  func copy() {
    var session = Session(Maps.small)
    session.press("y")
    #expect(
      session.state.notice?.text
        == "copied step 'Call the office' with 1 pain point; p puts it after the selected thing")
    session.press("l p")
    let pains = session.journey.painPoints
    #expect(pains.count == 4)
    let copy = pains.last
    #expect(copy?.title == "An hour on hold" && copy?.id != "hold")
    #expect(copy?.step == session.journey.stages[0].steps[2].id)
    #expect(copy?.rootCauses == ["lines"])
    session.press("u")
    #expect(session.bytes == JourneyFormat.write(Maps.small))
  }

  @Test("in another file the causes with their whys come along; what belongs to the first file alone stays")
  func acrossFiles() {
    var session = Session(Maps.small)
    session.press("x")
    _ = session.state.receive(.opened(Maps.empty, path: "other.json", readOnlyReason: nil))
    session.press("a")
    session.type("First")
    session.press("Enter p")
    let journey = session.journey
    #expect(journey.stages[0].steps.map(\.id) == ["call"])
    #expect(journey.painPoints.map(\.id) == ["hold", "again"])
    // The other end of the pain point between two steps is not here: it stands at the step that is.
    #expect(journey.painPoints[1].step == "call" && journey.painPoints[1].between == nil)
    #expect(journey.rootCauses.map(\.id) == ["lines"])
    #expect(journey.rootCauses[0].whys.map(\.text) == ["No budget"])
    #expect(journey.painPoints[0].evidence.isEmpty)
    #expect(
      session.state.notice?.text
        == "with it came 2 pain points, SSA, Phone, Too few lines; 2 mentions of what is not in this journey stayed behind"
        || session.state.notice?.text.contains("2 pain points") == true)
    #expect(session.state.notice?.text.contains("stayed behind") == true)
    #expect(Self.errors(journey).isEmpty)
  }

  @Test("a cause of the same id with another problem is another cause")
  func otherCause() throws {
    var session = Session(Maps.small)
    session.press("y")
    let other = try JourneyBuilder.journey(
      #"""
      "stages": [{"id": "s", "name": "S"}],
      "rootCauses": [{"id": "lines", "problem": "Something else", "whys": [{"id": "w1", "text": "Because"}]}]
      """#)
    _ = session.state.receive(.opened(other, path: "other.json", readOnlyReason: nil))
    session.press("p")
    let causes = session.journey.rootCauses
    #expect(causes.map(\.problem) == ["Something else", "Too few lines"])
    #expect(session.journey.painPoints[0].rootCauses == [causes[1].id])
    #expect(causes[1].whys[0].id != "w1")
    #expect(Self.errors(session.journey).isEmpty)
  }

  @Test("a stage cut and put back brings its steps, pain points, bright spots and counts")
  func stage() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("k x")
    #expect(
      session.state.notice?.text
        == "cut stage 'Ask' and with it 2 steps, 2 pain points, 1 bright spot, 1 volume; u brings them back")
    session.press("p")
    let journey = session.journey
    #expect(journey.stages.map(\.id) == ["get", "ask"])
    #expect(Set(journey.painPoints.map(\.id)) == ["hold", "again", "lost"])
    #expect(journey.brightSpots.map(\.id) == ["clerk"])
    #expect(journey.volumes.map(\.id) == ["v1"])
    session.press("u u")
    #expect(session.bytes == start)
    // A copy has the pain, but nobody was counted twice.
    session.press("y p")
    #expect(session.journey.painPoints.count == 5)
    #expect(session.journey.brightSpots.count == 2)
    #expect(session.journey.volumes.count == 1)
    #expect(Self.errors(session.journey).isEmpty)
  }

  @Test("counts and measures of a step that goes do not become those of its stage")
  func countsOfStep() throws {
    let journey = try JourneyBuilder.journey(
      #"""
      "stages": [{"id": "s", "name": "S", "steps": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}],
      "volumes": [{"id": "v", "stage": "s", "step": "a", "reached": 5, "basis": "measured"}],
      "measures": [{"id": "m", "driver": "trust", "step": "a"}]
      """#)
    var session = Session(journey)
    let start = session.bytes
    session.press("d")
    #expect(session.journey.volumes.isEmpty)
    #expect(session.journey.measures.isEmpty)
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("a deleted why takes the whys that answer it along, says how many, and comes back with them")
  func whys() throws {
    var session = Session(try Maps.chained())
    let start = session.bytes
    session.press("7 j")
    while session.state.open?.causes.cause != "silos" { session.press("k") }
    session.press("l d")
    #expect(session.journey.rootCauses[1].whys.map(\.id) == ["w4"])
    #expect(
      session.state.notice?.text
        == "deleted why 'No office sees what another knows' and with it 2 whys; u brings them back")
    session.press("u")
    #expect(session.bytes == start)
    // One without answers goes alone.
    session.press("G d")
    #expect(session.journey.rootCauses[1].whys.map(\.id) == ["w1", "w2", "w3"])
  }
}
