import JourneyStorage
import TerminalCells
import TestSupport
import Testing

@testable import Workbench
@testable import WorkbenchRuntime
@testable import WorkbenchViews

/// A clock that goes forward only where a test says so.
private nonisolated final class StillClock: WallClock, @unchecked Sendable {
  nonisolated(unsafe) var milliseconds: Int64 = 0

  func now() -> LocalTime { LocalTime(date: "2027-03-01", time: "14:02") }
  var seconds: Int64 { 0 }
  var monotonicMilliseconds: Int64 { milliseconds }
}

/// Lets time pass as long as the loop is willing to wait, a number of times.
@MainActor private final class PassingTerminal: Terminal {
  let size = Size(width: 120, height: 30)
  let depth = ColorDepth.palette256
  var isMouseOn = true
  let waker: any Waker = NoWaker()
  private(set) var waits: [Duration] = []
  private(set) var frames: [Frame] = []
  private(set) var rings = 0
  private let clock: StillClock
  private var keys: [String]
  private let most: Int

  init(_ clock: StillClock, keys: String, most: Int) {
    self.clock = clock
    self.keys = keys.split(separator: " ").map(String.init)
    self.most = most
  }

  func present(_ frame: Frame) { frames.append(frame) }
  func repaint() {}
  func ring() { rings += 1 }
  func nextEvent(timeout: Duration?) -> InputEvent? {
    if let event = pendingEvent() { return event }
    guard let timeout, waits.count < most else { return .hangup }
    waits.append(timeout)
    clock.milliseconds += timeout.components.seconds * 1000 + timeout.components.attoseconds / 1_000_000_000_000_000
    return nil
  }
  func pendingEvent() -> InputEvent? {
    keys.isEmpty ? nil : KeyPress(name: keys.removeFirst()).map { .key($0) }
  }
  func suspend() {}
  func released<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }
  func close() {}
}

private struct NoWaker: Waker {
  func wake() {}
}

@MainActor @Suite("The clock on a terminal")
struct TickingTests {
  private func run(keys: String, most: Int) throws -> PassingTerminal {
    let scratch = Scratch()
    let path = scratch.put(
      #"{"format":"sojourn-journey","version":1,"id":"m","state":"current","title":"Map","workshop":{"agenda":[{"id":"a","title":"First","minutes":1},{"id":"b","title":"Second","minutes":1}]}}"#,
      "map.json")
    let clock = StillClock()
    let terminal = PassingTerminal(clock, keys: keys, most: most)
    _ = try runWorkbench(
      paths: [path], store: JourneyStore(), environment: ["HOME": scratch.folder.description], clock: clock, seed: 1,
      journal: NoJournal()
    ) { terminal }
    return terminal
  }

  @Test(
    "a clock in sight wakes the loop once a second and shows each; the end is shown in words, and rings if asked for")
  func inSight() throws {
    let terminal = try run(keys: "9 r Space j k", most: 62)
    #expect(terminal.waits.allSatisfy { $0 == .seconds(1) }, "\(terminal.waits)")
    #expect(terminal.rings == 1)
    let last = terminal.frames.last?.cells.lines.joined(separator: "\n") ?? ""
    #expect(last.contains("time is up: 'First' (1 min); then 'Second'"))
    #expect(terminal.frames.count >= 62)
  }

  @Test("out of sight it wakes once, at the end; a clock that stands never wakes")
  func outOfSight() throws {
    let terminal = try run(keys: "9 Space 1", most: 62)
    // A pause of the keys may come first, after which the details of what was reached are shown.
    #expect(terminal.waits.count <= 2 && terminal.waits.dropLast().allSatisfy { $0 < .seconds(1) })
    #expect(terminal.waits.last.map { $0 > .seconds(59) && $0 <= .seconds(60) } == true, "\(terminal.waits)")
    #expect(terminal.rings == 0)
    #expect(terminal.frames.last?.cells.lines.joined().contains("time is up: 'First'") == true)
    #expect(try run(keys: "9 Space Space", most: 62).waits.isEmpty)
    #expect(try run(keys: "9", most: 62).waits.isEmpty)
  }
}
