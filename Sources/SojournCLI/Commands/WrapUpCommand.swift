import ArgumentParser
import JSONText
import JourneyModel
import JourneyStorage
import Workbench
import WorkbenchRuntime

/// What a workshop leaves behind.
struct WrapUpCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "wrap-up", abstract: "List what a workshop decided, left without an owner, parked and captured.",
    discussion: """
      Of the last day in the map's log, or of --date. With --to all goes into a new folder in one go, or nothing does: the \
      wrap-up, the summary, a sheet for each agency and function that has something to answer for, the map as lines, and the \
      minutes, which hold that day alone.
      """)

  @Argument(help: ArgumentHelp("The journey file.", valueName: "file"), completion: .file(extensions: ["json"]))
  var file: String

  @Option(help: ArgumentHelp("Write everything into this folder.", valueName: "folder"), completion: .directory)
  var to: String?

  @Option(
    help: ArgumentHelp("The log, where it is not the one kept for the file.", valueName: "log"), completion: .file())
  var log: String?

  @Option(help: ArgumentHelp("The day, such as 2027-03-01.", valueName: "day"))
  var date: String?

  @Option(help: "text for people, json, or md for a document.")
  var format: MinutesFormat = .text

  @OptionGroup var force: ForceFlag

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if let date, JourneyDate(date) == nil || date.utf8.count != 10 {
      throw CommandFailure(.usage, "--date \(date): needs a day such as 2027-03-01")
    }
    let input = try InputReader(console: console).journey(file)
    let logs = WorkshopLogs(console: console)
    var log: WorkshopLog?
    if let named = self.log {
      log = try logs.log(named)
    } else if let own = input.file {
      log = try logs.log(of: own.path)
    }
    let day = date ?? log?.days.max() ?? "\(console.today)"
    let entries = (log?.entries ?? []).filter { $0.day == day[...] }
    if entries.isEmpty { console.report("\(file): no log tells of \(day); what is listed is what the map itself says") }
    let journey = input.journey
    guard let to else {
      let wrapUp = WrapUp(journey, entries, day: day)
      switch format {
      case .text: console.write(lines: WrapUpFiles.lines(wrapUp, title: journey.title))
      case .md: console.write(lines: WrapUpFiles.markdown(wrapUp, title: journey.title))
      case .json: console.write(JSONWriter.text(wrapUp.json))
      }
      return 0
    }
    let files = WrapUpFiles.files(journey, entries, day)
    try OutputWriter(console: console, isForced: force.force).write(files: files, toFolder: to)
    for file in files { console.write(lines: ["\(to)/\(file.name)"]) }
    return 0
  }
}
