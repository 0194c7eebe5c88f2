import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("Captures of others in the minutes") struct CapturesOfOthersTests {
  private static func theirs(_ edits: [MapEdit], on journey: Journey) -> Journey {
    var document = JourneyDocument(journey)
    for edit in edits { _ = try? document.apply(edit) }
    return document.journey
  }

  private static let pain = MapEdit.insert(
    into: "", key: "painPoints", after: nil,
    value: ["id": .text("told"), "title": .text("Told to call back"), "step": .text("call")])

  /// What is handed over for the log.
  private static func save(_ edits: [MapEdit], in session: inout Session) -> [WorkshopEntry] {
    let journey = theirs(edits, on: session.state.open?.base ?? Maps.small)
    let effects = session.state.receive(
      .reloaded(journey, path: "map.json", readOnlyReason: nil, savers: Savers(names: ["Ben"], time: "14:05")))
    return effects.flatMap { effect -> [WorkshopEntry] in
      guard case .writeWorkshopLog(_, _, let entries) = effect else { return [] }
      return entries
    }
  }

  @Test("while the clock runs, what another session captured is taken down with its author and place, once")
  func takenDown() throws {
    var session = Session(Maps.small)
    session.press("9 T Enter Space")
    let entries = Self.save([Self.pain], in: &session)
    let entry = try #require(entries.last)
    #expect(entries.count == 1)
    #expect(entry.what == .captured && entry.who == "Ben" && entry.id == "told" && entry.kind == "pain point")
    #expect(entry.title == "Told to call back" && entry.place != nil)
    // The same again, after it was taken out and put in: it is told as taken back and there again.
    #expect(Self.save([Self.pain], in: &session).isEmpty)
  }

  @Test("what is unsaved here does not keep what others captured out of the minutes")
  func merged() {
    var session = Session(Maps.small)
    session.press("9 T Enter Space")
    let entries = Self.save([Self.pain, .set(id: "call", key: "customerThinks", value: .text("!"))], in: &session)
    #expect(entries.map(\.id) == ["told"])
  }

  @Test("without a workshop in this session nothing is taken down of others")
  func noWorkshop() {
    var session = Session(Maps.small)
    #expect(Self.save([Self.pain], in: &session).isEmpty)
    #expect(session.state.open?.workshop.entries.isEmpty == true)
  }

  @Test("what several sessions of one account wrote of one capture counts once, as its author wrote it")
  func once() throws {
    let own = WorkshopEntry(
      at: "2027-03-01 14:02", what: .captured, who: "Ben", id: "told", kind: "pain point", title: "Told to call back",
      text: "! told to call back")
    let seen = WorkshopEntry(
      at: "2027-03-01 14:02", what: .captured, who: "Ben", id: "told", kind: "pain point", title: "Told to call back")
    let bytes = WorkshopLog.header(file: "map.json", title: nil) + [0x0A] + WorkshopLog.lines([own, seen, seen])
    #expect(try #require(WorkshopLog(bytes: bytes)).entries == [own])
  }
}
