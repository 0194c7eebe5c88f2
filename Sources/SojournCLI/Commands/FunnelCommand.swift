public import ArgumentParser
public import EventLogs
import JourneyModel
import JourneyReports
import JourneyStorage

extension LifecycleFilter: ExpressibleByArgument {}
extension FunnelQuery.Period: ExpressibleByArgument {}

/// How far the cases of event logs come on a journey.
struct FunnelCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "funnel", abstract: "Count from event logs how far cases come on a journey.",
    discussion: """
      A case reaches the first stage at its first event of it, and each further gate at its first event of that stage \
      after the event by which it reached the gate before. Which activities are of which stage is said by `events` in the \
      journey. Logs: CSV, TSV and XES, each also gzip; - is standard input. Rows in any order.
      """)

  @Argument(help: ArgumentHelp("Event logs; - is standard input.", valueName: "log"), completion: .file())
  var logs: [String]

  @Option(
    help: ArgumentHelp("The journey whose stages name events.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var journey: String

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
  @Option(help: ArgumentHelp("How long a case may take from its start: 90d, 12h, 30m, 45s, 2w.", valueName: "time"))
  var window: String?
  @Option(help: "Break down by year, quarter, month or day of the entering event, in UTC.")
  var period: FunnelQuery.Period?
  @Option(
    help: ArgumentHelp("What else to tell: times, variants, handoffs, deviations; with commas.", valueName: "list"))
  var with = "times"
  @Option(help: "How many threads; otherwise one for each processor.")
  var threads: Int?
  @Flag(help: "Refuse a log that has a row which cannot be read.")
  var strict = false
  @Flag(help: "Save the counts as volumes of the journey, in place of those of the same logs.")
  var write = false
  @Flag(help: "With --write: save also breakdowns of 1 to 9 cases.")
  var exact = false
  @Flag(name: .customLong("no-suppression"), help: "Show counts of 1 to 9 cases; for the analyst's own screen.")
  var noSuppression = false

  @OptionGroup var options: AnalysisOptions

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let query = try query()
    var reading = try reading()
    let input = try InputReader(console: console).journey(journey)
    if journey == "-", logs.contains("-") {
      throw CommandFailure(.usage, "-: journey and log cannot both come from standard input")
    }
    let result: FunnelResult
    let progress = ReadingProgress(console)
    reading.progress = progress.log
    progress.start()
    do throws(EventLogError) {
      _ = try FunnelPlan(input.journey)
      let log = try EventLog.read(logs.map { Self.input($0, console) }, reading)
      result = try log.funnel(input.journey, query)
      progress.stop()
    } catch {
      progress.stop()
      throw CommandFailure(error.isAboutOpening ? .cannotOpen : .badInput, "\(error)")
    }
    tell(result, console)
    let title = input.journey.title ?? input.journey.id
    let report = FunnelReport(result, title: title, isSuppressing: !noSuppression, parts: parts)
    AnalysisPrinter(console: console, options: options).print(
      [
        AnalysisPrinter.Result(
          json: { result.json(suppression: !noSuppression) }, text: { report.lines(within: $0) },
          markdown: { report.markdown }, rows: { report.spreadsheetRows }, title: title)
      ], isSeveral: false, header: FunnelReport.spreadsheetHeader)
    if write { try save(result, input, console) }
    return 0
  }

  private var parts: Set<String> {
    Set(with.split(separator: ",").map { $0.split(separator: " ").joined() })
  }

  private func query() throws(CommandFailure) -> FunnelQuery {
    let known: Set = ["times", "variants", "handoffs", "deviations"]
    if let unknown = parts.subtracting(known).min() {
      throw CommandFailure(.usage, "--with \(unknown): there are times, variants, handoffs and deviations")
    }
    var query = FunnelQuery(
      period: period, countsHandOffs: parts.contains("handoffs"), countsVariants: parts.contains("variants"),
      countsDeviations: parts.contains("deviations"))
    if let window {
      let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
      guard let unit = window.last.flatMap({ units[$0] }), let count = Int64(window.dropLast()), count > 0,
        count < 4_000_000_000 / unit
      else { throw CommandFailure(.usage, "--window \(window): a whole number and s, m, h, d or w, such as 90d") }
      query.window = count * unit * 1_000_000
    }
    return query
  }

  private func reading() throws(CommandFailure) -> LogReading {
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

  private static func input(_ name: String, _ console: Console) -> LogInput {
    if name == "-" { return LogInput(name: "standard input", place: .standardInput) }
    let path = console.path(name)
    return LogInput(name: "\(path)", place: .file(path.bytes))
  }

  private func tell(_ result: FunnelResult, _ console: Console) {
    if result.leftOut > 0 {
      console.report(
        "\(result.leftOut) rows were left out: only \(lifecycle.rawValue) events count; --lifecycle any takes all")
    }
    guard result.unreadable > 0 else { return }
    for issue in result.issues { console.report("\(issue.file): line \(issue.line): \(issue.reason)") }
    let shown = result.unreadable > result.issues.count ? "; the first \(result.issues.count) are shown" : ""
    console.report("\(result.unreadable) rows could not be read and are not counted\(shown)")
  }

  private func save(_ result: FunnelResult, _ input: JourneyInput, _ console: Console) throws(CommandFailure) {
    guard let loaded = input.file else {
      throw CommandFailure(.cannotWrite, "\(input.name): is no file that can be saved; name the journey's file")
    }
    if input.journey.isFromNewerVersion {
      throw CommandFailure(
        .badInput, "\(input.name): $.version: written by a newer Sojourn; this one must not write it: update Sojourn")
    }
    let source = logs.map { $0 == "-" ? "standard input" : Self.baseName($0) }.joined(separator: ", ")
    var document = JourneyDocument(input.journey)
    let volumes = FunnelVolumes(result, source: source, asOf: result.lastDay ?? "\(console.today)", isExact: exact)
    do throws(EditError) {
      _ = try document.apply(volumes.edit(of: document))
    } catch {
      throw CommandFailure(.badInput, "\(loaded.path): nothing was saved: \(error)")
    }
    do throws(StorageError) {
      let receipt = try console.store.save(
        JourneyFormat.write(document.journey), to: loaded.path, expecting: loaded.identity)
      for note in receipt.notes { console.report("\(loaded.path): \(note)") }
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func baseName(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}
