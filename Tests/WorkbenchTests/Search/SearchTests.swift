import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Search")
struct SearchTests {
  @Test("text is found whatever its case, accents and marks; curly quotes are straight ones")
  func folding() {
    for (text, folded) in [
      ("Éclair", "eclair"), ("E\u{301}clair", "eclair"), ("STRASSE", "strasse"), ("Straße", "strasse"),
      ("Ærø", "aero"), ("ŁÓDŹ", "lodz"), ("ΑΘΗΝΑ", "αθηνα"), ("don’t “go”", "don't \"go\""), ("", ""), ("漢字", "漢字"),
    ] {
      #expect(TextFolding.folded(text) == Array(folded.utf8), "\(text)")
    }
  }

  @Test("a word is found at every place where it stands, and nowhere else")
  func places() {
    func places(_ word: String, _ text: String) -> [Int] {
      var found: [Int] = []
      var from = 0
      while let place = TextFolding.place(of: Array(word.utf8), in: Array(text.utf8), from: from) {
        found.append(place)
        from = place + 1
      }
      return found
    }
    #expect(places("aa", "aaaa") == [0, 1, 2])
    #expect(places("end", "the end") == [4])
    #expect(places("endless", "the end").isEmpty)
    #expect(places("", "text").isEmpty)
  }

  @Test("names, quotes, whys and ids are found in the order of the document, each record once; references are not")
  func index() {
    let index = SearchIndex(Maps.small)
    func ids(_ word: String) -> [String] { index.matches(TextFolding.folded(word)).map { index.ids[$0] } }
    #expect(ids("GAVE UP") == ["ev"])
    #expect(ids("no budget") == ["w1"])
    #expect(ids("getting a card") == [""])
    #expect(ids("the") == ["call", "visit", "wait", "lost"])
    #expect(ids("ssa") == ["ssa"])
    #expect(ids("hold") == ["hold"])
    #expect(ids("nobody").isEmpty)
    #expect(ids("officeVisit").isEmpty)
  }

  @Test("every record of any journey is found by its id and by its name", arguments: 0..<12)
  func everyRecord(seed: Int) {
    var random = RandomJourney(seed: UInt64(seed) &+ 400)
    let document = JourneyDocument(random.completeJourney())
    let index = SearchIndex(document.journey)
    #expect(Set(index.ids).count == document.ids.count + 1)
    for (entry, id) in index.ids.enumerated() where !id.isEmpty {
      #expect(index.matches(TextFolding.folded(id)).contains(entry), "seed \(seed): \(id)")
      let name = TextFolding.folded(document.object(id).map(InspectorFields.name(of:)) ?? "")
      if !name.isEmpty, !name.contains(0) {
        #expect(index.matches(name).contains(entry), "seed \(seed): the name of \(id)")
      }
    }
  }

  @Test("the selection moves as one types; Enter stays, n and N go on, round the end; the count says where")
  func typing() {
    var session = Session(Maps.small)
    session.press("/")
    session.type("the")
    #expect(session.state.selectedID == "call")
    #expect(session.state.open?.search.count == "1 of 4")
    session.press("Enter")
    #expect(session.state.overlay == nil)
    session.press("n")
    #expect(session.state.selectedID == "visit")
    session.press("n n")
    #expect(session.state.selectedID == "lost")
    #expect(session.state.open?.search.count == "4 of 4")
    session.press("n")
    #expect(session.state.selectedID == "call")
    #expect(session.state.notice?.text == "on from the beginning")
    session.press("N")
    #expect(session.state.selectedID == "lost")
    session.press("Escape")
    #expect(session.state.open?.search.isActive == false)
    #expect(session.state.selectedID == "lost")
  }

  @Test("the first thing found is the next one from where one is")
  func fromHere() {
    var session = Session(Maps.small)
    session.press("l l /")
    session.type("office")
    // Nothing behind holds it: it goes on from the beginning.
    #expect(session.state.selectedID == "call" || session.state.inspectedID == "office")
    session.press("Escape h /")
    session.type("office")
    #expect(session.state.selectedID == "visit")
  }

  @Test("Esc restores the place where one was: view, selection and inspector")
  func escape() {
    var session = Session(Maps.small)
    session.press("l j j /")
    session.type("gave up")
    #expect(session.state.inspectedID == "ev")
    session.press("Escape")
    #expect(session.state.open?.mapCursor == MapCursor(column: "visit", lane: .thought))
    #expect(session.state.inspectedID == "visit")
    #expect(session.state.overlay == nil)
    #expect(session.state.open?.search.isActive == false)
  }

  @Test("the present view shows what it can; other things come on the map or in the inspector")
  func views() {
    var session = Session(Maps.small)
    session.press("6 /")
    session.type("start over")
    session.press("Enter")
    #expect(session.state.open?.view == .pains)
    #expect(session.state.selectedID == "again")
    session.press("/")
    session.type("kind clerk")
    session.press("Enter")
    #expect(session.state.open?.view == .map)
    #expect(session.state.selectedID == "clerk")
    session.press("3 /")
    session.type("hour on hold")
    session.press("Enter")
    #expect(session.state.open?.view == .map)
    session.press("2 /")
    session.type("hour on hold")
    session.press("Enter")
    #expect(session.state.open?.view == .heat)
    #expect(session.state.selectedID == "hold")
    session.press("/")
    session.type("getting a card")
    session.press("Enter")
    #expect(session.state.inspectedID == "")
    for (view, text, id) in [("7", "too few", "lines"), ("7", "no budget", "w1"), ("8", "hire", "hire")] {
      session.press("\(view) /")
      session.type(text)
      session.press("Enter")
      #expect(session.state.selectedID == id)
      #expect(session.state.open?.view == (view == "7" ? .causes : .actions))
    }
  }

  @Test("what is not found leaves one where one was, and says so")
  func nothing() {
    var session = Session(Maps.small)
    session.press("l /")
    session.type("zebra")
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("no line is open")
      return
    }
    #expect(prompt.preview == ["nothing found"])
    session.press("Enter")
    #expect(session.state.selectedID == "visit")
    #expect(session.state.notice?.text == "nothing found: zebra")
  }

  @Test("after an edit n goes on among what is there now")
  func afterEdit() {
    var session = Session(Maps.small)
    session.press("/")
    session.type("the")
    session.press("Enter d")  // the step with its pain points goes
    #expect(session.state.open?.search.matches.count == 3)
    session.press("n n n n")
    #expect(session.state.open?.search.current != nil)
  }

  @Test("Enter on an empty line finds the last text again")
  func again() {
    var session = Session(Maps.small)
    session.press("/")
    session.type("mail")
    session.press("Enter Escape g g / Enter")
    #expect(session.state.selectedID == "wait")
  }
}
