import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The clock of the agenda")
struct AgendaClockTests {
  private func session(_ map: Journey = Maps.empty, width: Int = 120) -> Session {
    var session = Session(map, size: Size(width: width, height: 40))
    session.state.environment.now = 1_000_000
    session.press("9 T")
    session.type("dot vote")
    session.press("Enter")
    return session
  }

  private func reading(_ session: Session) -> AgendaReading {
    session.state.open!.agendaReading(now: session.state.environment.now)
  }

  @Test("a ready agenda comes as one edit, with its purpose, and undo takes all of it away")
  func readyAgenda() {
    for agenda in ReadyAgenda.all {
      var session = Session(Maps.empty)
      let before = session.bytes
      session.press("9")
      _ = session.state.takeAgenda(agenda.name)
      #expect(session.journey.workshop?.agenda.compactMap(\.title) == agenda.items.map(\.title))
      #expect(session.journey.workshop?.agenda.compactMap(\.minutes) == agenda.items.map { Double($0.minutes) })
      #expect(session.journey.workshop?.purpose == agenda.purpose)
      #expect(session.state.open?.history.done.count == 1)
      session.press("u")
      #expect(session.bytes == before, "\(agenda.name)")
    }
    #expect(ReadyAgenda.named("current-state")?.minutes == 240)
    #expect(ReadyAgenda.named("five-whys")?.minutes == 60)
    #expect(ReadyAgenda.named("dot-vote")?.minutes == 15)
    #expect(ReadyAgenda.named("nothing") == nil)
  }

  @Test("a ready agenda takes the place of one that is there, and leaves a purpose that is written")
  func replaced() {
    var session = session()
    let first = session.bytes
    session.press("T")
    session.type("whys")
    session.press("Enter")
    #expect(session.journey.workshop?.agenda.count == 5)
    #expect(session.journey.workshop?.purpose == ReadyAgenda.named("dot-vote")?.purpose)
    session.press("u")
    #expect(session.bytes == first)
  }

  @Test("the clock counts while it runs, keeps what it counted while it stands, and goes from item to item")
  func counting() {
    var session = session()
    #expect(!reading(session).hasBegun)
    #expect(session.state.wakeAfter == nil)
    session.press("Space")
    session.state.environment.now += 61_500
    #expect(reading(session).present?.spent == 61_500)
    #expect(WorkshopText.face(reading(session).present!) == "03:59")
    session.press("Space")
    session.state.environment.now += 10_000_000
    #expect(reading(session).present?.spent == 61_500, "it stood")
    #expect(session.state.wakeAfter == nil, "and wakes nobody")
    session.press("Space n")
    session.state.environment.now += 5000
    #expect(reading(session).place == 1)
    #expect(reading(session).items.map(\.spent) == [61_500, 5000, 0])
    #expect(reading(session).delay == 61_500 - 300_000, "ahead by what the first item did not need")
    session.press("b")
    #expect(reading(session).place == 0)
    session.state.environment.now += 500
    #expect(reading(session).present?.spent == 62_000, "an item's time counts on")
    session.press("n n n")
    #expect(reading(session).place == 2)
    #expect(!reading(session).isRunning, "after the last item the clock stands")
    #expect(session.state.notice?.text.contains("last item") == true)
  }

  @Test("the clock goes on in other views, and an undo of the agenda leaves nothing running")
  func otherViews() {
    var session = session()
    session.press("Space 1")
    session.state.environment.now += 60_000
    session.press("9")
    #expect(reading(session).present?.spent == 60_000)
    session.press("u")
    #expect(reading(session).present == nil)
    #expect(session.state.wakeAfter == nil)
    #expect(session.state.tick().isEmpty)
    session.press("Space")
    #expect(session.state.notice?.text.contains("no agenda yet") == true)
  }

  @Test("it wakes once a second in sight, once at the end out of sight, and never while it stands")
  func waking() {
    var session = session()
    session.press("Space")
    session.state.environment.now += 300
    #expect(session.state.wakeAfter == 700)
    session.state.environment.now += 700
    #expect(session.state.wakeAfter == 1000)
    session.press("1")
    #expect(session.state.wakeAfter == 299_000)
    session.state.environment.now += 299_000
    _ = session.state.tick()
    #expect(
      session.state.notice?.text
        == "time is up: 'Read the list aloud; what is meant by each?' (5 min); then 'Everybody gives their dots, in silence'"
    )
    #expect(session.state.wakeAfter == nil, "out of sight nothing more happens by itself")
    session.press("9")
    session.state.environment.now += 1250
    #expect(session.state.wakeAfter == 750, "what is over is counted in sight")
    session.press("Space")
    #expect(session.state.wakeAfter == nil)
  }

  @Test("a screen that is heard is not woken by seconds")
  func heard() {
    var session = session()
    session.state.theme = .ascii
    session.press("Space")
    session.state.environment.now += 15_000
    #expect(session.state.wakeAfter == 45_000)
    session.press("B")
    #expect(session.state.wakeAfter == 1000, "big letters are asked for by those who look")
  }

  @Test("the end is said once, in words; the bell rings only where it was asked for; five minutes more begin anew")
  func signal() {
    var session = session()
    session.press("Space")
    session.state.environment.now += 299_999
    #expect(session.state.tick().isEmpty)
    #expect(session.state.notice?.text.contains("time is up") != true)
    session.state.environment.now += 1
    #expect(session.state.tick().isEmpty, "the bell is off")
    #expect(session.state.notice?.text.contains("time is up") == true)
    session.press("j")
    #expect(session.state.tick().isEmpty)
    #expect(session.state.notice == nil, "it is said once")
    session.press("r +")
    #expect(reading(session).present?.remaining == 300_000)
    session.state.environment.now += 300_000
    let effects = session.state.tick()
    #expect(effects.count == 1)
    guard case .ring? = effects.first else {
      Issue.record("no bell")
      return
    }
    #expect(WorkshopText.face(reading(session).present!) == "+00:00")
    #expect(WorkshopText.plan(reading(session).present!) == "10 min planned, 5 of them added · 10:00 gone")
    session.press("- -")
    #expect(reading(session).present?.planned == 0)
    session.press("-")
    #expect(reading(session).present?.planned == 0, "nothing has less than no minutes")
  }

  @Test("forgetting the clock asks to be pressed twice")
  func reset() {
    var session = session()
    session.press("X")
    #expect(session.state.notice?.text.contains("never started") == true)
    session.press("Space X + X")
    #expect(reading(session).hasBegun)
    session.press("X")
    #expect(!reading(session).hasBegun)
    #expect(session.state.wakeAfter == nil)
  }

  @Test("an agenda without minutes counts up, and its clock has no end")
  func withoutMinutes() {
    var session = Session(Maps.empty)
    session.press("9 a")
    session.type("Talk")
    session.press("Enter Space")
    session.state.environment.now += 3_600_000
    #expect(WorkshopText.face(reading(session).present!) == "60:00")
    #expect(reading(session).planned == nil)
    #expect(session.state.tick().isEmpty)
    #expect(session.state.notice?.text.contains("time is up") != true)
    session.state.environment.now += 2_400_000
    #expect(WorkshopText.face(reading(session).present!) == "1:40:00")
  }

  @Test("a clock that goes back, and times beyond any workshop, crash nothing")
  func badTime() {
    var session = session()
    session.press("Space")
    session.state.environment.now = 0
    #expect(reading(session).present?.spent == 0)
    session.state.environment.now = 1 << 50
    _ = session.state.tick()
    #expect(session.state.wakeAfter.map { $0 > 0 } == true)
    #expect(WorkshopText.whole(reading(session)).contains("behind"))
  }
}
