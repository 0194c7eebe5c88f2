public import ArgumentParser
public import EventLogs
import JourneyModel

extension SQLEngine: ExpressibleByArgument {}

/// For which engine a funnel is written as SQL, and over which table.
struct SQLOptions: ParsableArguments {
  @Option(
    name: .customLong("sql"),
    help: ArgumentHelp(
      "Print the funnel as one SQL statement instead: spark, clickhouse, duckdb, postgres. Its result comes back with `sojourn import`.",
      valueName: "engine"))
  var engine: SQLEngine?
  @Option(
    help: ArgumentHelp(
      "With --sql: the table of events, with dots between catalog, schema and table. Its columns are case, activity, time, agency, channel and segment unless --case and so on say otherwise; an empty --agency, --channel or --segment means that there is none.",
      valueName: "name"))
  var table: String?
  @Option(
    help: ArgumentHelp(
      "With --sql: the column that orders events of one moment, such as a row number.", valueName: "column"))
  var order: String?

  /// Whether a statement is asked for instead of a count.
  func isAsked(_ logs: [String]) throws(CommandFailure) -> Bool {
    guard engine != nil else {
      if table != nil || order != nil {
        throw CommandFailure(.usage, "\(table != nil ? "--table" : "--order"): is for --sql; give an engine, too")
      }
      if logs.isEmpty { throw CommandFailure(.usage, "funnel: name the event logs, or --sql and a table") }
      return false
    }
    if table == nil { throw CommandFailure(.usage, "--sql: name the table of events with --table") }
    if !logs.isEmpty { throw CommandFailure(.usage, "--sql: reads no log; leave out \(logs[0])") }
    return true
  }

  func statement(
    _ journey: Journey, _ log: LogOptions, _ query: FunnelQuery, _ console: Console
  ) throws(CommandFailure) -> String {
    guard let engine, let table else { throw CommandFailure(.usage, "--sql: name engine and table") }
    if log.lifecycle != .complete || log.delimiter != nil || log.strict || log.threads != nil {
      throw CommandFailure(
        .usage, "--sql: every row of the table counts; leave out --lifecycle, --delimiter, --strict and --threads")
    }
    let events = SQLTable(
      table, case: log.caseColumn ?? "case", activity: log.activity ?? "activity", time: log.time ?? "time",
      agency: log.agency ?? "agency", channel: log.channel ?? "channel", segment: log.segment ?? "segment",
      order: order)
    if order == nil {
      console.report(
        "events of one moment have no order in a table: they are taken by the name of their activity; --order names a column that knows better"
      )
    }
    do throws(SQLFunnelError) {
      return try SQLFunnel(journey, table: events, engine: engine, query: query).text
    } catch {
      if case .plan = error { throw CommandFailure(.badInput, "\(error)") }
      throw CommandFailure(.usage, "\(error)")
    }
  }
}
