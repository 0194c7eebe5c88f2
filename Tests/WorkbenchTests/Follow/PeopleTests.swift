import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Others who have the file open") struct PeopleTests {
  private static let ana = Person(
    id: "1", name: "Ana", host: "box2", since: "14:02", isUnsaved: true, view: .map, lane: .pains, selected: "hold")
  private static let wall = Person(id: "2", name: "Wall", host: "box3", since: "14:00", role: .watches)

  @Test("whoever comes is told in a line, once, with where and since when; a second screen is not")
  func comes() {
    var session = Session(Maps.small)
    _ = session.state.receive(.people([Self.ana, Self.wall], path: "map.json"))
    #expect(session.state.notice?.text == "Ana on box2 has this open since 14:02: g @ shows who")
    session.press("Right")
    #expect(session.state.notice == nil)
    _ = session.state.receive(.people([Self.ana], path: "map.json"))
    #expect(session.state.notice == nil)
    _ = session.state.receive(.people([], path: "other.json"))
    #expect(session.state.open?.people == [Self.ana])
    session.press("a")
    session.type("x")
    _ = session.state.receive(.people([], path: "map.json"))
    #expect(session.state.open?.people == [])
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("the line was taken away")
      return
    }
    #expect(prompt.editor.text == "x")
  }

  @Test("the list says who, where they are and what is not known; Enter goes there and back leads home")
  func list() {
    var session = Session(Maps.small)
    session.press("g @")
    #expect(session.state.notice?.text == "Who is here: nobody else has this file open")
    let far = Person(id: "3", name: "Ben", host: "box9", since: "2027-02-01 09:00", isSure: false, view: .pains)
    _ = session.state.receive(.people([Self.ana, far], path: "map.json"))
    session.press("2 g @")
    guard case .chooser(let chooser) = session.state.overlay else {
      Issue.record("no list")
      return
    }
    #expect(chooser.items[0].detail == "has unsaved changes; at Map: 'An hour on hold'")
    #expect(chooser.items[1].detail == "at Pains; whether still, cannot be told from here")
    session.press("Enter")
    #expect(session.state.open?.view == .map)
    #expect(session.state.selectedID == "hold")
    session.press("g [")
    #expect(session.state.open?.view == .heat)
  }

  private static func second() -> Session {
    var session = Session(Maps.small)
    session.state = WorkbenchState(
      size: Size(width: 120, height: 40), watch: WatchState(), environment: Environment(today: "2027-03-01", seed: 7))
    _ = session.state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    return session
  }

  @Test("a second screen goes where the one who leads goes, holds when somebody moves about on it, and f follows again")
  func watches() {
    var session = Self.second()
    _ = session.state.receive(.people([Self.wall, Self.ana], path: "map.json"))
    #expect(session.state.leader?.name == "Ana")
    #expect(session.state.selectedID == "hold")
    var moved = Person(id: "1", name: "Ana", host: "box2", since: "14:02", view: .pains, selected: "again")
    _ = session.state.receive(.people([Self.wall, moved], path: "map.json"))
    #expect(session.state.open?.view == .pains)
    #expect(session.state.selectedID == "again")
    session.press("1")
    #expect(session.state.watch?.isHeld == true)
    moved = Person(id: "1", name: "Ana", host: "box2", since: "14:02", view: .seams, selected: "visit")
    _ = session.state.receive(.people([Self.wall, moved], path: "map.json"))
    #expect(session.state.open?.view == .map)
    session.press("f")
    #expect(session.state.open?.view == .seams)
    #expect(session.state.notice?.text == "following Ana; f holds")
    session.press("f")
    #expect(session.state.watch?.isHeld == true)
    // What they look at may be gone, or be nonsense.
    _ = session.state.receive(
      .people([Person(id: "1", name: "Ana", host: "", since: "", view: .logImport, selected: "../x")], path: "map.json")
    )
    session.press("f")
    #expect(session.state.open?.view == .seams)
  }

  @Test("on a second screen nothing can be changed, and what is saved is shown and kept in sight")
  func changesNothing() {
    var session = Self.second()
    for command in CommandTable.all {
      session = Self.second()
      session.forgetEffects()
      _ = session.state.run(command: command.id)
      if case .prompt = session.state.overlay { session.press("x Enter Escape") } else { session.press("Escape") }
      let maps = session.state.allOpen.map(\.journey.object)
      #expect(maps.isEmpty || maps == [Maps.small.object], "\(command.id)")
      #expect(!session.effects.contains { if case .save = $0 { true } else { false } }, "\(command.id)")
    }
    session = Self.second()
    var other = Maps.small.object
    other["title"] = .text("Another title")
    _ = session.state.receive(
      .reloaded(Journey(other), path: "map.json", readOnlyReason: nil, savers: Savers(names: ["Ana"], time: "14:05")))
    #expect(session.journey.title == "Another title")
    #expect(session.state.notice?.text == "Ana saved 14:05: title of the journey changed")
    _ = session.state.receive(.trouble(FileTrouble(.gone, "map.json: deleted"), path: "map.json"))
    #expect(session.state.open?.trouble?.words == "the file is gone")
    #expect(session.journey.title == "Another title")
  }
}
