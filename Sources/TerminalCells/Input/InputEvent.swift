/// What happened at the terminal, or woke the loop that waits for it.
public enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Text that was pasted as a whole; its line ends are `\n`, everything else is as it came.
  case paste(String)
  case mouse(MouseEvent)
  /// The screen has this size now; everything is to be presented again.
  case resize(Size)
  /// Whether the terminal's window has the keyboard now.
  case focus(Bool)
  /// Somebody called the ``Waker``. Several calls may give one event.
  case wake
  /// The process was sent this signal.
  case signal(Int32)
  /// The terminal is gone. Nothing more will come.
  case hangup
}
