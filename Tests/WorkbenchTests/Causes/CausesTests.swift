import JSONText
import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The view of the causes")
struct CausesTests {
  private func session(_ keys: String = "7") throws -> Session {
    var session = Session(try Maps.chained(), size: Size(width: 120, height: 40))
    session.press(keys)
    return session
  }

  private func why(_ session: Session, _ text: String) -> Why? {
    session.journey.rootCauses.flatMap(\.whys).first { $0.text == text }
  }

  @Test("causes stand by their reach: distinct pain points, then heat")
  func reach() throws {
    let session = try session()
    let causes = try #require(session.state.open?.causeList)
    #expect(causes.map(\.id) == ["silos", "lines"])
    #expect(CauseText.reach(causes[0]) == "3 pain points in 2 stages at 3 agencies, sum of heat 33 · 1 action on it")
    #expect(CauseText.heat(causes[0]) == "20 C")
    let result = try #require(session.state.open?.causesResult)
    #expect(
      CauseText.heading(result) == "2 root causes by reach · 1 pain point under none · heat: illustrative")
    #expect(session.state.selectedID == "silos")
  }

  @Test("the tree is read branch by branch, with what is known of each why")
  func tree() throws {
    let session = try session("7 l")
    let lines = try #require(session.state.open?.whyLines)
    #expect(
      lines.filter(\.isFirst).map { $0.prefix + $0.text } == [
        "├ No office sees what another knows", "│ ├ The law is read in different ways",
        "│ └ Nobody pays for a joint form", "└ People prefer paper",
      ])
    let whys = try #require(session.state.open?.selectedCause?.whys)
    #expect(
      whys.map { CauseText.facts($0) } == [
        "confirmed · evidence (1)", "◉ root · hypothesis · inferred · test: yes, would prevent",
        "◉ root · status not said · basis not said · test: untested", "refuted · basis not said",
      ])
  }

  @Test("a circle of whys is drawn once and ends")
  func circle() throws {
    let whys = try JourneyBuilder.journey(
      #""rootCauses": [{"id": "c", "problem": "P", "whys": [{"id": "a", "text": "A", "parent": "b"}, {"id": "b", "text": "B", "parent": "a"}]}]"#
    ).rootCauses[0].whys
    #expect(WhyTree(whys).nodes.map(\.why.id) == ["a", "b"])
  }

  @Test("a chain of ten thousand whys is laid out, and no further to the right than a screen")
  func deep() throws {
    let whys = (0..<10_000).map { place in
      Why(["id": .text("w\(place)"), "text": .text("Because \(place)"), "parent": .text("w\(place - 1)")])
    }
    let lines = WhyTree(whys).lines(width: 40)
    #expect(lines.filter(\.isFirst).count == 10_000)
    #expect(lines.allSatisfy { $0.prefix.count <= 26 })
  }

  @Test("a adds a why that answers the problem, or the selected why, and selects it; undo takes it back")
  func adding() throws {
    var session = try session()
    let before = session.bytes
    session.press("a")
    session.type("No budget line")
    session.press("Enter")
    #expect(why(session, "No budget line")?.parent == nil)
    #expect(why(session, "No budget line")?.status == "hypothesis")
    #expect(session.state.selectedID == why(session, "No budget line")?.id)
    session.press("a")
    session.type("Each pays alone")
    session.press("Enter")
    #expect(why(session, "Each pays alone")?.parent == why(session, "No budget line")?.id)
    session.press("u u")
    #expect(session.bytes == before)
  }

  @Test("e edits the why, d deletes it with the whys that answer it")
  func editing() throws {
    var session = try session("7 l e")
    session.press("C-u")
    session.type("Nobody sees the other's file")
    session.press("Enter")
    #expect(session.journey.rootCauses[1].whys[0].text == "Nobody sees the other's file")
    session.press("d")
    #expect(session.journey.rootCauses[1].whys.map(\.id) == ["w4"])
    #expect(session.state.selectedID == "w4")
    session.press("u")
    #expect(session.journey.rootCauses[1].whys[1].parent == "w1")
  }

  @Test("t answers the counterfactual test of a why or a cause; untested takes the answer away")
  func test() throws {
    var session = try session("7 l j j t")
    session.type("no,")
    session.press("Enter")
    #expect(session.journey.rootCauses[1].whys[2].counterfactual?.wouldPrevent == false)
    session.press("t")
    session.type("untested")
    session.press("Enter")
    #expect(session.journey.rootCauses[1].whys[2].object["counterfactual"] == nil)
    session.press("h j t")
    session.type("yes")
    session.press("Enter")
    #expect(session.journey.rootCauses[0].counterfactual?.wouldPrevent == true)
    #expect(session.state.open?.history.done.last?.title == "counterfactual test of 'Too few people answer': yes")
  }

  @Test("untesting keeps the reason that was given")
  func reason() throws {
    var session = try session("7 l j")
    _ = session.state.perform(
      "set",
      .set(
        id: "w2", key: FieldPath("counterfactual"),
        value: .object(["wouldPrevent": .flag(true), "because": .text("One reading")])))
    session.press("t")
    session.type("untested")
    session.press("Enter")
    let test = try #require(session.journey.rootCauses[1].whys[1].counterfactual)
    #expect(test.wouldPrevent == nil)
    #expect(test.because == "One reading")
  }

  @Test("r marks a root and takes the mark away; among the causes there is none to mark")
  func root() throws {
    var session = try session("7 r")
    #expect(session.state.notice?.text == "Root or not: select a why first")
    session.press("l r")
    #expect(session.journey.rootCauses[1].whys[0].root == true)
    session.press("r")
    #expect(session.journey.rootCauses[1].whys[0].object["root"] == nil)
  }

  @Test("questions are offered where the map gives reason, and Enter starts a problem from one")
  func questions() throws {
    var session = try session("7 b")
    let offered = try #require(session.state.open?.offeredQuestions)
    let asked = Set(offered.map(\.question))
    #expect(asked.isSuperset(of: [.gatedProcesses, .missDeadlines, .absentFromResearch]))
    #expect(!asked.contains(.channelSatisfaction))
    #expect(session.state.open?.causes.pane == .questions)
    while session.state.open.map({ $0.offeredQuestions[$0.causes.question].question }) != .gatedProcesses {
      session.press("j")
    }
    #expect(session.state.selectedID == "form")
    session.press("Enter Enter")
    #expect(session.journey.rootCauses.last?.problem == SampleQuestion.gatedProcesses.text)
    #expect(session.state.selectedID == session.journey.rootCauses.last?.id)
  }

  @Test("a why captured while a why is selected goes to the same cause")
  func captured() throws {
    var session = try session("7 l j ;")
    session.type("? nobody budgets for it")
    session.press("Enter")
    #expect(session.journey.rootCauses.map(\.whys.count) == [0, 5])
  }

  @Test("a map without causes takes a first problem")
  func first() {
    var session = Session(Maps.empty)
    session.press("7 a")
    session.type("Nobody answers")
    session.press("Enter")
    #expect(session.journey.rootCauses.map(\.problem) == ["Nobody answers"])
    session.press("a")
    session.type("No money")
    session.press("Enter u u")
    #expect(session.journey.rootCauses.isEmpty)
  }
}
