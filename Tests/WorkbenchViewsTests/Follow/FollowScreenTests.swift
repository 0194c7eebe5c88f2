import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench
@testable import WorkbenchViews

@Suite("Screens of two people and one file") struct FollowScreenTests {
  private static let ana = Person(
    id: "1", name: "Ana", host: "box2", since: "14:02", isUnsaved: true, view: .map, lane: .pains, selected: "hold")
  private static let ben = Person(
    id: "2", name: "Ben\u{1B}[31m", host: "box9", since: "2027-02-01 09:00", isSure: false, view: .pains)

  private static func save(_ edits: [MapEdit], _ session: inout Session) {
    var document = JourneyDocument(session.state.open?.base ?? Maps.small)
    for edit in edits { _ = try? document.apply(edit) }
    _ = session.state.receive(
      .reloaded(
        document.journey, path: "map.json", readOnlyReason: nil, savers: Savers(names: ["Ana"], time: "14:05")))
  }

  private static let changes: [MapEdit] = [
    Step.name.set("visit", "Go to the office"),
    .insert(
      into: "", key: "painPoints", after: nil,
      value: [
        "id": .text("p1"), "title": .text("Nobody knows the form"), "step": .text("call"), "severity": .number(4),
      ]),
  ]

  private static func session(
    _ size: Size, _ theme: ThemeName = .dark, watch: WatchState? = nil
  ) -> Session {
    var session = Session(Maps.small, size: size)
    session.state = WorkbenchState(
      size: size, theme: theme, manners: Manners(hasColor: theme != .mono), watch: watch,
      environment: Environment(today: "2027-03-01", seed: 7))
    _ = session.state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    return session
  }

  @Test(
    "what others saved is said and marked, beside who is here",
    arguments: [("80x24", ThemeName.dark), ("120x40", .dark), ("80x24", .mono)])
  func followed(size: String, theme: ThemeName) {
    let (width, height) = size == "80x24" ? (80, 24) : (120, 40)
    var session = Self.session(Size(width: width, height: height), theme)
    _ = session.state.receive(.people([Self.ana], path: "map.json"))
    Self.save(Self.changes, &session)
    expectGolden(Screen.frame(session.state), "follow-saved-\(size)-\(theme.rawValue)")
  }

  @Test("what both changed shows both values, each on its line")
  func conflicts() {
    var session = Self.session(Size(width: 80, height: 24))
    session.press("l e C-u")
    session.type("Visit them twice, with every paper there is")
    session.press("Enter")
    Self.save(Self.changes, &session)
    session.press("C-s")
    expectGolden(Screen.frame(session.state), "follow-conflicts-80x24")
  }

  @Test("who is here, and where; names are shown harmless")
  func people() {
    var session = Self.session(Size(width: 120, height: 40))
    _ = session.state.receive(.people([Self.ana, Self.ben], path: "map.json"))
    session.press("g @")
    let frame = Screen.frame(session.state)
    #expect(!frame.cells.lines.contains { $0.contains("\u{1B}") })
    expectGolden(frame, "follow-people-120x40")
  }

  @Test("a second screen says whom it follows, who saved last, and what is wrong with the file")
  func watching() {
    var session = Self.session(Size(width: 120, height: 40), watch: WatchState())
    _ = session.state.receive(.people([Self.ana], path: "map.json"))
    Self.save(Self.changes, &session)
    expectGolden(Screen.frame(session.state), "watch-120x40")
    _ = session.state.receive(
      .trouble(
        FileTrouble(.gone, "map.json: deleted or moved by somebody else; what it held last is what you see"),
        path: "map.json"))
    expectGolden(Screen.frame(session.state), "watch-gone-120x40")
  }

  @Test("names of any length leave room for the map's own name", arguments: [40, 60, 80, 100, 200])
  func longNames(width: Int) {
    var session = Self.session(Size(width: width, height: 24))
    let long = Person(
      id: "1", name: String(repeating: "Ana", count: 30), host: String(repeating: "h", count: 64),
      since: "2027-02-01 09:00")
    _ = session.state.receive(.people([long, Self.ben, Self.ana], path: "map.json"))
    #expect(Screen.frame(session.state).cells.lines[0].contains("saved"))
    if width >= 60 { #expect(Screen.frame(session.state).cells.lines[0].contains("Gett")) }
  }
}
