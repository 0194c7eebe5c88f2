import Synchronization

/// A terminal without a screen: events come from a script, and the last frame can be looked at.
@MainActor public final class MemoryTerminal: Terminal {
  /// What the terminal says when its script has run out.
  public enum Ending: Sendable {
    /// Nothing more happens: `nextEvent` returns nil at once, whatever its timeout.
    case silence
    /// The terminal goes away.
    case hangup
  }

  public private(set) var size: Size
  public let depth: ColorDepth
  public var isMouseOn = true
  public let ending: Ending
  /// What was presented last.
  public private(set) var frame: Frame?
  /// How often something was presented, repainted, suspended, and released.
  public private(set) var presentCount = 0
  public private(set) var repaintCount = 0
  public private(set) var ringCount = 0
  public private(set) var suspendCount = 0
  public private(set) var releaseCount = 0
  public private(set) var isClosed = false

  private var events: [InputEvent] = []
  private var position = 0
  private let flag = WakeFlag()

  public init(
    size: Size = Size(width: 80, height: 24), depth: ColorDepth = .palette256, ending: Ending = .silence
  ) {
    self.size = size
    self.depth = depth
    self.ending = ending
  }

  public var waker: any Waker { flag }
  /// The text of the last frame, row by row.
  public var lines: [String] { frame?.cells.lines ?? [] }

  /// Adds an event to the script.
  public func send(_ event: InputEvent) {
    events.append(event)
  }

  /// Adds key presses by name, with blanks between them: "j j Enter C-s". A name that no key has ends the program.
  public func send(_ names: String) {
    for name in names.split(separator: " ") {
      guard let press = KeyPress(name: String(name)) else { preconditionFailure("no key is called \(name)") }
      events.append(.key(press))
    }
  }

  /// Adds one press for each character; newlines are Enter, tabs are Tab.
  public func type(_ text: String) {
    for character in text {
      switch character {
      case "\n", "\r\n": events.append(.key(KeyPress(.enter)))
      case "\t": events.append(.key(KeyPress(.tab)))
      default: events.append(.key(KeyPress(.character(character))))
      }
    }
  }

  /// Adds a change of size to the script; it takes effect when it is read.
  public func resize(width: Int, height: Int) {
    events.append(.resize(Size(width: width, height: height)))
  }

  public func present(_ frame: Frame) {
    self.frame = frame
    presentCount += 1
  }

  public func repaint() {
    repaintCount += 1
  }

  public func nextEvent(timeout: Duration?) -> InputEvent? {
    if let event = pendingEvent() { return event }
    return ending == .hangup ? .hangup : nil
  }

  public func pendingEvent() -> InputEvent? {
    if flag.take() { return .wake }
    guard position < events.count else { return nil }
    let event = events[position]
    position += 1
    if case .resize(let size) = event { self.size = size }
    return event
  }

  public func ring() {
    ringCount += 1
  }

  public func suspend() {
    suspendCount += 1
  }

  public func released<Result>(_ body: () throws -> Result) rethrows -> Result {
    releaseCount += 1
    return try body()
  }

  public func close() {
    isClosed = true
  }
}

/// Remembers that somebody called until the terminal has said so.
private final class WakeFlag: Waker {
  private let isRaised = Mutex(false)

  func wake() {
    isRaised.withLock { $0 = true }
  }

  func take() -> Bool {
    isRaised.withLock { raised in
      defer { raised = false }
      return raised
    }
  }
}
