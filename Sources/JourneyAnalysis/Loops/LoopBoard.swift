public import JourneyModel
import Statistics

/// What was promised, state by state: how old, how fast from insight to test, and which loops are closed.
public struct LoopBoard: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// In file order.
  public let entries: [LoopEntry]
  public let states: LoopStates
  /// The median of the known `insightDays`; nil where none is known.
  public let medianInsightDays: Double?

  /// How many promises the median rests on.
  public var insightCount: Int { entries.count { $0.insightDays != nil } }
  /// Those whose day is past.
  public var overdue: [LoopEntry] { entries.filter { $0.isOverdue ?? false } }

  /// O(actions × pain points addressed + evidence).
  ///
  /// Closed = customerInformed and result both present; closure rate = closed ÷ all not declined; age = today − entry into
  /// the present state; insight to test = first `in-test` − earliest evidence of the pains addressed (brief, 4.9).
  ///
  /// - Parameter today: for ages and what is overdue, which are not known without.
  public init(_ journey: Journey, today: JourneyDate? = nil) {
    self.journey = journey.id
    var dates: [ByteText: String] = [:]
    for item in journey.evidence where !EvidenceTable.isAssumption(item.kind) {
      if let date = item.date, JourneyDate(date) != nil { dates[ByteText(item.id)] = date }
    }
    let pains = journey.painPoints
    var places: [ByteText: [Int]] = [:]
    for (place, pain) in pains.enumerated() {
      for id in [pain.id] + pain.rootCauses { places[ByteText(id), default: []].append(place) }
    }
    let states = LoopStates(journey)
    self.states = states
    entries = journey.actions.map { action in
      let addressed = Set(action.addresses.flatMap { places[ByteText($0)] ?? [] }).sorted().map { pains[$0] }
      return Self.entry(action, addressed, dates, today)
    }
    medianInsightDays = Sample(entries.compactMap(\.insightDays).map(Double.init))?.median
  }

  private static func entry(
    _ action: Action, _ pains: [PainPoint], _ dates: [ByteText: String], _ today: JourneyDate?
  ) -> LoopEntry {
    let isDeclined = action.state?.isSame(as: "declined") ?? false
    let isClosed = action.customerInformed != nil && action.result != nil
    let evidence = earliest(pains.flatMap(\.evidence).compactMap { dates[ByteText($0)] })
    let test = earliest(
      action.history.filter { $0.state?.isSame(as: "in-test") ?? false }.compactMap(\.at))
    let since = action.history.filter { entry in
      action.state.flatMap { state in entry.state.map { $0.isSame(as: state) } } ?? false
    }.compactMap(\.at).filter { JourneyDate($0) != nil }
      .max { (JourneyDate($0)?.last ?? 0) < (JourneyDate($1)?.last ?? 0) }
    var isOverdue: Bool?
    if let today, let due = action.due.flatMap({ JourneyDate($0) }) {
      isOverdue = !isDeclined && !isClosed && due.last < today.first
    }
    return LoopEntry(
      action: action.id, title: action.title ?? action.id, state: action.state,
      loop: isDeclined ? .declined : isClosed ? .closed : .open, owner: action.owner, ownerAgency: action.ownerAgency,
      ownerFunction: action.ownerFunction, authority: action.authority, due: action.due, isOverdue: isOverdue,
      since: since, ageDays: today?.days(since: since), customerInformed: action.customerInformed,
      hasResult: action.result != nil, firstInTest: test, earliestEvidence: evidence,
      insightDays: test.flatMap { JourneyDate($0) }.flatMap { $0.days(since: evidence) }, painPoints: pains.map(\.id))
  }

  /// The earliest of dates, as the file writes it.
  private static func earliest(_ dates: [String]) -> String? {
    dates.compactMap { text in JourneyDate(text).map { (text, $0.last) } }.min { $0.1 < $1.1 }?.0
  }
}
