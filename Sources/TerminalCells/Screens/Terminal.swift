/// Where frames go and events come from: one for the whole process, on the main thread.
@MainActor public protocol Terminal: AnyObject {
  var size: Size { get }
  /// What ``Color/lowered(to:)`` is done with before colours are shown. Themes may choose by it.
  var depth: ColorDepth { get }
  /// Whether the mouse reports to us. When off, the terminal's own selection works.
  var isMouseOn: Bool { get set }
  /// Wakes ``nextEvent(timeout:)`` from any thread.
  var waker: any Waker { get }

  /// Shows a frame. One of another size than ``size`` is shown from the upper left corner as far as it goes.
  func present(_ frame: Frame)
  /// Lets the next frame be sent as a whole, after something else has written on the screen.
  func repaint()
  /// Waits for the next event; nil after `timeout`. Without a timeout it waits for ever.
  func nextEvent(timeout: Duration?) -> InputEvent?
  /// The next event if there is one already, so that a burst can be worked off before the next frame.
  func pendingEvent() -> InputEvent?
  /// Rings the bell, if there is one.
  func ring()
  /// Leaves the screen to the shell, as on Ctrl-Z, and comes back when the job is continued.
  func suspend()
  /// Leaves the screen to another program for as long as `body` runs.
  func released<Result>(_ body: () throws -> Result) rethrows -> Result
  /// Gives the screen back for good, as it was found. Later calls do nothing.
  func close()
}

extension Terminal {
  /// Without a bell nothing rings.
  public func ring() {}
}

/// Wakes the loop that waits for events. May be called from any thread, at any time.
public protocol Waker: Sendable {
  func wake()
}
