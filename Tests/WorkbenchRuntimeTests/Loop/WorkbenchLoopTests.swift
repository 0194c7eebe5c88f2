import JourneyStorage
import TerminalCells
import Testing
import Workbench

@testable import WorkbenchRuntime

@MainActor @Suite struct WorkbenchLoopTests {
  @Test("a held key is worked off before the screen is drawn again")
  func drawsOnce() throws {
    let scratch = Scratch()
    let terminal = MemoryTerminal()
    for _ in 0..<300 { terminal.send("j") }
    let store = JourneyStore()
    let start = try StartPoint.of([scratch.putJourney()], store)
    var renders = 0
    let loop = WorkbenchLoop.of(terminal, store, patience: .seconds(3600)) { _ in
      renders += 1
      return Frame(cells: CellBuffer(size: Size(width: renders, height: 1)))
    }
    #expect(loop.run(from: start) == 129)
    #expect(renders == 2)
    #expect(terminal.presentCount == 2)
  }

  @Test("a flood of events does not keep the screen from being drawn")
  func drawsDuringFlood() throws {
    let scratch = Scratch()
    let terminal = MemoryTerminal()
    for _ in 0..<50 { terminal.send("j") }
    let store = JourneyStore()
    let start = try StartPoint.of([scratch.putJourney()], store)
    var renders = 0
    let loop = WorkbenchLoop.of(terminal, store, patience: .zero) { _ in
      renders += 1
      return Frame(cells: CellBuffer(size: Size(width: 1, height: 1)))
    }
    #expect(loop.run(from: start) == 129)
    #expect(renders >= 50)
    #expect(terminal.presentCount == 1)
  }

  @Test("the start is over once, after all that followed on it at once")
  func settles() throws {
    let scratch = Scratch()
    let terminal = MemoryTerminal()
    terminal.send("j j")
    let store = JourneyStore()
    let start = try StartPoint.of([scratch.putJourney()], store)
    var presentedWhenSettled: [Int] = []
    let loop = WorkbenchLoop.of(
      terminal, store, patience: .zero, whenSettled: { presentedWhenSettled.append(terminal.presentCount) }
    ) { Frame(cells: CellBuffer(size: Size(width: 1 + $0.size.width % 2, height: 1))) }
    #expect(loop.run(from: start) == 129)
    #expect(presentedWhenSettled == [1])
    // A file that is watched may wake the loop; no key is left.
    let left = terminal.pendingEvent()
    #expect(left == nil || left == .wake)
  }

  @Test("a frame that is on the screen is not sent again")
  func presentsChanges() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.send(.focus(false))
    session.terminal.then {}
    session.terminal.send("Home")
    session.terminal.then { #expect(session.terminal.presentCount == 1) }
    session.terminal.send(.resize(Size(width: 120, height: 30)))
    session.terminal.then { #expect(session.terminal.presentCount == 2, "after a resize the screen is not known") }
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }

  @Test("another size is drawn at that size, and survives the smallest", arguments: [(1, 1), (39, 9), (200, 60)])
  func resizes(width: Int, height: Int) throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.send(.resize(Size(width: width, height: height)))
    session.terminal.then { #expect(session.terminal.frame?.size == Size(width: width, height: height)) }
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }

  @Test("a hang-up ends with 129 and draws nothing more")
  func hangup() throws {
    let session = Session()
    session.scratch.putJourney()
    session.addStep("Ask again")
    session.terminal.send(.hangup)
    #expect(try session.run("card.json") == 129)
    #expect(session.terminal.presentCount == 1)
    #expect(session.terminal.isClosed)
    #expect(session.steps() == ["Call the office", "Wait"])
  }

  @Test("a signal ends with 128 and its number, and gives the terminal back", arguments: [2, 15] as [Int32])
  func signal(number: Int32) throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.send(.signal(number))
    session.terminal.send("j")
    #expect(try session.run("card.json") == 128 + number)
    #expect(session.terminal.isClosed)
  }

  @Test("the mouse is switched, and the job suspended and drawn anew")
  func mouseAndSuspend() throws {
    let session = Session()
    session.scratch.putJourney()
    session.terminal.send("g .")
    session.terminal.then { #expect(!session.terminal.isMouseOn) }
    session.terminal.send("g .")
    session.terminal.then { #expect(session.terminal.isMouseOn) }
    session.terminal.send("Escape")
    var before = 0
    session.terminal.then { before = session.terminal.presentCount }
    session.terminal.send("C-z")
    session.terminal.then {
      #expect(session.terminal.suspendCount == 1)
      #expect(session.terminal.presentCount == before + 1)
    }
    session.terminal.send("q")
    #expect(try session.run("card.json") == 0)
  }
}

extension WorkbenchLoop {
  /// A loop with a screen of the test's own.
  @MainActor static func of(
    _ terminal: any Terminal, _ store: JourneyStore, patience: Duration,
    whenSettled: (() -> Void)? = nil, render: @escaping (WorkbenchState) -> Frame
  ) -> WorkbenchLoop {
    let runner = EffectRunner(
      terminal: terminal, store: store, clock: FixedClock(), journal: NoJournal(),
      editor: OutsideEditor(environment: [:], fileSystem: store.fileSystem),
      people: PeopleBoard(name: "Me", isWatching: false, fileSystem: store.fileSystem, clock: FixedClock()))
    let state = WorkbenchState(size: terminal.size, environment: Environment(today: "2027-03-01", seed: 7))
    return WorkbenchLoop(
      state, terminal: terminal, runner: runner, patience: patience, whenSettled: whenSettled,
      render: { state, _ in render(state) })
  }
}
