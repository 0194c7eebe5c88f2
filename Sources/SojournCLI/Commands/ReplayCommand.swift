import ArgumentParser
import JSONText
import JourneyStorage
import PlainText
import Workbench
import WorkbenchRuntime

/// The log of a workshop, as minutes.
struct ReplayCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Show a workshop's captures with their times, as minutes.",
    discussion: """
      Everything captured is taken down with its time in a log in the state folder, readable for you alone: who typed what, \
      what was taken back, totals of votes, never who voted for what. LOG is that file, or the journey's own, whose log is \
      then looked up. Lines that were cut off or that nobody understands are passed over and counted.
      """)

  @Argument(help: ArgumentHelp("A log, or the journey file whose log is meant.", valueName: "log"), completion: .file())
  var log: String

  @Option(help: "text for people, json, or md for the minutes as a document.")
  var format: MinutesFormat = .text

  @Option(help: ArgumentHelp("Only this day, such as 2027-03-01; all where none is named.", valueName: "day"))
  var date: String?

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let log = try WorkshopLogs(console: console).log(self.log)
    let entries = log.entries.filter { entry in date.map { entry.day == $0[...] } ?? true }
    if let date, entries.isEmpty, !log.days.isEmpty {
      let days = log.days.map { PlainText.display($0) }.joined(separator: ", ")
      throw CommandFailure(.usage, "--date \(date): nothing was taken down on that day; there is something of \(days)")
    }
    if log.unread > 0 {
      console.report(
        "\(self.log): \(log.unread) \(log.unread == 1 ? "line was" : "lines were") not understood and passed over")
    }
    switch format {
    case .text: console.write(lines: MinutesReport.lines(entries, title: log.title))
    case .md: console.write(lines: MinutesReport.markdown(entries, title: log.title))
    case .json: console.write(JSONWriter.text(MinutesReport.json(log, entries: entries)))
    }
    return 0
  }
}

/// What minutes are written as.
enum MinutesFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, md
}

/// Finds and reads the logs of workshops.
struct WorkshopLogs {
  let console: Console

  /// The log that an argument names: its own file, or that of a journey.
  func log(_ argument: String) throws(CommandFailure) -> WorkshopLog {
    let bytes = try InputReader(console: console).bytes(console.path(argument)).bytes
    if let log = WorkshopLog(bytes: bytes) { return log }
    guard argument != "-", let shelf else {
      throw CommandFailure(.badInput, "\(argument): is no log of a workshop")
    }
    let path = console.path(argument)
    guard let log = try log(of: path) else {
      throw CommandFailure(
        .badInput, "\(argument): is no log of a workshop, and none is kept for it (it would be \(shelf.log(of: path)))")
    }
    return log
  }

  /// The log that is kept for a journey's file; nil where there is none.
  func log(of file: Path) throws(CommandFailure) -> WorkshopLog? {
    do throws(StorageError) {
      let bytes = try shelf?.readLog(of: file, limit: WorkshopLog.mostBytes)
      return bytes.flatMap { WorkshopLog(bytes: $0) }
    } catch {
      throw CommandFailure(error)
    }
  }

  private var shelf: WorkshopShelf? {
    StateFolders(environment: console.environment).workshops.map {
      WorkshopShelf(folder: $0, fileSystem: console.fileSystem)
    }
  }
}
