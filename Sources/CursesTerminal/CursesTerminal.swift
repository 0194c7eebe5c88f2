import CNcurses
import Glibc
public import TerminalCells

/// The terminal that the process was started in. There can be one at a time.
///
/// ncurses knows the terminal, its modes and its keys; what is shown is sent past it, because it takes ten times as long
/// to find out what has changed and needs three copies of the screen for it.
///
/// The screen comes back as it was found after ``close()``, after the end of the process, and after a crash; only
/// `kill -9` leaves it to the user's `reset`.
public final class CursesTerminal: Terminal {
  public private(set) var size: Size
  public let depth: ColorDepth
  public var isMouseOn: Bool {
    didSet { if isMouseOn != oldValue, !isClosed { send(isMouseOn ? Modes.mouseOn : Modes.mouseOff) } }
  }

  private let reader: EventReader
  private var painter: Painter
  private let mailbox: Pipe
  private let signals: Pipe
  /// Events that were made of signals, in order.
  private var events: [InputEvent] = []
  private var isHungUp = false
  private var isClosed = false

  /// Takes the screen.
  ///
  /// Colours are as many as the terminal has, none if `NO_COLOR` is set; `depth` overrules the variable. True colours
  /// need `COLORTERM` and the `-direct` entry of the terminal in the database.
  /// `ESCDELAY` in the environment is how many milliseconds an Escape may be the start of another key; 25 if not set.
  public init(depth wanted: ColorDepth? = nil, isMouseOn: Bool = true) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNotATerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNotATerminal }
    guard let name = TerminalEnvironment["TERM"] else { throw .noTerminalName }
    mailbox = try Pipe()
    signals = try Pipe()
    let wanted = wanted ?? (TerminalEnvironment["NO_COLOR"] == nil ? .direct : .mono)

    cn_guard_remember()
    cn_use_utf8_locale()
    var screen: OpaquePointer?
    if wanted == .direct, TerminalEnvironment.claimsTrueColor {
      screen = cn_newterm(TerminalEnvironment.directName(of: name))
    }
    if screen == nil { screen = cn_newterm(name) }
    if screen == nil { throw .unknownTerminal(name: name) }
    guard cn_can_place_cursor() != 0 else {
      endwin()
      cn_signals_restore()
      throw .terminalWithoutCursor(name: name)
    }
    cn_signals_forward(signals.input)
    cn_guard_arm()
    if TerminalEnvironment["ESCDELAY"] == nil { set_escdelay(25) }
    raw()
    noecho()
    nonl()
    keypad(cn_stdscr(), true)
    nodelay(cn_stdscr(), true)
    meta(cn_stdscr(), true)
    // The terminal's modes are set now; nothing is ever shown through ncurses, not even before it reads.
    doupdate()
    untouchwin(cn_stdscr())
    depth = wanted == .mono ? .mono : min(TerminalEnvironment.depth(colors: TerminalDatabase.colors), wanted)
    self.isMouseOn = isMouseOn
    size = Self.measured() ?? Size(width: max(Int(cn_number("cols")), 80), height: max(Int(cn_number("lines")), 24))
    reader = EventReader()
    painter = Painter(TerminalDatabase.abilities(depth: depth))
    start()
  }

  public var waker: any Waker { mailbox }

  public func present(_ frame: Frame) {
    if !isClosed { send(painter.paint(frame, size: size)) }
  }

  public func repaint() {
    painter.forget()
  }

  public func nextEvent(timeout: Duration?) -> InputEvent? {
    let clock = ContinuousClock()
    let deadline = timeout.map { clock.now + $0 }
    while true {
      if let event = pendingEvent() { return event }
      if isClosed { return .hangup }
      let rest = deadline.map { $0 - clock.now }
      if let rest, rest <= .zero { return nil }
      _ = cn_wait(STDIN_FILENO, mailbox.readEnd, signals.readEnd, rest.map(milliseconds) ?? -1)
    }
  }

  public func pendingEvent() -> InputEvent? {
    if isClosed { return nil }
    let ready = cn_wait(STDIN_FILENO, mailbox.readEnd, signals.readEnd, 0)
    if ready & 4 != 0 { takeSignals() }
    if !events.isEmpty { return events.removeFirst() }
    if ready & 8 != 0 { isHungUp = true }
    if isHungUp { return .hangup }
    var isEmpty = false
    while !isEmpty {
      if let event = reader.next(isEmpty: &isEmpty) { return event }
    }
    // Still readable, but nothing to read: the other end has closed.
    if ready & 1 != 0, cn_wait(STDIN_FILENO, -1, -1, 0) & 1 != 0, cn_input_is_empty() != 0 {
      isHungUp = true
      return .hangup
    }
    if ready & 2 != 0, !mailbox.drain().isEmpty { return .wake }
    return nil
  }

  public func ring() {
    if !isClosed { send([0x07]) }
  }

  public func suspend() {
    if isClosed { return }
    leave()
    cn_stop_job()
    enter()
  }

  public func released<Result>(_ body: () throws -> Result) rethrows -> Result {
    if isClosed { return try body() }
    leave()
    defer {
      // An interrupt was meant for the program that had the screen.
      takeSignals(except: SIGINT)
      enter()
    }
    return try body()
  }

  public func close() {
    if isClosed { return }
    leave()
    cn_signals_restore()
    isClosed = true
  }

  /// Gives the screen, the terminal's modes and the control of the job back.
  private func leave() {
    def_prog_mode()
    send(Modes.mouseOff + Modes.off)
    let farewell = painter.leave(size)
    send(farewell)
    endwin()
    // Without a screen of its own to leave, the terminal would go on where ncurses' fewer rows end.
    if !TerminalDatabase.hasScreenOfItsOwn { send(farewell) }
    cn_guard_disarm()
    cn_signals_release_job()
  }

  /// Takes them again, and notices what has changed meanwhile. The next frame is sent as a whole.
  private func enter() {
    cn_signals_forward(signals.input)
    cn_guard_arm()
    reset_prog_mode()
    doupdate()
    start()
    painter.forget()
    events.append(.resize(measure()))
  }

  /// What is sent once the terminal is ours: ncurses, which knows of fewer rows, lets only those scroll.
  private func start() {
    send(TerminalDatabase.allRows(height: size.height))
    send(Modes.on + (isMouseOn ? Modes.mouseOn : ""))
  }

  /// Finds out the size that the terminal has now.
  private func measure() -> Size {
    if let now = Self.measured(), now != size {
      size = now
      send(TerminalDatabase.allRows(height: size.height))
      painter.forget()
    }
    return size
  }

  /// What the terminal's driver says, or else the environment.
  private static func measured() -> Size? {
    var (width, height): (Int32, Int32) = (0, 0)
    if cn_window_size(&width, &height) != 0 { return Size(width: Int(width), height: Int(height)) }
    guard let width = TerminalEnvironment["COLUMNS"].flatMap({ Int($0) }), width > 0,
      let height = TerminalEnvironment["LINES"].flatMap({ Int($0) }), height > 0
    else { return nil }
    return Size(width: width, height: height)
  }

  private func takeSignals(except ignored: Int32? = nil) {
    let numbers = signals.drain().map { Int32($0) }
    for number in numbers where number != ignored {
      switch number {
      case SIGWINCH:
        let before = size
        if measure() != before { events.append(.resize(size)) }
      case SIGTSTP: suspend()
      // Stopped and continued from outside: the shell has had the terminal.
      // A terminal that goes away says so first, and then continues its jobs: nobody sees what they paint.
      case SIGCONT: if !numbers.contains(SIGHUP) { enter() }
      default: events.append(.signal(number))
      }
    }
  }

  /// Sends our own sequences past ncurses: its way out, stdio, would keep them until the end.
  private func send(_ sequence: String) { send(Array(sequence.utf8)) }

  private func send(_ all: [UInt8]) {
    var bytes = all[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }

  /// Rounded up, so that a wait never ends early; at most a day.
  private func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    if seconds >= 86_400 { return 86_400_000 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
