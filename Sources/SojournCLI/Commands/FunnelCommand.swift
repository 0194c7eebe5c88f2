public import ArgumentParser
public import EventLogs
import JSONText
import JourneyModel
import JourneyReports
import JourneyStorage

extension WorkCalendar: ExpressibleByArgument {}
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
  var logs: [String] = []

  @Option(
    help: ArgumentHelp("The journey whose stages name events.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var journey: String

  @Option(help: ArgumentHelp("How long a case may take from its start: 90d, 12h, 30m, 45s, 2w.", valueName: "time"))
  var window: String?
  @Option(help: "Break down by year, quarter, month or day of the entering event, in UTC.")
  var period: FunnelQuery.Period?
  @Option(
    help: ArgumentHelp(
      "What else to tell: times, variants, handoffs, deviations, agencies; with commas.", valueName: "list"))
  var with = "times"
  @Option(
    help: ArgumentHelp(
      "Tell durations also in working hours: federal (Monday to Friday from 9 to 17 but for federal holidays), weekdays. An agency's `workingTime` in the journey says otherwise."
    ))
  var calendar: WorkCalendar?
  @Flag(help: "Show ids of cases with each deviation; on a screen only.")
  var examples = false
  @Flag(help: "Save the counts as volumes of the journey, in place of those of the same logs.")
  var write = false
  @Flag(help: "With --write: save also breakdowns of 1 to 9 cases, which otherwise stand together as (other).")
  var exact = false
  @Flag(name: .customLong("no-suppression"), help: "Show counts of 1 to 9 cases; for the analyst's own screen.")
  var noSuppression = false

  @OptionGroup var sql: SQLOptions
  @OptionGroup var log: LogOptions
  @OptionGroup var options: AnalysisOptions

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if exact, !write { throw CommandFailure(.usage, "--exact: says how --write saves; give both") }
    let query = try query()
    if try sql.isAsked(logs) { return try printStatement(query, console) }
    if examples { try checkExamples(console) }
    _ = try log.reading()
    let input = try InputReader(console: console).journey(journey)
    if journey == "-", logs.contains("-") {
      throw CommandFailure(.usage, "-: journey and log cannot both come from standard input")
    }
    let result: FunnelResult
    do throws(EventLogError) {
      // Said before a long reading, not after it.
      _ = try FunnelPlan(input.journey)
    } catch {
      throw CommandFailure(error)
    }
    let events = try log.read(logs, console)
    log.tell(events, console)
    do throws(EventLogError) {
      result = try events.funnel(input.journey, query, isLast: true)
    } catch {
      throw CommandFailure(error)
    }
    let title = input.journey.title ?? input.journey.id
    let report = FunnelReport(
      result, title: title, source: LogOptions.source(logs), isSuppressing: !noSuppression, parts: parts)
    AnalysisPrinter(console: console, options: options).print(
      [
        AnalysisPrinter.Result(
          json: { json(result) }, text: { report.lines(within: $0) },
          markdown: { report.markdown }, rows: { report.spreadsheetRows }, title: title)
      ], isSeveral: false, header: FunnelReport.spreadsheetHeader)
    if write { try save(result, input, console) }
    return 0
  }

  /// The same funnel as SQL, for where the events are.
  private func printStatement(_ query: FunnelQuery, _ console: Console) throws(CommandFailure) -> Int32 {
    if write || examples || calendar != nil || parts != ["times"] {
      throw CommandFailure(
        .usage, "--sql: tells stages and times; leave out --write, --examples, --calendar and --with")
    }
    let input = try InputReader(console: console).journey(journey)
    console.write(try sql.statement(input.journey, log, query, console))
    return 0
  }

  private func json(_ result: FunnelResult) -> JSONValue {
    let value = result.json(suppression: !noSuppression)
    guard parts.contains("agencies"), var object = value.object else { return value }
    object["agencies"] = result.agenciesJSON(suppression: !noSuppression)
    return .object(object)
  }

  private var parts: Set<String> {
    Set(with.split(separator: ",").map { $0.split(separator: " ").joined() })
  }

  private func query() throws(CommandFailure) -> FunnelQuery {
    let known: Set = ["times", "variants", "handoffs", "deviations", "agencies"]
    if let unknown = parts.subtracting(known).min() {
      throw CommandFailure(.usage, "--with \(unknown): there are times, variants, handoffs, deviations and agencies")
    }
    var query = FunnelQuery(
      period: period, countsHandOffs: parts.contains("handoffs"), countsVariants: parts.contains("variants"),
      countsDeviations: parts.contains("deviations"), keepsExamples: examples, calendar: calendar)
    if let window {
      let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
      guard let unit = window.last.flatMap({ units[$0] }), let count = Int64(window.dropLast()), count > 0,
        count < 4_000_000_000 / unit
      else { throw CommandFailure(.usage, "--window \(window): a whole number and s, m, h, d or w, such as 90d") }
      query.window = count * unit * 1_000_000
    }
    return query
  }

  /// Ids of cases may name people: they are for the analyst's eyes, and never written anywhere.
  private func checkExamples(_ console: Console) throws(CommandFailure) {
    guard parts.contains("deviations") else {
      throw CommandFailure(.usage, "--examples: shows cases of deviations; add --with deviations")
    }
    guard options.format == .text, console.streams.isOutputTerminal else {
      throw CommandFailure(
        .usage, "--examples: ids of cases are shown on a screen only; leave out --format, pipes and files")
    }
  }

  private func save(_ result: FunnelResult, _ input: JourneyInput, _ console: Console) throws(CommandFailure) {
    guard let loaded = input.file else {
      throw CommandFailure(.cannotWrite, "\(input.name): is no file that can be saved; name the journey's file")
    }
    if input.journey.isFromNewerVersion {
      throw CommandFailure(
        .badInput, "\(input.name): $.version: written by a newer Sojourn; this one must not write it: update Sojourn")
    }
    let source = LogOptions.source(logs)
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
      console.report(
        "\(loaded.path): saved \(volumes.series(for: input.journey).volumes.count) volumes as \(volumes.name)")
      for (list, names) in volumes.unknown(to: input.journey) {
        let more = names.count > 8 ? " and \(names.count - 8) more" : ""
        console.report(
          "\(loaded.path): \(list) of the log that the map does not know stand together as \(FunnelVolumes.otherName): "
            + names.prefix(8).joined(separator: ", ") + more + "; add those that matter by name, and write again")
      }
      for note in receipt.notes { console.report("\(loaded.path): \(note)") }
    } catch {
      throw CommandFailure(error)
    }
  }
}
