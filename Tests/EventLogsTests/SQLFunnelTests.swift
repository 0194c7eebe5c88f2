import JourneyModel
import TestSupport
import Testing

@testable import EventLogs

/// The text of statements; whether they count right is told by `make test-engines`.
@Suite struct SQLFunnelTests {
  private func text(
    _ stages: [(String, String?, [String])], _ engine: SQLEngine, table: SQLTable = SQLTable("log"),
    query: FunnelQuery = FunnelQuery(), extra: String = ""
  ) throws -> String {
    try SQLFunnel(LogSupport.journey(stages, extra: extra), table: table, engine: engine, query: query).text
  }

  @Test("Names stay one name in each engine, whatever they hold")
  func names() {
    let name = "a\"b`c\\d'e"
    #expect(SQLEngine.duckdb.quoted(name: name) == #""a""b`c\d'e""#)
    #expect(SQLEngine.postgres.quoted(name: name) == #""a""b`c\d'e""#)
    #expect(SQLEngine.spark.quoted(name: name) == #"`a"b``c\d'e`"#)
    #expect(SQLEngine.clickhouse.quoted(name: name) == #"`a"b\`c\\d'e`"#)
  }

  @Test("Texts stay one text in each engine, whatever they hold")
  func texts() {
    let text = #"'; DROP TABLE x; -- \' ${y}"#
    #expect(SQLEngine.duckdb.quoted(text: text) == #"'''; DROP TABLE x; -- \'' ${y}'"#)
    #expect(SQLEngine.postgres.quoted(text: text) == #"E'''; DROP TABLE x; -- \\'' ${y}'"#)
    #expect(SQLEngine.clickhouse.quoted(text: text) == #"'\'; DROP TABLE x; -- \\\' ${y}'"#)
    #expect(SQLEngine.spark.quoted(text: text) == #"'\'; DROP TABLE x; -- \\\' \u0024{y}'"#)
    // A quotation mark with a combining sign behind it is a quotation mark to an engine.
    #expect(SQLEngine.duckdb.quoted(text: "'\u{301}") == "'''\u{301}'")
  }

  @Test("The chain of a funnel without a window looks at each gate behind the one before")
  func chain() throws {
    let text = try text([("a", nil, ["A"]), ("p", "parallel", ["P"]), ("b", nil, ["B", "A"])], .duckdb)
    let expected = """
      sojourn_gate2 AS (
        SELECT g.*, MIN(CASE WHEN s3 = 1 AND n > e1 THEN n END) OVER (PARTITION BY c) AS e2,
          MIN(CASE WHEN s3 = 1 AND n > e1 THEN t END) OVER (PARTITION BY c) AS t2
        FROM sojourn_gate1 AS g
      ),
      sojourn_sides AS (
        SELECT g.*,
          MIN(CASE WHEN s2 = 1 AND n > e1 THEN n END) OVER (PARTITION BY c) AS m2
        FROM sojourn_gate2 AS g
      ),
      """
    #expect(text.contains(expected), "\(text)")
    #expect(text.contains("CASE WHEN a IN ('B', 'A') THEN 1 ELSE 0 END AS s3"))
    #expect(!text.contains("sojourn_starts"))
  }

  @Test("With a window every start is followed, and the one that gets furthest is kept")
  func window() throws {
    let text = try text(LogSupport.abc, .postgres, query: FunnelQuery(window: 5_000_000))
    #expect(text.contains("ORDER BY far DESC, e1"))
    #expect(text.contains("n > e1 AND t - t1 <= 5000000 THEN n"))
    #expect(text.contains("CASE WHEN o.last_t - g.t1 < 5000000 THEN 1 ELSE 0 END AS is_open"))
  }

  @Test("Columns are renamed, left out, and order ties; a table has its schema")
  func table() throws {
    let table = SQLTable(
      "main.my log", case: "who", activity: "what", time: "at", agency: "by", channel: "", segment: "", order: "row")
    let text = try text(LogSupport.abc, .duckdb, table: table)
    #expect(
      text.contains(#"SELECT l."who" AS c, l."what" AS a, EPOCH_US(l."at") AS t, l."by" AS agency_text, l."row" AS o"#))
    #expect(text.contains(#"FROM "main"."my log" AS l"#))
    #expect(text.contains("ORDER BY t, o, a, agency_text) AS n"))
    #expect(!text.contains("'channel'") && !text.contains("'segment'") && !text.contains("'period'"))
  }

  @Test("Names of agencies become the ids of the journey; ids win over names")
  func labels() throws {
    let extra = #""agencies": [{"id": "tax", "name": "health"}, {"id": "health", "name": "O'Health"}], "#
    let text = try text(LogSupport.abc, .duckdb, extra: extra)
    #expect(text.contains("CASE WHEN CAST(f.agency_text AS VARCHAR) = 'O''Health' THEN 'health' ELSE CAST"))
    #expect(!text.contains("= 'health' THEN"))
  }

  @Test("What no engine could take is refused, with what and why")
  func refused() throws {
    #expect(throws: SQLFunnelError.zeroByte(what: "the stage \"a\" or one of its events")) {
      _ = try text([("a", nil, ["A\\u0000"])], .duckdb)
    }
    #expect(throws: SQLFunnelError.variable(name: "x${y}")) {
      _ = try text(LogSupport.abc, .spark, table: SQLTable("x${y}"))
    }
    #expect(throws: SQLFunnelError.emptyName(what: "the table \"a..b\"")) {
      _ = try text(LogSupport.abc, .duckdb, table: SQLTable("a..b"))
    }
    #expect(throws: SQLFunnelError.plan(.noStages(journey: "j"))) {
      do { _ = try text([("a", nil, [])], .duckdb) } catch SQLFunnelError.plan(.noStages) {
        throw SQLFunnelError.plan(.noStages(journey: "j"))
      }
    }
  }

  @Test("A doubled quotation mark in the header of a log is one sign of a column's name")
  func header() throws {
    let log = try EventLog.read(
      [LogSupport.input("\"the \"\"case\"\"\",activity,timestamp\n1,A,1\n")],
      LogReading(columns: LogColumnNames(case: "the \"case\""), threads: 1))
    #expect(log.events == 1)
  }
}
