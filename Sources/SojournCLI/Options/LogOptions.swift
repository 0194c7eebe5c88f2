public import ArgumentParser
public import EventLogs
import JourneyStorage

extension LifecycleFilter: ExpressibleByArgument {}

/// How event logs are read.
struct LogOptions: ParsableArguments {
  @Option(name: .customLong("case"), help: ArgumentHelp("The column of cases.", valueName: "column"))
  var caseColumn: String?
  @Option(help: ArgumentHelp("The column of activities.", valueName: "column"))
  var activity: String?
  @Option(help: ArgumentHelp("The column of times.", valueName: "column"))
  var time: String?
  @Option(help: ArgumentHelp("The column of agencies.", valueName: "column"))
  var agency: String?
  @Option(help: ArgumentHelp("The column of channels.", valueName: "column"))
  var channel: String?
  @Option(help: ArgumentHelp("The column of segments.", valueName: "column"))
  var segment: String?
  @Option(help: ArgumentHelp("What separates fields: one character, or tab; otherwise recognised.", valueName: "sign"))
  var delimiter: String?
  @Option(help: "Which events count where a log writes several of one activity: complete, any, start.")
  var lifecycle: LifecycleFilter = .complete
  @Option(help: "How many threads; otherwise one for each processor.")
  var threads: Int?
  @Flag(help: "Refuse a log that has a row which cannot be read.")
  var strict = false

  func reading() throws(CommandFailure) -> LogReading {
    var sign: UInt8?
    if let delimiter {
      if delimiter == "tab" || delimiter == "\\t" {
        sign = 9
      } else if delimiter.utf8.count == 1, let byte = delimiter.utf8.first, byte != 10, byte != 13, byte != 34 {
        sign = byte
      } else {
        throw CommandFailure(.usage, "--delimiter \(delimiter): one ASCII character, or tab")
      }
    }
    if let threads, !(1...64).contains(threads) {
      throw CommandFailure(.usage, "--threads \(threads): from 1 to 64")
    }
    return LogReading(
      columns: LogColumnNames(
        case: caseColumn, activity: activity, time: time, agency: agency, channel: channel, segment: segment),
      delimiter: sign, lifecycle: lifecycle, isStrict: strict, threads: threads)
  }

  /// The logs that arguments name; `-` is standard input.
  func read(_ logs: [String], _ console: Console) throws(CommandFailure) -> EventLog {
    var reading = try reading()
    let progress = ReadingProgress(console)
    reading.watch = progress.watch
    let inputs = logs.map { name in
      if name == "-" { return LogInput(name: "standard input", place: .standardInput) }
      let path = console.path(name)
      return LogInput(name: "\(path)", place: .file(path.bytes))
    }
    progress.start()
    defer { progress.stop() }
    do throws(EventLogError) {
      return try EventLog.read(inputs, reading)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Says on standard error what was left out, and which rows could not be read.
  func tell(_ log: EventLog, _ console: Console) {
    for remark in log.remarks { console.report(remark) }
    if log.leftOut > 0 {
      console.report(
        "\(log.leftOut) rows were left out: only \(lifecycle.rawValue) events count; --lifecycle any takes all")
    }
    guard log.unreadable > 0 else { return }
    for issue in log.issues { console.report("\(issue.file): line \(issue.line): \(issue.reason)") }
    let shown = log.unreadable > log.issues.count ? "; the first \(log.issues.count) are shown" : ""
    console.report("\(log.unreadable) rows could not be read and are not counted\(shown)")
  }

  /// What the logs are called where they are a source: their names without folders.
  static func source(_ logs: [String]) -> String {
    logs.map { $0 == "-" ? "standard input" : $0.split(separator: "/").last.map(String.init) ?? $0 }
      .joined(separator: ", ")
  }
}

extension CommandFailure {
  init(_ error: EventLogError) {
    self.init(error.isAboutOpening ? .cannotOpen : .badInput, "\(error)")
  }
}
