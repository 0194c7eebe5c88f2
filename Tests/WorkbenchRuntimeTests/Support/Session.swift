import Glibc
import JourneyModel
import JourneyStorage
import TerminalCells
import Workbench

@testable import WorkbenchRuntime

/// A whole session on a scripted terminal and a folder of its own.
@MainActor struct Session {
  var scratch = Scratch()
  var terminal = ScriptedTerminal()
  let edits = EditList()
  /// Where edits are kept; nil: only listed.
  var journal: (any Journal)?
  var fileSystem: any FileSystem = SystemFileSystem()
  var environment: [String: String] = [:]
  var options = WorkbenchOptions()

  /// Runs the script, which begins when the first frame is shown, to the end.
  func run(_ names: String...) throws -> Int32 { try run(names.map(scratch.path)) }

  func run(_ paths: [Path]) throws -> Int32 {
    try runWorkbench(
      paths: paths, options: options, store: JourneyStore(fileSystem: fileSystem), environment: environment,
      clock: FixedClock(), seed: 7, journal: journal ?? edits, terminal: { terminal })
  }

  /// Adds a step of this name after the selected one.
  func addStep(_ name: String) {
    terminal.send("a")
    terminal.type(name)
    terminal.send("Enter")
  }

  /// The names of the steps in a file.
  func steps(_ name: String = "card.json") -> [String?]? {
    scratch.journey(name)?.stages.flatMap { $0.steps.map(\.name) }
  }
}

/// Two minutes past two on the first of March 2027, for ever.
struct FixedClock: WallClock {
  func now() -> LocalTime { LocalTime(date: "2027-03-01", time: "14:02") }

  /// Of the same moment, wherever the machine is.
  var seconds: Int64 {
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday, parts.tm_hour, parts.tm_min) = (127, 2, 1, 14, 2)
    parts.tm_isdst = -1
    return Int64(mktime(&parts))
  }
}

/// Keeps what was handed to the journal.
final class EditList: Journal {
  private(set) var edits: [JournalEntry] = []
  var onTrouble: (@Sendable (String) -> Void)?

  func record(_ entry: JournalEntry, file: Path?, hash: ContentHash?) { edits.append(entry) }
  func end(session: Int, isSaved: Bool) {}
  func offers(for file: Path?) -> [RecoveryOffer] { [] }
  func adopt(_ offer: RecoveryOffer, session: Int) {}
  func giveUp(_ offer: RecoveryOffer) {}
  func finish() {}
}
