import JourneyModel
import TestSupport
import Testing
import Workbench

@Suite("What the inspector says is tied to a stage")
struct TiesTests {
  @Test("the first lines are the same however many are asked for, and all pain points are counted", arguments: 1..<12)
  func first(most: Int) throws {
    let list = (0..<30).map {
      let place = $0 % 4 == 0 ? #""stage": "ask""# : #""step": "\#($0 % 3 == 0 ? "call" : "visit")""#
      return #"{"id": "p\#($0)", "title": "Pain \#($0)", \#(place)}"#
    }
    let journey = try JourneyBuilder.journey(
      #""stages": [{"id": "ask", "name": "Ask", "steps": [{"id": "call"}, {"id": "visit"}, {"id": "wait"}]}], "painPoints": [\#(list.joined(separator: ","))]"#
    )
    var session = Session(journey)
    session.press("Home")
    for _ in 0..<10 { session.press("Up") }
    #expect(session.state.inspectedID == "ask")
    let all = session.state.inspectorRows.map { "\($0.label)|\($0.text)" }
    let some = session.state.inspectorRows(first: most).map { "\($0.label)|\($0.text)" }
    #expect(all.contains("Pain points|30"))
    #expect(some.prefix(most + 1) == all.prefix(most + 1))
  }
}
