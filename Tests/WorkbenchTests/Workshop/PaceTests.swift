import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Capture at pace")
struct PaceTests {
  private func session(_ map: Journey = Maps.small) -> Session {
    var session = Session(map)
    session.state.environment.name = "Ana"
    session.state.environment.time = "14:02"
    session.press("9")
    return session
  }

  private var isPrompt: (Session) -> Bool {
    { session in if case .prompt = session.state.overlay { true } else { false } }
  }

  private func prompt(_ session: Session) -> Prompt? {
    if case .prompt(let prompt) = session.state.overlay { prompt } else { nil }
  }

  private func entries(_ session: Session) -> [WorkshopEntry] { session.state.open?.workshop.entries ?? [] }

  @Test("in the workshop the line begins anew until Esc, as it was opened; elsewhere it closes")
  func staysOpen() {
    var session = session()
    session.press("!")
    for word in ["first thing", "second matter", "third trouble"] {
      session.type(word)
      session.press("Enter")
      #expect(prompt(session)?.editor.text == "! ")
    }
    #expect(prompt(session)?.kept == 3)
    session.press("Escape")
    #expect(session.state.overlay == nil)
    #expect(session.journey.painPoints.count == 6)
    session.press("1 !")
    session.type("elsewhere at once")
    session.press("Enter")
    #expect(session.state.overlay == nil)
  }

  @Test(
    "captures stay at the stage that is current; ^stage in a line is for that line, ^stage alone for all that follow")
  func stages() {
    var session = session()
    session.press("!")
    session.type("here it hurts")
    session.press("Enter")
    session.type("over there it hurts too ^get")
    session.press("Enter")
    session.type("and again at home")
    session.press("Enter")
    let places = session.journey.painPoints.suffix(3).map { $0.step ?? $0.stage }
    #expect(places == ["call", "get", "call"])
    session.press("C-u")
    session.type("^get")
    #expect(prompt(session)?.preview == ["what is captured goes to 'Get it' from now on"])
    #expect(prompt(session)?.problem == nil)
    session.press("Enter")
    session.type("mail gets lost")
    session.press("Enter")
    #expect(session.journey.painPoints.last?.stage == "get")
    #expect(session.journey.painPoints.count == 7, "the line that only moves captures nothing")
  }

  @Test("a why goes under the pain point that was just captured, a step follows the step before")
  func following() {
    var session = session()
    session.press("!")
    session.type("nobody calls back")
    session.press("Enter C-u")
    session.type("? they have no list of callers")
    session.press("Enter C-u")
    session.type("+ Dial again")
    session.press("Enter C-u")
    session.type("+ Hang up")
    session.press("Enter Escape")
    let pain = session.journey.painPoints.last
    let cause = session.journey.rootCauses.last
    #expect(pain?.rootCauses == [cause?.id].compactMap(\.self))
    #expect(cause?.whys.map(\.text) == ["they have no list of callers"])
    #expect(
      session.journey.stages.first?.steps.map(\.name) == [
        "Call the office", "Dial again", "Hang up", "Visit the office",
      ])
  }

  @Test("a line that is like a pain point says so as it is typed, and one key gives that a vote instead")
  func like() {
    var session = session()
    session.press("!")
    session.type("hour")
    #expect(prompt(session)?.like == nil)
    session.type(" on hold")
    #expect(prompt(session)?.like == CaptureLike(id: "hold", title: "An hour on hold", shared: 2, all: 2, votes: 0))
    #expect(
      prompt(session)?.like?.words == "like 'An hour on hold' (2 of 2 words the same): C-l adds a vote to it instead")
    let count = session.journey.painPoints.count
    session.press("C-l")
    #expect(session.journey.painPoints.count == count)
    #expect(session.journey.painPoints.first?.votes == 1)
    #expect(session.journey.painPoints.first?.severity == 3, "what is stated stays")
    #expect(prompt(session)?.editor.text == "! ")
    session.type("HOURS on hold!!")
    #expect(prompt(session)?.like?.votes == 1)
    session.press("C-l")
    #expect(session.journey.painPoints.first?.votes == 2)
    session.press("C-x")
    #expect(session.journey.painPoints.first?.votes == 1)
    #expect(prompt(session)?.editor.text == "! HOURS on hold!!", "its text stands in the line again")
    session.press("C-u")
    session.type("! something else altogether")
    session.press("C-l")
    #expect(session.journey.painPoints.first?.votes == 1, "where nothing is alike the key does nothing")
  }

  @Test("likeness is of plain words: folded, without plurals and common words, the first of equals")
  func likeness() {
    func nearest(_ text: String, _ titles: [String]) -> String? {
      var session = Session(Maps.empty)
      _ = session.state.perform("x", .set(id: "", key: "painPoints", value: .array([])))
      var index = LikenessIndex(session.state.open!)
      for (place, title) in titles.enumerated() { index.add("\(place)", title) }
      return index.nearest(to: text)?.id
    }
    #expect(nearest("told to call back", ["told to call back twice"]) == "0")
    #expect(nearest("Told to CALL back", ["nobody calls back, told so"]) == "0")
    #expect(nearest("forms", ["form"]) == "0")
    #expect(nearest("form is long", ["form"]) == nil, "one word of two is no likeness where it is the only one")
    #expect(nearest("café too far", ["CAFE far"]) == "0")
    #expect(nearest("no way back", ["no way at all", "way back"]) == "1")
    #expect(nearest("mail lost", ["lost mail", "mail lost"]) == "0", "equals: the first")
    #expect(nearest("", ["a"]) == nil)
    #expect(nearest(".* (a|b)+ [", [".* (a|b)+ ["]) == nil, "signs are no words and no patterns")
    #expect(nearest("wait wait wait", ["wait"]) == "0")
    #expect(LikenessIndex.words(String(repeating: "word ", count: 10_000)).count == 1)
  }

  @Test("5,000 pain points are looked through at each key in a fraction of a frame, and none is looked at twice")
  func many() {
    let titles = (0..<5000).map { "the form \($0 % 70) asks for proof \($0) of address again" }
    let list = titles.enumerated().map { #"{"id":"p\#($0.offset)","title":"\#($0.element)"}"# }.joined(separator: ",")
    var session = session(
      Maps.read(
        #"{"format":"sojourn-journey","version":1,"id":"m","state":"current","title":"M","painPoints":[\#(list)]}"#))
    session.press("!")
    let clock = ContinuousClock()
    let first = clock.measure { session.type("form asks for ") }
    let rest = clock.measure { session.type("proof 4711 of address") }
    #expect(prompt(session)?.like?.id == "p4711")
    // Generous: a debug build on a busy machine.
    #expect(rest < .seconds(20) && first < .seconds(20))
    let before = session.state.open?.likeness?.revision
    session.press("Enter")
    #expect(
      session.state.open?.likeness?.revision == session.state.open?.revision, "a capture adds its words to the index")
    #expect(before != session.state.open?.likeness?.revision)
  }

  @Test("C-x takes back captures one after the other, without leaving the line, and only those")
  func takeBack() {
    var session = session()
    let before = session.bytes
    session.press("a")
    session.type("Item 5")
    session.press("Enter !")
    let afterItem = session.bytes
    session.type("one thing")
    session.press("Enter")
    session.type("other matter @newagency")
    session.press("Enter y")
    #expect(isPrompt(session))
    #expect(session.journey.agencies.count == 3)
    session.press("C-x")
    #expect(session.journey.agencies.count == 2, "one capture, one step")
    #expect(prompt(session)?.editor.text == "! other matter @newagency")
    session.press("C-u C-x")
    #expect(session.bytes == afterItem)
    session.press("C-x")
    #expect(session.bytes == afterItem)
    #expect(session.state.notice?.text.contains("no capture of this line") == true)
    session.press("Escape Escape u")
    #expect(session.bytes == before)
  }

  @Test("the log tells who, when and what in order, what was taken back, and of votes only the sum")
  func log() {
    var session = session()
    _ = session.state.takeAgenda("dot-vote")
    session.press("Space !")
    session.type("lost in \u{1B}[2J mail @ssa")
    session.press("Enter")
    session.type("an hour on hold")
    session.press("C-l C-x C-u")
    session.type("! an hour on hold")
    session.press("C-l C-u")
    session.type("> Call back @ssa due:2027-04")
    session.press("Enter C-x C-u Escape Escape")
    let told = entries(session).map {
      "\($0.at) \($0.who ?? "-") \($0.what.rawValue) \($0.title) \($0.count.map { "\($0)" } ?? "")"
    }
    #expect(
      told == [
        "2027-03-01 14:02 - item Read the list aloud; what is meant by each? 5",
        "2027-03-01 14:02 Ana captured lost in \u{1B}[2J mail ",
        "2027-03-01 14:02 - votes An hour on hold 1", "2027-03-01 14:02 - votes An hour on hold 0",
        "2027-03-01 14:02 - votes An hour on hold 1", "2027-03-01 14:02 Ana captured Call back ",
        "2027-03-01 14:02 Ana taken-back Call back ",
      ])
    var written: [WorkshopEntry] = []
    for effect in session.effects {
      if case .writeWorkshopLog(let path, _, let entries) = effect {
        #expect(path == "map.json")
        written += entries
      }
    }
    #expect(written == entries(session), "every entry is handed over once, in order")
    session.press("C-r")
    #expect(entries(session).last?.what == .restored)
    session.press("d")
  }

  @Test("a log is read as it was written; cut, strange and hostile lines are passed over and counted")
  func reading() {
    let entries =
      HostileText.corpus.map {
        WorkshopEntry(
          at: "2027-03-01 14:02", what: .captured, who: $0, id: $0, kind: "pain point", title: $0, text: $0, place: $0)
      } + [WorkshopEntry(at: "2027-03-01 14:03", what: .votesKept, title: "t", totals: [.init(title: "a", count: 3)])]
    let bytes = WorkshopLog.header(file: "/map.json", title: "T\n") + [0x0A] + WorkshopLog.lines(entries)
    let log = WorkshopLog(bytes: bytes)
    #expect(log?.entries == entries)
    #expect(log?.unread == 0)
    let lines = bytes.filter { $0 == 0x0A }.count
    #expect(lines == entries.count + 1, "nothing in a text makes a line of its own")
    let cut = WorkshopLog(bytes: Array(bytes.dropLast(7)))
    #expect(cut?.entries.count == entries.count - 1)
    #expect(cut?.unread == 1)
    let strange = WorkshopLog(bytes: bytes + Array("{}\n[1,2]\n\u{0}\n{\"at\":1}\n".utf8))
    #expect(strange?.entries.count == entries.count)
    #expect(strange?.unread == 4)
    #expect(WorkshopLog(bytes: Array("{\"format\":\"sojourn-journey\"}".utf8)) == nil)
    #expect(WorkshopLog(bytes: []) == nil)
  }

  @Test("a journey without a file keeps its entries, and hands them over when it has one")
  func withoutFile() {
    var state = WorkbenchState(
      size: Size(width: 80, height: 24), environment: Environment(today: "2027-03-01", seed: 7))
    state.begin(titled: "New")
    var effects: [Workbench.Effect] = []
    for key in ["9", "!"] { effects += state.handle(.key(KeyPress(name: key)!)) }
    effects += state.handle(.paste("a first thing"))
    effects += state.handle(.key(KeyPress(.enter)))
    #expect(!effects.contains { if case .writeWorkshopLog = $0 { true } else { false } })
    let later = state.receive(.saved(path: "new.json", stateName: 0, time: "14:05", notes: [], thenQuit: false))
    #expect(
      later.contains {
        if case .writeWorkshopLog("new.json", _, let entries) = $0 { entries.count == 1 } else { false }
      })
    #expect(!state.writeLog().contains { _ in true })
  }

  @Test("what an earlier session of the day left stands before this one's, and its clock goes on")
  func goingOn() {
    var session = session()
    _ = session.state.takeAgenda("dot-vote")
    let item = session.journey.workshop!.agenda[1].id
    var clock = AgendaClock()
    clock.go(to: item, now: 0)
    clock.start(now: 0)
    let record = WorkshopClockRecord(clock, now: 90_000, seconds: 5000)
    #expect(record?.runningSince == 4910)
    #expect(record.flatMap { WorkshopClockRecord(json: $0.json) } == record)
    session.state.environment.now = 1_000_000
    session.state.environment.seconds = 5060
    let earlier = [
      WorkshopEntry(at: "2027-02-01 10:00", what: .captured, title: "another day"),
      WorkshopEntry(at: "2027-03-01 10:00", what: .captured, id: "hold", kind: "pain point", title: "An hour on hold"),
    ]
    _ = session.state.receive(.workshopFound(earlier, clock: record, path: "map.json"))
    #expect(entries(session).map(\.title).first == "An hour on hold")
    #expect(session.state.open?.agendaReading(now: 1_000_000).present?.spent == 150_000)
    #expect(session.state.wakeAfter != nil)
    _ = session.state.receive(.workshopFound(earlier, clock: nil, path: "other.json"))
    #expect(entries(session).filter { $0.title == "An hour on hold" }.count == 1)

    let old = record?.clock(now: 1_000_000, seconds: 5000 + 13 * 3600)
    #expect(old?.isRunning == false, "nobody holds a workshop for thirteen hours")
    #expect(WorkshopClockRecord(json: .object(["item": .text("x"), "spent": .text("bad")]))?.spent == [:])
    #expect(WorkshopClockRecord(json: .array([])) == nil)
  }
}
