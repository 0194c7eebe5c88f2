import JourneyStorage
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchRuntime

/// What is said of the selected thing beside its place waits for the keys to pause.
@MainActor @Suite struct DetailsTests {
  /// A terminal that notes every frame.
  private final class NotingTerminal: Terminal {
    let size: Size
    let depth = ColorDepth.palette256
    var isMouseOn = true
    private(set) var frames: [Frame] = []
    /// For how long the loop would have waited after each frame, in order.
    private(set) var waits: [Duration?] = []
    private let alarm = Alarm()
    /// Nil is a pause.
    private var script: [InputEvent?]

    init(_ script: [InputEvent?], size: Size = Size(width: 120, height: 30)) {
      self.script = script
      self.size = size
    }

    var waker: any Waker { alarm }
    func present(_ frame: Frame) { frames.append(frame) }
    func repaint() {}
    func nextEvent(timeout: Duration?) -> InputEvent? {
      if frames.isEmpty { return nil }
      waits.append(timeout)
      while let event = script.first {
        script.removeFirst()
        if let event { return event }
        if timeout != nil { return nil }
      }
      return timeout == nil ? .hangup : nil
    }
    func pendingEvent() -> InputEvent? { nil }
    func suspend() {}
    func released<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }
    func close() {}
  }

  private func key(_ name: String) -> InputEvent {
    guard let press = KeyPress(name: name) else { preconditionFailure("no key is called \(name)") }
    return .key(press)
  }

  private func run(_ script: [InputEvent?], theme: ThemeName = .dark) throws -> NotingTerminal {
    let scratch = Scratch()
    let terminal = NotingTerminal(script)
    let store = JourneyStore()
    _ = try runWorkbench(
      paths: [scratch.putJourney()], options: WorkbenchOptions(theme: theme), store: store,
      environment: ["XDG_STATE_HOME": scratch.path("state").description, "LANG": "C.UTF-8"], clock: FixedClock(),
      journal: NoJournal()
    ) { terminal }
    return terminal
  }

  private func text(_ frame: Frame, _ rect: Rect) -> [String] {
    (rect.row..<rect.endRow).map { row in
      String(String.UnicodeScalarView(frame.cells.row(row, columns: rect.column..<rect.endColumn).map(\.scalar)))
    }
  }

  @Test("a move changes its place alone; the details of what is reached follow in the pause, and then nothing wakes")
  func moveThenDetails() throws {
    let terminal = try run([key("Escape"), nil, key("Right"), nil])
    let frames = Array(terminal.frames.suffix(3))
    try #require(frames.count == 3)
    let (before, moved, settled) = (frames[0], frames[1], frames[2])
    let details = try #require(before.details.first)
    #expect(!before.isUnsettled && moved.isUnsettled && !settled.isUnsettled)
    #expect(moved.cursor != before.cursor && moved.cursor == settled.cursor)
    #expect(text(moved, details) == text(before, details))
    #expect(text(settled, details) != text(before, details))
    // The keys are waited for with a limit once, and then without one.
    #expect(terminal.waits.suffix(2).map { $0 != nil } == [true, false])
  }

  @Test("keys that follow one another at once show their places alone")
  func keysInARow() throws {
    let terminal = try run([key("Escape"), nil, key("Right"), key("Left"), key("Right"), nil])
    let unsettled = terminal.frames.map(\.isUnsettled)
    #expect(Array(unsettled.suffix(4)) == [true, true, true, false])
  }

  @Test("an edit shows all of the screen at once")
  func edit() throws {
    let terminal = try run([key("Escape"), nil, key(">"), nil])
    #expect(terminal.frames.allSatisfy { !$0.isUnsettled })
  }

  @Test("another view shows all of the screen at once, and so does a question")
  func views() throws {
    let terminal = try run([key("Right"), key("6"), key("?"), key("Escape")])
    let unsettled = terminal.frames.map(\.isUnsettled)
    #expect(unsettled.contains(true))
    #expect(unsettled.suffix(3).allSatisfy { !$0 })
  }

  @Test("what comes from elsewhere while details wait does not put them off")
  func elsewhere() {
    let state = WorkbenchState(
      size: Size(width: 80, height: 24), environment: Environment(today: "2027-03-01", seed: 7))
    let ground = state.detailsGround
    let start = ContinuousClock.now
    var calm = DetailsCalm()
    func holds(after milliseconds: Int, isAfterKey: Bool) -> Bool {
      calm.holds(ground, isMove: true, isAfterKey: isAfterKey, isHeard: false, now: start + .milliseconds(milliseconds))
    }
    let isHeldAtFirst = holds(after: 0, isAfterKey: true)
    #expect(!isHeldAtFirst, "nothing was shown before")
    let isHeld = holds(after: 0, isAfterKey: true)
    #expect(isHeld && calm.wait(now: start) == .milliseconds(120))
    let later = start + .milliseconds(50)
    let isHeldStill = holds(after: 50, isAfterKey: false)
    #expect(isHeldStill && calm.wait(now: later) == .milliseconds(70))
    // A key does, but not for ever.
    let isHeldOn = holds(after: 50, isAfterKey: true)
    #expect(isHeldOn && calm.wait(now: later) == .milliseconds(120))
    let isHeldForEver = holds(after: 601, isAfterKey: true)
    #expect(!isHeldForEver)
  }

  @Test("where frames are heard the details are blank until the pause, which is longer")
  func heard() throws {
    let terminal = try run([key("Escape"), nil, key("Right"), nil], theme: .ascii)
    let frames = Array(terminal.frames.suffix(2))
    try #require(frames.count == 2)
    let details = try #require(frames[0].details.first)
    #expect(frames[0].isUnsettled && text(frames[0], details).allSatisfy { $0.allSatisfy { $0 == " " } })
    #expect(text(frames[1], details).contains { $0.contains { $0 != " " } })
    #expect(terminal.waits.contains { $0.map { $0 > .seconds(1) } ?? false })
  }
}
