/// The part of a statement that finds by which events each case enters its stages.
///
/// Columns: c case, t moment in microseconds, n place in the case, s1… whether the event is of the stage; e1… and t1… place
/// and moment of the event by which each gate was entered; m2… place of the event that matched another stage.
struct SQLFunnelChain {
  private(set) var parts: [(name: String, body: String)] = []
  /// The last of the parts.
  private(set) var last = ""
  private let funnel: SQLFunnel
  private var engine: SQLEngine { funnel.engine }

  init(_ funnel: SQLFunnel) {
    self.funnel = funnel
    add("sojourn_rows", rows)
    add("sojourn_log", "SELECT COUNT(DISTINCT c) AS cases, MAX(t) AS last_t FROM sojourn_rows")
    add("sojourn_events", events)
    if let window = funnel.query.window { addStarts(window) }
    addGates()
    addSides()
  }

  private mutating func add(_ name: String, _ body: String) {
    parts.append((name, body))
    last = name
  }

  private var rows: String {
    let (table, engine) = (funnel.table, engine)
    func column(_ name: String) -> String { "l." + engine.quoted(name: name) }
    let labels = funnel.labels.map { ", \(column($0.column)) AS \($0.dimension)_text" }.joined()
    let order = table.order.map { ", \(column($0)) AS o" } ?? ""
    return """
      SELECT \(column(table.case)) AS c, \(column(table.activity)) AS a, \(engine.microseconds(column(table.time))) AS t\(labels)\(order)
        FROM \(funnel.tableParts.map { engine.quoted(name: $0) }.joined(separator: ".")) AS l
        WHERE CAST(\(column(table.case)) AS \(engine.text)) <> '' AND \(column(table.activity)) IS NOT NULL AND \(column(table.time)) IS NOT NULL
      """
  }

  private var events: String {
    let stages = funnel.plan.stages
    let masks = stages.indices.map {
      ",\n    CASE WHEN a IN (\(list(stages[$0].events))) THEN 1 ELSE 0 END AS s\($0 + 1)"
    }
    let ties =
      (funnel.table.order == nil ? "" : ", o") + ", a" + funnel.labels.map { ", \($0.dimension)_text" }.joined()
    var all: [String] = []
    var seen = Set<[UInt8]>()
    for event in stages.flatMap(\.events) where seen.insert(Array(event.utf8)).inserted { all.append(event) }
    return """
      SELECT c, t\(funnel.labels.map { ", \($0.dimension)_text" }.joined()),
          ROW_NUMBER() OVER (PARTITION BY c ORDER BY t\(ties)) AS n\(masks.joined())
        FROM sojourn_rows
        WHERE a IN (\(list(all)))
      """
  }

  private func list(_ texts: [String]) -> String { texts.map { engine.quoted(text: $0) }.joined(separator: ", ") }

  /// The start of each case that gets furthest, the earliest among equals, as e1 and t1.
  private mutating func addStarts(_ window: Int64) {
    let gates = funnel.gates
    let nexts = gates.indices.dropFirst().map {
      """
      ,
          MIN(CASE WHEN s\(gates[$0] + 1) = 1 THEN n END) OVER (PARTITION BY c ORDER BY n DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS x\($0 + 1)
      """
    }
    add("sojourn_nexts", "SELECT c, t, n, s1\(nexts.joined())\n  FROM sojourn_events")
    add(
      "sojourn_chain1",
      "SELECT c, n AS e1, t AS t1, 1 AS far\(gates.count > 1 ? ", x2 AS x" : "")\n  FROM sojourn_nexts WHERE s1 = 1")
    for gate in gates.indices.dropFirst() {
      let isIn = "CASE WHEN p.t - w.t1 <= \(window) THEN"
      let next = gate + 1 < gates.count ? ", \(isIn) p.x\(gate + 2) END AS x" : ""
      add(
        "sojourn_chain\(gate + 1)",
        """
        SELECT w.c AS c, w.e1 AS e1, w.t1 AS t1, \(isIn) \(gate + 1) ELSE w.far END AS far\(next)
          FROM sojourn_chain\(gate) AS w LEFT JOIN sojourn_nexts AS p ON p.c = w.c AND p.n = w.x
        """)
    }
    add(
      "sojourn_starts",
      """
      SELECT c, e1, t1
        FROM (SELECT c, e1, t1, ROW_NUMBER() OVER (PARTITION BY c ORDER BY far DESC, e1) AS r FROM sojourn_chain\(gates.count)) AS f
        WHERE r = 1
      """)
  }

  private mutating func addGates() {
    let gates = funnel.gates
    if funnel.query.window == nil {
      add("sojourn_gate1", "SELECT g.*, \(first("s1 = 1", 1))\n  FROM sojourn_events AS g")
    } else {
      add(
        "sojourn_gate1",
        "SELECT g.*, b.e1 AS e1, b.t1 AS t1\n  FROM sojourn_events AS g JOIN sojourn_starts AS b ON b.c = g.c")
    }
    for gate in gates.indices.dropFirst() {
      let condition = "s\(gates[gate] + 1) = 1 AND n > e\(gate)\(inWindow)"
      add("sojourn_gate\(gate + 1)", "SELECT g.*, \(first(condition, gate + 1))\n  FROM sojourn_gate\(gate) AS g")
    }
  }

  private var inWindow: String { funnel.query.window.map { " AND t - t1 <= \($0)" } ?? "" }

  private func first(_ condition: String, _ gate: Int) -> String {
    """
    MIN(CASE WHEN \(condition) THEN n END) OVER (PARTITION BY c) AS e\(gate),
        MIN(CASE WHEN \(condition) THEN t END) OVER (PARTITION BY c) AS t\(gate)
    """
  }

  /// Matches behind the nearest gate before that was reached; a parallel stage needs the gate right before it.
  private mutating func addSides() {
    let stages = funnel.plan.stages
    var matches = ""
    for (number, stage) in stages.enumerated() where stage.role != .gate {
      let before = funnel.gates.filter { $0 < number }.count
      let from =
        stage.role == .parallel || before == 1
        ? "e\(before)" : "COALESCE(\((1...before).reversed().map { "e\($0)" }.joined(separator: ", ")))"
      matches += """
        ,
            MIN(CASE WHEN s\(number + 1) = 1 AND n > \(from)\(inWindow) THEN n END) OVER (PARTITION BY c) AS m\(number + 1)
        """
    }
    if !matches.isEmpty { add("sojourn_sides", "SELECT g.*\(matches)\n  FROM \(last) AS g") }
  }
}
