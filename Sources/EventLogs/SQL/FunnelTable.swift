public import JourneyModel

/// The result of a `SQLFunnel`, read back as volumes of its journey.
///
/// All or nothing: a row that names what is unknown, is no row of counts, or contradicts the others spoils the table.
public struct FunnelTable {
  /// What was counted: the name of the table.
  public let source: String?
  /// The day of the last event, as journeys write dates.
  public let lastDay: String?
  /// Columns that mean nothing here.
  public let unknownColumns: [String]
  public let rowCount: Int
  private var stages: [FunnelResult.Stage] = []
  /// By dimension and stage.
  private var groups: [String: [String: [FunnelResult.Group]]] = [:]

  static let dimensions = ["total", "agency", "channel", "segment", "period"]

  /// Whether a header is that of such a table.
  public static func isHeader(_ names: [String]) -> Bool {
    ["stage", "dimension", "value", "reached"].allSatisfy(names.contains)
  }

  /// Reads a table.
  /// - Parameters:
  ///   - rows: with the line on which each begins; all as long as the header.
  /// - Throws: with every row that cannot be taken.
  public init(
    header: [String], rows: [(line: Int, cells: [String])], for journey: Journey
  ) throws(FunnelTableError) {
    guard Self.isHeader(header) else {
      throw FunnelTableError(findings: ["the header names no funnel: it needs stage, dimension, value and reached"])
    }
    unknownColumns = header.filter { !SQLFunnel.columns.contains($0) }
    rowCount = rows.count
    var findings: [String] = []
    if Set(header).count < header.count { findings.append("the header names a column twice") }
    var names: [String: Int] = [:]
    for (place, name) in header.enumerated() where names[name] == nil { names[name] = place }
    func text(_ cells: [String], _ column: String) -> String {
      let text = names[column].map { cells[$0] } ?? ""
      return text.utf8.elementsEqual("\\N".utf8) || text.utf8.elementsEqual("NULL".utf8) ? "" : text
    }
    for (column, what) in [("source", "sources"), ("last_day", "last days")] {
      if Set(rows.map { text($0.cells, column) }).count > 1 {
        findings.append("the rows have different \(what): they are of several results")
      }
    }
    source = rows.first.map { text($0.cells, "source") }.flatMap { $0.isEmpty ? nil : $0 }
    let day = rows.first.map { text($0.cells, "last_day") } ?? ""
    lastDay = day.isEmpty ? nil : day
    if !day.isEmpty, JourneyDate(day) == nil { findings.append("last_day \"\(day)\" is no date") }
    var entries: [Entry] = []
    var seen = Set<[[UInt8]]>()
    for (line, cells) in rows {
      do throws(FunnelTableError) {
        let entry = try Entry(line, journey) { text(cells, $0) }
        let key = [entry.stage, entry.dimension, entry.value].map { Array($0.utf8) }
        if !seen.insert(key).inserted { throw entry.finding("comes twice") }
        entries.append(entry)
      } catch {
        findings += error.findings
      }
    }
    if !findings.isEmpty { throw FunnelTableError(findings: findings) }
    try fill(entries, journey)
  }

  private mutating func fill(_ entries: [Entry], _ journey: Journey) throws(FunnelTableError) {
    var findings: [String] = []
    let used = Set(entries.map(\.dimension)).subtracting(["total"])
    for stage in journey.stages {
      let mine = entries.filter { $0.stage.utf8.elementsEqual(stage.id.utf8) }
      guard !mine.isEmpty else { continue }
      guard let total = mine.first(where: { $0.dimension == "total" }) else {
        findings.append("the stage \"\(stage.id)\" has no row of dimension total")
        continue
      }
      stages.append(
        FunnelResult.Stage(
          id: stage.id, name: stage.name ?? stage.id, role: total.role, reached: total.reached,
          attempted: total.attempted, continued: total.continued, missed: total.missed, inProgress: total.inProgress,
          groups: []))
      for dimension in used {
        let rows = mine.filter { $0.dimension == dimension }
        let sum = rows.reduce([0, 0, 0, 0, 0]) { zip($0, $1.counts).map(+) }
        if sum != total.counts {
          findings.append("the stage \"\(stage.id)\": its rows by \(dimension) do not add up to its total")
        }
        groups[dimension, default: [:]][stage.id] = rows.map(\.group)
      }
    }
    if stages.isEmpty, findings.isEmpty { findings.append("the table has no rows") }
    if !findings.isEmpty { throw FunnelTableError(findings: findings) }
  }

  /// The counts as a series of volumes; small cells are folded unless `isExact`.
  /// - Parameters:
  ///   - source: what the series is called where the table does not say it.
  ///   - asOf: the date where the table does not say it.
  public func volumes(source: String, asOf: String, isExact: Bool) -> FunnelVolumes {
    let result = FunnelResult(
      journey: "", cases: 0, events: 0, leftOut: 0, unreadable: 0, issues: [], window: nil, moments: nil,
      stages: stages, unseen: [], times: [], handOffs: nil, variants: nil, deviations: nil)
    var volumes = FunnelVolumes(
      result, source: self.source ?? source, asOf: lastDay ?? asOf, isExact: isExact)
    let groups = groups
    volumes.groups = { stage, dimension in groups[dimension]?[stage.id] ?? [] }
    return volumes
  }

  /// One row.
  private struct Entry {
    let line: Int
    let stage: String
    let dimension: String
    let value: String
    let role: FunnelPlan.Role
    let reached: Int
    let attempted: Int?
    let continued: Int?
    let missed: Int?
    let inProgress: Int

    init(_ line: Int, _ journey: Journey, _ text: (String) -> String) throws(FunnelTableError) {
      func finding(_ words: String) -> FunnelTableError { FunnelTableError(findings: ["line \(line): \(words)"]) }
      func count(_ column: String) throws(FunnelTableError) -> Int? {
        var digits = text(column)[...]
        if digits.isEmpty { return nil }
        // Some engines write whole numbers with a fraction of nothing.
        if digits.hasSuffix(".0") { digits = digits.dropLast(2) }
        guard let count = Int(digits), (0...FunnelTable.largestCount).contains(count) else {
          throw finding("\(column) \"\(text(column))\" is no count")
        }
        return count
      }
      self.line = line
      stage = text("stage")
      dimension = text("dimension")
      value = text("value")
      guard let known = journey.stages.first(where: { [stage] in $0.id.utf8.elementsEqual(stage.utf8) }) else {
        throw finding("the journey has no stage \"\(stage)\"")
      }
      guard FunnelTable.dimensions.contains(dimension) else {
        throw finding("dimension \"\(dimension)\" is none of \(FunnelTable.dimensions.joined(separator: ", "))")
      }
      if dimension == "total", !value.isEmpty { throw finding("a total has no value, but here \"\(value)\"") }
      let said = text("role")
      guard let role = FunnelPlan.Role(rawValue: said.isEmpty ? known.role ?? "gate" : said) else {
        throw finding("role \"\(said)\" is none of gate, parallel, conditional")
      }
      self.role = role
      guard let reached = try count("reached") else { throw finding("reached is empty") }
      self.reached = reached
      attempted = try count("attempted")
      continued = try count("continued")
      missed = try count("missed")
      inProgress = try count("in_progress") ?? 0
      let gone = (missed ?? 0) + inProgress
      let stayed = role == .gate ? continued : attempted
      if gone > reached || stayed.map({ $0 != reached - gone }) ?? false {
        throw finding("the counts contradict each other: reached is continued or attempted, missed and in_progress")
      }
    }

    /// What has to add up to the total.
    var counts: [Int] { [reached, attempted ?? 0, continued ?? 0, missed ?? 0, inProgress] }

    var group: FunnelResult.Group {
      var key = FunnelKey(agency: nil, channel: nil, segment: nil, period: nil)
      let text = value.isEmpty ? nil : value
      switch dimension {
      case "agency": key.agency = text
      case "channel": key.channel = text
      case "segment": key.segment = text
      default: key.period = text
      }
      return FunnelResult.Group(
        key: key, reached: reached, attempted: attempted, missed: missed, inProgress: inProgress)
    }

    func finding(_ words: String) -> FunnelTableError { FunnelTableError(findings: ["line \(line): \(words)"]) }
  }

  /// So that no sum overflows.
  static let largestCount = 1 << 50
}
