import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import Workbench

@Suite("Votes by dots, and polls")
struct VotingTests {
  private static func session(pains: Int = 4) -> Session {
    let list = (1...pains).map { #"{"id": "p\#($0)", "title": "Pain \#($0)", "severity": 4, "frequency": 3}"# }
    return Session(
      Maps.read(
        #"{"format": "sojourn-journey", "version": 1, "id": "v", "title": "V", "state": "current", "stages": [], "painPoints": [\#(list.joined(separator: ","))], "workshop": {"votesEach": 3}}"#
      ))
  }

  private static func prompt(_ session: Session) -> Prompt? {
    if case .prompt(let prompt) = session.state.overlay { prompt } else { nil }
  }

  private static func votes(_ session: Session) -> [Int?] { session.journey.painPoints.map(\.votes) }

  @Test("Everybody has the same dots; the totals are kept as one edit, which is undone as one")
  func keeps() throws {
    var session = Self.session()
    let start = session.bytes
    session.press("g v Space Space Down Space")
    #expect(session.state.open?.voting.round?.left == 0)
    session.press("Space")
    #expect(session.state.notice?.text.contains("no dot is left") == true)
    session.press("n Space Down Space")
    #expect(session.bytes == start, "nothing is in the file before it is kept")
    session.press("w")
    #expect(Self.votes(session) == [2, 2, 1, nil])
    #expect(session.state.open?.voting.hasDots == false)
    #expect(session.journey.painPoints.allSatisfy { $0.severity == 4 && $0.frequency == 3 })
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("A dot is taken back only by whoever gave it")
  func takesBack() {
    var session = Self.session()
    session.press("g v Space x x")
    #expect(session.state.notice?.text.contains("no dot of this person") == true)
    session.press("Space n x")
    #expect(session.state.notice?.text.contains("no dot of this person") == true)
    #expect(session.state.open?.voting.round?.dots == 1)
  }

  @Test("A private vote shows nobody's dots but those in hand, in no order and no words, before it is revealed")
  func isPrivate() throws {
    var session = Self.session()
    session.press("g v t Down Space Space n")
    let open = try #require(session.state.open)
    let table = try #require(open.voting.table)
    let round = try #require(open.voting.round)
    for id in table.ids {
      #expect(round.shown(id) == nil)
      #expect(VotingText.dots(id, round).isEmpty && VotingText.place(id, table, round).isEmpty)
    }
    #expect(!VotingText.tally(open.voting, ids: table.ids).contains("2"))
    session.press("o")
    #expect(session.state.open?.voting.table?.ids == ["p1", "p2", "p3", "p4"])
    session.press("w")
    #expect(Self.votes(session) == [nil, nil, nil, nil])
    session.press("t")
    #expect(session.state.open?.voting.round?.isPrivate == true, "turning it open would reveal the dots unasked")
    session.press("r")
    #expect(session.state.open?.voting.table?.ids.first == "p2")
    session.press("Space")
    #expect(session.state.open?.voting.round?.dots == 2, "after the reveal no dot is given")
    session.press("w")
    #expect(Self.votes(session) == [nil, 2, nil, nil])
  }

  @Test("Equal dots share a place; what has none has no place")
  func ties() {
    var round = VotingRound(in: Journey(JSONObject()))
    for (id, hands) in [("a", 2), ("b", 5), ("c", 2), ("d", 0), ("e", 1)] { round.count(hands, for: id) }
    let places = round.places(of: ["a", "b", "c", "d", "e"])
    #expect(places.mapValues(\.place) == ["b": 1, "a": 2, "c": 2, "e": 4])
    #expect(places.filter(\.value.isShared).keys.sorted() == ["a", "c"])
  }

  @Test("A show of hands is typed as a count; a second vote replaces the totals of the first")
  func hands() {
    var session = Self.session()
    session.press("g v c")
    session.type("many")
    session.press("Enter")
    #expect(session.state.notice?.text.contains("whole number") == true)
    session.press("C-u")
    session.type("7")
    session.press("Enter Down c")
    session.type("3")
    session.press("Enter w")
    #expect(Self.votes(session) == [7, 3, nil, nil])
    session.press("Down c")
    session.type("4")
    session.press("Enter w")
    #expect(Self.votes(session) == [0, 0, 4, nil])
  }

  @Test("In private each person's figure is typed unseen; an empty line reveals all, sorted, and only then it is kept")
  func privatePoll() throws {
    var session = Self.session()
    session.press("g v t p")
    for figure in ["5", "2", "4"] {
      session.type(figure)
      let shown = Self.prompt(session)
      #expect(shown?.isHidden == true && shown?.shown.text == "•")
      session.press("Enter")
    }
    #expect(Self.prompt(session)?.title.hasSuffix("person 4") == true)
    // A figure that is none is nobody's, and leaving by mistake loses nothing.
    session.type("9")
    session.press("Enter")
    #expect(Self.prompt(session)?.problem != nil)
    session.press("C-u Escape j k p")
    #expect(Self.prompt(session)?.help.hasPrefix("3 people done") == true)
    #expect(session.journey.painPoints.first?.ratings?.severity == nil)
    session.press("Enter")
    #expect(Self.prompt(session)?.editor.text == "2 4 5")
    #expect(Self.prompt(session)?.isHidden == false)
    session.press("Enter")
    #expect(session.journey.painPoints.first?.ratings?.severity == [2, 4, 5])
  }

  @Test("A poll keeps each figure in no order of persons, shows median and spread, and leaves the stated severity")
  func polls() throws {
    var session = Self.session()
    session.press("g v p")
    session.type("3 4 5 2")
    session.press("Enter")
    #expect(session.journey.painPoints[0].ratings?.severity == [2, 3, 4, 5])
    #expect(session.journey.painPoints[0].severity == 4)
    let words = try #require(session.state.open.map { VotingText.poll(of: "p1", $0) })
    #expect(words == "severity median 3.5, from 2 to 5, n 4, stated 4")
    session.press("p C-u")
    session.type("9")
    session.press("Enter")
    #expect(session.journey.painPoints[0].ratings?.severity == [2, 3, 4, 5])
  }

  @Test("Leaving with dots that were not kept asks first; throwing them away asks twice")
  func looseEnds() {
    var session = Self.session()
    session.press("g v Space")
    session.forgetEffects()
    session.press("q")
    #expect(session.effects.isEmpty)
    #expect(session.state.overlay != nil)
    session.press("c X")
    #expect(session.state.open?.voting.hasDots == true)
    session.press("X")
    #expect(session.state.open?.voting.hasDots == false)
  }

  @Test("A map with nothing to vote on says so")
  func empty() {
    var session = Session(Maps.empty)
    session.press("g v Space w r c p")
    #expect(session.state.notice != nil)
    #expect(session.state.overlay == nil)
  }
}
