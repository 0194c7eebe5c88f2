import TerminalCells
import Testing

/// A terminal whose script can look at the screen, change the world, and wait for work on other threads.
///
/// Calls of the waker are told only where the script waits, so that every run goes the same way.
@MainActor final class ScriptedTerminal: Terminal {
  private enum Step {
    case event(InputEvent)
    case work(@MainActor () -> Void)
    case wait(what: String, isOver: @MainActor () -> Bool)
  }

  private(set) var size: Size
  let depth = ColorDepth.palette256
  var isMouseOn = true
  private(set) var frame: Frame?
  private(set) var presentCount = 0
  private(set) var suspendCount = 0
  private(set) var releaseCount = 0
  private(set) var isReleased = false
  private(set) var isClosed = false
  /// Whether the list that the first frame waits for is late.
  var isListLate = false
  /// Whether the keys of the script come one after another with a pause between them.
  var pauses = false
  private var steps: [Step] = []
  private let alarm = Alarm()

  init(size: Size = Size(width: 120, height: 30)) {
    self.size = size
  }

  var waker: any Waker { alarm }
  var lines: [String] { frame?.cells.lines ?? [] }
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  // MARK: The script

  /// Key presses by name, with blanks between them.
  func send(_ names: String) {
    for name in names.split(separator: " ") {
      guard let press = KeyPress(name: String(name)) else { preconditionFailure("no key is called \(name)") }
      steps.append(.event(.key(press)))
    }
  }

  func send(_ event: InputEvent) { steps.append(.event(event)) }

  /// A press for every character.
  func type(_ text: String) {
    for character in text { steps.append(.event(.key(KeyPress(.character(character))))) }
  }

  /// Something done when the screen shows what came before.
  func then(_ work: @escaping @MainActor () -> Void) { steps.append(.work(work)) }

  /// Expects a text on the screen by now.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    then {
      #expect(
        self.shows(text), "the screen shows:\n\(self.lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
    }
  }

  func expectNot(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    then {
      #expect(
        !self.shows(text), "the screen shows:\n\(self.lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
    }
  }

  /// Waits for other threads until the screen shows the text.
  func wait(for text: String) {
    steps.append(.wait(what: text) { self.shows(text) })
  }

  /// Lets the loop hear of one call of the waker.
  func waitForWake() {
    var isHeard = false
    steps.append(
      .wait(what: "a wake") {
        defer { isHeard = true }
        return isHeard
      })
  }

  // MARK: Terminal

  func present(_ frame: Frame) {
    #expect(!isReleased && !isClosed, "nothing is drawn on a screen that was given away")
    self.frame = frame
    presentCount += 1
  }

  func repaint() {}

  func nextEvent(timeout: Duration?) -> InputEvent? {
    // A pause of the keys is as long as it takes to look: what comes next in the script comes after it.
    if timeout != nil, frame?.isUnsettled == true { return pauses ? nil : pendingEvent() }
    // The wait for a list before the first frame.
    if timeout != nil, frame == nil { return !isListLate && alarm.wait(milliseconds: 120_000) ? .wake : nil }
    let patience = timeout.map { Int32(max(0, $0 / .milliseconds(1))) } ?? 120_000
    while let step = steps.first {
      switch step {
      case .event:
        return pendingEvent()
      case .work(let work):
        steps.removeFirst()
        work()
      case .wait(let what, let isOver):
        if isOver() {
          steps.removeFirst()
          continue
        }
        if alarm.wait(milliseconds: patience) { return .wake }
        // The time of something else has come.
        if timeout != nil { return nil }
        Issue.record("\(what) did not come; the screen shows:\n\(lines.joined(separator: "\n"))")
        return .hangup
      }
    }
    return .hangup
  }

  func pendingEvent() -> InputEvent? {
    guard case .event(let event)? = steps.first else { return nil }
    steps.removeFirst()
    if case .resize(let size) = event { self.size = size }
    return event
  }

  func suspend() { suspendCount += 1 }

  func released<Result>(_ body: () throws -> Result) rethrows -> Result {
    releaseCount += 1
    isReleased = true
    defer { isReleased = false }
    return try body()
  }

  func close() { isClosed = true }
}
