import JSONText
import JourneyModel

/// The rows of volumes that count people at a stage, in file order.
struct VolumeTable: Sendable {
  struct Row: Sendable {
    let id: String
    /// A stage's number.
    let stage: Int32
    /// Numbers in `VolumeTable.series`, `.agencies` and so on; −1 where absent, which means all.
    let series: Int32
    let agency: Int32
    let channel: Int32
    let segment: Int32
    let period: Int32
    let source: Int32
    let basis: Basis
    let tally: LossTally
  }

  private(set) var rows: [Row] = []
  /// Rows that count people at a step, or at no stage of the file, or that do not say how many reached it.
  private(set) var unusedCount = 0
  private(set) var series = NameTable()
  private(set) var agencies = NameTable()
  private(set) var channels = NameTable()
  private(set) var segments = NameTable()
  private(set) var periods = NameTable()
  private(set) var sources = NameTable()

  /// One pass over the rows' members.
  init(_ volumes: [JSONValue], stages: IDTable, _ roles: [String?]) {
    let keys = Keys()
    let isGate = roles.map { role in
      !["parallel", "conditional"].contains { $0.isSame(as: role ?? "gate") }
    }
    rows.reserveCapacity(volumes.count)
    for volume in volumes {
      guard case .object(let object) = volume else { continue }
      read(object, keys, stages, isGate)
    }
  }

  private struct Keys {
    let series = Volume.series.info.key
    let stage = Volume.stage.info.key
    let step = Volume.step.info.key
    let agency = Volume.agency.info.key
    let channel = Volume.channel.info.key
    let segment = Volume.segment.info.key
    let period = Volume.period.info.key
    let reached = Volume.reached.info.key
    let attempted = Volume.attempted.info.key
    let succeeded = Volume.succeeded.info.key
    let validEnd = Volume.validEnd.info.key
    let adverse = Volume.adverse.info.key
    let inProgress = Volume.inProgress.info.key
    let outcomeUnknown = Volume.outcomeUnknown.info.key
    let continued = Volume.continued.info.key
    let basis = Volume.basis.info.key
    let source = Volume.source.info.key
  }

  private mutating func read(_ object: JSONObject, _ keys: Keys, _ stages: IDTable, _ isGate: [Bool]) {
    var id = ""
    var (stage, series, agency, channel, segment): (Int32, Int32, Int32, Int32, Int32) = (-1, -1, -1, -1, -1)
    var (period, source): (Int32, Int32) = (-1, -1)
    var hasStep = false
    var basis = Basis.notStated
    var (reached, attempted, succeeded, inProgress, outcomeUnknown, continued): (Int?, Int?, Int?, Int?, Int?, Int?)
    var (validEnd, adverse): (ReasonTally?, ReasonTally?)
    for place in object.members.indices {
      let value = object.members[place].value
      switch object.members[place].key {
      case .id: id = value.text ?? ""
      case keys.stage: stage = value.text.flatMap { stages[$0] } ?? -1
      case keys.step: hasStep = value.text != nil
      case keys.series: series = self.series.number(of: value.text)
      case keys.agency: agency = agencies.number(of: value.text)
      case keys.channel: channel = channels.number(of: value.text)
      case keys.segment: segment = segments.number(of: value.text)
      case keys.period: period = periods.number(of: value.text)
      case keys.source: source = sources.number(of: value.text)
      case keys.basis: basis = Basis(value.text)
      case keys.reached: reached = Self.count(value)
      case keys.attempted: attempted = Self.count(value)
      case keys.succeeded: succeeded = Self.count(value)
      case keys.inProgress: inProgress = Self.count(value)
      case keys.outcomeUnknown: outcomeUnknown = Self.count(value)
      case keys.continued: continued = Self.count(value)
      case keys.validEnd: validEnd = Self.counts(value)
      case keys.adverse: adverse = Self.counts(value)
      default: break
      }
    }
    guard stage >= 0, !hasStep, let reached else {
      unusedCount += 1
      return
    }
    let tally = LossTally(
      reached: reached, attempted: attempted, succeeded: succeeded, validEnd: validEnd, adverse: adverse,
      inProgress: inProgress, outcomeUnknown: outcomeUnknown, continued: continued, isGate: isGate[Int(stage)])
    rows.append(
      Row(
        id: id, stage: stage, series: series, agency: agency, channel: channel, segment: segment, period: period,
        source: source, basis: basis, tally: tally))
  }

  /// The largest count that is believed: 2⁴⁰ people, so that thousands of rows add up without overflow.
  private static let most = 1 << 40

  /// Nil where it is no count of people.
  private static func count(_ value: JSONValue) -> Int? {
    value.number?.int.flatMap { (0...most).contains($0) ? $0 : nil }
  }

  private static func counts(_ value: JSONValue) -> ReasonTally? {
    guard let counts = Counts.value(from: value), counts.total <= most else { return nil }
    return ReasonTally(counts)
  }
}
