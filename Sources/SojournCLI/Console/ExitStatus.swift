/// What the process ends with, besides 0 for done. Signals have their own: 129 hang-up, 143 terminated.
enum ExitStatus: Int32 {
  /// What was asked for does not hold: `check` found errors, `merge` left conflicts.
  case refused = 1
  /// The command line is wrong.
  case usage = 2
  /// The input is not what it should be.
  case badInput = 65
  /// The input cannot be opened.
  case cannotOpen = 66
  /// The program lacks what was asked for.
  case unavailable = 69
  /// The output cannot be written.
  case cannotWrite = 73
  /// Ctrl-C, where a command stops by itself.
  case interrupted = 130
}
