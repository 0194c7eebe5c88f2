import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench
@testable import WorkbenchViews

@Suite("Screens of a room") struct RoomScreenTests {
  private static func person(
    _ name: String, _ selected: String, lane: Lane = .pains, view: ViewName = .map, room: RoomState = RoomState()
  ) -> Person {
    Person(
      id: name, name: name, host: "", since: "14:02", isOnThisHost: true, view: view, lane: lane, selected: selected,
      room: room)
  }

  private static func session(
    _ size: (Int, Int), _ theme: ThemeName = .dark, watch: WatchState? = nil, _ people: [Person]
  ) -> Session {
    let size = Size(width: size.0, height: size.1)
    var session = Session(Maps.small, size: size)
    session.state = WorkbenchState(
      size: size, theme: theme, manners: Manners(hasColor: theme != .mono, hasLetters: theme != .ascii), watch: watch,
      environment: Environment(today: "2027-03-01", seed: 7))
    _ = session.state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    _ = session.state.receive(.people(people, path: "map.json"))
    return session
  }

  private static let four = [
    person("Ana", "hold", room: RoomState(leads: true, lockedStages: ["get"])), person("Ben", "call", lane: .step),
    person("Cem", "call", lane: .step), person("Dua", "visit", lane: .channel),
  ]

  @Test(
    "everybody's letter stands where they are, and a locked stage says by whom",
    arguments: [ThemeName.dark, .light, .mono, .ascii])
  func marks(theme: ThemeName) {
    expectGolden(
      Screen.frame(Self.session((80, 24), theme, Self.four).state), "room-marks-80x24-\(theme.rawValue)")
  }

  @Test(
    "the clock of whoever leads runs on the room's screen, fills it in big letters, and says quietly that time is up")
  func clock() throws {
    var object = Maps.small.object
    ReadyAgenda.named("five-whys")?.fill(&object)
    let running: JSONObject = ["item": .text("agenda-2"), "runningSince": .number(0)]
    let record = try #require(WorkshopClockRecord(json: .object(running)))
    let ana = Self.person(
      "Ana", "agenda-2", view: .workshop, room: RoomState(leads: true, screens: .big, clock: record))
    for (width, height) in [(80, 24), (160, 50)] {
      var session = Self.session((width, height), watch: WatchState(), [ana])
      _ = session.state.receive(.opened(Journey(object), path: "map.json", readOnlyReason: nil))
      _ = session.state.receive(.people([ana], path: "map.json"))
      #expect(session.state.open?.agendaReading(now: session.state.environment.now).isRunning == true)
      session.state.environment.now += 61_000
      expectGolden(Screen.frame(session.state), "room-clock-\(width)x\(height)")
      session.state.environment.now += 1_500_000
      #expect(session.state.tick().isEmpty)
      expectGolden(Screen.frame(session.state), "room-clock-over-\(width)x\(height)")
    }
  }

  @Test("in a list the letters stand at the end of the row")
  func list() {
    var session = Self.session(
      (80, 24), .dark, [Self.person("Ana", "again", view: .pains), Self.person("Ben", "again", view: .pains)])
    session.press("6")
    expectGolden(Screen.frame(session.state), "room-list-80x24")
  }

  @Test("big letters: as large as there is room for, with what is known well apart", arguments: [(80, 24), (200, 60)])
  func big(width: Int, height: Int) {
    let ana = Self.person("Ana", "hold", room: RoomState(leads: true, screens: .big))
    let session = Self.session((width, height), watch: WatchState(), [ana])
    expectGolden(Screen.frame(session.state), "room-big-\(width)x\(height)")
  }

  @Test("big letters are plain words in ASCII, for those who listen")
  func bigHeard() {
    let ana = Self.person("Ana", "hold", room: RoomState(leads: true, screens: .big))
    let session = Self.session((80, 24), .ascii, watch: WatchState(), [ana])
    let lines = Screen.frame(session.state).cells.lines
    #expect(lines.contains { $0.contains("An hour on hold") })
    #expect(!lines.contains { $0.contains("##") })
  }

  @Test("a blank screen tells nothing, whatever happens meanwhile")
  func blank() {
    let ana = Self.person("Ana", "hold", room: RoomState(leads: true, screens: .blank))
    var session = Self.session((80, 24), watch: WatchState(), [ana])
    _ = session.state.receive(
      .reloaded(
        Maps.empty, path: "map.json", readOnlyReason: nil, savers: Savers(names: ["Ana"], time: "14:05")))
    let frame = Screen.frame(session.state)
    #expect(frame.cells.lines.dropLast().allSatisfy { $0.allSatisfy { $0 == " " } })
    #expect(frame.cells.lines.last?.contains("b shows the screen again") == true)
    #expect(frame.regions.isEmpty)
  }

  @Test("every letter that can be typed has its blocks; others fall back to plain words")
  func letters() {
    for byte in UInt8(0x21)...0x7E { #expect(BigFont.columns(of: byte).contains { $0 != 0 }, "\(byte)") }
    #expect(BigLetters("Étage", width: 80, height: 10) != nil)
    #expect(BigLetters("漢字", width: 80, height: 10) == nil)
    #expect(BigLetters("", width: 80, height: 10) == nil)
    #expect(BigLetters("unbreakablewordofmanyletters", width: 20, height: 50) == nil)
    #expect(BigLetters("one two three", width: 40, height: 3) == nil)
  }
}
