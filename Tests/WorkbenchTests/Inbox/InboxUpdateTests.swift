import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("What came from phones, taken in")
struct InboxUpdateTests {
  static func capture(_ id: String, _ text: String, kind: String = "pain", stage: String? = nil) -> InboxNews {
    .capture(PhoneCapture(id: id, kind: kind, text: text, stage: stage, time: "14:02"))
  }

  static func session(_ news: [InboxNews]) -> Session {
    var session = Session(Maps.small)
    _ = session.state.receive(.inbox(news, path: "map.json"))
    return session
  }

  private static func kept(_ session: Session) -> [InboxNews] {
    session.effects.flatMap { effect -> [InboxNews] in
      if case .inbox(_, let news) = effect { news } else { [] }
    }
  }

  @Test("One that comes is told once, quietly, and Enter takes it in at the stage that was chosen, as one edit")
  func takes() throws {
    var session = Self.session([Self.capture("a", "told to call back #phone s4", stage: "get")])
    #expect(session.state.notice?.text == "1 waits from phones: g I")
    let start = session.bytes
    session.press("g I Enter")
    let pain = try #require(session.journey.painPoints.last)
    #expect(pain.title == "told to call back" && pain.stage == "get" && pain.severity == 4)
    #expect(session.state.open?.inbox.waiting == 0)
    #expect(Self.kept(session) == [.taken("a", record: pain.id)])
    // That it was taken is told before the edit leaves.
    if case .inbox? = session.effects.first {} else { Issue.record("the edit left first") }
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("What was taken in does not wait again, whatever the file tells once more, and after a crash")
  func once() throws {
    let news = [Self.capture("a", "one"), Self.capture("b", "two")]
    var session = Self.session(news)
    session.press("g I Enter")
    let taken = Self.kept(session)
    _ = session.state.receive(.inbox(news + taken + news, path: "map.json"))
    #expect(session.state.open?.inbox.waiting == 1)
    // A new session reads the file from its beginning.
    var again = Self.session(news + taken)
    again.press("g I t t")
    #expect(again.journey.painPoints.filter { $0.title == "one" }.isEmpty)
    #expect(again.journey.painPoints.filter { $0.title == "two" }.count == 1)
  }

  @Test("What is taken back by u can be taken in again, and what is in the map is gone to")
  func undone() throws {
    var session = Self.session([Self.capture("a", "one")])
    session.press("g I Enter u v v Enter")
    #expect(session.journey.painPoints.filter { $0.title == "one" }.count == 1)
    session.press("g I Enter")
    #expect(session.journey.painPoints.filter { $0.title == "one" }.count == 1)
    #expect(session.state.inspectedID == session.journey.painPoints.last?.id)
  }

  @Test("What is set aside stays in the file, and waits again when it is put back")
  func aside() {
    var session = Self.session([Self.capture("a", "one")])
    session.press("g I d")
    #expect(session.state.open?.inbox.count(.setAside) == 1 && session.state.open?.inbox.waiting == 0)
    session.press("v d")
    #expect(session.state.open?.inbox.waiting == 1)
    #expect(Self.kept(session) == [.setAside("a"), .putBack("a")])
  }

  @Test("Names that the map does not have stay words: nothing is made that nobody asked for")
  func unknownNames() throws {
    var session = Self.session([Self.capture("a", "#1 problem: @nobody \"there ^weird s9 \\x ~")])
    session.press("g I Enter")
    let pain = try #require(session.journey.painPoints.last)
    #expect(pain.title == "#1 problem: @nobody \"there ^weird s9 \\x ~")
    #expect(session.journey.agencies.count == 2 && session.journey.channels.count == 2)
  }

  @Test("Whatever is sent can be taken in, or says why not, and is undone to the byte")
  func hostile() {
    var random = SeededGenerator(seed: 5)
    let texts = HostileText.corpus + (0..<60).map { _ in HostileText.random(20, using: &random) }
    for (number, text) in texts.enumerated() {
      for kind in ["pain", "brightSpot", "step", "parking", "nonsense"] {
        var session = Self.session([
          Self.capture("a", text, kind: kind, stage: number.isMultiple(of: 2) ? "gone" : "ask")
        ])
        let start = session.bytes
        session.press("g I Enter")
        let isTaken = session.state.open?.inbox.waiting == 0
        #expect(isTaken == (session.bytes != start), "\(kind) \(text.debugDescription)")
        if isTaken {
          session.press("u")
          #expect(session.bytes == start)
        } else {
          #expect(session.state.notice != nil)
        }
      }
    }
  }

  @Test("All are taken in as one edit, a hundred at a time")
  func all() {
    var session = Self.session((0..<250).map { Self.capture("\($0)", "thing \($0)") })
    let start = session.bytes
    session.press("g I t")
    #expect(session.journey.painPoints.count == 103 && session.state.open?.inbox.waiting == 150)
    session.press("t t t")
    #expect(session.journey.painPoints.count == 253 && session.state.open?.inbox.waiting == 0)
    session.press("u u u")
    #expect(session.bytes == start)
  }

  @Test("It can be mended first, and is taken in as it then stands")
  func mended() throws {
    var session = Self.session([Self.capture("a", "told to call")])
    session.press("g I e")
    session.type(" back @SSA s5")
    session.press("Enter")
    let pain = try #require(session.journey.painPoints.last)
    #expect(pain.title == "told to call back" && pain.severity == 5)
    #expect(Self.kept(session) == [.taken("a", record: pain.id)])
    var left = Self.session([Self.capture("a", "told to call")])
    left.press("g I e Escape")
    #expect(left.state.open?.inbox.waiting == 1 && Self.kept(left).isEmpty)
  }

  @Test("Nothing can be taken in where nothing may be edited")
  func readOnly() {
    var session = Session(Maps.small)
    session.state = WorkbenchState(
      size: session.state.size, isReadOnly: true, environment: Environment(today: "2027-03-01", seed: 7))
    _ = session.state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    _ = session.state.receive(.inbox([Self.capture("a", "one")], path: "map.json"))
    session.press("g I Enter t e d")
    #expect(session.state.open?.inbox.waiting == 1 && Self.kept(session).isEmpty)
  }

  @Test("News of another file is none of this one's")
  func otherFile() {
    var session = Session(Maps.small)
    _ = session.state.receive(.inbox([Self.capture("a", "one")], path: "other.json"))
    #expect(session.state.open?.inbox.isEmpty == true)
  }

  // MARK: Votes

  @Test("A vote that is opened to phones counts their dots with the others', once each, and closes there when it ends")
  func votes() throws {
    var session = Session(Maps.small)
    session.press("g v Space O")
    guard case .round(let round)? = Self.kept(session).first else { return #expect(Bool(false), "no round was opened") }
    #expect(round.isOpen && round.items.map(\.id) == ["hold", "again", "lost"] && round.each == 3)
    let ballot = InboxNews.ballot("b1", round: round.id, dots: ["hold": 2, "gone": 1])
    for _ in 0..<2 { _ = session.state.receive(.inbox([ballot], path: "map.json")) }
    _ = session.state.receive(.inbox([.ballot("b2", round: "old", dots: ["hold": 3])], path: "map.json"))
    #expect(session.state.open?.voting.round?.total("hold") == 3)
    #expect(session.state.open?.voting.round?.total("gone") == 0)
    #expect(session.state.open?.voting.round?.people == 1)
    session.press("r")
    #expect(Self.kept(session).last == .round(closed(round)))
    _ = session.state.receive(.inbox([.ballot("b3", round: round.id, dots: ["hold": 3])], path: "map.json"))
    #expect(session.state.open?.voting.round?.total("hold") == 3)
  }

  private static let round = PhoneRound(
    id: "r", subject: .painPoints, each: 3, isOpen: true, items: [.init(id: "hold", title: "An hour on hold")])

  @Test("After a crash the vote goes on with the dots that phones gave, where somebody goes to it")
  func resumes() {
    var session = Self.session([
      .round(Self.round), .ballot("b1", round: "r", dots: ["hold": 2]), .ballot("b2", round: "r", dots: ["hold": 1]),
    ])
    session.press("g v")
    _ = session.state.receive(.inbox([.ballot("b3", round: "r", dots: ["hold": 1])], path: "map.json"))
    #expect(session.state.open?.voting.round?.total("hold") == 4 && session.state.open?.voting.round?.people == 3)
  }

  @Test(
    "Who takes part at a keyboard has nothing of the phones' vote: no dots, no question when leaving, no closing it")
  func others() {
    var session = Self.session([.round(Self.round)])
    session.press("j k 9 1")
    #expect(Self.kept(session).isEmpty, "a key closes nobody's vote")
    _ = session.state.receive(.inbox([.ballot("b1", round: "r", dots: ["hold": 2])], path: "map.json"))
    #expect(session.state.open?.voting.round == nil)
    #expect(session.state.open?.hasLooseEnds == false)
    // Who looks at it has it until it is closed elsewhere.
    session.press("g v 1")
    #expect(session.state.open?.voting.round?.people == 1 && session.state.open?.hasLooseEnds == false)
    _ = session.state.receive(.inbox([.round(closed(Self.round))], path: "map.json"))
    #expect(session.state.open?.voting.round == nil)
    #expect(Self.kept(session).isEmpty)
  }

  private func closed(_ round: PhoneRound) -> PhoneRound {
    var round = round
    round.isOpen = false
    return round
  }
}
