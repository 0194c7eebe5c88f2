public import JourneyModel

/// The funnel of a journey as one SQL statement over a table of events, with the meaning of `EventLog.funnel`.
///
/// The events of a case are numbered by time; each gate is the least number of its stage behind that of the gate before.
/// With a window, the chain of every start is followed by lookups first, and the one that gets furthest is kept. The
/// result has one row for each stage, and one for each stage and agency, channel, segment and period.
public struct SQLFunnel: Sendable {
  let plan: FunnelPlan
  let engine: SQLEngine
  let table: SQLTable
  let query: FunnelQuery
  /// Names of agencies, channels and segments with the ids that stand for them.
  let labels: [(dimension: String, column: String, names: [(name: String, id: String)])]
  let gates: [Int]

  /// The columns of the result, in order.
  public static let columns = [
    "source", "last_day", "cases", "stage", "role", "dimension", "value", "reached", "attempted", "continued", "missed",
    "in_progress", "p25_seconds", "median_seconds", "p75_seconds", "p90_seconds",
  ]

  /// - Parameter query: of which window and period count.
  /// - Throws: where no stage names events, or a text cannot stand in a statement.
  public init(
    _ journey: Journey, table: SQLTable, engine: SQLEngine, query: FunnelQuery = FunnelQuery()
  ) throws(SQLFunnelError) {
    do throws(EventLogError) { plan = try FunnelPlan(journey) } catch { throw .plan(error) }
    self.engine = engine
    self.table = table
    self.query = query
    gates = plan.stages.indices.filter { [plan] in plan.stages[$0].role == .gate }
    labels = [
      ("agency", table.agency, Self.names(journey.agencies.map { ($0.id, $0.name) })),
      ("channel", table.channel, Self.names(journey.channels.map { ($0.id, $0.name) })),
      ("segment", table.segment, Self.names(journey.segments.map { ($0.id, $0.name) })),
    ].filter { !$0.1.isEmpty }
    try check()
  }

  /// Names that stand for another text; ids win over names, and of equal names the last counts.
  private static func names(_ records: [(id: String, name: String?)]) -> [(name: String, id: String)] {
    let ids = Set(records.map { Array($0.id.utf8) })
    var seen = Set<[UInt8]>()
    return records.reversed().compactMap { record in
      guard let name = record.name, !name.isEmpty, !ids.contains(Array(name.utf8)),
        seen.insert(Array(name.utf8)).inserted
      else { return nil }
      return (name, record.id)
    }.reversed()
  }

  private func check() throws(SQLFunnelError) {
    var columns = [table.case, table.activity, table.time] + labels.map(\.column)
    if let order = table.order { columns.append(order) }
    if columns.contains("") { throw .emptyName(what: "a column") }
    if table.name.isEmpty || tableParts.contains("") { throw .emptyName(what: "the table \"\(table.name)\"") }
    for name in columns + [table.name] {
      if name.utf8.contains(0) { throw .zeroByte(what: "a column or table") }
      if engine == .spark, Self.hasVariable(name) {
        throw .variable(name: name)
      }
    }
    for stage in plan.stages {
      for text in stage.events + [stage.id] where text.utf8.contains(0) {
        throw .zeroByte(what: "the stage \"\(stage.id)\" or one of its events")
      }
    }
    for (dimension, _, names) in labels {
      for (name, id) in names where name.utf8.contains(0) || id.utf8.contains(0) {
        throw .zeroByte(what: "a name of the \(dimension) \"\(id)\"")
      }
    }
  }

  private static func hasVariable(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.indices.dropLast().contains { bytes[$0] == UInt8(ascii: "$") && bytes[$0 + 1] == UInt8(ascii: "{") }
  }

  var tableParts: [String] {
    table.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// One statement, with a semicolon and a line break behind it.
  public var text: String {
    let chain = SQLFunnelChain(self)
    let output = SQLFunnelOutput(self, entered: chain.last)
    let parts = (chain.parts + output.parts).map { "\($0.name) AS (\n  \($0.body)\n)" }
    return Self.notice + "WITH " + parts.joined(separator: ",\n") + "\n" + output.result + engine.settings + ";\n"
  }

  private static let notice = """
    -- A funnel in sequence: each stage counts after the one before. Events of a case stand in the order of their times.
    -- Times are moments (a column without time zone is taken as UTC). Counts of few cases are shown: import folds them.

    """
}
