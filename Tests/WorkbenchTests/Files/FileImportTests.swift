import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("Importing a file")
struct FileImportTests {
  private static let table = "stage,step,mood,colour\nAsk,Write a letter,good,red\nNew stage,Sign it,,\n"

  /// With a path typed, and the work that reads it.
  private func asked(_ session: inout Session, _ path: String = "list.csv") throws -> (
    work: FileImportWork, number: Int
  ) {
    session.press("g F")
    session.type(path)
    session.press("Enter")
    let effect = try #require(session.effects.last)
    guard case .work(.fileImport(let work), let number) = effect else {
      throw EditError.unknownID("no file is read: \(effect)")
    }
    return (work, number)
  }

  @Test("what a file would change is shown first; Enter puts it into the map, and one u takes it back")
  func imported() throws {
    var session = Session(Maps.small)
    let before = session.bytes
    let (work, number) = try asked(&session)
    #expect(work.path == "list.csv")
    _ = session.state.receive(.worked(number: number, .fileImport(work.answer(.file(Array(Self.table.utf8))))))
    guard case .chooser(let chooser)? = session.state.overlay else {
      Issue.record("there is no preview: \(session.state.notice?.text ?? "")")
      return
    }
    #expect(chooser.title == "import list.csv")
    #expect(chooser.items.first?.detail.hasPrefix("2 steps read: ") == true)
    #expect(chooser.items.contains { $0.group == "Not as it stands" && $0.title.contains("colour") })
    #expect(chooser.items.contains { $0.title.contains("\"Sign it\"") || $0.title.contains("\"New stage\"") })
    #expect(session.bytes == before)
    session.press("Down Enter")
    #expect(session.state.overlay != nil && session.bytes == before)
    session.press("Home Enter")
    #expect(session.state.overlay == nil && session.bytes != before)
    #expect(session.journey.stages.contains { $0.name == "New stage" })
    session.press("u")
    #expect(session.bytes == before)
  }

  @Test("Esc leaves the map as it is, and what fails is said with its reason")
  func left() throws {
    var session = Session(Maps.small)
    let before = session.bytes
    var (work, number) = try asked(&session)
    _ = session.state.receive(.worked(number: number, .fileImport(work.answer(.file(Array(Self.table.utf8))))))
    session.press("Escape")
    #expect(session.bytes == before && session.state.overlay == nil)
    (work, number) = try asked(&session)
    _ = session.state.receive(.worked(number: number, .fileImport(work.answer(.file(Array("a,b\n\"c".utf8))))))
    #expect(session.state.notice?.text.contains("list.csv") == true && session.state.overlay == nil)
    (work, number) = try asked(&session, "gone.csv")
    _ = session.state.receive(.worked(number: number, .fileImport(work.answer(.unreadable("gone.csv: is not there")))))
    #expect(session.state.notice?.text == "gone.csv: is not there")
  }

  @Test("an answer that nobody waits for any more changes nothing")
  func late() throws {
    var session = Session(Maps.small)
    let (work, number) = try asked(&session)
    _ = try asked(&session)
    _ = session.state.receive(.worked(number: number, .fileImport(work.answer(.file(Array(Self.table.utf8))))))
    #expect(session.state.overlay == nil)
  }

  @Test("a map that cannot be changed takes no file")
  func readOnly() {
    var map = Maps.small.object
    map["version"] = .number(99)
    var session = Session(Journey(map))
    session.press("g F")
    #expect(session.state.overlay == nil && session.state.notice != nil)
  }
}
