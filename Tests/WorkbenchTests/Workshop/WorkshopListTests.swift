import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The lists of the workshop")
struct WorkshopListTests {
  @Test("an item of the agenda is typed with its minutes at the end, and edited as it was typed")
  func items() {
    #expect(WorkbenchState.agendaItem("What hurts most? 20") == ("What hurts most?", 20))
    #expect(WorkbenchState.agendaItem("Break 15 min") == ("Break", 15))
    #expect(WorkbenchState.agendaItem("Break 15m") == ("Break", 15))
    #expect(WorkbenchState.agendaItem("Year of 9999") == ("Year of 9999", nil))
    #expect(WorkbenchState.agendaItem("٣٠") == ("٣٠", nil))
    #expect(WorkbenchState.agendaItem("30") == ("30", nil))
    #expect(WorkbenchState.agendaItem("") == ("", nil))

    var session = Session(Maps.empty)
    let before = session.bytes
    session.press("9 a")
    session.type("What hurts most? 20")
    session.press("Enter a")
    session.type("Break")
    session.press("Enter e")
    session.type(" 10")
    session.press("Enter")
    #expect(session.journey.workshop?.agenda.map(\.title) == ["What hurts most?", "Break"])
    #expect(session.journey.workshop?.agenda.map(\.minutes) == [20, 10])
    session.press("K")
    #expect(session.journey.workshop?.agenda.map(\.title) == ["Break", "What hurts most?"])
    session.press("d")
    #expect(session.journey.workshop?.agenda.map(\.title) == ["What hurts most?"])
    session.press("u u u u u")
    #expect(session.bytes == before)
  }

  @Test("people are typed as a role and an agency of the map; others are said, and nothing is made")
  func people() {
    var session = Session(Maps.small)
    session.press("9 v a")
    session.type("front-line clerk @dmv")
    session.press("Enter")
    #expect(session.journey.workshop?.participants.map(\.role) == ["front-line clerk"])
    #expect(session.journey.workshop?.participants.map(\.agency) == ["dmv"])
    session.press("a")
    session.type("lead @nobody")
    session.press("Enter")
    #expect(session.journey.workshop?.participants.count == 1)
    #expect(session.state.notice?.text == "the map has no agency 'nobody'; it has @ssa @dmv")
    session.press("C-u")
    session.type("lived it twice")
    session.press("Enter")
    #expect(session.journey.workshop?.participants.count == 2)
    #expect(RoomWarnings.sentences(session.journey) == ["1 of the map's 2 agencies is not in the room: SSA"])
    #expect(RoomWarnings.count(session.journey) == "2 people: 1 DMV, 1 without an agency of the map")
  }

  @Test("what is missing in the room is said: agencies, community, front line")
  func warnings() {
    #expect(RoomWarnings.sentences(Maps.small).count == 1)
    var session = Session(Maps.small)
    session.press("9 v a")
    session.type("program lead @ssa")
    session.press("Enter")
    #expect(
      RoomWarnings.sentences(session.journey) == [
        "1 of the map's 2 agencies is not in the room: DMV",
        "nobody from the community or with lived experience is in the room", "no front-line staff are in the room",
      ])
  }

  @Test("agencies that are not in the room are counted in words that fit, and whoever acts alone is none")
  func agencies() {
    func told(_ agencies: [JSONValue]) -> String? {
      var object = Maps.empty.object
      object["agencies"] = .array(agencies)
      var session = Session(Journey(object))
      session.press("9 v a")
      session.type("community navigator")
      session.press("Enter")
      return RoomWarnings.sentences(session.journey).first { $0.contains("in the room") }
    }
    func agency(_ id: String, _ name: String, level: String) -> JSONValue {
      .object(["id": .text(id), "name": .text(name), "level": .text(level)])
    }
    let (fema, sba) = (agency("fema", "FEMA", level: "federal"), agency("sba", "SBA", level: "federal"))
    let alone = agency("alone", "Alone", level: "customer")
    #expect(told([alone]) == nil)
    #expect(told([fema, alone]) == "the map's only agency is not in the room: FEMA")
    #expect(told([fema, sba, alone]) == "none of the map's 2 agencies is in the room: FEMA, SBA")
  }

  @Test(
    "who lived it is known by the words that people use for it",
    arguments: [
      ("flood survivor", true), ("Veteran", true), ("veteran and mother", true), ("Veterans Affairs analyst", false),
      ("parent of two", true), ("SNAP applicant", true), ("policy analyst", false),
      ("community-based organization", true),
    ])
  func livedIt(role: String, isKnown: Bool) {
    var session = Session(Maps.small)
    session.press("9 v a")
    session.type(role)
    session.press("Enter")
    let isMissed = RoomWarnings.sentences(session.journey).contains {
      $0 == "nobody from the community or with lived experience is in the room"
    }
    #expect(isMissed != isKnown)
  }

  @Test("each of the four barriers is asked about, and what is written stays in the file's checklist")
  func barriers() {
    var session = Session(Maps.empty)
    session.press("9 v v v Enter")
    session.type("large print")
    session.press("Enter Down Enter")
    session.type("breaks")
    session.press("Enter")
    #expect(session.journey.workshop?.checklist?.technical == "large print")
    #expect(session.journey.workshop?.checklist?.emotional == "breaks")
    #expect(session.state.open?.workshop.table?.count == "2 of 4 answered")
  }

  @Test("captures go to the stage that [ and ] choose, and say so")
  func stages() {
    var session = Session(Maps.small)
    session.press("9 ]")
    #expect(session.state.notice?.text == "what is captured goes at 'Wait for the mail' in 'Get it' now")
    session.press("!")
    session.type("lost in the mail")
    session.press("Enter")
    #expect(session.journey.painPoints.last?.step == "wait")
  }

  @Test("read-only and second screens edit nothing, but see all")
  func readOnly() {
    var state = WorkbenchState(
      size: Size(width: 80, height: 24), isReadOnly: true, environment: Environment(today: "2027-03-01", seed: 7))
    _ = state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    for key in ["9", "T", "a", "p", "v", "a", "d"] {
      _ = state.handle(.key(KeyPress(name: key)!))
      #expect(state.overlay == nil, "\(key)")
    }
  }
}
