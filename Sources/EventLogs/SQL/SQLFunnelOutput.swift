/// The part of a statement that counts: what each case tells of each stage, added up.
struct SQLFunnelOutput {
  private(set) var parts: [(name: String, body: String)] = []
  private let funnel: SQLFunnel
  private var engine: SQLEngine { funnel.engine }

  /// - Parameter entered: the part of the statement that has the events by which stages were entered.
  init(_ funnel: SQLFunnel, entered: String) {
    self.funnel = funnel
    parts = [
      ("sojourn_stages", stages), ("sojourn_dimensions", dimensions), ("sojourn_facts", facts(entered)),
      ("sojourn_values", values),
    ]
  }

  private var stages: String {
    let lastGate = funnel.gates.last ?? 0
    return funnel.plan.stages.enumerated().map { number, stage in
      let isGate = stage.role == .gate
      let sees = [!isGate, isGate && number != lastGate, stage.role == .parallel || isGate && number != lastGate]
      let flags = zip(sees, ["sees_attempted", "sees_continued", "sees_missed"]).map { "\($0 ? 1 : 0) AS \($1)" }
      return
        "SELECT \(number + 1) AS stage_number, \(engine.quoted(text: stage.id)) AS stage, '\(stage.role.rawValue)' AS role, \(flags.joined(separator: ", "))"
    }.joined(separator: "\n  UNION ALL ")
  }

  private var dimensionNames: [String] {
    funnel.labels.map(\.dimension) + (funnel.query.period == nil ? [] : ["period"])
  }

  private var dimensions: String {
    (["total"] + dimensionNames).enumerated().map {
      "SELECT \($0.offset) AS dimension_number, '\($0.element)' AS dimension"
    }.joined(separator: "\n  UNION ALL ")
  }

  /// One row for each case and stage that it tells something of, with the event to which it belongs; and one for each
  /// stage that tells nothing, so that stages which nobody reached have a row.
  private func facts(_ entered: String) -> String {
    let stages = funnel.plan.stages
    let gates = funnel.gates
    var conditions: [String] = []
    var attempted = ""
    var continued = ""
    var lost = ""
    var seconds = ""
    for (number, stage) in stages.enumerated() {
      let when = " WHEN k.stage_number = \(number + 1)"
      let match = "g.m\(number + 1)"
      switch stage.role {
      case .gate:
        let gate = gates.firstIndex(of: number)! + 1
        conditions.append("k.stage_number = \(number + 1) AND g.n = g.e\(gate)")
        if gate < gates.count {
          continued += "\(when) AND g.e\(gate + 1) IS NOT NULL THEN 1"
          lost += "\(when) AND g.e\(gate + 1) IS NULL THEN 1"
          seconds += "\(when) THEN (g.t\(gate + 1) - g.t\(gate))"
        }
      case .parallel:
        conditions.append("k.stage_number = \(number + 1) AND g.n = g.e\(gates.filter { $0 < number }.count)")
        attempted += "\(when) AND \(match) IS NOT NULL THEN 1"
        lost += "\(when) AND \(match) IS NULL THEN 1"
      case .conditional:
        conditions.append("k.stage_number = \(number + 1) AND g.n = \(match)")
        attempted += "\(when) THEN 1"
      }
    }
    func sum(_ cases: String) -> String { cases.isEmpty ? "0" : "CASE\(cases) ELSE 0 END" }
    let isOpen = funnel.query.window.map { "CASE WHEN o.last_t - g.t1 < \($0) THEN 1 ELSE 0 END" } ?? "0"
    let columns =
      funnel.labels.map { "g.\($0.dimension)_text AS \($0.dimension)_text, " }.joined()
        + """
        g.t AS t, 1 AS reached, \(sum(attempted)) AS attempted,
            \(sum(continued)) AS continued,
            \(sum(lost)) AS lost,
            \(isOpen) AS is_open,
            \(seconds.isEmpty ? "CAST(NULL AS \(engine.integer))" : "CASE\(seconds) END") AS wait
        """
    return """
      SELECT k.stage_number AS stage_number, \(columns)
        FROM \(entered) AS g CROSS JOIN sojourn_stages AS k CROSS JOIN sojourn_log AS o
        WHERE \(conditions.joined(separator: "\n      OR "))
      """
  }

  /// Each fact once for the total and once for each dimension, with its group.
  private var values: String {
    var groups = ""
    for (dimension, _, names) in funnel.labels {
      let text = "CAST(f.\(dimension)_text AS \(engine.text))"
      let cases = names.map { " WHEN \(text) = \(engine.quoted(text: $0.name)) THEN \(engine.quoted(text: $0.id))" }
      let value = cases.isEmpty ? text : "CASE\(cases.joined()) ELSE \(text) END"
      groups += "\n      WHEN d.dimension = '\(dimension)' THEN COALESCE(\(value), '')"
    }
    if let period = funnel.query.period {
      groups += "\n      WHEN d.dimension = 'period' THEN \(engine.period("f.t", period))"
    }
    let value = groups.isEmpty ? "''" : "CASE\(groups)\n      ELSE '' END"
    let zeros = "0 AS reached, 0 AS attempted, 0 AS continued, 0 AS missed, 0 AS in_progress"
    return """
      SELECT f.stage_number AS stage_number, d.dimension_number AS dimension_number, d.dimension AS dimension,
          \(value) AS group_value,
          f.reached AS reached, f.attempted AS attempted, f.continued AS continued,
          f.lost * (1 - f.is_open) AS missed, f.lost * f.is_open AS in_progress,
          CASE WHEN d.dimension = 'total' THEN f.wait END AS wait
        FROM sojourn_facts AS f CROSS JOIN sojourn_dimensions AS d
      UNION ALL
      SELECT k.stage_number, 0, 'total', '', \(zeros), CAST(NULL AS \(engine.integer)) FROM sojourn_stages AS k
      """
  }

  /// The result, in the order of the stages; empty texts where a log does not say, NULL where it cannot tell.
  var result: String {
    func seconds(_ share: String) -> String {
      "CAST(\(engine.percentile("v.wait", share)) AS \(engine.double)) / 1000000.0"
    }
    func count(_ column: String, _ flag: String? = nil) -> String {
      let sum = "CAST(SUM(v.\(column)) AS \(engine.integer))"
      return (flag.map { "CASE WHEN MAX(k.\($0)) = 1 THEN \(sum) END" } ?? sum) + " AS \(column)"
    }
    let source = engine.quoted(text: funnel.table.name)
    return """
      SELECT \(source) AS source, \(engine.period("MAX(o.last_t)", .day)) AS last_day, MAX(o.cases) AS cases,
        MAX(k.stage) AS stage, MAX(k.role) AS role, v.dimension AS dimension, v.group_value AS value,
        \(count("reached")),
        \(count("attempted", "sees_attempted")),
        \(count("continued", "sees_continued")),
        \(count("missed", "sees_missed")),
        \(count("in_progress")),
        \(seconds("0.25")) AS p25_seconds, \(seconds("0.5")) AS median_seconds,
        \(seconds("0.75")) AS p75_seconds, \(seconds("0.9")) AS p90_seconds
      FROM sojourn_values AS v JOIN sojourn_stages AS k ON k.stage_number = v.stage_number CROSS JOIN sojourn_log AS o
      GROUP BY v.stage_number, v.dimension_number, v.dimension, v.group_value
      ORDER BY v.stage_number, v.dimension_number, v.group_value
      """
  }
}
