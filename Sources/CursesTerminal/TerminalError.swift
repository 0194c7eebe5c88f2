import PlainText

/// Why the workbench cannot be shown on this terminal.
public enum TerminalError: Error, Hashable, Sendable {
  /// Keys would come from a file or a pipe.
  case inputIsNotATerminal
  /// The screen would go into a file or a pipe.
  case outputIsNotATerminal
  /// `TERM` is empty or not set.
  case noTerminalName
  /// The terminal database has no such entry.
  case unknownTerminal(name: String)
  /// The terminal can only write line after line, as `dumb` does.
  case terminalWithoutCursor(name: String)
  /// The process may open no more files.
  case tooManyOpenFiles
}

extension TerminalError {
  /// Whether it is this kind of terminal that shows no screens; lines can be written on it all the same.
  public var isOfTerminal: Bool {
    switch self {
    case .noTerminalName, .unknownTerminal, .terminalWithoutCursor: true
    case .inputIsNotATerminal, .outputIsNotATerminal, .tooManyOpenFiles: false
    }
  }
}

extension TerminalError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .inputIsNotATerminal:
      "Standard input is not a terminal, so no keys can be read. Start the workbench without a pipe or < before it."
    case .outputIsNotATerminal:
      "Standard output is not a terminal, so no screen can be shown. Start the workbench without a pipe or > after it."
    case .noTerminalName:
      "The variable TERM is not set, so it is unknown which terminal this is. Set it, for example: TERM=xterm-256color"
    case .unknownTerminal(let name):
      "The terminal “\(PlainText.display(name))” (variable TERM) is not in this computer's terminal database. "
        + "Install the package ncurses-term, or try TERM=xterm-256color"
    case .terminalWithoutCursor(let name):
      "The terminal “\(PlainText.display(name))” (variable TERM) cannot place a cursor, so it can show no screens. "
        + "What prints lines works on it."
    case .tooManyOpenFiles:
      "The terminal could not be opened because too many files are open. Close some, or raise the limit (ulimit -n)."
    }
  }
}
